"""Weeks without a plan, and from when on a way back is offered."""

from dataclasses import replace

import pytest

from planner.core.absence import Absence
from planner.core.book import Book
from planner.core.missed import missed_since
from tests.builders import EMPLOYEE_WEEK, W48, book, plan


def _planned(*weeks_ago: int) -> Book:
    plans = (plan(EMPLOYEE_WEEK, week=W48.plus(-ago)) for ago in weeks_ago)
    return book(EMPLOYEE_WEEK, *plans, week=W48.plus(-20))


@pytest.mark.parametrize(("last", "offered"), [(1, False), (3, False), (4, True), (20, True)])
def test_a_way_back_is_offered_once_three_weeks_were_missed(last: int, offered: bool) -> None:
    found = missed_since(_planned(last, 30), W48)

    assert found == (W48.plus(-last) if offered else None)


def test_a_book_that_never_had_a_plan_has_missed_nothing() -> None:
    assert missed_since(_planned(), W48) is None


@pytest.mark.parametrize("ahead", [0, -1, -3])
def test_nothing_is_missed_while_this_week_or_a_later_one_is_planned(ahead: int) -> None:
    assert missed_since(_planned(9, ahead), W48) is None


def test_a_week_off_is_not_missed() -> None:
    away = tuple(Absence(day.isoformat(), day) for day in W48.plus(-2).days)
    given = replace(_planned(4), absences=away)

    assert missed_since(given, W48) is None


def test_plans_of_another_life_are_not_asked_about() -> None:
    assert missed_since(_planned(600), W48) is None
