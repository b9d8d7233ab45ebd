"""Hours typed into the table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.core.reading import Bare
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.duration_edit import DurationEdit
from planner.ui.table.model import Column
from tests.builders import EMPLOYEE_WEEK, book, move, plan, time
from tests.ui.conftest import Open
from tests.ui.desk import Desk


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("8:30", "8:30"),
        ("8,5", "8:30"),
        ("8.5", "8:30"),
        (":30", "0:30"),
        ("+0:15", "8:15"),
        ("-0:15", "7:45"),
        ("90m", "1:30"),
        ("1t30", "1:30"),
        ("7", "7:00"),
        ("1.30", "1:18"),
        ("-9", "0:00"),
    ],
)
def test_hours_are_typed_as_people_write_them(desk: Desk, typed: str, meant: str) -> None:
    desk.type_hours("meetings", typed)

    assert desk.hours.get("meetings", "0:00") == meant
    assert desk.notice == ""


def test_a_tab_right_after_enter_ends_nothing_twice(desk: Desk) -> None:
    desk.click("meetings", Column.NAME)

    QTest.keyClicks(desk.table, "7")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Tab)
    desk.settle()

    assert desk.hours["meetings"] == "7:00"
    assert len(desk.session.past) == 1


def test_a_typed_number_is_one_move_from_or_to_the_counterpart(desk: Desk) -> None:
    desk.type_hours("meetings", "6:30")

    (made,) = desk.session.book.plan(desk.window.week).moves
    assert (made.source, made.target) == ("meetings", "customers")
    assert desk.hours["customers"] == "13:30"
    assert len(desk.session.past) == 1


@pytest.mark.parametrize("typed", ["8::30", "9:75", "+", "1x", "169", "168:01"])
def test_what_is_no_time_keeps_the_old_value_and_is_said(desk: Desk, typed: str) -> None:
    desk.type_hours("meetings", typed)

    assert desk.hours["meetings"] == "8:00"
    assert typed in desk.notice or "168:00" in desk.notice
    assert desk.session.past == ()


@pytest.mark.parametrize(("typed", "hours"), [("half an hour", "0:30"), ("visit", "8:00")])
def test_an_amount_can_be_said_and_a_word_that_is_none_is_told(
    desk: Desk, typed: str, hours: str
) -> None:
    desk.type_hours("meetings", typed)

    assert desk.hours["meetings"] == hours
    assert ("“visit” is not a time" in desk.notice) is (typed == "visit")


def test_what_was_not_understood_is_forgotten_with_the_next_change(desk: Desk) -> None:
    desk.type_hours("meetings", "1x")

    desk.type_hours("meetings", "7")

    assert desk.notice == ""


def test_more_than_there_is_says_what_is_missing(desk: Desk) -> None:
    desk.type_hours("customers", "30")

    assert desk.hours["customers"] == "12:00"
    assert desk.notice == "Internal meetings has only 8:00. Move less."


def test_a_locked_category_can_not_be_typed_over(open_desk: Open) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan(locks=frozenset({"meetings"}))))

    desk.type_hours("meetings", "7")

    assert desk.hours["meetings"] == "8:00"
    assert desk.notice == "Internal meetings is locked this week. Unlock it first."


def test_a_locked_giver_is_passed_over(open_desk: Open) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan(locks=frozenset({"meetings"}))))

    desk.type_hours("customers", "+1")

    assert desk.hours["admin"] == "5:30"


def test_with_everything_locked_nothing_can_grow(open_desk: Open) -> None:
    others = frozenset({"meetings", "admin", "preparation", "travel", "improvement"})
    desk = open_desk(book(EMPLOYEE_WEEK, plan(locks=others)))

    desk.type_hours("customers", "13")

    assert desk.notice.startswith("Nothing has time to give to Customer contact.")


def test_the_same_hours_typed_again_are_no_step(desk: Desk) -> None:
    desk.type_hours("meetings", "8:00")
    desk.type_hours("meetings", "8")

    assert desk.session.past == ()


def test_escape_leaves_the_old_hours(desk: Desk) -> None:
    desk.click("meetings", Column.NAME)
    QTest.keyClicks(desk.table, "3")

    desk.press(Qt.Key.Key_Escape)

    assert desk.hours["meetings"] == "8:00"
    assert desk.focused is desk.table


def test_the_live_reading_is_said_while_one_types(desk: Desk) -> None:
    desk.click("meetings", Column.NAME)

    QTest.keyClicks(desk.table, "1")
    QTest.keyClicks(desk.focused, ".30")

    assert desk.notice == "1.30 → 1:18. For 1:30, write it with a colon."


@pytest.mark.parametrize(("typed", "colour"), [("7,5", "faint"), ("7x", "warning")])
def test_only_what_can_not_be_read_is_a_warning(desk: Desk, typed: str, colour: str) -> None:
    desk.click("meetings", Column.NAME)

    QTest.keyClicks(desk.table, "7")
    QTest.keyClicks(desk.focused, typed[1:])

    remark = desk.window.page.hours.remark
    shown = remark.palette().color(remark.foregroundRole()).name()
    assert typed in desk.notice
    assert shown == getattr(LIGHT, colour).lower()


@pytest.mark.parametrize("column", [Column.NAME, Column.HOURS])
def test_f2_opens_the_hours_of_the_row(desk: Desk, column: Column) -> None:
    desk.click("meetings", column)

    desk.press(Qt.Key.Key_F2)

    editor = desk.focused
    assert isinstance(editor, DurationEdit)
    assert (editor.text(), editor.selectedText()) == ("8:00", "8:00")
    assert editor.accessibleName() == "Internal meetings"


def test_what_is_being_typed_stays_when_the_piece_in_hand_changes_the_row(desk: Desk) -> None:
    desk.click("meetings", Column.NAME)
    QTest.keyClicks(desk.table, "7")

    desk.window.page.ring.view.previewed.emit(move("1:00 meetings > customers"))

    editor = desk.focused
    assert isinstance(editor, DurationEdit)
    assert editor.text() == "7"


def test_what_is_half_typed_counts_when_the_focus_leaves(desk: Desk) -> None:
    desk.click("meetings", Column.NAME)
    QTest.keyClicks(desk.table, "7")

    desk.window.page.ring.view.setFocus()
    desk.settle()

    assert desk.hours["meetings"] == "7:00"


def test_where_hours_are_decimals_a_long_time_in_a_field_for_minutes_keeps_its_unit(
    app: QApplication,
) -> None:
    words = Words("da", decimal=True)
    entry, week = DurationEdit(words, Bare.HOURS_UP_TO_12), DurationEdit(words, Bare.HOURS)
    for field in (entry, week):
        field.show_time(time("13:30"))

    assert (entry.text(), week.text()) == ("13,5\N{NO-BREAK SPACE}t", "13,5")
    assert entry.reading().amount == week.reading().amount == time("13:30")
    assert entry.remark(entry.text()) == week.remark(week.text()) == ""
    assert week.remark("1.30") == "1.30 → 1,3"
