"""Cards: the rounded surfaces that a page is laid out in, and what stands on them."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.palette import Palette
from planner.ui.text import PlainLabel
from planner.ui.theme import CARD_RADIUS, SPACE, icon_size, sized


class Card(QWidget):
    """A rounded surface with an optional title. What goes on it is added to `box`."""

    def __init__(self, palette: Palette, title: str = "") -> None:
        super().__init__()
        self.colours = palette
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        self.box.setSpacing(SPACE)
        if title:
            self.box.addWidget(heading(title))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self.colours.line), 1))
            painter.setBrush(QColor(self.colours.card))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), CARD_RADIUS, CARD_RADIUS
            )


class Swatch(QWidget):
    """A small square of a category's colour."""

    def __init__(self, colour: str, palette: Palette) -> None:
        super().__init__()
        self._colour, self._rim = QColor(colour), QColor(palette.rim(colour))
        self.setFixedSize(icon_size(0.72))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._rim, 1))
            painter.setBrush(self._colour)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)


def heading(text: str) -> PlainLabel:
    """The title of a card."""
    label = PlainLabel(text)
    label.setFont(sized(label.font(), 1.0, bold=True))
    label.setWordWrap(True)
    return label


def faint(text: str, palette: Palette) -> PlainLabel:
    """Secondary text."""
    label = PlainLabel(text)
    coloured(label, palette.faint)
    return label


def coloured(label: PlainLabel, colour: str, *, bold: bool = False) -> None:
    """Give the text of `label` a colour, by a style sheet of its own: a palette or a font that is set
    before the window is dressed is lost when it is."""
    sheet = f"color: {colour};" + (" font-weight: 600;" if bold else "")
    if label.styleSheet() != sheet:
        label.setStyleSheet(sheet)
