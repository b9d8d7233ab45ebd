"""Somebody at the day columns of the Log page."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from planner.app.commands.entries import AddEntry
from planner.ui.days.blocks import Item
from planner.ui.days.view import DaysView
from planner.ui.log.entry_dialog import EntryDialog
from tests.builders import W48, entry, time
from tests.ui.log.conftest import Logging

LEFT = Qt.MouseButton.LeftButton
KEYS = {
    "": Qt.KeyboardModifier.NoModifier,
    "ctrl": Qt.KeyboardModifier.ControlModifier,
    "shift": Qt.KeyboardModifier.ShiftModifier,
}


class Days:
    """Somebody at the columns of a week that has a meeting, a call in it, and time without a start."""

    def __init__(self, log: Logging, *more: str) -> None:
        self.log, self.session = log, log.desk.session
        for text in ("mon 9:00 2:00 meetings", "mon 10:00 1:00 customers", "wed 1:30 admin", *more):
            self.session.perform(AddEntry(entry(text, text.split()[-1])))
        log.desk.resize(1440, 900)
        log.page.views.choose("days")
        log.desk.settle()
        self.steps = len(self.session.past)

    @property
    def view(self) -> DaysView:
        return self.log.page.days_card.view

    def item(self, entry_id: str) -> Item:
        return next(item for item in self.view.items if item.entry.id == entry_id)

    def press(self, entry_id: str, key: Qt.Key, keys: str = "") -> None:
        handle = self.view._handles[entry_id]
        handle.setFocus()
        QTest.keyClick(handle, key, KEYS[keys])
        self.log.desk.settle()

    def middle(self, entry_id: str) -> QPoint:
        return self.view.rect_of(self.item(entry_id)).center().toPoint()

    def place(self, day: int, clock: str) -> QPoint:
        """In the column of the day of that number, just after that time."""
        frame = self.view.frame
        return QPoint(round(frame.x(W48.days[day]) + 30), round(frame.y(time(clock))) + 2)

    def drag(self, at: QPoint, by: QPoint, keys: str = "") -> None:
        port, held = self.view.viewport(), KEYS[keys]
        QTest.mousePress(port, LEFT, held, at)
        for part in (by / 2, by):
            QTest.mouseMove(port, at + part)
        QTest.mouseRelease(port, LEFT, held, at + by)
        self.log.desk.settle()

    def drop(self, entry_id: str, at: QPoint, keys: str = "") -> None:
        """Drag the middle of an item to a place."""
        middle = self.middle(entry_id)
        self.drag(middle, at - middle, keys)

    def click(self, at: QPoint) -> None:
        QTest.mouseClick(self.view.viewport(), LEFT, pos=at)
        self.log.desk.settle()

    @property
    def dialog(self) -> EntryDialog:
        """The dialog that is open."""
        dialog = self.log.page.days_card.findChild(EntryDialog)
        assert isinstance(dialog, EntryDialog)
        return dialog

    @property
    def recorded(self) -> list[str]:
        entries = self.session.book.log(W48).entries
        return [
            f"{each.when:%a} {each.start:%H:%M} {each.amount} {each.category}"
            if each.start
            else f"{each.when} {each.amount} {each.category}"
            for each in entries
        ]
