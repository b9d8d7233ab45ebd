"""Categories: the parts of the week."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple

from planner.core.duration import ZERO
from planner.core.errors import EmptyName, NoSuchCategory

LONGEST_NAME = 80
LONGEST_TEXT = 2000

_BLANK = frozenset("\u034f\u115f\u1160\u2800\u3164\uffa0")
"""Signs without a picture that Unicode counts as letters and the like: fillers, an empty Braille cell."""

OPEN_ID = "open"
"""The id of *Not planned*, the built-in category of time that has no purpose yet."""


class Role(StrEnum):
    """What a category is for."""

    CUSTOMER = "customer"
    MEETINGS = "meetings"
    WORK = "work"
    ADMIN = "admin"
    PEOPLE = "people"
    IMPROVEMENT = "improvement"
    TRAVEL = "travel"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Category:
    """A part of the week. Its name is only a label of its id.

    `colour` is `#rrggbb`, or empty for the colour of the role. `definition` says what counts and
    what does not. `keep_at_least` is what new plans begin with. `aliases` are the categories that
    were merged into this one, oldest first. *Not planned* alone has no role.
    """

    id: str
    name: str
    role: Role | None
    colour: str = ""
    definition: str = ""
    keep_at_least: timedelta = ZERO
    archived: bool = False
    aliases: "tuple[Alias, ...]" = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id that means this category: its own, and those of all that was merged into it."""
        return (self.id, *(name for alias in self.aliases for name in alias.category.ids))


def called(name: str, categories: Sequence[Category]) -> Category:
    """Which of `categories` somebody means who writes `name`: that of this name, else that of this id,
    case ignored. Raises `NoSuchCategory`."""
    wanted = name.strip().casefold()
    by_id = {category.id.casefold(): category for category in categories}
    by_name = {category.name.casefold(): category for category in categories}
    found = by_name.get(wanted) or by_id.get(wanted)
    if found is None:
        raise NoSuchCategory(name)
    return found


class Alias(NamedTuple):
    """A category that was merged into another, as it was then, so that it can be split again.

    `place` is where it stood in the user's order; the first has 0.
    """

    category: Category
    place: int


def cleaned(text: str, longest: int = LONGEST_TEXT) -> str:
    """`text` in one line, without control, bidirectional and zero-width signs, cut at `longest`.

    The joiner inside an emoji (U+200D) goes too: what is left are the emoji side by side.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())[:longest].strip()
    visible = "".join(sign for sign in text if sign.isspace() or _can_be_seen(sign))
    spaced = " ".join(visible.split())
    return unicodedata.normalize("NFC", spaced)[:longest].strip()


def clean_name(text: str) -> str:
    """`text` as the name of a category or a person. Raises `EmptyName` if nothing is left."""
    name = cleaned(text, LONGEST_NAME)
    if not name:
        raise EmptyName
    return name


def _can_be_seen(sign: str) -> bool:
    return sign not in _BLANK and unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Co"}
