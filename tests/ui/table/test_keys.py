"""The table by key and by mouse: steps, locks, counterparts, and its menu."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from planner.i18n import Words
from planner.ui.table.model import Column
from planner.ui.table.row_menu import row_menu
from tests.builders import EMPLOYEE_WEEK, W48, book, move, plan, time
from tests.ui.conftest import Open
from tests.ui.desk import Desk

PLUS, MINUS = 12, -12
"""Pixels from the middle of the cell."""


def test_plus_and_minus_change_the_hours_by_a_step(desk: Desk) -> None:
    desk.resize(1400, 900)

    desk.click("meetings", Column.CHANGE, PLUS)
    more = desk.hours["meetings"]
    desk.click("meetings", Column.CHANGE, MINUS)
    desk.click("meetings", Column.CHANGE, MINUS)

    assert (more, desk.hours["meetings"]) == ("8:15", "7:45")


def test_with_shift_plus_is_an_hour(desk: Desk) -> None:
    desk.resize(1400, 900)

    desk.click("meetings", Column.CHANGE, PLUS, keys="shift")

    assert desk.hours["meetings"] == "9:00"


def test_in_a_narrow_table_per_cent_gives_way(desk: Desk) -> None:
    desk.resize(760, 700)

    desk.click("meetings", Column.CHANGE, MINUS)

    assert desk.table.isColumnHidden(Column.PERCENT)
    assert desk.hours["meetings"] == "7:45"


def test_a_press_that_is_let_go_elsewhere_does_nothing(desk: Desk) -> None:
    desk.resize(1400, 900)
    viewport, none = desk.table.viewport(), Qt.KeyboardModifier.NoModifier

    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, none, desk.cell("travel", Column.NAME))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, none, desk.cell("admin", Column.LOCK))

    assert desk.session.past == ()


def test_arrow_keys_change_the_hours_and_shift_is_an_hour(desk: Desk) -> None:
    desk.click("meetings", Column.NAME)

    desk.press(Qt.Key.Key_Left, times=2)
    desk.press(Qt.Key.Key_Left, "shift")
    desk.press(Qt.Key.Key_Right)

    assert desk.hours["meetings"] == "6:45"


def test_a_step_below_nothing_takes_what_is_left(open_desk: Open) -> None:
    desk = open_desk(book("customers 12:00, meetings 0:10", hours="12:10"))
    desk.click("meetings", Column.NAME)

    desk.press(Qt.Key.Key_Left)
    desk.press(Qt.Key.Key_Left)

    assert "meetings" not in desk.hours


def test_held_keys_are_one_step_to_undo(desk: Desk) -> None:
    desk.click("meetings", Column.NAME)

    desk.press(Qt.Key.Key_Left, times=6)

    assert desk.hours["meetings"] == "6:30"
    assert len(desk.session.past) == 1
    assert desk.window.bar._buttons["undo"].accessibleName() == (
        "Undo: move 1:30 from Internal meetings"
    )


def test_held_keys_begin_another_step_when_the_focus_has_left(desk: Desk) -> None:
    desk.click("meetings", Column.NAME)
    desk.press(Qt.Key.Key_Left)

    desk.window.page.ring.view.setFocus()
    desk.table.setFocus()
    desk.press(Qt.Key.Key_Left)

    assert len(desk.session.past) == 2


def test_held_keys_that_come_to_the_next_giver_begin_another_step(open_desk: Open) -> None:
    desk = open_desk(book("customers 12:00, meetings 0:30, admin 6:00", hours="18:30"))
    desk.click("customers", Column.NAME)

    desk.press(Qt.Key.Key_Right, times=4)

    assert desk.hours["admin"] == "5:30"
    assert [len(step.commands) for step in desk.session.past] == [2, 2]


def test_a_click_locks_and_unlocks(desk: Desk) -> None:
    desk.click("travel", Column.LOCK)
    locked = desk.session.book.plan(W48).locks
    desk.click("travel", Column.LOCK)

    assert locked == {"travel"}
    assert desk.session.book.plan(W48).locks == frozenset()


def test_l_locks_and_a_lock_is_said_to_who_can_not_see_it(desk: Desk) -> None:
    desk.click("travel", Column.NAME)

    desk.press(Qt.Key.Key_L)

    model = desk.table._model
    lock = model.index(model.place_of("travel"), Column.LOCK)
    assert model.data(lock, Qt.ItemDataRole.AccessibleTextRole) == "locked"


def test_not_planned_can_not_be_locked_and_nothing_happens(desk: Desk) -> None:
    desk.click("open", Column.LOCK)
    desk.click("open", Column.NAME)
    desk.press(Qt.Key.Key_L)

    assert desk.session.past == ()


def test_a_step_in_a_locked_row_says_that_it_is_locked(open_desk: Open) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan(locks=frozenset({"travel"}))))
    desk.click("travel", Column.NAME)

    desk.press(Qt.Key.Key_Right)

    assert "locked" in desk.notice


def test_keep_at_least_stops_a_step_and_says_why(open_desk: Open) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan(keep={"travel": time("2:30")})))
    desk.click("travel", Column.NAME)

    desk.press(Qt.Key.Key_Left)

    assert desk.notice == "Travel keeps at least 2:30. Move less."


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_C, "counterpart_wanted"),
        (Qt.Key.Key_Return, "move_wanted"),
        (Qt.Key.Key_Enter, "move_wanted"),
    ],
)
def test_keys_ask_for_the_counterpart_and_for_move_time(
    desk: Desk, key: Qt.Key, signal: str
) -> None:
    desk.click("travel", Column.NAME)
    desk.table.counterpart_wanted.disconnect()
    desk.table.move_wanted.disconnect()
    asked: list[str] = []
    getattr(desk.table, signal).connect(asked.append)

    desk.press(key)

    assert asked == ["travel"]


def _menu(desk: Desk, category: str) -> dict[str, object]:
    row = desk.table._model.row(desk.table._model.place_of(category))
    menu = row_menu(desk.table, row, Words("en"))
    assert isinstance(menu, QMenu)
    return {action.text(): action for action in menu.actions()}


def test_the_row_s_menu_holds_what_the_keys_do(desk: Desk) -> None:
    wanted: list[str] = []
    desk.table.keep_wanted.disconnect()
    desk.table.keep_wanted.connect(wanted.append)

    actions = _menu(desk, "travel")
    actions["Lock"].trigger()  # type: ignore[attr-defined]
    actions["Keep at least…"].trigger()  # type: ignore[attr-defined]

    assert list(_menu(desk, "travel"))[:3] == ["Move time…", "Unlock", "Keep at least…"]
    assert wanted == ["travel"]
    assert "Lock" not in _menu(desk, "open")


def test_the_table_is_one_stop_for_tab(desk: Desk) -> None:
    desk.click("travel", Column.NAME)

    desk.press(Qt.Key.Key_Tab)

    assert desk.focused is not desk.table


def test_a_table_that_gets_the_focus_has_a_row_to_work_on(desk: Desk) -> None:
    desk.table.setFocus(Qt.FocusReason.TabFocusReason)

    desk.press(Qt.Key.Key_Right)

    assert desk.hours["customers"] == "12:15"


# Ghosts and drops


def test_a_move_in_hand_is_shown_as_a_ghost_and_changes_nothing(desk: Desk) -> None:
    desk.window.page.ring.view.previewed.emit(move("1:30 meetings > customers"))

    rows = {row.category.id: row for row in map(desk.table._model.row, range(7))}
    ghosts = {name for name, row in rows.items() if row.is_ghost}
    assert ghosts == {"meetings", "customers"}
    assert rows["customers"].planned == time("13:30")
    assert desk.window.page.goal._planned.text() == "13:30"
    assert not desk.session.book.is_planned(W48)
    assert desk.table._delegate.drop_row == desk.table._model.place_of("customers")

    desk.window.page.ring.view.previewed.emit(None)

    assert not any(row.is_ghost for row in map(desk.table._model.row, range(7)))
    assert desk.window.page.goal._planned.text() == "12:00"
    assert desk.table._delegate.drop_row == -1


def test_a_ghost_of_a_move_that_would_be_refused_shows_what_is(desk: Desk) -> None:
    desk.window.page.ring.view.previewed.emit(move("30:00 meetings > customers"))

    assert desk.window.page.goal._planned.text() == "12:00"


def test_a_piece_can_be_dropped_on_a_row_but_not_below_the_last(desk: Desk) -> None:
    desk.resize(1400, 1000)
    viewport = desk.table.viewport()
    row = viewport.mapToGlobal(desk.cell("travel", Column.NAME))
    below = viewport.mapToGlobal(viewport.rect().bottomLeft() + QPoint(10, 40))

    assert desk.table.category_at(row) == "travel"
    assert desk.table.category_at(below) is None
