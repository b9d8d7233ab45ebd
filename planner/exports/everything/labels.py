"""What stands in the tables for categories, weeks and answers of yes or no."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from planner.core.book import Book
from planner.core.category import OPEN_ID, Category
from planner.core.closing import as_it_was
from planner.core.week import Week
from planner.i18n import Words
from planner.wording.names import category_name
from planner.wording.profiles import role_name
from planner.wording.table import Cell, Column, Kind


class Label(NamedTuple):
    """A category as a line of a table has it. One that the book does not know is called by its id."""

    name: str
    id: str
    role: str


@dataclass(frozen=True)
class Labels:
    """The categories of `book`, which may be that of a closed week; `now` is asked for those that it
    does not hold."""

    book: Book
    now: Book
    words: Words

    def of(self, category_id: str) -> Label:
        if not category_id:
            return Label("", "", "")
        found = self._by_id.get(category_id)
        if found is None:
            return Label(category_id, category_id, "")
        name = category_name(self.book, found.id, self.words) if found.id == OPEN_ID else found.name
        return Label(name, found.id, role_name(found.role, self.words))

    def in_order(self, *ids: Iterable[str]) -> list[str]:
        """Every one of `ids` once, in the user's order."""
        wanted = dict.fromkeys(each for some in ids for each in some)
        known = [name for name in self._by_id if name in wanted]
        return [*known, *(name for name in wanted if name not in self._by_id)]

    @cached_property
    def _by_id(self) -> dict[str, Category]:
        by_id = {name: each for each in self.book.categories for name in each.ids}
        others = {name: each for each in self.now.categories for name in each.ids}
        return by_id | {name: each for name, each in others.items() if name not in by_id}


def labels_now(book: Book, words: Words) -> Labels:
    return Labels(book, book, words)


def labels_in(book: Book, week: Week, words: Words) -> Labels:
    """Those of `week`: a closed week keeps the names and roles of then."""
    return Labels(as_it_was(book, week), book, words)


def weeks_of(book: Book) -> list[Week]:
    """The weeks that the book says anything about, oldest first."""
    held = book.recorded
    return sorted({*book.weeks, *held.logs, *held.closed, *held.inboxes})


def heads(kind: Kind, *headings: str) -> tuple[Column, ...]:
    return tuple(Column(heading, kind) for heading in headings)


def text(*headings: str) -> tuple[Column, ...]:
    return heads(Kind.TEXT, *headings)


def times(*headings: str) -> tuple[Column, ...]:
    return heads(Kind.TIME, *headings)


def category_heads(words: Words) -> tuple[Column, ...]:
    """Above the cells of a `Label`."""
    return text(words.text("Category"), words.text("Id of the category"), words.text("Role"))


def yes_or_no(is_so: bool | None, words: Words) -> Cell:
    """Nothing where nobody has said."""
    if is_so is None:
        return None
    return words.text("yes") if is_so else words.text("no")
