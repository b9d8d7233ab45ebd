"""Days of a book: an entry that lasts past the end of its day is one of each day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from planner.core.duration import ZERO
from planner.core.entry import Entry
from planner.core.working_hours import DAY


def day_of(start: datetime, day_begins: timedelta) -> date:
    """The day that `start` counts for, by its own clock, where days begin at `day_begins`."""
    return (start - day_begins).date()


def parts_by_day(entry: Entry, day_begins: timedelta) -> Iterator[Entry]:
    """`entry` as one entry of each day that it was on; the second is called after the first, `ID.2`.
    One without a start is left as it is. The parts add up to it."""
    start, left, number = entry.start, entry.amount, 1
    if start is None:
        yield entry
        return
    while left > ZERO:
        until_next = DAY - (start - day_begins - _midnight(start - day_begins))
        amount = min(left, _whole_minutes(until_next))
        name = entry.id if number == 1 else f"{entry.id}.{number}"
        day = day_of(start, day_begins)
        if (name, day, amount) == (entry.id, entry.when, entry.amount):
            yield entry
        else:
            yield replace(entry, id=name, when=day, start=start, amount=amount)
        start, left, number = start + amount, left - amount, number + 1


def _midnight(time: datetime) -> datetime:
    return time.replace(hour=0, minute=0, second=0, microsecond=0)


def _whole_minutes(time: timedelta) -> timedelta:
    """`time` in whole minutes, seconds rounded up."""
    return -(-time // timedelta(minutes=1)) * timedelta(minutes=1)
