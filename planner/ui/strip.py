"""A strip above the ring that offers something for the week."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.palette import Palette
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE, em

WIDE = 34
"""From so many lines' heights of width on, the buttons stand beside the text."""


class Strip(QWidget):
    """As high as what is in its `column`, and there only while something is offered."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._colours = palette
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._colours.line), 1))
            painter.setBrush(QColor(self._colours.raised))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


class OfferRow(QWidget):
    """A sentence and the buttons that answer it, beside it or below as there is room."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.label = PlainLabel(text)
        self.label.setWordWrap(True)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(SPACE)
        self._line.addWidget(self.label, 1)
        self._line.addLayout(self._buttons)

    def add_button(self, text: str) -> QPushButton:
        """One more answer, at the right of those there are."""
        button = QPushButton(text)
        button.setAccessibleDescription(self.label.text())
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= WIDE * em()
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
