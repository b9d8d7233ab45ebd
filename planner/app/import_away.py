"""What a calendar has on days on which its owner is away: a series of meetings goes on without them."""

from collections.abc import Container, Iterable
from dataclasses import replace
from datetime import date

from planner.app.import_rows import Row, State
from planner.core.book import Book
from planner.core.days_off import DaysOff
from planner.core.event import Event


def days_away(book: Book, days_off: Iterable[DaysOff] = ()) -> frozenset[date]:
    """The days that are wholly off: in `book`, and once `days_off` are taken off it."""
    known = {each.day for each in book.absences if not book.hours_on(each.day)}
    return frozenset(known.union(*(each.days for each in days_off)))


def is_missed(event: Event, day: date, away: Container[date]) -> bool:
    """Whether nobody was at `event`, as far as a calendar can tell; a tracker knows what was done."""
    return event.is_appointment and day in away


def as_missed(row: Row, day: date, away: Container[date]) -> Row:
    """`row`, which is not taken if its owner was away on its `day`; whoever was there says so."""
    if row.state is not State.NEW or not row.is_taken or row.event is None:
        return row
    missed = is_missed(row.event, day, away)
    return replace(row, is_taken=False, is_missed=True) if missed else row
