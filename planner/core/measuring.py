"""The normal week, measured: what weeks that are closed were really like."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from planner.core.category import OPEN_ID, Role
from planner.core.duration import MINUTE, ZERO, shared, total
from planner.core.entry_errors import NothingMeasured
from planner.core.goal import Subject
from planner.core.heirs import heirs_of
from planner.core.normal_week import NormalWeek, Source
from planner.core.week import Week

if TYPE_CHECKING:
    from planner.core.book import Book
    from planner.core.closing import Closed

ENOUGH = 4
"""So many closed weeks make a normal week."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The mean of `weeks`, newest first: minutes by category. What nothing was recorded of is not
    planned, so that together they are as long as the weeks were."""

    minutes: Mapping[str, timedelta]
    weeks: tuple[Week, ...]

    @property
    def is_enough(self) -> bool:
        return len(self.weeks) >= ENOUGH


def measured(book: "Book", before: Week, count: int = ENOUGH) -> Measured:
    """The mean of the `count` newest closed weeks before `before`, weeks off left out; of fewer, if
    there are no more. Without any, all is 0:00."""
    closed = newest_closed(book, before, count)
    sums: dict[str, timedelta] = {}
    for week in closed:
        for name, time in whole_week(book, week).items():
            sums[name] = sums.get(name, ZERO) + time
    mean = total(sums.values()) / max(1, len(closed))
    return Measured(shared(_to_minute(mean), sums), tuple(week.week for week in closed))


def newest_closed(book: "Book", before: Week, count: int = ENOUGH) -> tuple["Closed", ...]:
    """The newest closed weeks before `before`, no more than `count`, weeks off left out."""
    found: list[Closed] = []
    for week in sorted((each for each in book.recorded.closed if each < before), reverse=True):
        if len(found) == count:
            break
        if not book.recorded.closed[week].is_off:
            found.append(book.recorded.closed[week])
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Mirror:
    """What was believed of `subject`, and what `measured` says of it."""

    subject: Subject
    believed: timedelta
    was: timedelta
    measured: Measured


def mirror(book: "Book", week: Week) -> Mirror | None:
    """The normal week of `week` beside what was measured up to then, for what the main goal is on.
    `None` while there are too few closed weeks, or the normal week is a measured one already."""
    normal = book.normal_week(week)
    after = week.neighbour(1)
    if normal.source is Source.MEASURED or len(book.recorded.closed) < ENOUGH:
        return None
    mean = measured(book, after or week)
    if not mean.is_enough:
        return None
    goal = book.main_goal(week)
    members = goal.categories(book.categories) if goal else _of_customers(book)
    was = total(mean.minutes.get(name, ZERO) for name in members)
    subject = goal.subject if goal else Role.CUSTOMER
    return Mirror(subject, total(map(normal.hours, members)), was, mean)


def as_normal_week(book: "Book", week: Week, new_id: str) -> NormalWeek:
    """What was measured up to `week`, as the normal week from the first that is not closed on. What
    was believed stays that of earlier weeks. Raises `NothingMeasured`."""
    mean = measured(book, week.neighbour(1) or week)
    if not mean.weeks:
        raise NothingMeasured
    while book.is_closed(week):
        week = week.plus(1)
    return NormalWeek(new_id, mean.minutes, Source.MEASURED, week)


def _of_customers(book: "Book") -> tuple[str, ...]:
    return tuple(c.id for c in book.categories if c.role is Role.CUSTOMER)


def whole_week(book: "Book", closed: "Closed") -> dict[str, timedelta]:
    """What was recorded, by the categories of now, and what of the week was not."""
    heirs = heirs_of(book.categories)
    sums = {OPEN_ID: max(ZERO, closed.capacity - closed.total)}
    for name, time in closed.actual.items():
        heir = heirs.get(name, name)
        sums[heir] = sums.get(heir, ZERO) + time
    return {name: sums[name] for name in dict.fromkeys((*book.order, *sums)) if sums.get(name)}


def _to_minute(time: timedelta) -> timedelta:
    return (time + MINUTE / 2) // MINUTE * MINUTE
