"""The week as day columns: blocks by mouse and by keyboard, each change one step."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from planner.app.commands.categories import ArchiveCategory
from planner.app.commands.closing import CloseWeek
from planner.app.commands.entries import AddEntry
from planner.core.category import OPEN_ID
from planner.ui.log.entry_dialog import EntryDialog
from tests.builders import W48, entry, time
from tests.ui.log.conftest import Log
from tests.ui.log.days import Days


@pytest.fixture
def days(open_log: Log) -> Days:
    return Days(open_log())


def test_screen_readers_hear_what_each_block_is(days: Days) -> None:
    names = [handle.accessibleName() for handle in days.view._handles.values()]

    assert names == [
        "Internal meetings, Monday 9:00 to 11:00, 1:00 double-booked",
        "Customer contact, Monday 10:00 to 11:00",
        "Mail and administration, Wednesday 1:30",
    ]


def test_arrows_move_and_resize_by_the_grid_and_held_keys_are_one_step(days: Days) -> None:
    days.press("meetings", Qt.Key.Key_Down)
    days.press("meetings", Qt.Key.Key_Right)
    days.press("meetings", Qt.Key.Key_Up, "shift")

    assert days.recorded[0] == "Tue 09:15 1:45:00 meetings"
    assert len(days.session.past) == days.steps + 1


def test_in_another_week_keys_are_meant_for_its_first_block(days: Days) -> None:
    days.session.perform(AddEntry(entry("tue 9:00 2:00 meetings", "next", W48.plus(1))))
    days.log.desk.window.go_to(W48)
    days.log.desk.settle()
    days.press("customers", Qt.Key.Key_Home)
    days.log.desk.window._actions["later"].trigger()
    days.log.desk.settle()

    assert days.view.focused is not None
    assert days.view.focused.entry.id == "next"


def test_tab_goes_from_the_choice_of_a_view_to_what_is_beside_it_and_to_the_blocks(
    days: Days,
) -> None:
    card, switch = days.log.page.days_card, days.log.page.views.switch
    switch.buttons["days"].setFocus(Qt.FocusReason.TabFocusReason)
    reached = []
    for _ in range(4):
        QTest.keyClick(days.log.desk.focused, Qt.Key.Key_Tab)
        reached.append(days.log.desk.focused)

    assert reached[:2] == [card.weekend, card.new]
    assert reached[2:] == [days.view, days.view._handles["meetings"]]


def test_what_an_archived_category_had_can_be_corrected_and_stays_its_own(days: Days) -> None:
    days.session.perform(ArchiveCategory("meetings", OPEN_ID, W48, "n2"))
    days.log.desk.settle()
    days.press("meetings", Qt.Key.Key_Return)
    QTest.keyClicks(days.dialog._note, "status")
    days.dialog._ok.click()

    changed = days.session.book.log(W48).entry("meetings")
    assert (changed.note, changed.category) == ("status", "meetings")


def test_keys_split_copy_and_remove(days: Days) -> None:
    days.press("meetings", Qt.Key.Key_S)
    days.press("customers", Qt.Key.Key_D, "ctrl")
    days.press("admin", Qt.Key.Key_Delete)

    assert sorted(days.recorded) == [
        "Mon 09:00 1:00:00 meetings",
        "Mon 10:00 1:00:00 customers",
        "Mon 10:00 1:00:00 meetings",
        "Mon 11:00 1:00:00 customers",
    ]
    assert len(days.session.past) == days.steps + 3


def test_a_block_is_dragged_to_another_day_and_hour(days: Days) -> None:
    frame, at = days.view.frame, days.view.rect_of(days.item("meetings")).center().toPoint()
    days.drag(at, QPoint(round(frame.column), round(frame.hour)))

    assert days.recorded[0] == "Tue 10:00 2:00:00 meetings"
    assert len(days.session.past) == days.steps + 1


def test_the_lower_edge_makes_a_block_longer(days: Days) -> None:
    rect = days.view.rect_of(days.item("meetings"))
    at = QPoint(round(rect.center().x()), round(rect.bottom()) - 2)
    days.drag(at, QPoint(0, round(days.view.frame.hour)))

    assert days.recorded[0] == "Mon 09:00 3:00:00 meetings"


def test_what_is_drawn_is_recorded_once_it_has_a_category(days: Days) -> None:
    frame = days.view.frame
    at = QPoint(round(frame.x(W48.days[3]) + 30), round(frame.y(time("9:00"))) + 2)
    days.drag(at, QPoint(0, round(frame.hour * 1.5)))
    dialog = days.log.page.days_card.findChild(EntryDialog)
    assert isinstance(dialog, EntryDialog)
    assert not dialog._ok.isEnabled()

    dialog._purpose.setCurrentIndex(dialog._purpose.findData("travel"))
    dialog._look()
    dialog._ok.click()
    days.log.desk.settle()

    assert days.recorded[-1] == "Thu 09:00 1:30:00 travel"
    assert len(days.session.past) == days.steps + 1


def test_a_closed_week_stays_as_it_is_and_says_so(days: Days) -> None:
    days.session.perform(CloseWeek(W48))
    before = days.recorded
    days.drag(days.view.rect_of(days.item("meetings")).center().toPoint(), QPoint(0, 80))
    days.press("meetings", Qt.Key.Key_Delete)

    assert days.recorded == before
    assert "closed" in days.log.page.days_card.remark.text()


def test_a_day_says_beside_its_name_what_it_has_in_all(days: Days) -> None:
    def heading(day: int) -> QImage:
        frame = days.view.frame
        rect = QRectF(frame.x(W48.days[day]), frame.names_top, frame.column, frame.names)
        return days.view.viewport().grab(rect.toRect()).toImage()

    monday, friday = heading(0), heading(4)
    days.session.perform(AddEntry(entry("mon 13:00 1:00 travel")))
    days.log.desk.settle()

    assert heading(0) != monday
    assert heading(4) == friday
    assert days.item("meetings").counts == time("1:00")
