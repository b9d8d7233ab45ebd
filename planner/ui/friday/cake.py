"""How far one is, as a small cake: a piece for each part."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from planner.palette import Palette
from planner.ui.theme import em

TURN = 16 * 360
"""All around, as Qt counts."""


class Cake(QWidget):
    """Pieces that are behind one are filled, the one in hand has a thick rim."""

    def __init__(self, pieces: int, palette: Palette) -> None:
        super().__init__()
        self._pieces, self._palette = pieces, palette
        self._now = 0
        side = round(2.1 * em())
        self.setFixedSize(QSize(side, side))

    def show_piece(self, number: int) -> None:
        """Show that the piece of that number, counted from 0, is in hand."""
        self._now = number
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            room = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            for piece in (*(n for n in range(self._pieces) if n != self._now), self._now):
                fill, rim, width = self._look(piece)
                painter.setBrush(QColor(fill))
                painter.setPen(QPen(QColor(rim), width))
                length = TURN // self._pieces
                painter.drawPie(room, TURN // 4 - (piece + 1) * length, length)

    def _look(self, piece: int) -> tuple[str, str, float]:
        palette = self._palette
        if piece < self._now:
            return palette.accent, palette.card, 1.5
        if piece == self._now:
            return palette.tint(palette.accent), palette.accent, 2.0
        return palette.raised, palette.edge, 1.0
