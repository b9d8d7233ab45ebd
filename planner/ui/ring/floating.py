"""What floats above the window while a piece is carried: the piece, and the bubble beside it.

Both are small widgets of their own, so that carrying repaints nothing but what lies under them.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from planner.ui.ring.lettering import Face, Lettering

_SHADOW = 14
"""How far the soft shadow reaches, in pixels."""

_PADDING_X, _PADDING_Y = 14.0, 9.0
_WIDEST = 34
"""The widest bubble, in heights of its text."""


class _Floating(QWidget):
    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.above = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()


class FloatingPiece(_Floating):
    """The piece in hand, with a soft shadow."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._picture = QPixmap()
        self._grip = QPoint()

    def show_piece(self, path: QPainterPath, grip: QPointF, colour: QColor, edge: QColor) -> None:
        """`path` and the place `grip` that the pointer holds it by are in one plane."""
        bounds = path.boundingRect().toAlignedRect().adjusted(-_SHADOW, -_SHADOW, _SHADOW, _SHADOW)
        self._grip = grip.toPoint() - bounds.topLeft()
        self._picture = _picture(
            path.translated(-bounds.topLeft()),
            bounds.size(),
            colour,
            edge,
            self.devicePixelRatioF(),
        )
        self.resize(bounds.size())
        self.update()

    def carry(self, place: QPoint) -> None:
        """The pointer is at `place` of the window."""
        self.move(place - self._grip)
        if not self.isVisible():
            self.show()
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._picture)


def _picture(
    path: QPainterPath, size: QSize, colour: QColor, edge: QColor, ratio: float
) -> QPixmap:
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _shadow(painter, path.translated(0, 3))
        painter.setPen(QPen(edge, 2.5))
        painter.setBrush(colour)
        painter.drawPath(path)
    return picture


def _shadow(painter: QPainter, path: QPainterPath) -> None:
    """Rings of very thin black, each a little wider: soft, and cheap enough for every step."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for reach in range(_SHADOW - 4, 0, -2):
        pen = QPen(QColor(0, 0, 0, 14), 2.0 * reach)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(path)


class Row(NamedTuple):
    """A line of the bubble. `strong` stands before it in bold; `is_faint` is for a remark."""

    text: str
    strong: str = ""
    is_faint: bool = False
    is_warning: bool = False


class Bubble(_Floating):
    """A few lines beside the pointer."""

    def __init__(self, window: QWidget, letters: Lettering, colours: tuple[str, str, str]) -> None:
        """`colours` are those of the bubble, its text, and its warnings."""
        super().__init__(window)
        self._letters, self._colours = letters, [QColor(colour) for colour in colours]
        self._rows: tuple[Row, ...] = ()
        self._lines: tuple[Row, ...] = ()
        self._shown: object = None

    @property
    def text(self) -> str:
        """All that it says, a line a row."""
        return "\n".join(f"{row.strong} {row.text}".strip() for row in self._rows)

    def show_rows(self, rows: Sequence[Row], most: int) -> None:
        """Show `rows`, at most so many pixels wide."""
        if (tuple(rows), most) == self._shown:
            return
        self._rows, self._shown = tuple(rows), (tuple(rows), most)
        widest = min(most - 1, self._letters.height(Face.NAME) * _WIDEST)
        room = widest - 2 * _PADDING_X
        self._lines = tuple(line for row in rows for line in self._broken(row, room))
        width = max(map(self._width, self._lines)) + 2 * _PADDING_X
        height = sum(map(self._height, self._lines)) + 2 * _PADDING_Y
        self.resize(int(min(width, widest)) + 1, int(height) + 1)
        self.update()

    def _broken(self, row: Row, room: float) -> Iterator[Row]:
        """The lines that `row` takes, each with as many words as there is room for."""
        held = ""
        for word in row.text.split(" "):
            longer = f"{held} {word}".lstrip()
            if held and self._width(row._replace(text=longer)) > room:
                yield row._replace(text=held)
                row, held = row._replace(strong=""), word
            else:
                held = longer
        yield row._replace(text=held)

    def place(self, clear_of: QRect, room: QRect) -> None:
        """Show it in `room` where it covers nothing of `clear_of`: above it, or beside, or below."""
        size, middle = self.size(), clear_of.center()
        across = min(max(middle.x() - 40, room.left()), room.right() - size.width())
        down = min(max(middle.y() - size.height() // 2, room.top()), room.bottom() - size.height())
        places = (
            QPoint(across, clear_of.top() - 6 - size.height()),
            QPoint(clear_of.right() + 6, down),
            QPoint(clear_of.left() - 6 - size.width(), down),
            QPoint(across, clear_of.bottom() + 6),
        )
        free = (place for place in places if room.contains(QRect(place, size)))
        self.move(next(free, QPoint(max(room.left(), across), max(room.top(), down))))
        if not self.isVisible():
            self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours[0])
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
            top = _PADDING_Y
            for row in self._lines:
                self._paint(painter, row, top)
                top += self._height(row)

    def _paint(self, painter: QPainter, row: Row, top: float) -> None:
        left, right = _PADDING_X, self.width() - _PADDING_X
        face = _face(row)
        colour = QColor(self._colours[2 if row.is_warning else 1])
        colour.setAlphaF(0.8 if row.is_faint else 1.0)
        painter.setPen(colour)
        base = top + max(
            self._letters.ascent(face), self._letters.ascent(Face.FIGURE) if row.strong else 0
        )
        if row.strong:
            painter.setFont(self._letters.font(Face.FIGURE))
            painter.drawText(QPointF(left, base), row.strong)
            left += self._letters.width(row.strong, Face.FIGURE) + 10
        painter.setFont(self._letters.font(face))
        painter.drawText(QPointF(left, base), self._letters.elided(row.text, face, right - left))

    def _width(self, row: Row) -> float:
        strong = self._letters.width(row.strong, Face.FIGURE) + 10 if row.strong else 0.0
        return strong + self._letters.width(row.text, _face(row))

    def _height(self, row: Row) -> float:
        return self._letters.height(Face.FIGURE if row.strong else _face(row)) + 2


def _face(row: Row) -> Face:
    if row.is_warning:
        return Face.STRONG
    return Face.SMALL if row.is_faint else Face.NAME
