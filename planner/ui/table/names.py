"""How a name stands in its cell: in a line, or, where that is too long, in two smaller ones."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from planner.ui.theme import sized

_SMALLER = 0.84


def draw_name(painter: QPainter, name: str, room: QRect) -> None:
    """Draw `name` in the middle of the height of `room`, in the painter's font or a smaller one."""
    font, lines = set_out(name, painter.font(), room.width())
    painter.setFont(font)
    height = painter.fontMetrics().height()
    top = room.center().y() + 1 - len(lines) * height / 2
    for number, line in enumerate(lines):
        painter.drawText(room.left(), round(top + number * height + _ascent(font)), line)


def set_out(name: str, font: QFont, width: int) -> tuple[QFont, list[str]]:
    """The lines that `name` takes in `width`, and their font. What is too long for two of them ends in
    an ellipsis."""
    if QFontMetrics(font).horizontalAdvance(name) <= width:
        return font, [name]
    smaller = sized(font, _SMALLER)
    smaller.setItalic(font.italic())
    measure = QFontMetrics(smaller)
    words = name.split()
    heads = [" ".join(words[:n]) for n in range(1, len(words))]
    fitting = [head for head in heads if measure.horizontalAdvance(head) <= width]
    first = fitting[-1] if fitting else ""
    rest = " ".join(name.split())[len(first) :].strip()
    return smaller, [*filter(None, [first]), _elided(rest, measure, width)]


def is_cut(name: str, font: QFont, width: int) -> bool:
    return "".join(set_out(name, font, width)[1]).replace(" ", "") != name.replace(" ", "")


def _ascent(font: QFont) -> int:
    return QFontMetrics(font).ascent()


def _elided(text: str, measure: QFontMetrics, width: int) -> str:
    return measure.elidedText(text, Qt.TextElideMode.ElideRight, width)
