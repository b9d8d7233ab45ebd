"""Fonts of the ring, and how wide a text is in them."""

import math
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from planner.ui.theme import tabular

_MOST_REMEMBERED = 600
_ROOMY = 50
"""From a side of so many lines on, the letters of a ring grow with it."""
_LARGEST = 1.8


class Face(Enum):
    """What a text is for: how large it is beside the window's font, and how heavy."""

    NAME = (1.0, QFont.Weight.Medium)
    FIGURE = (1.3, QFont.Weight.Bold)
    SMALL = (0.92, QFont.Weight.Normal)
    TIGHT = (0.8, QFont.Weight.Medium)
    STRONG = (1.0, QFont.Weight.DemiBold)
    TOTAL = (2.5, QFont.Weight.Bold)


def scale_for(side: float, font: QFont) -> float:
    """How much larger letters are on a ring of that side: on one that fills a large screen they are read
    from farther away. In tenths, so that a window that is pulled larger makes few of them."""
    grown = math.sqrt(side / (_ROOMY * QFontMetricsF(font).height()))
    return math.floor(10 * max(1.0, min(grown, _LARGEST))) / 10


class Lettering:
    """The faces made from one font, `scale` times as large, with the widths that were asked for
    before."""

    def __init__(self, font: QFont, scale: float = 1.0) -> None:
        self.scale = scale
        self._fonts = {face: _made(font, face.value[0] * scale, face.value[1]) for face in Face}
        self._metrics = {face: QFontMetricsF(self._fonts[face]) for face in Face}
        self._heights: dict[Face, float] = {}
        self._widths: dict[tuple[str, Face], float] = {}

    def font(self, face: Face) -> QFont:
        return self._fonts[face]

    def width(self, text: str, face: Face) -> float:
        if len(self._widths) > _MOST_REMEMBERED:
            self._widths.clear()
        key = (text, face)
        if key not in self._widths:
            self._widths[key] = self._metrics[face].horizontalAdvance(text)
        return self._widths[key]

    def height(self, face: Face) -> float:
        if face not in self._heights:
            self._heights[face] = self._metrics[face].height()
        return self._heights[face]

    def ascent(self, face: Face) -> float:
        return self._metrics[face].ascent()

    def elided(self, text: str, face: Face, width: float) -> str:
        if self.width(text, face) <= width:
            return text
        return self._metrics[face].elidedText(text, Qt.TextElideMode.ElideRight, width)

    def narrowest(self, text: str, face: Face) -> float:
        """The width that `text` needs in two lines."""
        parts = text.split()
        splits = [(parts[:i], parts[i:]) for i in range(1, len(parts) + 1)]
        return min(
            (max(self.width(" ".join(half), face) for half in halves) for halves in splits),
            default=0.0,
        )

    def longest_word(self, text: str, face: Face) -> float:
        return max((self.width(word, face) for word in text.split()), default=0.0)

    def wrapped(self, text: str, face: Face, width: float, most: int = 2) -> list[str]:
        """`text` in at most so many lines of `width`; what is too long ends in an ellipsis."""
        lines: list[str] = []
        rest = text.split()
        while rest and len(lines) < most - 1:
            count = self._fitting(rest, face, width)
            lines.append(self.elided(" ".join(rest[:count]), face, width))
            rest = rest[count:]
        return [*lines, self.elided(" ".join(rest), face, width)] if rest else lines

    def _fitting(self, parts: list[str], face: Face, width: float) -> int:
        """How many of the first words go on a line; one at least."""
        count = 1
        while count < len(parts) and self.width(" ".join(parts[: count + 1]), face) <= width:
            count += 1
        return count


class Line(NamedTuple):
    """A line of a label; `is_locked` puts a lock before it."""

    text: str
    face: Face
    is_locked: bool = False


def _made(font: QFont, factor: float, weight: QFont.Weight) -> QFont:
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * factor)
    else:
        made.setPixelSize(round(font.pixelSize() * factor))
    made.setWeight(weight)
    return tabular(made)
