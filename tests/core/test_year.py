"""A year at a glance: how far each of its weeks has come."""

from dataclasses import replace
from datetime import date

import pytest

from planner.app.commands.categories import ChangeRole
from planner.app.commands.closing import CloseWeek
from planner.app.commands.hours import AddAbsence
from planner.app.commands.plan import SetCapacity
from planner.core.absence import Absence, AbsenceKind
from planner.core.category import Role
from planner.core.duration import ZERO
from planner.core.plan import Plan
from planner.core.week import Week
from planner.core.weeks import Later, Weeks
from planner.core.year import WeekSeen, WeekState, in_year, weeks_of_year
from tests.builders import EMPLOYEE_WEEK, W48, book, log, plan, time


def seen(weeks: tuple[WeekSeen, ...], number: int) -> WeekSeen:
    return weeks[number - 1]


@pytest.mark.parametrize(("year", "count"), [(2026, 53), (2027, 52), (2020, 53), (2100, 52)])
def test_a_year_has_its_52_or_53_weeks(year: int, count: int) -> None:
    weeks = weeks_of_year(book(), year)

    assert [each.week for each in weeks] == [Week(year, n) for n in range(1, count + 1)]


def test_a_planned_week_shows_how_it_stands_to_the_goal_and_a_suggested_one_is_a_gap() -> None:
    weeks = weeks_of_year(book(EMPLOYEE_WEEK, plan()), 2026)

    planned, suggested = seen(weeks, 48), seen(weeks, 49)
    assert planned.state is WeekState.PLANNED
    assert planned.standing is not None
    assert (planned.time, planned.standing.target) == (time("12:00"), time("15:45"))
    assert (suggested.state, suggested.standing) == (WeekState.SUGGESTED, None)
    assert suggested.capacity == time("37:00")


def test_weeks_off_and_short_ones_are_told_with_why() -> None:
    sick = tuple(Absence(f"a{d}", d, kind=AbsenceKind.SICK) for d in Week(2026, 50).days[:5])
    eve = Absence("eve", date(2026, 12, 24), kind=AbsenceKind.PUBLIC_HOLIDAY)
    held = SetCapacity(Week(2026, 49), ZERO).apply(AddAbsence((*sick, eve)).apply(book()))

    weeks = weeks_of_year(held, 2026)

    assert seen(weeks, 49).state is seen(weeks, 50).state is WeekState.OFF
    assert seen(weeks, 50).away == (AbsenceKind.SICK,)
    assert not seen(weeks, 50).is_short
    assert seen(weeks, 52).is_short
    assert seen(weeks, 52).away == (AbsenceKind.PUBLIC_HOLIDAY,)
    assert (seen(weeks, 52).capacity, seen(weeks, 52).usual) == (time("29:30"), time("37:00"))
    assert not seen(weeks, 51).is_short


def test_a_closed_week_is_judged_on_what_was_recorded_by_the_categories_of_then() -> None:
    held = book(EMPLOYEE_WEEK, plan()).with_log(log("mon 5:00 customers", "tue 6:00 travel"))
    held = ChangeRole("travel", Role.CUSTOMER).apply(CloseWeek(W48).apply(held))

    closed = seen(weeks_of_year(held, 2026), 48)

    assert closed.state is WeekState.CLOSED
    assert closed.time == time("5:00")


def test_plans_of_other_years_do_not_become_values() -> None:
    made: list[Week] = []

    def later(week: Week) -> Later:
        def make() -> Plan:
            made.append(week)
            return plan(week=week)

        return Later(make)

    all_weeks = [Week(year, n) for year in range(2021, 2031) for n in range(1, 53)]
    held = replace(book(), weeks=Weeks({week: later(week) for week in all_weeks}))

    weeks_of_year(held, 2026)

    assert {week.year for week in made} == {2026}


def test_the_same_week_of_another_year_is_its_last_if_there_is_none() -> None:
    assert in_year(Week(2026, 53), 2027) == Week(2027, 52)
    assert in_year(W48, 2025) == Week(2025, 48)
    assert in_year(W48, 2101) is None
    assert in_year(W48, 1969) is None
