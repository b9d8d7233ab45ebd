"""The columns of a week: hours from top to bottom, and what was recorded as blocks to take hold of."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QWidget

from planner.core.book import Book
from planner.core.duration import HOUR
from planner.core.log import Log
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.days.blocks import Item
from planner.ui.days.hand import Grip, Held, Stretch
from planner.ui.days.handles import Handle
from planner.ui.days.layer import Layer, Seen
from planner.ui.days.roll import Roll
from planner.ui.days.wishes import Wishes
from planner.wording.logs import hour_text


class Columns(Roll):
    """Shows a log, and asks for what keys do to it."""

    asked = Signal(object, str)
    """A command, and the strand that it is a part of."""
    opened = Signal(object)
    """The `Item` to edit."""
    ended = Signal(object)
    """The `Item` that ended early."""
    drawn = Signal(object)
    """The `Stretch` of a new block; `None` where nobody said when."""
    touched = Signal(object)
    """The `Item` that waits to be sorted, and was clicked."""
    refused = Signal(object)
    """The `Refusal` of what can't even be asked."""

    def __init__(self, today: Callable[[], date], palette: Palette, words: Words) -> None:
        super().__init__(today, palette, words)
        self._wishes = Wishes(self.asked.emit, self.opened.emit, self.ended.emit)
        self._handles: dict[str, Handle] = {}
        self._is_closed = False
        self._layer = Layer(self._painting)
        self._held: Held | None = None
        self._pressed = QPointF()
        self._pointer: QPointF | None = None
        self._is_copy = False
        self.spot: Stretch | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words.text("The week by the clock"))
        self.viewport().setMouseTracking(True)

    def show_week(self, book: Book, log: Log, days: tuple[date, ...]) -> None:
        if self.spot is not None and self.spot.day not in days:
            self.spot = None
        super().show_week(book, log, days)
        self._is_closed = book.is_closed(log.week)
        self._wishes.show_week(book, log.week, days)
        self._held = None
        self._renew_handles()
        self._fit()

    # Focus

    @property
    def focused(self) -> Item | None:
        """The item that keys are meant for."""
        found = (handle.item for handle in self._handles.values() if handle.hasFocus())
        return next(found, None)

    def take_focus(self) -> None:
        """Let keys be meant for the first item, or for the empty week."""
        first = next(iter(self._handles.values()), self)
        first.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._held is not None:
            self._let_go()
        elif event.key() == Qt.Key.Key_N and not event.modifiers():
            self.drawn.emit(self.spot)
        elif event.matches(QKeySequence.StandardKey.Paste) and self.spot is not None:
            self._wishes.paste_at(self.spot)
        else:
            super().keyPressEvent(event)

    def _key(self, item: Item, event: QKeyEvent) -> bool:
        return self._wishes.key(item, event)

    def _reached(self, item: Item) -> None:
        """Let what has the focus be seen."""
        self.spot, frame = None, self.frame
        if item.is_block or frame.rolls:
            rect, bar = self.rect_of(item), self.verticalScrollBar()
            if rect.top() < frame.top:
                bar.setValue(round(bar.value() + rect.top() - frame.top - 8))
            elif rect.bottom() > self.viewport().height():
                below = rect.bottom() - self.viewport().height()
                bar.setValue(round(bar.value() + min(below + 8, rect.top() - frame.top)))
        self.viewport().update()

    def _renew_handles(self) -> None:
        """A handle for each item, in the order of the items; of one that went, its neighbour has the
        focus."""
        place = [*self._handles].index(self.focused.entry.id) if self.focused else -1
        kept: dict[str, Handle] = {}
        before: QWidget = self
        for item in self._items:
            handle = self._handles.pop(item.entry.id, None)
            handle = handle or Handle(item, self._key, self._reached, self.viewport())
            handle.show_item(item, self._words)
            QWidget.setTabOrder(before, handle)
            kept[item.entry.id] = before = handle
        gone, self._handles = self._handles, kept
        if any(handle.hasFocus() for handle in gone.values()):
            left = [*kept.values()]
            heir = left[min(place, len(left) - 1)] if left else self
            heir.setVisible(True)  # what is not shown yet would not get it
            heir.setFocus()
        for handle in gone.values():
            handle.hide()
            handle.deleteLater()

    def _place(self) -> None:
        """Let handles stand where their items are, and everything be painted anew."""
        frame = self.frame
        chips = frame.chips(self._items)
        for item in self._items:
            rect = chips.get(item.entry.id) or frame.block(item)
            handle = self._handles[item.entry.id]
            handle.setGeometry(rect.toRect())
            handle.setVisible(not rect.isEmpty())
        self.viewport().update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.drawPixmap(0, 0, self._painted_layer())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focused = self.focused
            if focused is not None and self._held is None:
                self._painting.focus(painter, self.rect_of(focused))
            if self.spot is not None:
                self._painting.spot(painter, self.frame, self.spot)
            if self._held is not None and self._pointer is not None:
                self._paint_held(painter, self._held, self._pointer)

    def _paint_held(self, painter: QPainter, held: Held, at: QPointF) -> None:
        frame = self.frame
        if held.item is not None and held.grip is Grip.MOVE and at.y() < frame.hours_top:
            rect = QRectF(at.x() - 20, at.y() - frame.line / 2, frame.column * 0.8, frame.line)
            self._painting.item(painter, rect, held.item)
            return
        stretch = self._stretch(held, at)
        rect = frame.stretch(*stretch)
        said = _span(stretch, held.passed(stretch), self._words)
        if held.item is None:
            self._painting.ghost(painter, rect, said)
            return
        self._painting.item(painter, rect, held.item.at(*stretch))
        self._painting.focus(painter, rect)
        self._painting.tag(painter, rect, said)

    def _painted_layer(self) -> QPixmap:
        seen = Seen(
            self.frame,
            self._items,
            self._waiting,
            self._today(),
            self._is_closed,
            lifted=next((item for item in self._items if self._is_lifted(item)), None),
        )
        return self._layer.painted(seen, self.viewport())

    def _is_lifted(self, item: Item) -> bool:
        is_held = self._held is not None and self._held.item is item and self._pointer is not None
        return is_held and not self._is_copy

    def _let_go(self) -> None:
        self._held = self._pointer = None
        self.viewport().update()

    def _stretch(self, held: Held, at: QPointF) -> Stretch:
        frame = self.frame
        day, time = frame.nearest_day(at), frame.time_at(at.y())
        return held.stretch(day, time, self._book.grid, frame.day_begins)


def copies() -> bool:
    """Whether Ctrl is held: what is dragged is a copy."""
    return bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)


def _span(stretch: Stretch, passed: timedelta, words: Words) -> str:
    """Tue 9:00–10:30 · 1:30, as long as it is held."""
    day = words.short_weekday(stretch.day.weekday())
    begins, ends = (hour_text(time % (24 * HOUR), words) for time in stretch[1:])
    return f"{day} {begins}–{ends} · {words.time(passed)}"
