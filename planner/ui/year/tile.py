"""A week of a year: a real button, so that it can be reached, pressed and read out."""

from datetime import timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from planner.core.year import WeekSeen, WeekState
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.text import tip
from planner.ui.theme import em, sized
from planner.ui.year.look import (
    paint_bar,
    paint_check,
    paint_focus,
    paint_ground,
    paint_today,
)

_EDGE = 4
"""Around the week, where the ring of the focus is."""


class WeekTile(QAbstractButton):
    """Shows a `WeekSeen`. It leaves the arrow keys to the grid around it."""

    def __init__(self, palette: Palette, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette, self._words = palette, words
        self._seen: WeekSeen | None = None
        self._is_today = False
        self._month = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def seen(self) -> WeekSeen:
        assert self._seen is not None
        return self._seen

    def show_week(self, seen: WeekSeen, sentence: str, month: str, *, is_today: bool) -> None:
        """Show the week; `sentence` is all there is to know of it, `month` stands where one begins."""
        self._seen, self._month, self._is_today = seen, month, is_today
        self.setAccessibleName(sentence)
        tip(self, sentence)
        self.update()

    def sizeHint(self) -> QSize:
        return tile_size()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            whole = QRectF(self.rect())
            inside = whole.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
            paint_ground(painter, inside, self.seen.state, self._palette, hovered=self.underMouse())
            self._paint_texts(painter, inside)
            if self.seen.state is WeekState.CLOSED:
                side = inside.width() * 0.24
                corner = QRectF(inside.right() - side - 5, inside.top() + 5, side, side)
                paint_check(painter, corner, self._palette)
            self._paint_bar(painter, inside)
            if self.hasFocus():
                paint_focus(painter, whole, self._palette)

    def _paint_texts(self, painter: QPainter, inside: QRectF) -> None:
        line, left, width = inside.height() / 3.8, inside.left(), inside.width()
        top = QRectF(left + 5, inside.top() + 2, width - 10, line)
        middle = QRectF(left, top.bottom() - line * 0.1, width, line * 1.15)
        below = QRectF(left, middle.bottom(), width, line * 0.85)
        is_pale = self.seen.state in (WeekState.SUGGESTED, WeekState.OFF)
        self._paint_number(painter, middle, is_pale=is_pale)
        small = sized(self.font(), 0.74)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._write(painter, top, self._month, small, side)
        if self.seen.state is WeekState.OFF:
            self._write(painter, below, self._words.in_context("week", "off"), small)
        elif self.seen.is_short:
            self._write(painter, below, self._words.time(self.seen.capacity), small)

    def _paint_number(self, painter: QPainter, where: QRectF, *, is_pale: bool) -> None:
        number = str(self.seen.week.number)
        font = sized(self.font(), 1.05, bold=True)
        colour = self._palette.faint if is_pale else self._palette.text
        if self._is_today:
            width = QFontMetricsF(font).horizontalAdvance("00") + em()
            pill = QRectF(0, 0, width, where.height())
            pill.moveCenter(where.center())
            paint_today(painter, pill, self._palette)
            colour = self._palette.on_accent
        elif self.seen.state is WeekState.OFF:
            self._clear_behind(painter, where, number, font)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, number)

    def _write(
        self,
        painter: QPainter,
        where: QRectF,
        text: str,
        font: QFont,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
    ) -> None:
        if not text:
            return
        if self.seen.state is WeekState.OFF:
            self._clear_behind(painter, where, text, font, side)
        painter.setFont(font)
        painter.setPen(QColor(self._palette.faint))
        painter.drawText(where, side, text)

    def _clear_behind(
        self,
        painter: QPainter,
        where: QRectF,
        text: str,
        font: QFont,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
    ) -> None:
        """Text on a hatched ground is read on a calm one."""
        needed = QFontMetricsF(font).boundingRect(where, int(side), text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.window))
        painter.drawRoundedRect(needed.adjusted(-3, 0, 3, 0), 3, 3)

    def _paint_bar(self, painter: QPainter, inside: QRectF) -> None:
        standing = self.seen.standing
        if standing is None or self.seen.state is WeekState.OFF:
            return
        height = max(5.0, inside.height() * 0.09)
        bar = QRectF(inside.left() + 6, inside.bottom() - height - 5, inside.width() - 12, height)
        filled = self.seen.time / standing.target if standing.target > timedelta() else 1.0
        paint_bar(painter, bar, filled, self._palette)


def tile_size() -> QSize:
    return QSize(round(3.7 * em()), round(4.3 * em()))
