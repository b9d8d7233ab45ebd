"""The average of the last weeks, as a start."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING

from planner.core.duration import MINUTE, ZERO, shared, total
from planner.core.measuring import whole_week
from planner.core.week import Week

if TYPE_CHECKING:
    from planner.core.book import Book

MOST = 4
"""So many weeks are enough."""


@dataclass(frozen=True, slots=True)
class Average:
    """The mean of `weeks`, the newest first: whole minutes by category. They add up to what those
    weeks were long on average, to the nearest minute."""

    minutes: Mapping[str, timedelta]
    weeks: tuple[Week, ...]


def average(book: "Book", before: Week, most: int = MOST) -> Average:
    """The mean of the last `most` weeks before `before` that count, or of fewer if there are no more.

    Weeks off are left out, and weeks that were neither planned nor closed. Ties go by the user's order.
    """
    counted = tuple(islice(_counted(book, before), most))
    sums = dict.fromkeys(book.order, ZERO)
    for _, minutes in counted:
        for name, time in minutes.items():
            sums[name] = sums.get(name, ZERO) + time
    mean = _to_minute(total(sums.values()), len(counted))
    shares = {name: time for name, time in shared(mean, sums).items() if time}
    return Average(shares, tuple(week for week, _ in counted))


def minutes_that_count(book: "Book", week: Week) -> Mapping[str, timedelta]:
    """What `week` was like, by category: of a closed week what was recorded (what was not recorded is
    not planned), else what was planned. Empty for a week that does not count."""
    if book.is_closed(week):
        closed = book.recorded.closed[week]
        return {} if closed.is_off else whole_week(book, closed)
    return book.plan(week).minutes if book.is_planned(week) else {}


def _counted(book: "Book", before: Week) -> Iterator[tuple[Week, Mapping[str, timedelta]]]:
    """The weeks that count, newest first; no more of them become values than are taken."""
    weeks = {*book.weeks, *book.recorded.closed}
    for week in sorted((each for each in weeks if each < before), reverse=True):
        if minutes := minutes_that_count(book, week):
            yield week, minutes


def _to_minute(time: timedelta, parts: int) -> timedelta:
    """A so-manieth part of `time`, to the nearest minute; half a minute goes up."""
    if not parts:
        return ZERO
    return (2 * time + parts * MINUTE) // (2 * parts * MINUTE) * MINUTE
