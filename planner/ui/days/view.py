"""The columns of a week by mouse: blocks are drawn, dragged and resized, and have a menu."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QMenu

from planner.core.duration import HOUR, rounded_down
from planner.core.errors import Refusal
from planner.ui.days.blocks import Item, told
from planner.ui.days.columns import Columns, copies
from planner.ui.days.hand import Grip, Held, Stretch
from planner.ui.text import show_tip

REACH = 6
"""Pixels from a block's upper or lower edge within which it is resized."""
_CURSORS = {
    None: Qt.CursorShape.ArrowCursor,
    Grip.MOVE: Qt.CursorShape.ArrowCursor,
    Grip.BEGIN: Qt.CursorShape.SizeVerCursor,
    Grip.END: Qt.CursorShape.SizeVerCursor,
}


class DaysView(Columns):
    """Shows a log, and asks for what hands do to it."""

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._let_go()
            return
        at = event.position()
        item, grip = self._hit(at)
        if item is not None:
            self._handles[item.entry.id].setFocus()
        if event.button() is not Qt.MouseButton.LeftButton or self._is_closed:
            return
        frame = self.frame
        day = frame.day_at(at)
        if item is None and (waits := self._waiting_at(at)) is not None:
            self.touched.emit(waits)
            return
        if item is None and (day is None or at.y() < frame.hours_top):
            return
        self._pressed, self._pointer, self.spot = at, None, None
        on = day or frame.nearest_day(at)
        self._held = Held(grip or Grip.NEW, item, on, frame.time_at(at.y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._held is None:
            _, grip = self._hit(at)
            self.viewport().setCursor(_CURSORS[None if self._is_closed else grip])
            return
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance() * 0.6
        if self._pointer is None and not far:
            return
        self._pointer, self._is_copy = at, copies()
        self._scroll_to(at)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        held, at = self._held, self._pointer
        self._let_go()
        if held is None or at is None:
            self._point(held)
        elif held.item is None:
            self.drawn.emit(self._stretch(held, at))
        elif held.grip is Grip.MOVE and at.y() < self.frame.hours_top:
            frame = self.frame
            day = None if frame.is_above_days(at.y()) else frame.nearest_day(at)
            self._wishes.lift(held.item, day)
        else:
            self._drop(held, self._stretch(held, at))

    def _drop(self, held: Held, at: Stretch) -> None:
        try:
            self._wishes.drop(held, at, as_copy=copies())
        except Refusal as refusal:  # an hour that the clock left out is no time
            self.refused.emit(refusal)

    def _point(self, held: Held | None) -> None:
        """Let what is recorded or pasted next stand where an empty place was clicked."""
        if held is not None and held.item is None:
            self.spot = Stretch(held.day, *self._hour_at(held.at))

    def _hour_at(self, time: timedelta) -> tuple[timedelta, timedelta]:
        begins = rounded_down(time, self._book.grid)
        return begins, begins + HOUR

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item, _ = self._hit(event.position())
        frame = self.frame
        day = frame.day_at(event.position())
        self._let_go()
        if item is not None:
            self.opened.emit(item)
        elif day is not None and event.position().y() >= frame.hours_top and not self._is_closed:
            self.spot = None
            time = frame.time_at(event.position().y())
            self.drawn.emit(Stretch(day, *self._hour_at(time)))

    def _scroll_to(self, at: QPointF) -> None:
        """Go on scrolling while something is dragged over the edge."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if at.y() > height - 4:
            bar.setValue(bar.value() + 12)
        elif self._held and self._held.grip is not Grip.MOVE and at.y() < self.frame.top + 4:
            bar.setValue(bar.value() - 12)

    def _hit(self, at: QPointF) -> tuple[Item | None, Grip | None]:
        frame = self.frame
        chips = frame.chips(self._items)
        for item in reversed(self._items):
            rect = chips.get(item.entry.id) or frame.block(item)
            is_scrolled = item.is_block or frame.rolls
            if (is_scrolled and at.y() < frame.top) or not rect.contains(at):
                continue
            reach = min(REACH, rect.height() / 4) if item.is_block else 0
            if at.y() - rect.top() < reach:
                return item, Grip.BEGIN
            return item, Grip.END if rect.bottom() - at.y() < reach else Grip.MOVE
        return None, None

    def _waiting_at(self, at: QPointF) -> Item | None:
        """What waits to be sorted there."""
        frame = self.frame
        if at.y() < frame.top:
            return None
        return next((each for each in self._waiting if frame.block(each).contains(at)), None)

    # What is asked for at a block

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        if not by_key and QApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            return  # the second button has put back what the first one held
        item = self.focused if by_key else self._hit(QPointF(event.pos()))[0]
        if item is not None:
            where = self.rect_of(item).center().toPoint() if by_key else event.pos()
            self.menu_of(item).popup(self.viewport().mapToGlobal(where))

    def menu_of(self, item: Item) -> QMenu:
        """What can be done to an item."""
        menu, words, wishes = QMenu(self), self._words, self._wishes
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(words.text("Edit…")).triggered.connect(lambda: self.opened.emit(item))
        for text, deed in (
            (words.text("Ended early…"), self.ended.emit),
            (words.text("Split"), wishes.split),
            (words.text("Duplicate"), wishes.repeat),
            (words.text("Remove"), wishes.remove),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, deed=deed: deed(item))
            action.setEnabled(not self._is_closed)
        return menu

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            item, _ = self._hit(QPointF(event.pos()))
            item = item or self._waiting_at(QPointF(event.pos()))
            said = told(item, self._words) if item is not None else ""
            show_tip(event.globalPos(), said, self.viewport())
            return True
        return super().viewportEvent(event)
