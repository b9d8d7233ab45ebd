"""The entries behind a figure: what was recorded of a category, over weeks."""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from planner.core.book import Book
from planner.core.duration import ZERO
from planner.core.entry import Entry
from planner.core.week import Week


class Behind(NamedTuple):
    """An entry, and what of it `counts`: overlaps count once."""

    entry: Entry
    counts: timedelta


def behind(
    book: Book,
    categories: Collection[str],
    weeks: Iterable[Week],
    days: Collection[int | None] = (),
) -> tuple[Behind, ...]:
    """What was recorded of `categories`, and of those merged into them, from the first day to the last;
    of a week, first what has no day. What counts adds up to their time in those weeks, or on `days` of
    the week (0 is Monday, `None` no day) if any are given."""
    found = (each for week in weeks for each in _in_week(book, categories, week))
    return tuple(each for each in found if not days or _weekday(each.entry) in days)


def _in_week(book: Book, categories: Collection[str], week: Week) -> Iterator[Behind]:
    log, heirs = book.log(week), book.heirs
    found = (each for each in log.entries if heirs.get(each.category, each.category) in categories)
    for entry in sorted(found, key=_when):
        yield Behind(entry, log.counted.get(entry.id, ZERO))


def _weekday(entry: Entry) -> int | None:
    return None if entry.day is None else entry.day.weekday()


def _when(entry: Entry) -> tuple[int, bool, str]:
    """By day, and within it by the clock; what has no clock time comes first."""
    day = entry.day.toordinal() if entry.day else 0
    return day, entry.start is not None, _clock(entry.start)


def _clock(start: datetime | None) -> str:
    return start.isoformat() if start else ""
