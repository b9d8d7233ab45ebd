"""What became of something that ended early, in words."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from planner.core.book import Book
from planner.i18n import Words
from planner.wording.moments import clock_text
from planner.wording.names import category_name


def early_text(
    parts: Iterable[tuple[str, timedelta]], start: datetime | None, book: Book, words: Words
) -> str:
    """9:00–10:40 Internal meetings · 10:40–11:00 Customer contact; of what has no start, how long each
    is. A part without a category is not recorded."""
    said = []
    for category, amount in parts:
        name = category_name(book, category, words) if category else words.text("not recorded")
        said.append(f"{_span(start, amount, words)} {name}")
        start = start and start + amount
    return " · ".join(said)


def _span(start: datetime | None, amount: timedelta, words: Words) -> str:
    if start is None:
        return words.time(amount)
    return f"{clock_text(start)}–{clock_text(start + amount)}"
