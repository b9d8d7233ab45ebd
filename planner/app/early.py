"""Where the time may have gone that something left when it ended early."""

from collections.abc import Iterator

from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.counterpart import taker_for
from planner.core.week import Week


def takers(book: Book, week: Week, category: str) -> tuple[str, ...]:
    """The categories that may have got it, the likeliest first: the counterpart of `category`, then
    the goal's. An empty one is time that nobody records; it comes first for the goal's own."""
    likely = [*_likely(book, week, category)]
    others = [each.id for each in book.active if each.id not in (OPEN_ID, category, *likely)]
    return (*likely, *others, "") if likely else ("", *others)


def _likely(book: Book, week: Week, category: str) -> Iterator[str]:
    active = {each.id for each in book.active} - {OPEN_ID, category}
    goal = book.goal_category(week)
    found = (taker_for(book.plan(week), category, goal), goal)
    yield from dict.fromkeys(name for name in found if name in active)
