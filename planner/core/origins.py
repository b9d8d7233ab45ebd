"""Where what a week holds came from: calendars and trackers, by name."""

from collections import Counter
from typing import NamedTuple

from planner.core.book import Book
from planner.core.entry import EntrySource
from planner.core.week import Week


class Origin(NamedTuple):
    """How many entries of a week came from a source, and how many events of it wait to be sorted."""

    name: str
    recorded: int
    waiting: int


def origins(book: Book, week: Week) -> tuple[Origin, ...]:
    """Those that `week` has something from, that of the most first. One without a name is called
    nothing."""
    imported = (e for e in book.log(week).entries if e.source is EntrySource.IMPORTED)
    recorded = Counter(entry.source_name for entry in imported)
    waits = week in book.recorded.inboxes and not book.is_closed(week)
    waiting = (
        Counter(e.source_name for e in book.recorded.inbox(week).waiting) if waits else Counter()
    )
    names = sorted({*recorded, *waiting}, key=lambda each: (-recorded[each] - waiting[each], each))
    return tuple(Origin(name, recorded[name], waiting[name]) for name in names)
