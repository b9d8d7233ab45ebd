"""The colours of categories on charts."""

from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.palette import Palette


def category_colour(category: str, book: Book, palette: Palette) -> str:
    """The colour of the category of that id; time without a purpose has the open slice's."""
    known = {each.id: each for each in book.categories}
    if category == OPEN_ID or category not in known:
        return palette.open_slice
    return palette.colour(known[category], book.categories)
