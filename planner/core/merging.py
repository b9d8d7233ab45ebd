"""Merging two categories into one, and splitting them again.

A merge writes nothing but the list of categories: what was the one's is read as the heir's from then
on (`core/heirs.py`). So a split gives back to the minute what was written before the merge. A week, a
normal week or a goal that was changed in between was changed as the heir's, and stays the heir's.
"""

from dataclasses import replace
from datetime import timedelta

from planner.core.book import Book
from planner.core.category import OPEN_ID, Alias, Category
from planner.core.duration import WEEK, ZERO
from planner.core.errors import (
    IsArchived,
    NameInUse,
    NoSuchCategory,
    NothingToMerge,
    OpenStays,
)


def merged(book: Book, name: str, heir: str) -> Book:
    """`book` with the category `name` (an id) merged into `heir`, which keeps for both of them.

    Raises `NoSuchCategory`, `OpenStays`, `NothingToMerge`, or `IsArchived` for the heir.
    """
    one, other = book.category(name), book.category(heir)
    if OPEN_ID in (one.id, other.id):
        raise OpenStays
    if one is other:
        raise NothingToMerge
    if other.archived:
        raise IsArchived(other.id)
    alias = Alias(one, book.categories.index(one))
    together = replace(
        other,
        aliases=(*other.aliases, alias),
        keep_at_least=min(WEEK, other.keep_at_least + one.keep_at_least),
    )
    left = tuple(category for category in book.categories if category is not one)
    return replace(book, categories=left).with_category(together)


def split(book: Book, name: str) -> Book:
    """`book` with the category of the id `name` on its own again, as it was and where it stood.

    Raises `NoSuchCategory` if it was not merged, or `NameInUse` if an active category has taken its
    name since.
    """
    heir, alias = _merged(book, name)
    again = alias.category
    check_free(book, again)
    alone = replace(
        heir,
        aliases=tuple(other for other in heir.aliases if other is not alias),
        keep_at_least=_left(heir.keep_at_least, again.keep_at_least),
    )
    book = book.with_category(alone)
    before, after = book.categories[: alias.place], book.categories[alias.place :]
    return replace(book, categories=(*before, again, *after))


def check_free(book: Book, category: Category) -> None:
    """Raises `NameInUse` if `category` comes back to find its name taken."""
    taken = {other.name.casefold() for other in book.active if other.id != category.id}
    if not category.archived and category.name.casefold() in taken:
        raise NameInUse(category.name)


def _merged(book: Book, name: str) -> tuple[Category, Alias]:
    """The alias of that id, and its heir."""
    for heir in book.categories:
        for alias in heir.aliases:
            if alias.category.id == name:
                return heir, alias
    raise NoSuchCategory(name)


def _left(together: timedelta, own: timedelta) -> timedelta:
    """What the heir keeps on its own; if both were told to keep less since, the other takes it all."""
    return max(ZERO, together - own)
