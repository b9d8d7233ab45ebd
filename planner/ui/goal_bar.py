"""The bar of a goal: what is planned, what is normal, what is asked for."""

from datetime import timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from planner.core.goal import Direction, Standing
from planner.palette import Palette, mixed
from planner.ui.theme import em


class GoalBar(QWidget):
    """A bar of what is planned, with a thin mark at the normal week and a strong one at the goal.

    What lies beyond the mark of an "at most" is striped. A `slim` one is for goals beside the main one.
    """

    def __init__(self, palette: Palette, *, slim: bool = False) -> None:
        super().__init__()
        self._palette = palette
        self._height = (11, 0.6) if slim else (14, 0.8)
        self._now: Standing | None = None
        self._then: Standing | None = None

    def show_standing(self, now: Standing, then: Standing) -> None:
        self._now, self._then = now, then
        self.update()

    def sizeHint(self) -> QSize:
        least, lines = self._height
        return QSize(120, max(least, round(em() * lines)))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._now is None or self._then is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            end = max(self._now.target, self._now.planned, self._then.planned, self._now.normal)
            full = end * 1.12 or timedelta(hours=1)
            self._fill(painter, 1.0, self._palette.raised)
            ahead = max(self._then.counted, self._now.counted) / full
            self._fill(painter, ahead, mixed(self._palette.card, self._palette.accent, 0.45))
            settled = min(self._then.counted, self._now.counted) / full
            self._fill(painter, settled, self._palette.accent)
            if self._now.goal.direction is Direction.AT_MOST:
                self._stripe(painter, self._now.target / full, ahead)
            self._mark(painter, self._now.normal / full, 1.5, self._palette.faint)
            self._mark(painter, self._now.target / full, 3, self._palette.text)

    def _fill(self, painter: QPainter, share: float, colour: str) -> None:
        if share <= 0:
            return
        height = self.height() - 6
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(0, 3, share * self.width(), height), 4, 4)

    def _stripe(self, painter: QPainter, begin: float, end: float) -> None:
        """What is too much, so that it is told apart without its colour too."""
        if end <= begin:
            return
        at, width = begin * self.width(), (end - begin) * self.width()
        beyond = QRectF(at, 3, width, self.height() - 6)
        painter.setBrush(QColor(self._palette.card))
        painter.drawRect(beyond)
        painter.setBrush(QBrush(QColor(self._palette.warning), Qt.BrushStyle.BDiagPattern))
        painter.drawRect(beyond)

    def _mark(self, painter: QPainter, share: float, width: float, colour: str) -> None:
        painter.save()
        at = min(share * self.width(), self.width() - width)
        painter.setPen(QPen(QColor(self._palette.card), width + 2))
        painter.drawLine(round(at), 0, round(at), self.height())
        painter.setPen(QPen(QColor(colour), width))
        painter.drawLine(round(at), 0, round(at), self.height())
        painter.restore()
