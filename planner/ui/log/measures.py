"""How wide the columns of the grid are, and how high its rows."""

from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetrics

from planner.ui.log.model import FIRST, GridModel
from planner.ui.table.columns import PAD, swatch_side
from planner.ui.theme import em, sized

_WIDEST = "88:58"
_SLACK = 8
"""Pixels that a column of figures can do without where names have too little."""
_MOST = 3.4
"""A row is so many lines' heights high where there is room."""


class Measures(NamedTuple):
    """Measures for what `model` shows in `font`."""

    model: GridModel
    font: QFont

    def widths(self, room: int) -> list[int]:
        """Of each column, the names' first. Figures get what they need and some air; names have the
        rest. Where that is too little for them, figures stand closer."""
        needed, wanted = self._figures(), self._names()
        lacking = wanted + sum(needed) - room
        closer = min(_SLACK, max(0, -(-lacking // len(needed))))
        air = min(round(1.5 * em()), max(0, -lacking) // len(needed))
        given = [width - closer + air for width in needed]
        return [max(room - sum(given), least_name()), *given]

    def least_width(self) -> int:
        """With figures as close as they can stand."""
        return sum(width - _SLACK for width in self._figures()) + least_name()

    def row_height(self, room: int) -> int:
        """Rows share the height that there is, within bounds."""
        share = room // max(1, self.model.rowCount())
        return max(least_row(), min(share, round(_MOST * em())))

    def _figures(self) -> list[int]:
        bold, usual = (QFontMetrics(sized(self.font, 1.0, bold=bold)) for bold in (True, False))
        headings = map(self.model.heading, range(FIRST, self.model.columnCount()))
        least = bold.horizontalAdvance(_WIDEST)
        return [max(least, usual.horizontalAdvance(text)) + 2 * PAD + 4 for text in headings]

    def _names(self) -> int:
        measure = QFontMetrics(sized(self.font, 1.0))
        names = (self.model.row(place).name for place in range(self.model.rowCount()))
        return max(map(measure.horizontalAdvance, names), default=0) + swatch_side() + 4 * PAD


def least_name() -> int:
    return round(6.5 * em())


def least_row() -> int:
    return max(34, round(2 * em()))
