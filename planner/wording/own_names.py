"""The names that the program gave to categories, in a language that it no longer speaks.

A name belongs to the book, and so it stays when another language is chosen. But one that nobody has
changed was never the user's choice, and is offered in the new language.
"""

from collections.abc import Mapping
from typing import NamedTuple

from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.i18n import LANGUAGES, Words, mark
from planner.wording.profiles import given_names


class NamesElsewhere(NamedTuple):
    """Names of categories as the program gave them in `language`, and, by id, what it would call them
    now."""

    language: str
    names: Mapping[str, str]


def names_elsewhere(book: Book, words: Words) -> NamesElsewhere | None:
    """Which of the names in `book` are in another language than `words`, and may be in this one."""
    others = (Words(language) for language in LANGUAGES if language != words.language)
    found = (NamesElsewhere(other.language, _names(book, other, words)) for other in others)
    return next((each for each in found if each.names), None)


def still_called(found: NamesElsewhere, words: Words) -> str:
    """That categories have the names of another language still."""
    return words.text(_STILL[found.language])


def _names(book: Book, other: Words, words: Words) -> dict[str, str]:
    taken = {category.name.casefold() for category in book.categories}
    names = {}
    for category in book.categories:
        before, now = given_names(category.id, other), given_names(category.id, words)
        for given, new in zip(before, now, strict=True):
            if category.id != OPEN_ID and category.name == given and new.casefold() not in taken:
                names[category.id] = new
    return names


_STILL = {
    "en": mark("The categories still have their English names."),
    "da": mark("The categories still have their Danish names."),
}
