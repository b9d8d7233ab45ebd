"""ISO weeks, with the years that have 53."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.errors import NoSuchWeek, Unreadable
from planner.core.week import FIRST_YEAR, LAST_YEAR, Week, weeks_in
from tests.strategies import weeks

days = st.dates(date(1970, 1, 1), date(2100, 12, 31))
LONG_YEARS = (1970, 1976, 1981, 1987, 1992, 1998, 2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043)


@given(days)
def test_every_day_lies_in_its_week(day: date) -> None:
    week = Week.of(day)

    assert day in week.days
    assert week.monday.weekday() == 0
    assert week.sunday - week.monday == timedelta(days=6)
    assert (week.year, week.number) == tuple(day.isocalendar())[:2]


@given(weeks())
def test_a_week_reads_as_it_is_written(week: Week) -> None:
    assert Week.parse(str(week)) == week
    assert Week.of(week.monday) == Week.of(week.sunday) == week


@given(weeks(1990, 2080), st.integers(-500, 500))
def test_weeks_later_and_back_is_the_same_week(week: Week, number: int) -> None:
    later = week.plus(number)

    assert later.plus(-number) == week
    assert later.monday - week.monday == timedelta(weeks=number)
    assert (later > week) == (number > 0)


def test_years_of_53_weeks_are_known() -> None:
    assert tuple(y for y in range(1970, 2044) if weeks_in(y) == 53) == LONG_YEARS


def test_week_53_is_followed_by_week_1() -> None:
    assert Week(2026, 53).plus(1) == Week(2027, 1)
    assert Week(2027, 1).plus(-1) == Week(2026, 53)
    assert Week(2026, 53).days[-1] == date(2027, 1, 3)


@pytest.mark.parametrize(
    ("year", "number"),
    [(2025, 53), (2026, 54), (2026, 0), (2026, -1), (FIRST_YEAR - 1, 1), (LAST_YEAR + 1, 1)],
)
def test_a_week_that_does_not_exist_is_refused(year: int, number: int) -> None:
    with pytest.raises(NoSuchWeek) as refusal:
        Week(year, number)

    assert (refusal.value.year, refusal.value.number) == (year, number)


@pytest.mark.parametrize("text", ["2026-W48", "2026W48", "2026-w48", " 2026-W48 "])
def test_a_week_may_be_written_so(text: str) -> None:
    assert Week.parse(text) == Week(2026, 48)


@pytest.mark.parametrize("text", ["", "48", "2026-48", "2026-W", "2026-W480", "W48", "26-W48", "x"])
def test_anything_else_is_not_a_week(text: str) -> None:
    with pytest.raises(Unreadable):
        Week.parse(text)


@pytest.mark.parametrize("number", [10**6, -(10**6), 10**12, -(10**12)])
def test_no_distance_is_too_far_to_be_refused(number: int) -> None:
    with pytest.raises(NoSuchWeek):
        Week(2026, 48).plus(number)


def test_before_the_first_and_after_the_last_week_there_is_none() -> None:
    with pytest.raises(NoSuchWeek):
        Week(FIRST_YEAR, 1).plus(-1)
    with pytest.raises(NoSuchWeek):
        Week(LAST_YEAR, weeks_in(LAST_YEAR)).plus(1)
    assert Week(FIRST_YEAR, 1).neighbour(-1) is None
    assert Week(FIRST_YEAR, 1).neighbour(1) == Week(FIRST_YEAR, 2)


def test_weeks_stand_in_the_order_of_time() -> None:
    assert Week(2025, 52) < Week(2026, 1) < Week(2026, 2)
