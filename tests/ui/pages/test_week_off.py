"""A week off: nothing to plan, and nothing that looks as if there were."""

from PySide6.QtWidgets import QLabel

from tests.builders import EMPLOYEE_WEEK, W48, book, plan
from tests.ui.conftest import Open


def test_a_week_off_has_no_rows_to_judge(open_desk: Open) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan("")))
    hours = desk.window.page.hours

    assert not hours.table.isVisible()
    assert not hours.counterpart.isVisible()
    assert hours._off.isVisible()


def test_a_week_after_a_week_off_has_its_table_again(open_desk: Open) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan("")))

    desk.window.go_to(W48.plus(1))

    assert desk.table.isVisible()
    assert desk.window.page.hours.counterpart.isVisible()


def test_a_week_off_has_no_goal_and_asks_for_nothing(open_desk: Open) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan("")))
    page = desk.window.page

    assert page.goal._title.text() == "No goal this week"
    assert page.goal.offer.button.isHidden()
    assert desk.window.status._goal.text() == ""
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert shown
    assert not [text for text in shown if "Drag a piece" in text]


def test_a_week_off_has_nothing_to_drag(open_desk: Open) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan("")))

    assert not desk.window.page.gives_way.isVisible()
    desk.window.go_to(W48.plus(1))
    assert desk.window.page.gives_way.isVisible()
