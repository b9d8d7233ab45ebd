"""A closed week on the Plan page: as it was, and nothing in it invites to be changed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from planner.core.book import Book
from planner.core.category import Category, Role
from planner.core.closing import closed
from planner.core.goal import Absolute, Goal
from planner.ui.table.model import Column
from tests.builders import CATEGORIES, EMPLOYEE_WEEK, W48, book, log, move, normal, plan, time
from tests.ui.conftest import Open
from tests.ui.desk import Desk


def closed_book() -> Book:
    """Closed while a category was called Internal meetings; it is called Statuses since, and there is a
    new one, in the normal week too."""
    was = book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, move("1:00 meetings > customers")))
    was = was.with_log(log("mon 2:00 customers"))
    was = was.with_recorded(was.recorded.closing(closed(was, W48)))
    renamed = tuple(replace(c, name="Statuses") if c.id == "meetings" else c for c in CATEGORIES)
    usual = normal(f"{EMPLOYEE_WEEK}, new 1:00")
    fresh = Category("new", "Brand new", Role.WORK)
    return replace(was, categories=(*renamed, fresh), normal_weeks=(usual,))


@pytest.fixture
def looking(open_desk: Open) -> Desk:
    return open_desk(closed_book())


def names(desk: Desk) -> list[str]:
    model = desk.table._model
    return [model.row(place).name for place in range(model.rowCount())]


def test_a_closed_week_is_planned_under_the_names_of_then(looking: Desk) -> None:
    page = looking.window.page
    view = page.ring.view

    assert "Internal meetings" in names(looking)
    assert not {"Statuses", "Brand new"} & set(names(looking))
    assert view._scene is not None
    assert view._look.name(view._scene, "meetings") == "Internal meetings"
    looking.window.go_to(W48.plus(1))
    assert {"Statuses", "Brand new"} <= set(names(looking))


def test_no_border_of_a_closed_week_can_be_pulled_and_no_piece_be_cut(looking: Desk) -> None:
    view = looking.window.page.ring.view

    assert view._scene is not None
    assert view._hand.borders() == []
    assert not view._scene.knife("meetings").spare
    looking.window.go_to(W48.plus(1))
    assert view._hand.borders()


def test_a_key_on_a_slice_of_a_closed_week_says_that_it_is_closed(looking: Desk) -> None:
    view = looking.window.page.ring.view
    slider = view._keyboard.slider("meetings")
    assert slider is not None
    slider.setFocus(Qt.FocusReason.TabFocusReason)

    looking.press(Qt.Key.Key_Right)

    assert "closed" in view._above.text
    assert not looking.session.past


def test_what_gave_way_in_a_closed_week_is_not_offered_to_be_taken_back(looking: Desk) -> None:
    card = looking.window.page.gives_way

    assert not card.findChildren(QToolButton)
    assert card.isVisible()


def test_find_says_why_there_is_nothing_to_find(open_desk: Open) -> None:
    goal = Goal("g", Role.CUSTOMER, Absolute(time("12:00")), W48)
    desk = open_desk(book(EMPLOYEE_WEEK, plan(), goal=goal))

    desk.window._actions["find"].trigger()

    assert desk.notice == "Enough is planned for the goal: there are no hours to find."
    assert desk.window.page.goal.offer.panel is None


def test_find_in_a_closed_week_says_that_it_is_closed(open_desk: Open) -> None:
    goal = Goal("g", Role.CUSTOMER, Absolute(time("20:00")), W48)
    desk = open_desk(replace(closed_book(), goals=(goal,)))

    desk.window._actions["find"].trigger()

    assert desk.notice == "The week is closed: nothing changes in it any more."
    assert not desk.window.page.goal.offer.button.isVisible()


def test_find_says_that_a_lock_is_in_the_way(open_desk: Open) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan().locked("customers")))

    desk.window._actions["find"].trigger()

    assert "what could give or take them is locked" in desk.notice


def test_what_changes_a_week_is_not_offered_in_a_closed_one(looking: Desk) -> None:
    page = looking.window.page

    def offered() -> tuple[list[str], bool, bool, bool]:
        menu = page.ring._menu_button.menu()
        able = [action.text() for action in menu.actions() if action.isEnabled() and action.text()]
        goal = page.goal
        return able, page.hours.counterpart.isVisible(), goal._set.isVisible(), goal.open_find()

    closed_week = offered()
    looking.window.go_to(W48.plus(1))

    assert closed_week == (
        ["Normal week…", "Copy to the next weeks…", "Save as a template…"],
        False,
        False,
        False,
    )
    able, has_counterpart, *_ = offered()
    assert "Absence…" in able
    assert has_counterpart


def test_move_time_in_a_closed_week_says_that_it_is_closed(looking: Desk) -> None:
    looking.window._actions["move"].trigger()

    assert looking.notice == "Week 48 of 2026 is closed. Reopen it first."


def test_a_counterpart_and_a_least_are_not_asked_for_in_a_closed_week(looking: Desk) -> None:
    looking.click("meetings", Column.NAME)

    looking.press(Qt.Key.Key_C)
    asked = looking.notice
    looking.card.remark.tell("")
    looking.table.keep_wanted.emit("meetings")

    assert asked == looking.notice == "Week 48 of 2026 is closed. Reopen it first."
