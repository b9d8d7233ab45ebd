"""Something ended early: by mouse and keys, from a block, a cell of the grid, and the stopwatch."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from planner.app.commands.closing import CloseWeek
from planner.ui.log.early_dialog import EarlyDialog
from planner.ui.log.model import Cell
from planner.ui.settings import HOURS, LANGUAGE
from tests.builders import EMPLOYEE_WEEK, W48, book, log, plan
from tests.ui.log.conftest import Log, Logging, day_of
from tests.ui.log.days import Days
from tests.ui.log.watching import Watching


def dialog_of(logging: Logging) -> EarlyDialog:
    logging.desk.settle()
    (dialog,) = logging.page.findChildren(EarlyDialog)
    return dialog


def type_over(dialog: EarlyDialog, text: str) -> None:
    dialog.by.selectAll()
    QTest.keyClicks(dialog.by, text)


def press(menu: QMenu, text: str) -> None:
    next(each for each in menu.actions() if each.text() == text).trigger()


def spans(logging: Logging) -> list[tuple[str, str, timedelta]]:
    entries = logging.desk.session.book.log(W48).entries
    return [(e.category, f"{e.start:%H:%M}" if e.start else "", e.amount) for e in entries]


def test_a_block_that_ended_early_gives_the_minutes_to_the_goal_s_category(log_of: Log) -> None:
    logging = log_of("tue 9:00 2:00 meetings")
    view = logging.page.days_card.view
    logging.page.views.choose("days")
    logging.desk.settle()
    view.take_focus()
    QTest.keyClick(logging.desk.focused, Qt.Key.Key_E)
    dialog = dialog_of(logging)
    type_over(dialog, "20")
    said = dialog.remark.text()
    QTest.keyClick(dialog.by, Qt.Key.Key_Return)
    logging.desk.settle()

    assert said == "9:00–10:40 Internal meetings · 10:40–11:00 Customer contact"
    assert spans(logging) == [
        ("meetings", "09:00", timedelta(hours=1, minutes=40)),
        ("customers", "10:40", timedelta(minutes=20)),
    ]
    logging.desk.window._actions["undo"].trigger()
    assert spans(logging) == [("meetings", "09:00", timedelta(hours=2))]


def test_the_menu_of_a_block_asks_and_an_end_can_be_typed(log_of: Log) -> None:
    logging = log_of("tue 9:00 2:00 meetings")
    logging.page.views.choose("days")
    logging.desk.settle()
    view = logging.page.days_card.view
    press(view.menu_of(view.items[0]), "Ended early…")
    dialog = dialog_of(logging)
    dialog.end.selectAll()
    QTest.keyClicks(dialog.end, "10:10")
    by = dialog.by.text()
    dialog.taker.setCurrentIndex(dialog.taker.findText("not recorded"))
    dialog.taker.activated.emit(dialog.taker.currentIndex())
    said = dialog.remark.text()
    dialog._ok.click()
    logging.desk.settle()

    assert (by, said) == ("0:50", "9:00–10:10 Internal meetings · 10:10–11:00 not recorded")
    assert spans(logging) == [("meetings", "09:00", timedelta(hours=1, minutes=10))]


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("2:00", "It was 2:00 in all. Write less than that, and more than nothing."),
        ("0", "It was 2:00 in all. Write less than that, and more than nothing."),
        ("", "How much?"),
        ("soon", "“soon” is not a time. Write it like 8:30, 8.5, 2h or 90m."),
    ],
)
def test_what_can_not_be_is_said_before_it_is_asked(log_of: Log, written: str, why: str) -> None:
    logging = log_of("tue 2:00 meetings")
    logging.go_to("meetings", "tue")
    QTest.keyClick(logging.grid, Qt.Key.Key_E)
    dialog = dialog_of(logging)
    type_over(dialog, written) if written else dialog.by.clear()
    dialog._look()

    assert dialog.remark.text() == why
    assert not dialog._ok.isEnabled()


def test_a_cell_that_ended_early_gives_to_the_cell_of_the_same_day(log_of: Log) -> None:
    logging = log_of("tue 2:00 meetings")
    logging.go_to("meetings", "tue")
    QTest.keyClick(logging.grid, Qt.Key.Key_E)
    dialog = dialog_of(logging)
    type_over(dialog, "20")
    said = dialog.remark.text()
    QTest.keyClick(dialog.by, Qt.Key.Key_Return)
    logging.desk.settle()

    assert said == "1:40 Internal meetings · 0:20 Customer contact"
    assert logging.on("tue") == {"meetings": "1:40", "customers": "0:20"}


def test_a_cell_with_one_block_asks_when_that_ended(log_of: Log) -> None:
    logging = log_of("tue 9:00 2:00 meetings")
    logging.go_to("meetings", "tue")
    QTest.keyClick(logging.grid, Qt.Key.Key_E)
    dialog = dialog_of(logging)

    assert dialog.end.text() == "10:45"
    assert dialog.end.isVisibleTo(dialog)


def test_an_empty_cell_is_the_planned_time_less_what_is_given_back(logging: Logging) -> None:
    cell = Cell("meetings", day_of("tue"))
    press(logging.page.grid_card.menu_of(cell), "Ended early…")
    dialog = dialog_of(logging)
    type_over(dialog, "30")
    dialog._ok.click()
    logging.desk.settle()

    assert logging.on("tue") == {"meetings": "7:30", "customers": "0:30"}


def test_a_cell_of_nothing_says_that_there_is_nothing(log_of: Log) -> None:
    logging = log_of("mon 8:00 meetings")
    cell = Cell("meetings", day_of("tue"))
    press(logging.page.grid_card.menu_of(cell), "Ended early…")

    assert logging.page.findChildren(EarlyDialog) == []
    assert logging.remark == "Nothing is recorded or planned there. Record it first."


def test_in_a_closed_week_nothing_ends_early(open_log: Log) -> None:
    held = CloseWeek(W48).apply(book(EMPLOYEE_WEEK, plan()).with_log(log("tue 2:00 meetings")))
    logging = open_log(held)
    logging.go_to("meetings", "tue")
    QTest.keyClick(logging.grid, Qt.Key.Key_E)
    dialog = dialog_of(logging)

    assert dialog.remark.text() == "Week 48 of 2026 is closed. Reopen it first."
    assert not dialog._ok.isEnabled()


def test_what_the_stopwatch_runs_for_ended_early(logging: Logging) -> None:
    watching = Watching(logging)
    watching.choose("Internal meetings")
    watching.wait("1:00")
    watching.correct("Ended early…")
    dialog = dialog_of(logging)
    type_over(dialog, "20")
    said = dialog.remark.text()
    QTest.keyClick(dialog.by, Qt.Key.Key_Return)
    logging.desk.settle()

    assert said == "14:00–14:40 Internal meetings · 14:40–15:00 Customer contact"
    assert logging.recorded == {"meetings": "0:40", "customers": "0:20"}
    assert watching.runs is None


def test_it_is_asked_in_danish_and_in_decimal_hours(log_of: Log) -> None:
    logging = log_of("tue 2:00 meetings")
    desk = logging.desk
    desk.settings.choose(LANGUAGE, "da")
    desk.settings.choose(HOURS, "decimal")
    desk.program.renew()
    desk.settle()
    logging.go_to("meetings", "tue")
    QTest.keyClick(logging.grid, Qt.Key.Key_E)
    dialog = dialog_of(logging)

    assert dialog.windowTitle() == "Det sluttede før tid"
    assert dialog.remark.text() == "1,75 Internal meetings · 0,25 Customer contact"
    QTest.keyClick(dialog.by, Qt.Key.Key_Return)
    desk.settle()
    assert logging.on("tue") == {"meetings": "1:45", "customers": "0:15"}


def test_e_at_a_block_among_others_means_that_block(logging: Logging) -> None:
    days = Days(logging)
    days.press("customers", Qt.Key.Key_E)

    assert dialog_of(logging)._ended.category == "customers"


@pytest.fixture
def log_of(open_log: Log) -> Log:
    def made(*texts: str) -> Logging:
        return open_log(book(EMPLOYEE_WEEK, plan()).with_log(log(*texts)))

    return made
