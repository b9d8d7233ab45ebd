"""What a comparison says in one sentence."""

from dataclasses import replace
from datetime import date

import pytest

from planner.core.book import Book
from planner.core.category import Category, Role
from planner.core.comparison import comparison
from planner.core.period import Period, one_week, year_of
from planner.core.trend import trend
from planner.i18n import Words
from planner.wording.comparisons import in_one_sentence, point_text, role_facts
from tests.builders import CATEGORIES, EMPLOYEE_WEEK, W48, book, log, move, plan

ENGLISH = Words("en")
WEDNESDAY, LATER = W48.days[2], date(2026, 12, 24)
PLANNED = plan(EMPLOYEE_WEEK, move("1:30 meetings > customers"))
ALL_BUT_CUSTOMERS = (
    "mon 6:30 meetings",
    "mon 6:30 admin",
    "tue 6:00 preparation",
    "2:30 travel",
    "2:00 improvement",
)


def said(given: Book, today: date = LATER, period: Period | None = None) -> str:
    return in_one_sentence(comparison(given, period or one_week(W48), today), given, ENGLISH)


def without_goal(given: Book) -> Book:
    return replace(given, goals=())


def test_a_week_that_went_as_planned_can_miss_its_goal_and_says_so() -> None:
    given = book(EMPLOYEE_WEEK, PLANNED).with_log(log("wed 13:30 customers", *ALL_BUT_CUSTOMERS))

    assert said(given) == "13:30 of customer time, as planned. The goal was not reached."


def test_a_goal_that_was_reached_is_said_beside_what_took_more_than_planned() -> None:
    lived = log("wed 16:00 customers", "mon 9:45 meetings")
    given = book(EMPLOYEE_WEEK, PLANNED).with_log(lived)

    assert said(given) == (
        "16:00 of customer time, 2:30 more than planned. The goal was reached."
        " Internal meetings took 3:15 more than planned. 11:15 is not recorded."
    )


def test_over_more_weeks_it_is_counted_in_how_many_the_goal_was_reached() -> None:
    given = book(EMPLOYEE_WEEK, week=W48.plus(-1))
    for week, customers in ((W48.plus(-1), "16:00"), (W48, "12:00")):
        given = given.with_plan(plan(week=week)).with_log(log(f"{customers} customers", week=week))

    assert "The goal was reached in 1 of 2 weeks." in said(given, period=Period(W48.plus(-1), W48))


def test_half_a_week_lacks_nothing_of_its_plan_yet() -> None:
    given = book(EMPLOYEE_WEEK, PLANNED).with_log(log("mon 7:15 customers"))

    assert said(given, WEDNESDAY) == "7:15 of customer time so far, 13:30 planned."
    assert said(without_goal(given), WEDNESDAY) == "7:15 is recorded so far."


@pytest.mark.parametrize("today", [WEDNESDAY, LATER])
def test_without_a_plan_nothing_went_as_planned(today: date) -> None:
    given = without_goal(book()).with_log(log("mon 7:15 customers"))

    assert said(given, today) == "7:15 is recorded. There was no plan to compare it with."


def test_plans_of_weeks_to_come_are_no_shortfall_of_the_year() -> None:
    given = book(EMPLOYEE_WEEK, PLANNED).with_log(log("wed 13:30 customers", *ALL_BUT_CUSTOMERS))
    given = given.with_plan(replace(PLANNED, week=W48.plus(1)))

    assert said(given, W48.sunday, year_of(2026)) == "13:30 of customer time so far, 13:30 planned."


def test_roles_are_told_where_one_has_more_categories_than_one() -> None:
    lived = log("mon 7:15 customers", "mon 3:00 meetings", "tue 2:00 travel")
    given = book(EMPLOYEE_WEEK, plan()).with_log(lived)
    whole = replace(given, categories=(*CATEGORIES[:1], *in_role(CATEGORIES[1:5]), *CATEGORIES[5:]))

    def roles(of: Book) -> list[tuple[str, str]]:
        return role_facts(comparison(of, one_week(W48), LATER), ENGLISH)

    assert roles(given) == []
    assert roles(whole) == [
        ("Customers", "7:15 (−4:45)"),
        ("Work", "5:00 (−18:00)"),
        ("Improvement", "0:00 (−2:00)"),
    ]


def in_role(categories: tuple[Category, ...]) -> list[Category]:
    """All of them as work."""
    return [replace(each, role=Role.WORK) for each in categories]


def test_what_does_not_count_in_a_week_that_got_longer_was_recorded_all_the_same() -> None:
    lived = log("wed 16:30 customers", "mon 8:30 meetings", *ALL_BUT_CUSTOMERS[1:])
    given = book(EMPLOYEE_WEEK, plan()).with_log(lived)

    (point,) = trend(given, (W48,), LATER)

    assert point.is_hit is False
    assert point_text(point, ENGLISH).splitlines()[1:3] == [
        "actual 16:30",
        "the week got longer: 5:00 does not count",
    ]
