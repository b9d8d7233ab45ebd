"""How a name stands in its cell: in a line, or, where that is too long, in two smaller ones."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from planner.ui.theme import sized

SMALLER = 0.84
_ROOMY = 2.4
"""So many lines' heights are enough for two lines of usual size."""


def draw_name(painter: QPainter, name: str, room: QRect) -> None:
    """Draw `name` in the middle of the height of `room`, in the painter's font or a smaller one."""
    font, lines = set_out(name, painter.font(), room.width(), room.height())
    painter.setFont(font)
    height = painter.fontMetrics().height()
    top = room.center().y() + 1 - len(lines) * height / 2
    for number, line in enumerate(lines):
        painter.drawText(room.left(), round(top + number * height + _ascent(font)), line)


def set_out(name: str, font: QFont, width: int, height: int = 0) -> tuple[QFont, list[str]]:
    """The lines that `name` takes in `width`, and their font: a smaller one, unless `height` has room for
    more and nothing is cut off then. What is too long for two of them ends in an ellipsis."""
    usual = QFontMetrics(font)
    if usual.horizontalAdvance(name) <= width:
        return font, [name]
    if height >= _ROOMY * usual.height():
        lines = _two_lines(name, usual, width)
        if _says(lines, name):
            return font, lines
    smaller = sized(font, SMALLER)
    smaller.setItalic(font.italic())
    return smaller, _two_lines(name, QFontMetrics(smaller), width)


def _two_lines(name: str, measure: QFontMetrics, width: int) -> list[str]:
    words = name.split()
    heads = [" ".join(words[:n]) for n in range(1, len(words))]
    fitting = [head for head in heads if measure.horizontalAdvance(head) <= width]
    first = fitting[-1] if fitting else ""
    rest = " ".join(name.split())[len(first) :].strip()
    return [*filter(None, [first]), _elided(rest, measure, width)]


def is_cut(name: str, font: QFont, width: int) -> bool:
    return not _says(set_out(name, font, width)[1], name)


def _says(lines: list[str], name: str) -> bool:
    return "".join(lines).replace(" ", "") == name.replace(" ", "")


def _ascent(font: QFont) -> int:
    return QFontMetrics(font).ascent()


def _elided(text: str, measure: QFontMetrics, width: int) -> str:
    return measure.elidedText(text, Qt.TextElideMode.ElideRight, width)
