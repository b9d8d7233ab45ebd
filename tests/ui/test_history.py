"""The list of steps at *Undo*: what it lists, where it leads, and by which keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem

from planner.app.commands.plan import LockCategory, MoveTime
from planner.ui.history_list import HistoryList
from planner.ui.settings import LANGUAGE
from tests.builders import W48, move
from tests.ui.desk import Desk

SAID = Qt.ItemDataRole.AccessibleTextRole


def three_steps(desk: Desk) -> list[object]:
    """Two moves and a lock in the week after; returns the books from the first on."""
    books: list[object] = [desk.session.book]
    for command in (
        MoveTime(W48, move("1:30 meetings > customers")),
        MoveTime(W48, move("0:30 admin > travel")),
        LockCategory(W48.plus(1), "meetings", on=True),
    ):
        desk.session.perform(command)
        books.append(desk.session.book)
    return books


def opened(desk: Desk) -> HistoryList:
    desk.window.activateWindow()
    desk.settle()
    QTest.keyClick(desk.window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    lists = [w for w in QApplication.topLevelWidgets() if isinstance(w, HistoryList)]
    shown = [w for w in lists if w.isVisible()]
    assert len(shown) == 1
    return shown[0]


def items(steps: HistoryList) -> list[QTreeWidgetItem]:
    shown = (steps._list.topLevelItem(place) for place in range(steps._list.topLevelItemCount()))
    return [item for item in shown if item is not None]


def names(steps: HistoryList) -> list[str]:
    return [item.text(0) for item in items(steps)]


def test_steps_are_listed_by_name_the_newest_first_with_their_week(desk: Desk) -> None:
    three_steps(desk)

    steps = opened(desk)

    assert [(item.text(0), item.text(1)) for item in items(steps)] == [
        ("Lock Internal meetings", "Week 49"),
        ("Move 0:30 from Mail and administration", "Week 48"),
        ("Move 1:30 from Internal meetings", "Week 48"),
        ("As it was when Lagkage was opened", ""),
    ]


def test_each_step_has_the_time_of_day_at_which_it_was_done(desk: Desk) -> None:
    three_steps(desk)

    steps = opened(desk)

    assert [item.text(2) for item in items(steps)] == ["14:34", "14:33", "14:32", ""]


def test_the_present_state_is_marked_and_what_was_undone_stands_above_it(desk: Desk) -> None:
    three_steps(desk)
    desk.session.undo()

    steps = opened(desk)

    said = [item.data(0, SAID) for item in items(steps)]
    assert said[0] == "Lock Internal meetings, Week 49, 14:34, undone"
    assert said[1] == "Move 0:30 from Mail and administration, Week 48, 14:33, the present state"
    assert said[2].endswith("14:32")
    assert [not item.icon(0).isNull() for item in items(steps)] == [False, True, False, False]
    assert steps._list.currentIndex().row() == 1


@pytest.mark.parametrize(("downs", "left"), [(1, 2), (2, 1), (3, 0)])
def test_choosing_a_step_by_keyboard_brings_back_the_book_that_it_made(
    desk: Desk, downs: int, left: int
) -> None:
    books = three_steps(desk)
    steps = opened(desk)

    for _ in range(downs):
        QTest.keyClick(steps._list, Qt.Key.Key_Down)
    QTest.keyClick(steps._list, Qt.Key.Key_Return)
    desk.settle()

    assert desk.session.book is books[left]
    assert len(desk.session.past) == left


def test_choosing_what_was_undone_does_it_again_and_goes_to_its_week(desk: Desk) -> None:
    books = three_steps(desk)
    desk.session.turn_to(None)
    steps = opened(desk)

    for _ in range(3):
        QTest.keyClick(steps._list, Qt.Key.Key_Up)
    QTest.keyClick(steps._list, Qt.Key.Key_Space)
    desk.settle()

    assert desk.session.book is books[3]
    assert desk.window.week == W48.plus(1)


def test_a_click_chooses_too_and_closes_the_list(desk: Desk) -> None:
    books = three_steps(desk)
    steps = opened(desk)
    rect = steps._list.visualItemRect(items(steps)[2])

    QTest.mouseClick(steps._list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    closed = not steps.isVisible()
    desk.settle()

    assert closed
    assert desk.session.book is books[1]


def test_escape_and_the_present_step_leave_everything_as_it_is(desk: Desk) -> None:
    books = three_steps(desk)
    told: list[object] = []
    desk.session.listen(told.append)

    QTest.keyClick(opened(desk)._list, Qt.Key.Key_Escape)
    desk.settle()
    QTest.keyClick(opened(desk)._list, Qt.Key.Key_Return)
    desk.settle()

    assert desk.session.book is books[3]
    assert told == []


def test_there_is_no_history_before_the_first_step(desk: Desk) -> None:
    button = desk.window.bar._buttons["history"]
    before = button.isEnabled()

    desk.session.perform(MoveTime(W48, move("1:30 meetings > customers")))

    assert not before
    assert button.isEnabled()
    assert button.accessibleName() == "History"


def test_the_list_is_danish_too(desk: Desk) -> None:
    three_steps(desk)
    desk.settings.choose(LANGUAGE, "da")
    desk.program.renew()
    desk.settle()

    steps = opened(desk)

    assert names(steps)[-1] == "Som det var, da Lagkage blev åbnet"
    assert steps._list.accessibleName() == "Trin, det nyeste først"


def test_a_long_history_fits_on_the_screen_and_scrolls(desk: Desk) -> None:
    for _ in range(60):
        desk.session.perform(MoveTime(W48, move("0:01 meetings > customers")))

    steps = opened(desk)

    room = desk.window.screen().availableGeometry()
    assert room.contains(steps.geometry())
    assert len(names(steps)) == 61
