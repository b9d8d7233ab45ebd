"""Recording by category and day: typed, corrected, copied and pasted."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from planner.app.commands.categories import RenameCategory
from planner.app.commands.closing import CloseWeek
from planner.app.commands.entries import RemoveEntry
from planner.core.entry import EntrySource
from planner.core.log import Log as WeekLog
from planner.ui.log.model import Cell
from tests.builders import EMPLOYEE_WEEK, W48, book, entry, log, plan
from tests.ui.log.conftest import Log, Logging, day_of

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def paste(logging: Logging, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keySequence(logging.grid, QKeySequence(QKeySequence.StandardKey.Paste))
    logging.desk.settle()


def copied(logging: Logging) -> str:
    QTest.keySequence(logging.grid, QKeySequence(QKeySequence.StandardKey.Copy))
    return QGuiApplication.clipboard().text()


def test_hours_are_typed_into_a_cell_and_enter_goes_on_below(logging: Logging) -> None:
    logging.go_to("customers", "tue")

    logging.type("1:30")
    logging.type("45")

    assert logging.on("tue") == {"customers": "1:30", "meetings": "0:45"}
    assert logging.grid.current == Cell("admin", day_of("tue"))
    assert len(logging.desk.session.past) == 2


def test_what_is_typed_ahead_while_the_window_is_held_up_goes_into_the_cells_below(
    logging: Logging,
) -> None:
    logging.go_to("customers", "tue")

    for amount in ("1:30", "0:45"):
        for sign in amount:
            QTest.keyClicks(logging.desk.focused, sign)
        logging.desk.press(Qt.Key.Key_Return)
    logging.desk.settle()

    assert logging.on("tue") == {"customers": "1:30", "meetings": "0:45"}
    assert len(logging.desk.session.past) == 2


def test_a_tab_right_after_enter_ends_nothing_twice(logging: Logging) -> None:
    logging.go_to("customers", "tue")

    QTest.keyClicks(logging.grid, "1")
    logging.desk.press(Qt.Key.Key_Return)
    logging.desk.press(Qt.Key.Key_Tab)
    logging.desk.settle()

    assert logging.on("tue") == {"customers": "1:00"}
    assert logging.grid.current == Cell("meetings", day_of("wed"))


def test_tab_goes_from_cell_to_cell_and_to_the_next_line(logging: Logging) -> None:
    logging.go_to("customers", "fri")

    logging.type("1", Qt.Key.Key_Tab)
    logging.desk.press(Qt.Key.Key_Escape)
    QTest.keyClick(logging.grid, Qt.Key.Key_Tab)

    assert logging.on("fri") == {"customers": "1:00"}
    assert logging.grid.current == Cell("meetings", day_of("mon"))


def test_tab_leaves_the_grid_after_its_last_cell(logging: Logging) -> None:
    logging.go_to("improvement", "")

    QTest.keyClick(logging.grid, Qt.Key.Key_Tab)

    assert not logging.grid.hasFocus()


def test_how_a_text_is_read_is_said_while_it_is_typed(logging: Logging) -> None:
    logging.go_to("customers", "tue")

    QTest.keyClicks(logging.grid, "9")
    QTest.keyClicks(logging.desk.focused, "0")

    assert logging.remark == "90 → 1:30"


@pytest.mark.parametrize(
    ("text", "recorded"),
    [
        ("8.5", "8:30"),
        ("8:30", "8:30"),
        ("8,5", "8:30"),
        ("1t15", "1:15"),
        ("half an hour", "0:30"),
        ("halvanden time", "1:30"),
        ("et kvarter", "0:15"),
    ],
)
def test_hours_are_written_or_said(logging: Logging, text: str, recorded: str) -> None:
    logging.go_to("customers", "tue")

    logging.type(text)

    assert logging.on("tue") == {"customers": recorded}


@pytest.mark.parametrize("text", ["visit", "x", "?"])
def test_what_is_no_time_is_told_with_its_first_letter_and_records_nothing(
    logging: Logging, text: str
) -> None:
    logging.go_to("customers", "tue")

    QTest.keyClicks(logging.grid, text[0])
    said = logging.remark
    QTest.keyClicks(logging.desk.focused, text[1:])
    logging.desk.press(Qt.Key.Key_Return)

    assert said == f"“{text[0]}” is not a time. Write it like 8:30, 8.5, 2h or 90m."
    assert f"“{text}” is not a time" in logging.remark
    assert logging.on("tue") == {}
    assert logging.desk.session.past == ()


def test_a_field_stands_in_its_cell_and_grows_to_the_left_only_for_what_is_longer(
    logging: Logging,
) -> None:
    logging.go_to("customers", "tue")
    cell = logging.grid.visualRect(logging.grid.currentIndex())

    QTest.keyClicks(logging.grid, "1")
    field = logging.desk.focused
    QTest.keyClicks(field, "0:30")
    short = field.geometry()
    QTest.keyClicks(field, " and much more than a cell has room for")
    long = field.geometry()

    assert short == cell
    assert long.right() == cell.right()
    assert long.left() < cell.left()


def test_without_a_day_a_bare_number_is_hours(logging: Logging) -> None:
    logging.go_to("customers", "")

    logging.type("30")

    assert logging.on("") == {"customers": "30:00"}


@pytest.mark.parametrize(("text", "then"), [("+0:15", "2:15"), ("-0:30", "1:30"), ("-9", None)])
def test_a_change_can_be_typed(open_log: Log, text: str, then: str | None) -> None:
    logging = open_log(book(EMPLOYEE_WEEK, plan()).with_log(log("tue 2:00 customers")))
    logging.go_to("customers", "tue")

    logging.type(text)

    assert logging.on("tue").get("customers") == then


def test_what_can_not_be_read_is_told_and_changes_nothing(logging: Logging) -> None:
    logging.go_to("customers", "tue")

    logging.type("1 fish")

    assert "“1 fish” is not a time" in logging.remark
    assert logging.recorded == {}


def test_more_than_a_day_has_is_refused_in_words(logging: Logging) -> None:
    logging.go_to("customers", "tue")

    logging.type("25h")

    assert logging.remark == "A day has 24:00 in all. Write less."


def test_delete_empties_what_is_selected_in_one_step(open_log: Log) -> None:
    given = book(EMPLOYEE_WEEK, plan()).with_log(log("tue 2:00 customers", "wed 1:00 meetings"))
    logging = open_log(given)
    logging.grid.setFocus()

    QTest.keySequence(logging.grid, QKeySequence(QKeySequence.StandardKey.SelectAll))
    QTest.keyClick(logging.grid, Qt.Key.Key_Delete)

    assert logging.recorded == {}
    assert len(logging.desk.session.past) == 1


def test_undo_comes_back_to_the_page_that_it_changes(logging: Logging) -> None:
    logging.go_to("customers", "tue")
    logging.type("1:30")
    logging.desk.window.open_page("plan")

    logging.desk.window.undo_wanted.emit()

    assert logging.desk.window.pages.current_id == "log"
    assert logging.recorded == {}


def test_sums_and_the_plan_stand_beside(open_log: Log) -> None:
    given = book(EMPLOYEE_WEEK, plan()).with_log(log("tue 2:00 customers", "1:00 customers"))
    logging = open_log(given)
    model = logging.grid._model

    assert logging.shown("customers", model.total_column) == "3:00"
    assert logging.shown("customers", model.planned_column) == "12:00"
    last = model.rowCount() - 1
    assert [model.text(last, column) for column in (2, 6, 7, 8)] == [
        "2:00",
        "1:00",
        "3:00",
        "37:00",
    ]


def test_weekends_are_shown_on_demand_and_where_there_is_time(open_log: Log) -> None:
    logging = open_log()
    columns = logging.grid._model.columnCount()

    logging.page.grid_card.weekend.click()
    wider = logging.grid._model.columnCount()
    logging.go_to("travel", "sun")
    logging.type("1")
    logging.page.grid_card.weekend.click()

    assert (columns, wider) == (9, 11)
    assert logging.grid._model.columnCount() == 11
    assert logging.on("sun") == {"travel": "1:00"}


def test_a_copied_grid_can_be_pasted_into_another_week(open_log: Log) -> None:
    given = book(EMPLOYEE_WEEK, plan()).with_log(log("tue 2:00 customers", "1:00 admin"))
    logging = open_log(given)
    logging.go_to("customers", "mon")
    text = copied(logging)

    logging.desk.window.go_to(W48.plus(1))
    paste(logging, text)

    assert text.splitlines()[0].split("\t")[1:] == [
        "Mon 23", "Tue 24", "Wed 25", "Thu 26", "Fri 27", "No day",
    ]  # fmt: skip
    assert logging.recorded == {"customers": "2:00", "admin": "1:00"}
    assert len(logging.desk.session.past) == 1


def test_a_block_of_hours_is_pasted_at_the_current_cell(logging: Logging) -> None:
    logging.go_to("meetings", "tue")

    paste(logging, "1:00\t\t2,5\n0:30\t45\n")

    assert logging.on("tue") == {"meetings": "1:00", "admin": "0:30"}
    assert logging.on("wed") == {"admin": "0:45"}
    assert logging.on("thu") == {"meetings": "2:30"}


@pytest.mark.parametrize(
    "heading", ["\tTue\tSat\tTotal", "\ttirs. 24.\tlør. 28.\tI alt", "Name\t2026-11-24\tSaturday\t"]
)
def test_hours_are_of_the_days_that_the_heading_names(logging: Logging, heading: str) -> None:
    logging.go_to("meetings", "mon")

    paste(logging, f"{heading}\nTravel\t1:00\t2:00\t3:00\nSum\t1:00\t2:00\t3:00\n")

    assert (logging.on("tue"), logging.on("sat")) == ({"travel": "1:00"}, {"travel": "2:00"})
    assert logging.recorded == {"travel": "3:00"}


def test_a_dash_is_an_empty_cell(logging: Logging) -> None:
    logging.go_to("meetings", "tue")

    paste(logging, "1:00\t - \t2:00\n")

    assert (logging.on("tue"), logging.on("wed")) == ({"meetings": "1:00"}, {})
    assert logging.on("thu") == {"meetings": "2:00"}


@pytest.mark.parametrize("text", ["", "lunch\t1:00", "customers\tsoon", "Not planned\t1:00"])
def test_what_can_not_be_pasted_says_why(logging: Logging, text: str) -> None:
    logging.go_to("customers", "tue")

    paste(logging, text)

    assert logging.remark
    assert logging.recorded == {}


def test_a_closed_week_can_not_be_typed_into(open_log: Log) -> None:
    given = book(EMPLOYEE_WEEK, plan()).with_log(log("tue 2:00 customers"))
    logging = open_log(CloseWeek(W48).apply(given))
    logging.go_to("customers", "tue")

    QTest.keyClicks(logging.grid, "5")
    paste(logging, "1:00")

    assert logging.desk.focused is logging.grid
    assert logging.recorded == {"customers": "2:00"}
    assert logging.remark == "Week 48 of 2026 is closed. Reopen it first."


def test_a_cell_tells_what_was_recorded_for_it(open_log: Log) -> None:
    imported = entry(
        "tue 9:00 1:30 customers", source=EntrySource.IMPORTED, source_name="work.ics", note="<b>"
    )
    given = WeekLog(W48, (imported, entry("tue 0:30 customers")))
    logging = open_log(book(EMPLOYEE_WEEK, plan()).with_log(given))
    index = logging.grid._model.index_of(Cell("customers", day_of("tue")))
    at = logging.grid.visualRect(index).center()

    viewport = logging.grid.viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))

    said = QToolTip.text()
    QToolTip.hideText()
    assert said == "<qt>9:00 – 10:30 · 1:30 · &lt;b&gt; · work.ics<br>0:30</qt>"


def test_each_cell_says_what_it_is(open_log: Log) -> None:
    logging = open_log(book(EMPLOYEE_WEEK, plan()).with_log(log("tue 2:00 customers")))
    model = logging.grid._model

    said = [model.data(model.index(0, column), SPOKEN) for column in (0, 2, 6, 7)]

    assert said == [
        "Customer contact",
        "Customer contact, Tuesday 24 Nov: 2:00",
        "Customer contact, without a day: 0:00",
        "Customer contact, Total: 2:00",
    ]


def test_what_is_typed_on_a_day_comes_out_of_no_day_and_says_so(logging: Logging) -> None:
    logging.page.grid_card.as_planned.click()
    logging.go_to("meetings", "tue")

    logging.type("2")

    assert logging.recorded["meetings"] == "8:00"
    assert logging.on("")["meetings"] == "6:00"
    assert logging.remark == (
        "2:00 of Internal meetings came out of No day: still 8:00 in the week."
    )
    logging.desk.session.undo()
    assert logging.on("")["meetings"] == "8:00"


def test_typing_more_than_there_is_says_what_the_week_has_now(logging: Logging) -> None:
    logging.page.grid_card.as_planned.click()
    logging.go_to("improvement", "tue")

    logging.type("3")

    assert logging.remark == (
        "2:00 of Learning and improvement came out of No day: now 3:00 in the week."
    )


def go_to_total(logging: Logging, category: str) -> None:
    logging.go_to(category, "")
    QTest.keyClick(logging.grid, Qt.Key.Key_Right)


def test_a_total_is_typed_and_the_rest_stands_under_no_day(open_log: Log) -> None:
    logging = open_log(book(EMPLOYEE_WEEK, plan()).with_log(log("tue 2:00 meetings")))
    go_to_total(logging, "meetings")

    logging.type("30")

    assert logging.on("") == {"meetings": "28:00"}
    assert len(logging.desk.session.past) == 1
    go_to_total(logging, "meetings")
    logging.type("-26")
    assert logging.on("") == {"meetings": "2:00"}


def test_a_total_below_its_days_is_refused_where_it_was_typed(open_log: Log) -> None:
    logging = open_log(book(EMPLOYEE_WEEK, plan()).with_log(log("tue 2:00 meetings")))
    go_to_total(logging, "meetings")

    logging.type("1")

    assert logging.remark == "Days hold 2:00 of it already. Write that or more, or less there."
    assert logging.recorded == {"meetings": "2:00"}


def test_where_nothing_can_be_typed_it_is_said_where_to(logging: Logging) -> None:
    go_to_total(logging, "meetings")
    QTest.keyClick(logging.grid, Qt.Key.Key_Right)
    QTest.keyClicks(logging.grid, "3")
    plan_said = logging.remark
    last = logging.grid._model.rowCount() - 1
    logging.grid.setCurrentIndex(logging.grid._model.index(last, 2))
    QTest.keyClicks(logging.grid, "3")

    assert plan_said == "This is the plan. It is changed on the Plan page."
    assert logging.remark == "This adds up the rows above. Type there."


def test_what_is_copied_is_calculated_by_no_spreadsheet_and_pastes_back(open_log: Log) -> None:
    held = RenameCategory("travel", "=HYPERLINK(1)").apply(book(EMPLOYEE_WEEK, plan()))
    logging = open_log(held.with_log(log("tue 2:00 travel")))
    logging.go_to("customers", "mon")

    text = copied(logging)
    logging.desk.session.perform(RemoveEntry(W48, "tue 2:00 travel"))
    paste(logging, text)

    assert "'=HYPERLINK(1)\t" in text
    assert "\n=" not in text
    assert logging.recorded == {"travel": "2:00"}
