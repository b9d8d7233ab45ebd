"""A flat button that shortens its text rather than push away what stands beside it."""

from math import ceil

from PySide6.QtCore import QLineF, QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from planner.ui.text import with_ampersands
from planner.ui.theme import SPACE, em

_EDGE = 7
"""From the edge of the button to its text: what the style sheet has for flat ones."""


class ElidedButton(QPushButton):
    """Takes the room it is given, up to what its text needs. With `opens` a chevron behind the text
    says that it opens a menu."""

    def __init__(self, *, opens: bool = False) -> None:
        super().__init__()
        self._full = ""
        self._opens = opens
        self.setProperty("looks", "flat")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        self._full = text
        self.setAccessibleName(text)
        self.setMaximumWidth(self._needed())
        self._elide()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._needed(), max(28, self.fontMetrics().height() + 10))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(48, self._needed()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._opens:
            text = self.fontMetrics().horizontalAdvance(self.text().replace("&&", "&"))
            self._chevron(QPointF(_EDGE + text + SPACE + _wing(), self.height() / 2))

    def _chevron(self, middle: QPointF) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
            pen = QPen(colour, _wing() / 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            tip, across = middle + QPointF(0, _wing() / 2), QPointF(_wing(), 0)
            up = QPointF(0, _wing())
            painter.drawLines([QLineF(tip, tip - across - up), QLineF(tip, tip + across - up)])

    def _needed(self) -> int:
        return ceil(QFontMetricsF(self.font()).horizontalAdvance(self._full)) + self._beside()

    def _beside(self) -> int:
        """What there is beside the text."""
        return 2 * _EDGE + (round(SPACE + 2 * _wing()) if self._opens else 0)

    def _elide(self) -> None:
        room = self.width() - self._beside()
        elided = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, room)
        self.setText(with_ampersands(elided))


def _wing() -> float:
    """Half the width of a chevron, in pixels."""
    return em() * 0.26
