"""A week as it went: looked at once, and never that of another book."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from planner.app.commands.closing import CloseWeek
from planner.core.book import Book
from planner.core.capacity import with_capacity
from planner.core.passed import passed
from tests.builders import EMPLOYEE_WEEK, W48, book, log, minutes, plan, time

LATER = date(2026, 12, 24)
WEDNESDAY = W48.days[2]


def recorded() -> Book:
    """Two weeks of which something was recorded."""
    given = book(EMPLOYEE_WEEK, week=W48.plus(-30))
    for week in (W48.plus(-1), W48):
        given = given.with_log(log("15:45 customers", "4:00 meetings", week=week))
    return given


def test_how_a_week_went_is_the_same_object_until_the_week_changes() -> None:
    given = recorded()
    one, other = (passed(given, week, LATER) for week in (W48.plus(-1), W48))

    changed = given.with_log(log("1:00 customers", week=W48))

    assert passed(given, W48, LATER) is other
    assert passed(changed, W48.plus(-1), LATER) is one
    assert passed(changed, W48, LATER).actual == minutes("customers 1:00")
    assert passed(given, W48, LATER).actual == other.actual


@pytest.mark.parametrize(
    "change",
    [
        lambda given: given.with_plan(plan("customers 20:00, meetings 17:00")),
        lambda given: replace(given, categories=given.categories[::-1]),
        lambda given: replace(given, normal_weeks=()),
        lambda given: CloseWeek(W48).apply(given),
    ],
)
def test_how_a_week_went_is_never_that_of_another_book(change: Callable[[Book], Book]) -> None:
    given = recorded()
    passed(given, W48, WEDNESDAY)

    changed = change(given)
    passed(changed, W48, WEDNESDAY)

    for each in (given, changed):
        anew = replace(each)
        assert passed(each, W48, WEDNESDAY) == passed(anew, W48, WEDNESDAY)


def test_a_week_is_over_as_the_day_is_even_if_it_was_looked_at_before() -> None:
    given = recorded()

    assert [passed(given, W48, day).is_finished for day in (WEDNESDAY, LATER)] == [False, True]


@pytest.mark.parametrize("capacity", ["37:00", "29:31", "7:07", "45:00"])
def test_what_a_plan_is_compared_with_is_what_the_week_is_compared_with_once_it_passed(
    capacity: str,
) -> None:
    planned = with_capacity(plan(), time(capacity), book().order)
    given = book(EMPLOYEE_WEEK, planned)

    normal = given.normal_in(planned)

    assert normal.minutes == {n: t for n, t in passed(given, W48, LATER).normal.items() if t}
    assert normal.total == time(capacity)


def test_a_short_week_that_begins_as_the_normal_week_differs_from_it_by_nothing() -> None:
    given = book("customers 9:00, meetings 9:00, admin 9:00, travel 9:00, open 1:00", hours="36:59")
    given = replace(given, categories=given.categories[::-1])  # ties go by the user's order
    suggested = given.begun_from_normal(W48, time("22:01"))

    assert dict(suggested.minutes) == dict(given.normal_in(suggested).minutes)
    normal = given.normal_week(W48)
    assert normal.is_more_than(time("22:01"))
    assert not normal.is_more_than(given.plan(W48).capacity)
    assert not normal.is_more_than(time("0:00")), "a week off"
