"""A week copied from the table, and pasted from a spreadsheet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from planner.ui.settings import LANGUAGE
from planner.ui.table.model import Column
from tests.ui.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


def paste(desk: Desk, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    desk.click("meetings", Column.NAME)
    QTest.keyClick(desk.table, Qt.Key.Key_V, CTRL)
    desk.settle()


def copied(desk: Desk) -> str:
    desk.click("meetings", Column.NAME)
    QTest.keyClick(desk.table, Qt.Key.Key_C, CTRL)
    return QGuiApplication.clipboard().text()


def test_a_pasted_week_is_one_step(desk: Desk) -> None:
    paste(desk, "Category\tHours\nCustomer contact\t13:30\nInternal meetings\t6,5\n")

    assert (desk.hours["customers"], desk.hours["meetings"]) == ("13:30", "6:30")
    assert len(desk.session.past) == 1


def test_a_name_that_is_not_known_changes_nothing_and_is_said(desk: Desk) -> None:
    paste(desk, "Customer contact\t14:00\nCoffee\t1:00\n")

    assert desk.hours["customers"] == "12:00"
    assert "Coffee" in desk.notice


def test_a_text_that_is_no_week_is_said(desk: Desk) -> None:
    paste(desk, "just some words")

    assert "just some words" in desk.notice
    assert desk.session.past == ()


def test_the_week_is_copied_as_a_spreadsheet_reads_it(desk: Desk) -> None:
    assert copied(desk).splitlines()[:2] == ["Customer contact\t12:00", "Internal meetings\t8:00"]


def test_a_copied_week_is_pasted_into_another_week(desk: Desk) -> None:
    desk.type_hours("meetings", "6:00")
    text = copied(desk)
    desk.window.go_to(desk.window.week.plus(1))

    paste(desk, text)

    assert desk.hours["meetings"] == "6:00"


def test_a_week_copied_in_danish_is_pasted_in_danish(desk: Desk) -> None:
    desk.settings.choose(LANGUAGE, "da")
    desk.program.renew()
    desk.settle()
    text = copied(desk)

    paste(desk, text.replace("8:00", "7:00").replace("0:00", "1:00"))

    assert "Ikke planlagt\t0:00" in text
    assert (desk.hours["meetings"], desk.hours["open"]) == ("7:00", "1:00")
