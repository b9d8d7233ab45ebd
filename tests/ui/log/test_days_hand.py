"""What hands do at the day columns besides: chips, copies, edges, nights, and the dialog's own hours."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from planner.app.commands.entries import AddEntry
from planner.core.errors import NoSuchCategory
from planner.ui.days.card import DaysCard
from planner.ui.log.views import VIEW
from planner.ui.program import Program
from tests.builders import EMPLOYEE_WEEK, W48, book, entry, plan, time
from tests.ui.desk import TWO_O_CLOCK, WEDNESDAY
from tests.ui.log.conftest import Log
from tests.ui.log.days import LEFT, Days

At = Callable[..., Days]


@pytest.fixture
def days_with(open_log: Log) -> At:
    """Opens the days with more entries; `begin` is when days do."""

    def days_with(*more: str, begin: str = "0:00") -> Days:
        given = replace(book(EMPLOYEE_WEEK, plan()), day_begins=time(begin))
        return Days(open_log(given), *more)

    return days_with


@pytest.fixture
def days(days_with: At) -> Days:
    return days_with()


# Chips


def test_a_chip_gets_a_start_where_it_is_let_go(days: Days) -> None:
    days.drop("admin", days.place(3, "13:00"))

    assert days.recorded[-1] == "Thu 13:00 1:30:00 admin"
    assert len(days.session.past) == days.steps + 1


def test_a_block_let_go_above_a_day_loses_its_start_and_above_all_its_day(days: Days) -> None:
    names = days.view.frame.names_top + days.view.frame.names
    tuesday = round(days.view.frame.x(W48.days[1])) + 40
    days.drop("meetings", QPoint(tuesday, round(names)))
    assert days.recorded[0] == "2026-11-24 2:00:00 meetings"

    days.drop("meetings", QPoint(tuesday, 2))
    assert days.recorded[0] == "2026-W48 2:00:00 meetings"


def test_chips_without_a_day_go_to_the_day_where_they_are_let_go(days_with: At) -> None:
    days = days_with("2:00 travel")
    days.drop("travel", days.place(4, "10:00"))

    assert days.recorded[-1] == "Fri 10:00 2:00:00 travel"


def test_chips_that_are_too_many_roll_with_the_hours_and_all_can_be_reached(days_with: At) -> None:
    days = days_with()
    for n in range(30):
        days.session.perform(AddEntry(entry("wed 0:05 travel", f"chip{n}")))
    days.log.desk.settle()
    assert days.view.frame.top < days.view.viewport().height() / 4

    days.view._handles["chip29"].setFocus()
    rect = days.view.rect_of(days.item("chip29"))
    assert days.view.frame.top <= rect.top()
    assert rect.bottom() <= days.view.viewport().height()

    days.view._handles["chip0"].setFocus()
    days.drop("chip0", QPoint(days.middle("chip0").x(), days.view.viewport().height() - 20))
    assert days.item("chip0").is_block


# The mouse


def test_a_block_dragged_with_ctrl_stays_and_its_copy_goes(days: Days) -> None:
    rows = days.view.frame
    days.drag(days.middle("meetings"), QPoint(round(rows.column), round(rows.hour)), "ctrl")

    assert days.recorded[0] == "Mon 09:00 2:00:00 meetings"
    assert days.recorded[-1] == "Tue 10:00 2:00:00 meetings"
    assert len(days.session.past) == days.steps + 1


def test_the_upper_edge_makes_a_block_begin_earlier(days: Days) -> None:
    rect = days.view.rect_of(days.item("meetings"))
    at = QPoint(round(rect.center().x()), round(rect.top()) + 2)
    days.drag(at, QPoint(0, round(-days.view.frame.hour / 2)))

    assert days.recorded[0] == "Mon 08:30 2:30:00 meetings"


def test_a_double_click_opens_a_block_or_asks_for_a_new_one(days: Days) -> None:
    port = days.view.viewport()
    QTest.mouseDClick(port, LEFT, pos=days.middle("customers"))
    assert days.dialog._start.text() == "10:00"
    days.dialog.reject()
    days.log.desk.settle()

    QTest.mouseDClick(port, LEFT, pos=days.place(4, "11:00"))
    assert (days.dialog._start.text(), days.dialog._end.text()) == ("11:00", "12:00")
    assert days.dialog._day.currentIndex() == 4


def test_escape_leaves_what_is_held_where_it_was(days: Days) -> None:
    port, at = days.view.viewport(), days.middle("meetings")
    QTest.mousePress(port, LEFT, pos=at)
    QTest.mouseMove(port, at + QPoint(0, 80))
    QTest.keyClick(days.log.desk.focused, Qt.Key.Key_Escape)
    QTest.mouseRelease(port, LEFT, pos=at + QPoint(0, 80))

    assert len(days.session.past) == days.steps


def test_another_button_leaves_what_is_held_where_it_was(days: Days) -> None:
    port, at = days.view.viewport(), days.middle("meetings")
    QTest.mousePress(port, LEFT, pos=at)
    QTest.mouseMove(port, at + QPoint(0, 80))
    QTest.mousePress(port, Qt.MouseButton.RightButton, pos=at + QPoint(0, 80))
    QTest.mouseRelease(port, Qt.MouseButton.RightButton, pos=at + QPoint(0, 80))
    QTest.mouseRelease(port, LEFT, pos=at + QPoint(0, 80))

    assert len(days.session.past) == days.steps


def test_the_menu_of_a_block_splits_it(days: Days) -> None:
    menu = days.view.menu_of(days.item("meetings"))
    next(each for each in menu.actions() if each.text() == "Split").trigger()

    assert "Mon 10:00 1:00:00 meetings" in days.recorded


# Keys


def test_a_copy_is_pasted_after_its_own_block_and_at_its_time_on_another_day(days: Days) -> None:
    days.press("meetings", Qt.Key.Key_C, "ctrl")
    days.press("meetings", Qt.Key.Key_V, "ctrl")
    days.press("admin", Qt.Key.Key_V, "ctrl")

    assert days.recorded[-2:] == ["Mon 11:00 2:00:00 meetings", "Wed 09:00 2:00:00 meetings"]


def test_a_copy_is_pasted_where_an_empty_place_was_clicked(days: Days) -> None:
    days.press("customers", Qt.Key.Key_C, "ctrl")
    days.click(days.place(3, "15:00"))
    QTest.keyClick(days.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert days.recorded[-1] == "Thu 15:00 1:00:00 customers"


def test_n_records_after_the_block_with_the_focus(days: Days) -> None:
    days.press("customers", Qt.Key.Key_N)

    assert (days.dialog._start.text(), days.dialog._end.text()) == ("11:00", "12:00")


# Nights


def test_what_lasts_past_midnight_stands_on_both_days(days_with: At) -> None:
    days = days_with("tue 22:00 4:30 travel")
    night, rest = days.item("travel"), days.item("travel.2")

    assert days.view.rect_of(night).bottom() == pytest.approx(
        days.view.frame.y(time("24:00")), abs=2
    )
    assert rest.entry.day == WEDNESDAY
    assert rest.begins == time("0:00")
    assert days.view.frame.time_at(days.view.frame.top) == time("7:45")


def test_keys_keep_a_block_whole_within_its_day(days_with: At) -> None:
    days = days_with("tue 22:00 1:45 travel")
    for _ in range(3):
        days.press("travel", Qt.Key.Key_Down)
        days.press("travel", Qt.Key.Key_Down, "shift")

    assert [each for each in days.recorded if "travel" in each] == ["Tue 22:15 1:45:00 travel"]


def test_a_day_that_begins_later_has_its_night_at_its_end(days_with: At) -> None:
    days = days_with("wed 1:00 1:00 travel", begin="4:00")
    late, frame = days.item("travel"), days.view.frame

    assert late.entry.day == date(2026, 11, 24)
    assert frame.y(time("25:00")) == pytest.approx(days.view.rect_of(late).top(), abs=2)


# The dialog


def test_an_hour_before_the_day_begins_is_of_the_night_after_it(days_with: At) -> None:
    days = days_with("wed 1:00 1:00 travel", begin="4:00")
    days.view.opened.emit(days.item("travel"))
    days.dialog._start.clear()
    QTest.keyClicks(days.dialog._start, "2:00")
    days.dialog._ok.click()
    days.log.desk.settle()

    late = days.item("travel")
    assert (late.entry.day, late.begins) == (date(2026, 11, 24), time("26:00"))


def test_a_typed_end_says_how_long_it_was_even_over_midnight(days: Days) -> None:
    days.view.opened.emit(days.item("customers"))
    dialog = days.dialog
    for typed, amount in (("12:30", "2:30"), ("1:00", "15:00")):
        dialog._end.clear()
        QTest.keyClicks(dialog._end, typed)
        assert dialog._amount.text() == amount

    dialog._end.clear()
    QTest.keyClicks(dialog._end, "half past")
    assert not dialog._ok.isEnabled()
    assert "half past" in dialog._remark.text()


# The card


def test_the_days_are_there_again_after_a_restart(days: Days) -> None:
    desk = days.log.desk
    again = Program(
        desk.session, desk.keeping, desk.settings, lambda: WEDNESDAY, lambda: TWO_O_CLOCK
    )
    try:
        again.open_window(is_new=False)
        again.window.open_page("log")
        assert isinstance(again.window.pages.current.views.card, DaysCard)
        assert desk.settings.value(VIEW) == "days"
    finally:
        again.window.close()
        again.deleteLater()


def test_a_refusal_is_said_at_the_days(days: Days) -> None:
    gone = replace(days.item("admin").entry, id="new", category="nothing")
    days.view.asked.emit(AddEntry(gone), "")
    days.log.desk.settle()

    said = days.log.page.days_card.remark.text()
    assert said
    assert not days.log.page.grid_card.remark.text()
    with pytest.raises(NoSuchCategory):
        AddEntry(gone).apply(days.session.book)
