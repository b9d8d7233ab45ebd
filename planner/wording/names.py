"""What a category is called, and what somebody typed."""

from planner.core.book import Book
from planner.core.category import OPEN_ID, cleaned
from planner.core.errors import NoSuchCategory
from planner.i18n import Words

_LONGEST_QUOTE = 40


def category_name(book: Book, category: str, words: Words) -> str:
    """The name of the category of that id; of one that is not in the book, the id.

    *Not planned* can't be renamed, so it is called what the language calls it.
    """
    if category == OPEN_ID:
        return words.text("Not planned")
    try:
        return book.category(category).name
    except NoSuchCategory:
        return category


def alias_name(book: Book, category: str) -> str:
    """The name that the merged category of that id had; of one that was not merged, its own."""
    found = book.category(category)
    while found.id != category:
        merged = (alias.category for alias in found.aliases)
        found = next(one for one in merged if category in one.ids)
    return found.name


def as_title(text: str, words: Words) -> str:
    """What something is called, in the signs of the language."""
    return words.text("“{title}”").format(title=text)


def quoted(text: str) -> str:
    """What somebody typed, as a part of a sentence that stays short."""
    shown = cleaned(text)
    return shown if len(shown) <= _LONGEST_QUOTE else f"{shown[: _LONGEST_QUOTE - 1]}…"
