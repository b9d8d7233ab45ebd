"""How much of a week is recorded, as a bar."""

from datetime import timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.palette import Palette
from planner.ui.theme import em

Part = tuple[str, timedelta]
"""A colour, and how much of it."""


class LogBar(QWidget):
    """The week from left to right in the colours of its categories; what is not recorded is empty, and
    a mark says where the week ends if there is more."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._parts: tuple[Part, ...] = ()
        self._capacity = timedelta()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: tuple[Part, ...], capacity: timedelta) -> None:
        if (parts, capacity) != (self._parts, self._capacity):
            self._parts, self._capacity = parts, capacity
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, max(14, round(0.85 * em())))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._palette.raised))
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
            recorded = sum((time for _, time in self._parts), timedelta())
            whole = max(recorded, self._capacity)
            if not whole:
                return
            left = 0.0
            for colour, time in self._parts:
                width = self.width() * (time / whole)
                painter.setBrush(QColor(colour))
                painter.drawRect(QRectF(left, 0, max(1.0, width - 1), self.height()))
                left += width
            if recorded > self._capacity:
                self._mark(painter, self.width() * (self._capacity / whole))

    def _mark(self, painter: QPainter, x: float) -> None:
        for width, colour in ((4, self._palette.card), (2, self._palette.text)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawLine(round(x), 0, round(x), self.height())
