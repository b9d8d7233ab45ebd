"""The time on the goal, added up over weeks: how far it is, and what the rest must hold."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.absence import Absence
from planner.core.adding_up import AddingUp, adding_up
from planner.core.book import Book
from planner.core.category import Role
from planner.core.duration import MINUTE
from planner.core.goal import Absolute, Direction, Goal
from planner.core.trend import trend
from planner.core.week import Week
from tests.builders import EMPLOYEE_WEEK, W48, book, log, time

WEDNESDAY, LATER = W48.days[2], date(2027, 1, 20)
WEEKS = [W48.plus(n) for n in range(-2, 3)]
"""Two that are over, this one, and two to come: 15:45 is wanted of each."""


def recorded(*hours: str, goal: Goal | None = None) -> Book:
    """The first of the weeks hold so many hours with customers."""
    held = book(EMPLOYEE_WEEK, goal=goal, week=W48.plus(-30))
    for week, amount in zip(WEEKS, hours, strict=False):
        if amount:
            held = held.with_log(log(f"{amount} customers", week=week))
    return held


def added(held: Book, weeks: list[Week] = WEEKS, today: date = WEDNESDAY) -> AddingUp:
    found = adding_up(trend(held, weeks, today), today)
    assert found is not None
    return found


def test_hours_and_goals_add_up_week_by_week() -> None:
    found = added(recorded("10:00", "12:00", "3:00"))

    assert found.actual == (time("10:00"), time("22:00"), time("25:00"), None, None)
    assert found.wanted[:3] == (time("15:45"), time("31:30"), time("47:15"))
    assert found.normal[-1] == time("60:00")
    assert (found.so_far, found.goal) == (time("25:00"), time("78:45"))


def test_what_is_to_go_is_shared_by_the_weeks_that_are_left_in_steps_of_five_minutes() -> None:
    found = added(recorded("10:00", "12:00", "3:00"))

    assert (found.to_go, found.weeks_left) == (time("53:45"), 3)
    assert found.a_week == time("17:55")


def test_a_week_off_is_flat() -> None:
    away = tuple(Absence(day.isoformat(), day) for day in WEEKS[1].days)

    found = added(replace(recorded("10:00", "", "3:00"), absences=away))

    assert found.actual[:2] == (time("10:00"), time("10:00"))
    assert found.wanted[:2] == (time("15:45"), time("15:45"))
    assert found.unrecorded == 0


def test_a_short_week_wants_less() -> None:
    away = (Absence("a", WEEKS[0].days[0]),)

    found = added(replace(recorded("10:00", "12:00"), absences=away))

    assert found.wanted[0] < time("15:45")
    assert found.wanted[1] - found.wanted[0] == time("15:45")


def test_a_week_without_a_record_adds_to_the_goal_alone() -> None:
    found = added(recorded("10:00", "", "3:00"))

    assert found.actual[1] == time("10:00")
    assert found.wanted[1] == time("31:30")
    assert found.unrecorded == 1


def test_weeks_before_the_goal_add_nothing() -> None:
    begins = Goal("g1", Role.CUSTOMER, Absolute(time("14:00")), W48)

    found = added(recorded("10:00", "12:00", "3:00", goal=begins))

    assert found.begins == 2
    assert found.actual[:3] == (time("0:00"), time("0:00"), time("3:00"))
    assert found.wanted[1:3] == (time("0:00"), time("14:00"))


def test_a_goal_that_is_reached_asks_for_no_more() -> None:
    found = added(recorded("30:00", "30:00", "20:00"))

    assert found.is_reached
    assert found.a_week is None


def test_what_is_over_is_short_or_not_and_asks_for_nothing() -> None:
    found = added(recorded("10:00", "12:00"), WEEKS[:2], LATER)

    assert not found.is_reached
    assert (found.to_go, found.a_week) == (time("9:30"), None)


def test_a_ceiling_says_what_may_be_used_still() -> None:
    most = Goal("g1", "customers", Absolute(time("10:00")), W48.plus(-30), Direction.AT_MOST)

    found = added(recorded("10:00", "8:50", "2:00", goal=most))

    assert found.is_reached
    assert (found.to_go, found.a_week) == (time("29:10"), time("9:40"))


@pytest.mark.parametrize("hours", [(), ("", "")])
def test_without_a_record_or_a_goal_nothing_is_added_up(hours: tuple[str, ...]) -> None:
    held = recorded(*hours)

    assert adding_up(trend(held, WEEKS, WEDNESDAY), WEDNESDAY) is None
    assert adding_up(trend(replace(recorded("9:00"), goals=()), WEEKS, LATER), LATER) is None


@given(st.lists(st.integers(1, 40), min_size=3, max_size=3))
def test_the_pace_reaches_the_goal_and_no_slower_one_does(hours: list[int]) -> None:
    found = added(recorded(*(f"{each}:00" for each in hours)))

    if found.a_week is not None:
        assert found.so_far + found.a_week * found.weeks_left >= found.goal
        slower = found.a_week - 5 * MINUTE
        assert found.so_far + slower * found.weeks_left < found.goal
    else:
        assert found.to_go <= timedelta()
