"""In what two states of a book differ."""

from dataclasses import replace

from planner.core.differences import Difference, parts_that_differ, plans_that_differ
from tests.builders import EMPLOYEE_WEEK, W48, book, move, plan, time


def test_a_book_differs_in_nothing_from_itself() -> None:
    held = book(EMPLOYEE_WEEK, plan())

    assert plans_that_differ(held, held) == ()
    assert parts_that_differ(held, book(EMPLOYEE_WEEK, plan())) == ()


def test_plans_differ_by_category_in_the_user_s_order() -> None:
    then = book(EMPLOYEE_WEEK, plan())
    now = then.with_plan(plan(EMPLOYEE_WEEK, move("1:30 meetings > customers")))

    assert plans_that_differ(then, now) == (
        Difference(W48, "customers", time("12:00"), time("13:30")),
        Difference(W48, "meetings", time("8:00"), time("6:30")),
    )


def test_a_week_that_one_of_them_has_not_planned_differs_where_it_has_time() -> None:
    then = book()
    now = then.with_plan(plan("customers 37:00"))

    assert plans_that_differ(then, now) == (Difference(W48, "customers", None, time("37:00")),)
    assert plans_that_differ(now, then) == (Difference(W48, "customers", time("37:00"), None),)


def test_the_newest_week_comes_first() -> None:
    then = book()
    now = then.with_plan(plan("customers 37:00")).with_plan(
        plan("customers 37:00", week=W48.plus(1))
    )

    assert [each.week for each in plans_that_differ(then, now)] == [W48.plus(1), W48]


def test_other_parts_are_named() -> None:
    then = book(EMPLOYEE_WEEK, plan())
    now = replace(then, goals=(), person=replace(then.person, name="Somebody else"))

    assert parts_that_differ(then, now) == ("person", "goals")
