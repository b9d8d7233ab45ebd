"""Closing a week: which one it is about, which one comes next, and what stands out in it.

It goes well with a Friday afternoon, and as well with the Monday after.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.duration import ZERO
from planner.core.gap import Gap, gap_of
from planner.core.goal import Standing
from planner.core.plan import Plan
from planner.core.recording import as_planned
from planner.core.variance import Variance
from planner.core.week import Week


def week_to_close(book: Book, today: date) -> Week:
    """The week to look back on: from its last working day on the one of `today`, before that the one
    before, unless that is closed already or nobody planned or recorded anything in it."""
    week = Week.of(today)
    before = week.neighbour(-1)
    is_worked_off = bool(working_days(book, week)) and not days_left(book, week, today)
    return before if before and not is_worked_off and is_open(book, before) else week


def is_open(book: Book, week: Week) -> bool:
    """Whether there is something to close: a plan of work, or something that was recorded."""
    if book.is_closed(week):
        return False
    is_worked = book.is_planned(week) and not book.plan(week).is_off
    return is_worked or bool(book.log(week).entries)


def week_ahead(book: Book, week: Week, today: date) -> Week:
    """The week to plan once `week` is closed: the first after it that is neither over nor closed; at
    the end of the calendar `week` itself."""
    ahead = max(week.neighbour(1) or week, Week.of(today))
    while book.is_closed(ahead):
        after = ahead.neighbour(1)
        if after is None:
            return week
        ahead = after
    return ahead


def working_days(book: Book, week: Week) -> tuple[date, ...]:
    """The days of `week` on which there are hours, less absence."""
    return tuple(day for day in week.days if book.hours_on(day) > ZERO)


def days_left(book: Book, week: Week, today: date) -> tuple[date, ...]:
    """The working days of `week` after `today`."""
    return tuple(day for day in working_days(book, week) if day > today)


def capacity_of(book: Book, week: Week) -> timedelta:
    """The hours of `week`; of a closed one, those of then."""
    return (book.recorded.closed[week] if book.is_closed(week) else book.plan(week)).capacity


def untold(book: Book, week: Week) -> timedelta:
    """How much *As planned* would record of `week`."""
    log = book.log(week)
    return as_planned(log, book.plan(week), "untold").total - log.total


def largest(variances: Sequence[Variance], most: int = 3) -> tuple[Variance, ...]:
    """The `most` categories that went furthest from their plan, the furthest first; ties in order. What
    was not recorded is none."""
    lived = [each for each in variances if each.subject != OPEN_ID and each.matters]
    return tuple(sorted(lived, key=lambda each: -abs(each.difference)))[:most]


def first_gap(book: Book, plan: Plan) -> tuple[Standing, Gap] | None:
    """The first goal that `plan` does not reach and that somebody could close, the main one first."""
    main = book.main_standing(plan)
    others = (each for each in book.standings(plan) if each != main)
    for standing in (*((main,) if main else ()), *others):
        gap = gap_of(book, plan, standing)
        if gap is not None:
            return standing, gap
    return None
