"""What was worked on last, to go on with."""

from collections.abc import Iterator
from datetime import date, time
from typing import NamedTuple

from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.entry import Entry, EntrySource
from planner.core.week import Week


class Recent(NamedTuple):
    """What somebody did: for which category (an id), and in their words."""

    category: str
    note: str


def recent(book: Book, week: Week, most: int = 4) -> tuple[Recent, ...]:
    """What was typed or timed with a note in `week` and the one before, each once, what was last first;
    only of active categories, and not what the stopwatch runs for."""
    active = {category.id for category in book.active} - {OPEN_ID}
    runs = book.stopwatch
    left_out = Recent(book.category(runs.category).id, runs.note) if runs else None
    worked = (Recent(entry.category, entry.note) for entry in _newest_first(book, week))
    found = dict.fromkeys(each for each in worked if each.category in active and each != left_out)
    return (*found,)[:most]


def _newest_first(book: Book, week: Week) -> Iterator[Entry]:
    before = week.neighbour(-1)
    for each in (week, before) if before is not None else (week,):
        noted = [entry for entry in book.log(each).entries if _is_own(entry)]
        noted.reverse()  # of those of one time, the one that was recorded last
        noted.sort(key=_when, reverse=True)
        yield from noted


def _is_own(entry: Entry) -> bool:
    return bool(entry.note) and entry.source is not EntrySource.IMPORTED


def _when(entry: Entry) -> tuple[date, time]:
    start = entry.start.time() if entry.start else time()
    return entry.day or entry.week.monday, start
