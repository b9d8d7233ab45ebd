"""What a comparison says in one sentence."""

from dataclasses import replace
from datetime import date

import pytest

from planner.core.absence import Absence
from planner.core.book import Book
from planner.core.category import Category, Role
from planner.core.comparison import comparison
from planner.core.goal import Absolute, Direction, Goal
from planner.core.period import Period, one_week, year_of
from planner.core.trend import trend
from planner.i18n import Words
from planner.wording.comparisons import facts, percent_text, point_text, role_facts
from planner.wording.in_one_sentence import in_one_sentence
from tests.builders import CATEGORIES, EMPLOYEE_WEEK, W48, book, log, move, plan, time

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


def test_a_goal_that_was_missed_by_a_longer_week_says_why() -> None:
    lived = log("wed 16:30 customers", "mon 8:30 meetings", *ALL_BUT_CUSTOMERS[1:])
    given = book(EMPLOYEE_WEEK, plan()).with_log(lived)

    assert said(given).startswith(
        "16:30 of customer time, 4:30 more than planned. The goal was not reached."
        " The week got longer, so 5:00 does not count towards the goal."
    )


def test_a_difference_below_a_step_is_about_as_planned() -> None:
    given = book(EMPLOYEE_WEEK, PLANNED).with_log(log("wed 13:40 customers", *ALL_BUT_CUSTOMERS))

    assert said(given).startswith("13:40 of customer time, about as planned.")


@pytest.mark.parametrize(("meetings", "said_of_it"), [("5:30", "kept"), ("8:00", "not kept")])
def test_a_cap_is_kept_or_not(meetings: str, said_of_it: str) -> None:
    cap = Goal("g2", "meetings", Absolute(time("6:00")), W48, Direction.AT_MOST)
    given = replace(book(EMPLOYEE_WEEK, PLANNED), goals=(cap,))

    assert f"The goal was {said_of_it}." in said(given.with_log(log(f"mon {meetings} meetings")))


def test_a_week_off_is_no_shortfall_and_reaches_no_goal() -> None:
    away = tuple(Absence(day.isoformat(), day) for day in W48.days)
    off = replace(book(), absences=away)

    assert said(off) == "A week off: there is nothing to compare."
    assert said(off.with_log(log("mon 2:00 customers"))) == (
        "2:00 of customer time. There was no plan to compare it with."
    )


def test_without_a_plan_the_goals_time_is_told_all_the_same() -> None:
    given = book().with_log(log("mon 16:00 customers", "tue 3:00 meetings"))

    assert said(given) == (
        "16:00 of customer time. There was no plan to compare it with. The goal was reached."
    )


def test_what_a_week_under_way_lacks_is_still_to_come() -> None:
    given = book(EMPLOYEE_WEEK, PLANNED).with_log(log("mon 7:15 customers"))

    names = {
        day: [name for name, _ in facts(comparison(given, one_week(W48), day), given, ENGLISH)]
        for day in (WEDNESDAY, LATER)
    }

    assert names[WEDNESDAY] == ["Of the plan so far", "Customer time", "Not recorded yet"]
    assert names[LATER] == ["Kept to the plan", "Customer time", "Not recorded"]


def test_what_was_not_recorded_is_no_share_of_what_was_not_planned() -> None:
    given = book(EMPLOYEE_WEEK, plan(f"{EMPLOYEE_WEEK}, open 1:00")).with_log(log("1:00 admin"))

    shares = {
        v.subject: percent_text(v, ENGLISH)
        for v in comparison(given, one_week(W48), LATER).variances
    }

    assert shares["open"] == ""
    assert shares["admin"] == "−85\N{NO-BREAK SPACE}%"


def test_of_a_week_to_come_it_is_told_what_is_planned() -> None:
    given = book(EMPLOYEE_WEEK, PLANNED)
    nothing = "Nothing has been recorded yet."

    assert said(given, W48.monday) == f"{nothing} 13:30 of customer time is planned."
    assert said(given, LATER) == nothing
    assert said(without_goal(given), W48.monday) == nothing
    assert said(book(), W48.monday) == nothing
