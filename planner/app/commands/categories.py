"""What a user can do to the categories: the parts that every week is shared out among.

Each refuses with `NoSuchCategory` what is not there, and with `OpenStays` what *Not planned* can't be
given.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from planner.core.archiving import archived, brought_back
from planner.core.book import Book
from planner.core.category import LONGEST_TEXT, OPEN_ID, Category, Role, clean_name
from planner.core.duration import checked
from planner.core.errors import NameTaken, NotAColour, OpenStays
from planner.core.merging import merged, split
from planner.core.week import Week

_COLOUR = re.compile(r"#[0-9a-f]{6}")


@dataclass(frozen=True, slots=True)
class AddCategory:
    """Add a category after the others, before *Not planned* where that is the last. Raises `EmptyName`
    or `NameTaken`."""

    id: str
    name: str
    role: Role

    def apply(self, book: Book) -> Book:
        added = Category(self.id, _free_name(book, self.name, self.id), self.role)
        others = book.categories
        if others and others[-1].id == OPEN_ID:
            return replace(book, categories=(*others[:-1], added, others[-1]))
        return replace(book, categories=(*others, added))


@dataclass(frozen=True, slots=True)
class RenameCategory:
    """Give a category another name, in every week. Raises `EmptyName` or `NameTaken`."""

    category: str
    name: str

    def apply(self, book: Book) -> Book:
        category = _own(book, self.category)
        own = category.id
        name = clean_name(self.name) if category.archived else _free_name(book, self.name, own)
        return book.with_category(replace(category, name=name))


@dataclass(frozen=True, slots=True)
class RenameCategories:
    """Give categories, by id, other names at once. Raises like `RenameCategory`."""

    names: Mapping[str, str]

    def apply(self, book: Book) -> Book:
        for category, name in self.names.items():
            book = RenameCategory(category, name).apply(book)
        return book


@dataclass(frozen=True, slots=True)
class RecolourCategory:
    """Give a category a colour, `#rrggbb`, or with an empty one that of its role again. Raises
    `NotAColour`."""

    category: str
    colour: str

    def apply(self, book: Book) -> Book:
        colour = self.colour.strip().lower()
        if colour and not _COLOUR.fullmatch(colour):
            raise NotAColour(self.colour)
        return book.with_category(replace(_own(book, self.category), colour=colour))


@dataclass(frozen=True, slots=True)
class ChangeRole:
    """Say what a category is for. It counts for all weeks that are not closed, earlier ones too."""

    category: str
    role: Role

    def apply(self, book: Book) -> Book:
        return book.with_category(replace(_own(book, self.category), role=self.role))


@dataclass(frozen=True, slots=True)
class DefineCategory:
    """Write down what counts as the category and what does not."""

    category: str
    definition: str

    def apply(self, book: Book) -> Book:
        definition = self.definition[:LONGEST_TEXT].strip()
        return book.with_category(replace(_own(book, self.category), definition=definition))


@dataclass(frozen=True, slots=True)
class KeepUsually:
    """Say what a category keeps at least in plans that are begun from now on. Raises `NotATime`."""

    category: str
    least: timedelta

    def apply(self, book: Book) -> Book:
        least = checked(self.least)
        return book.with_category(replace(_own(book, self.category), keep_at_least=least))


@dataclass(frozen=True, slots=True)
class PlaceCategory:
    """Let a category stand before another in the user's order, or last if that is `None`."""

    category: str
    before: str | None

    def apply(self, book: Book) -> Book:
        category = book.category(self.category)
        next_one = book.category(self.before) if self.before is not None else None
        if next_one is category:
            return book
        others = [other for other in book.categories if other is not category]
        others.insert(others.index(next_one) if next_one else len(others), category)
        order = tuple(others)
        return book if order == book.categories else replace(book, categories=order)


@dataclass(frozen=True, slots=True)
class ArchiveCategory:
    """Archive a category; what it has in `week` and later goes to `target`. Raises like `archived`."""

    category: str
    target: str
    week: Week
    new_id: str

    def apply(self, book: Book) -> Book:
        return archived(book, self.category, self.target, self.week, self.new_id)


@dataclass(frozen=True, slots=True)
class BringBackCategory:
    """Make an archived category active again. Raises `NameInUse`."""

    category: str

    def apply(self, book: Book) -> Book:
        return brought_back(book, self.category)


@dataclass(frozen=True, slots=True)
class MergeCategory:
    """Make one category of two, in every week. Raises like `merged`."""

    category: str
    heir: str

    def apply(self, book: Book) -> Book:
        return merged(book, self.category, self.heir)


@dataclass(frozen=True, slots=True)
class SplitCategory:
    """Take a merged category out of its heir again. Raises like `split`."""

    category: str

    def apply(self, book: Book) -> Book:
        return split(book, self.category)


def _own(book: Book, name: str) -> Category:
    """The category of that id, if it is the user's to change."""
    category = book.category(name)
    if category.id == OPEN_ID:
        raise OpenStays
    return category


def _free_name(book: Book, text: str, own: str) -> str:
    """`text` as a name that no other active category has, case ignored."""
    name = clean_name(text)
    if any(other.name.casefold() == name.casefold() for other in book.active if other.id != own):
        raise NameTaken(name)
    return name
