"""The week's promise and its note."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from tests.ui.desk import Desk


def test_a_promise_is_kept_while_it_is_typed_and_is_one_step(desk: Desk) -> None:
    field = desk.window.page.notes.findChild(QLineEdit)
    assert field is not None

    QTest.keyClicks(field, "Call two ")
    QTest.keyClicks(field, "customers")

    week = desk.window.week
    assert field.text() == "Call two customers"
    assert desk.session.book.plan(week).promise == "Call two customers"
    assert len(desk.session.past) == 1

    desk.session.undo()
    assert field.text() == ""


def test_a_note_may_have_lines_and_comes_back_with_its_week(desk: Desk) -> None:
    field = desk.window.page.notes.findChild(QPlainTextEdit)
    assert field is not None

    QTest.keyClicks(field, "Two")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "lines")
    week = desk.window.week
    desk.window.go_to(week.plus(1))
    assert field.toPlainText() == ""

    desk.window.go_to(week)
    assert field.toPlainText() == "Two\nlines"


def test_looking_at_a_note_makes_no_plan(desk: Desk) -> None:
    desk.window.go_to(desk.window.week.plus(2))

    assert not desk.session.book.is_planned(desk.window.week)
    assert not desk.session.past
