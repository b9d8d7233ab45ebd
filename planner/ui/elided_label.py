"""A label of one line that ends in an ellipsis where there is too little room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from planner.palette import Palette
from planner.ui.card import coloured
from planner.ui.text import PlainLabel, tip

LEAST = 6
"""So many letters, or fewer, say nothing."""


class ElidedLabel(PlainLabel):
    """Faint text that takes the room that is left, at its right end; a tooltip has all of it then."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        coloured(self, palette.faint)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def show_text(self, text: str) -> None:
        self.setText(text)
        self._tell_all()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_all()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.rect(), self.alignment(), self._seen())

    def _seen(self) -> str:
        """What there is room for; nothing, where that would be no word."""
        measure, text = self.fontMetrics(), self.text()
        elided = measure.elidedText(text, Qt.TextElideMode.ElideRight, self.width())
        return elided if elided == text or len(elided) > LEAST else ""

    def _tell_all(self) -> None:
        is_cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        tip(self, self.text() if is_cut else "")
