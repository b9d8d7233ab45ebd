"""The book: looking creates nothing, and what did not change stays the same object."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from planner.core.book import Book
from planner.core.category import OPEN_ID, Alias, Category, Role, called
from planner.core.duration import ZERO, total
from planner.core.errors import NoSuchCategory
from planner.core.normal_week import Source
from planner.core.person import Person
from planner.core.plan import StartKind
from planner.core.week import Week
from planner.core.working_hours import WorkingHours, spread_over_days
from tests.builders import (
    CATEGORIES,
    EMPLOYEE_WEEK,
    W48,
    book,
    hours_of,
    minutes,
    move,
    normal,
    plan,
    time,
)
from tests.strategies import capacities, weeks

W49 = W48.plus(1)


@given(weeks(1990, 2080))
def test_a_week_never_opened_shows_its_start_and_looking_creates_nothing(week: Week) -> None:
    begun = book()

    seen = begun.plan(week)

    assert hours_of(seen.minutes) == hours_of(minutes(EMPLOYEE_WEEK))
    assert (seen.week, seen.start.kind, seen.start.origin) == (week, StartKind.NORMAL, "n1")
    assert (seen.moves, seen.locks) == ((), frozenset())
    assert not begun.is_planned(week)
    assert len(begun.weeks) == 0
    assert begun == book()


def test_a_suggestion_is_the_same_object_however_often_it_is_looked_at() -> None:
    begun = book()

    assert begun.plan(W48) is begun.plan(W48)
    assert begun.plan(W48) is begun.suggested(W48)


def test_a_suggestion_stays_the_same_object_when_another_week_changes() -> None:
    begun = book()
    seen = begun.plan(W49)

    changed = begun.with_plan(plan())

    assert changed.plan(W49) is seen
    assert changed.plan(W48) is not begun.plan(W48)


def test_a_suggestion_is_made_anew_when_what_it_is_made_of_changes() -> None:
    begun = book()
    begun.plan(W48)

    other_week = begun.with_normal_week(normal("meetings 37:00", W48, "n2"))
    other_hours = replace(
        begun, working_hours=(WorkingHours(date(2026, 1, 1), spread_over_days(time("30:00"))),)
    )

    assert hours_of(other_week.plan(W48).minutes) == {"meetings": "37:00"}
    assert other_hours.plan(W48).capacity == time("30:00")


def test_a_plan_that_is_there_already_changes_nothing() -> None:
    begun = book(EMPLOYEE_WEEK, plan())

    assert begun.with_plan(plan()) is begun
    assert begun.with_plan(plan().locked("travel")) is not begun


def test_a_changed_week_leaves_the_others_the_same_objects() -> None:
    first, second = plan(), plan(week=W49)
    begun = book(EMPLOYEE_WEEK, first, second)

    changed = begun.with_plan(first.after(move("1:00 meetings > customers")))

    assert changed.plan(W49) is second
    assert changed.goals is begun.goals
    assert begun.plan(W48) is first


@given(capacities)
def test_what_is_suggested_fills_the_weeks_hours(week: timedelta) -> None:
    hours = (WorkingHours(date(2026, 1, 1), spread_over_days(week)),)

    seen = replace(book(), working_hours=hours).plan(W48)

    assert seen.capacity == week == total(seen.minutes.values())


def test_hours_that_the_normal_week_leaves_are_not_planned() -> None:
    assert hours_of(book(hours="40:00").plan(W48).minutes)[OPEN_ID] == "3:00"


def test_a_week_off_by_its_working_hours_is_off() -> None:
    assert book(hours="0:00").plan(W48).is_off


def test_a_suggestion_keeps_what_its_categories_usually_keep() -> None:
    kept = replace(CATEGORIES[0], keep_at_least=time("4:00"))
    archived = replace(CATEGORIES[1], keep_at_least=time("4:00"), archived=True)

    begun = replace(book(), categories=(kept, archived, *CATEGORIES[2:]))

    assert begun.plan(W48).keep == {"customers": time("4:00")}


def test_the_normal_week_in_force_is_the_newest_that_has_begun() -> None:
    later = normal("meetings 37:00", W49, "n2")
    begun = book().with_normal_week(later)

    assert begun.normal_week(W48).id == "n1"
    assert begun.normal_week(W49) is later
    assert begun.normal_week(Week(2027, 30)) is later
    assert begun.normal_week(Week(2020, 1)).id == "n1"


def test_without_a_normal_week_all_of_the_week_is_not_planned() -> None:
    begun = replace(book(), normal_weeks=())

    assert begun.normal_week(W48).minutes == {OPEN_ID: time("37:00")}
    assert begun.normal_week(W48).source is Source.GUESS
    assert hours_of(begun.plan(W48).minutes) == {OPEN_ID: "37:00"}


def test_an_empty_book_can_be_looked_at() -> None:
    empty = Book(Person("p1"), ())

    assert empty.plan(W48).is_off
    assert empty.main_goal(W48) is None
    assert empty.goal_category(W48) is None
    assert empty.hours(W48) == ZERO


def test_a_category_is_found_by_its_id_or_that_of_one_merged_into_it() -> None:
    heir = replace(CATEGORIES[0], aliases=(Alias(Category("calls", "Calls", Role.CUSTOMER), 0),))
    begun = replace(book(), categories=(heir, *CATEGORIES[1:]))

    assert begun.category("customers") is heir
    assert begun.category("calls") is heir
    with pytest.raises(NoSuchCategory):
        begun.category("Calls")


def test_a_category_is_named_by_its_name_before_its_id_case_ignored() -> None:
    renamed = Category("travel", "Internal meetings", Role.TRAVEL)
    begun = replace(book(), categories=(renamed, Category("internal meetings", "X", Role.OTHER)))

    assert called(" INTERNAL meetings ", begun.active) is renamed
    assert called("Travel", begun.active) is renamed
    with pytest.raises(NoSuchCategory):
        called("nobody", begun.active)


def test_an_archived_category_is_not_found_by_name() -> None:
    archived = replace(CATEGORIES[0], archived=True)
    begun = replace(book(), categories=(archived, *CATEGORIES[1:]))

    assert begun.active == CATEGORIES[1:]
    with pytest.raises(NoSuchCategory):
        called("Customer contact", begun.active)


def test_a_week_off_is_outside_goals() -> None:
    off = plan("")
    begun = book(EMPLOYEE_WEEK, off)

    assert begun.main_standing(off) is None
    assert begun.standings(off) == ()
    assert begun.main_goal(W48) is not None


def test_other_weeks_stand_to_each_of_their_goals() -> None:
    begun = book(EMPLOYEE_WEEK, plan())

    (standing,) = begun.standings(begun.plan(W48))
    assert standing == begun.main_standing(begun.plan(W48))
    assert standing.to_go == time("3:45")


def test_shares_are_of_all_that_has_time_and_add_up_to_a_hundred() -> None:
    begun = book("customers 1:00, meetings 1:00, elsewhere 1:00")

    shares = begun.shares(begun.plan(W48))
    assert sum(shares.values()) == 100
    assert shares["elsewhere"]
    assert set(begun.order) <= set(begun.shares(begun.normal_week(W48)))
