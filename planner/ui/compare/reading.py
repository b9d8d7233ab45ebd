"""What the page shows of a period: the comparison, and each exhibit that sums are enough for.

A week takes a moment to be looked at, the first time: of one that was never closed every entry is read.
Over years that adds up to seconds, and the page has it done beside the window.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from planner.charts.exhibits import KINDS
from planner.charts.exhibits.exhibit import Compared, Exhibit
from planner.core.book import Book
from planner.core.comparison import comparison
from planner.core.passed import is_looked_at
from planner.core.period import Period, quarter_of
from planner.core.trend import MEAN_OF, TREND
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette

OPEN, CLOSED, KNOWN = 2.0, 0.3, 0.15
"""Milliseconds that a week takes: one of forty entries that was never closed, one that was, and one that
was looked at before."""

AT_ONCE = 40.0
"""Milliseconds that nobody notices."""


class Read(NamedTuple):
    """`shown` is by the names of the kinds; it lacks those that read entries."""

    compared: Compared
    shown: Mapping[str, Exhibit | None]


def read(book: Book, period: Period, today: date, palette: Palette, words: Words) -> Read:
    compared = Compared(book, comparison(book, period, today), today, palette, words)
    kinds = ((name, kind) for name, kind in KINDS.items() if not kind.reads_entries)
    return Read(compared, {name: kind.make(compared) for name, kind in kinds})


def is_read_at_once(book: Book, period: Period) -> bool:
    return sum(_time(book, week) for week in _weeks(period)) <= AT_ONCE


def _time(book: Book, week: Week) -> float:
    if is_looked_at(book, week):
        return KNOWN
    if book.is_closed(week):
        return CLOSED
    return OPEN if week in book.recorded.logs else KNOWN


def _weeks(period: Period) -> set[Week]:
    """All that are looked at: the period, the one before, and what lines over weeks begin with."""
    lines = (period.last.neighbour(-n) for n in range(TREND + MEAN_OF - 1))
    before = period.before.weeks if period.before else ()
    around = {*before, *quarter_of(period.last).weeks, *period.weeks}
    return around | {week for week in lines if week is not None}
