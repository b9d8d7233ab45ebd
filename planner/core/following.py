"""Plans that follow when the hours of their weeks change.

What the user has typed stays as typed: with absence a plan's capacity changes by what the week's hours
do, and other working hours reach planned weeks only if the user says so.
"""

from collections.abc import Iterable
from datetime import timedelta

from planner.core.book import Book
from planner.core.capacity import with_capacity
from planner.core.duration import WEEK, ZERO
from planner.core.week import Week


def by_the_difference(before: Book, after: Book, weeks: Iterable[Week]) -> Book:
    """`after`, with the plans of `weeks` as much shorter or longer as the hours of the week are.

    Raises `LockedDoesNotFit`.
    """
    for week in dict.fromkeys(weeks):
        change = after.hours(week) - before.hours(week)
        if change and after.is_planned(week):
            after = _at(after, week, before.plan(week).capacity + change)
    return after


def followers(before: Book, after: Book, weeks: Iterable[Week]) -> tuple[Week, ...]:
    """Those of the planned `weeks` that have the hours of `before` and would have others in `after`, in
    order. A week whose capacity was typed (a week off, a long one) is none of them, nor is one that
    is closed."""
    return tuple(
        week
        for week in sorted(weeks)
        if not before.is_closed(week)
        and before.hours(week) != after.hours(week)
        and before.plan(week).capacity == before.hours(week)
    )


def brought_along(book: Book, weeks: Iterable[Week]) -> Book:
    """`book`, with `weeks` planned at the hours that it has for them. Raises `LockedDoesNotFit`."""
    for week in weeks:
        book = _at(book, week, book.hours(week))
    return book


def _at(book: Book, week: Week, capacity: timedelta) -> Book:
    fitting = min(max(capacity, ZERO), WEEK)
    return book.with_plan(with_capacity(book.plan(week), fitting, book.order))
