"""Working hours by weekday, and from when they hold."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from planner.core.duration import MINUTE, ZERO, total
from planner.core.errors import NotATime
from planner.core.working_hours import DAY, WorkingHours, hours_of, spread_over_days
from tests.builders import W48, time
from tests.strategies import capacities, weeks

FULL = WorkingHours(date(2026, 1, 1), spread_over_days(time("37:00")))


@given(capacities)
def test_a_week_spread_over_its_days_adds_up_and_no_day_is_over_24_hours(week: timedelta) -> None:
    hours = WorkingHours(date(2026, 1, 1), spread_over_days(week))

    assert hours.week == week
    assert week > 5 * DAY or hours.by_weekday[5:] == (ZERO, ZERO)


def test_37_hours_are_four_times_7_30_and_7_on_friday() -> None:
    assert FULL.by_weekday == (*[time("7:30")] * 4, time("7:00"), ZERO, ZERO)


def test_what_is_less_than_half_an_hour_falls_on_the_last_day() -> None:
    assert spread_over_days(time("37:10"))[4] == time("7:10")


@given(weeks())
def test_without_working_hours_there_is_nothing_to_plan(week: object) -> None:
    assert hours_of(W48, ()) == ZERO


def test_each_day_goes_by_what_holds_on_it() -> None:
    """The change comes on the Wednesday of week 48."""
    half = WorkingHours(date(2026, 11, 25), (time("4:00"),) * 5 + (ZERO, ZERO))

    assert hours_of(W48, (half, FULL)) == time("15:00") + time("12:00")
    assert hours_of(W48.plus(1), (half, FULL)) == time("20:00")
    assert hours_of(W48.plus(-1), (half, FULL)) == time("37:00")


def test_before_the_first_working_hours_those_hold() -> None:
    later = WorkingHours(date(2027, 1, 1), FULL.by_weekday)

    assert hours_of(W48, (later,)) == time("37:00")


@pytest.mark.parametrize("hours", [time("24:01"), -MINUTE, MINUTE / 2])
def test_no_day_has_more_than_24_hours(hours: timedelta) -> None:
    with pytest.raises(NotATime):
        WorkingHours(date(2026, 1, 1), (hours, *[ZERO] * 6))


@given(capacities)
def test_no_week_has_other_days_than_its_seven(week: timedelta) -> None:
    assert len(spread_over_days(week)) == 7
    assert total(spread_over_days(week)) == week
