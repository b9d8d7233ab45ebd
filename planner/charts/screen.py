"""Draws a figure for a screen, where charts are drawn again and again.

Lines of text take matplotlib most of its time: it shapes each of them twice and renders it sign by sign,
whenever it is drawn. Here a line is drawn once, on a sheet of its own, and laid where it is wanted from
then on: at whole pixels, for its letters to be as sharp there.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from types import MappingProxyType

import numpy as np
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_rgb
from matplotlib.text import Text
from numpy.typing import NDArray

from planner.charts.paper import INCH
from planner.charts.style import Align, Type

KEPT = 1024
"""Lines that are kept: there are some 150 on the charts of a page."""

_BEFORE = MappingProxyType({"left": 0.0, "center": 0.5, "right": 1.0})
"""How much of a line stands before the point that it is aligned at."""


class Screen(RendererAgg):
    """What a figure is drawn on that is so many pixels wide and high, and has `scale` to a point."""

    def __init__(self, width: float, height: float, scale: float) -> None:
        super().__init__(width, height, INCH * scale)  # type: ignore[no-untyped-call]
        self.scale = scale

    @property
    def pixels(self) -> NDArray[np.uint8]:
        """Red, green, blue and opacity, by row from above and column."""
        return np.asarray(self.buffer_rgba())  # type: ignore[no-untyped-call]

    def lay(self, letters: "Letters", x: float, y: float, colour: str) -> None:
        """Lay them where their baseline begins at `x` and `y`, counted from the left lower corner."""
        rows, columns = letters.opacity.shape
        ink = np.empty((rows, columns, 4), np.uint8)
        ink[:, :, :3] = [round(255 * share) for share in to_rgb(colour)]
        ink[:, :, 3] = letters.opacity
        self.draw_image(self.new_gc(), round(x) + letters.left, round(y) + letters.bottom, ink)


class Line(Text):
    """One line of text. `align` says which end of its baseline is at `x` and `y`."""

    def __init__(
        self, x: float, y: float, text: str, type_: Type, colour: str, align: Align
    ) -> None:
        super().__init__(x, y, text, color=colour, parse_math=False)
        self.set_fontproperties(type_.properties)
        self.set_horizontalalignment(align)
        self._type, self._colour, self._align = type_, colour, align

    def draw(self, renderer: RendererBase) -> None:
        if not isinstance(renderer, Screen):
            super().draw(renderer)
            return
        text, scale = self.get_text(), renderer.scale
        x, y = self.get_transform().transform(self.get_position())
        before = _BEFORE[self._align] * self._type.width(text) * scale
        renderer.lay(_letters(text, self._type, scale), x - before, y, self._colour)


@dataclass(frozen=True, slots=True)
class Letters:
    """How opaque each pixel of a line is, by row from below, and where the first one lies, counted from
    where the baseline begins."""

    opacity: NDArray[np.uint8]
    left: int
    bottom: int


@lru_cache(KEPT)
def _letters(text: str, type_: Type, scale: float) -> Letters:
    """Drawn by matplotlib itself, in the middle of a sheet of three lines' height."""
    size = ceil(type_.size * scale)
    sheet = Screen(ceil(type_.width(text) * scale) + 2 * size, 3 * size, scale)
    sheet.draw_text(sheet.new_gc(), size, 2 * size, text, type_.properties, 0)  # type: ignore[no-untyped-call]
    opacity = sheet.pixels[::-1, :, 3]
    rows, columns = np.flatnonzero(opacity.any(axis=1)), np.flatnonzero(opacity.any(axis=0))
    if not rows.size:
        return Letters(opacity[:0, :0], 0, 0)
    bottom, left = int(rows[0]), int(columns[0])
    inked = opacity[bottom : rows[-1] + 1, left : columns[-1] + 1].copy()
    return Letters(inked, left - size, bottom - size)
