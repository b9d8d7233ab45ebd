"""How wide the columns of the grid are, and how high its rows."""

from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetrics

from planner.ui.log.model import FIRST, GridModel
from planner.ui.table.columns import PAD, swatch_side
from planner.ui.theme import em, sized

_WIDEST = "88:58"
_SLACK = 8
"""Pixels that a column of figures can do without where names have too little."""
_AIR = 8
"""Beyond so many lines' heights more than they need, names leave the width to the figures."""
_MOST = 3.4
"""A row is so many lines' heights high where there is room."""

USUAL, NARROW = 6.5, 5.5
"""So many lines' heights of width names have at least, and where room is scarce."""


class Measures(NamedTuple):
    """Measures for what `model` shows in `font`."""

    model: GridModel
    font: QFont
    is_short: bool = False
    """Whether days are called by their weekday alone, which needs less room."""

    def widths(self, room: int) -> list[int]:
        """Of each column, the names' first. Figures get what they need and some air; names have the
        rest. Where that is too little for them, figures stand closer; where it is more than they can
        use, all columns share it, for what belongs together not to be far apart."""
        needed, wanted = self._figures(), self._names()
        lacking = wanted + sum(needed) - room
        closer = min(_SLACK, max(0, -(-lacking // len(needed))))
        over = self._least_name() + sum(needed) - room
        closer = max(closer, min(self._slack, -(-over // len(needed))))
        air = min(round(1.5 * em()), max(0, -lacking) // len(needed))
        beyond = room - sum(needed) - air * len(needed) - wanted - round(_AIR * em())
        air += max(0, beyond) // (len(needed) + 1)
        given = [width - closer + air for width in needed]
        return [max(room - sum(given), self._least_name()), *given]

    def least_width(self) -> int:
        """With figures as close as they can stand."""
        return sum(width - self._slack for width in self._figures()) + self._least_name()

    @property
    def _slack(self) -> int:
        return _SLACK + (4 if self.is_short else 0)

    def _least_name(self) -> int:
        return round((NARROW if self.is_short else USUAL) * em())

    def row_height(self, room: int) -> int:
        """Rows share the height that there is, within bounds."""
        share = room // max(1, self.model.rowCount())
        return max(least_row(), min(share, most_row()))

    def _figures(self) -> list[int]:
        bold, usual = (QFontMetrics(sized(self.font, 1.0, bold=bold)) for bold in (True, False))
        columns = range(FIRST, self.model.columnCount())
        least = bold.horizontalAdvance(_WIDEST)
        wanted = (
            (bold if self.model.is_today(column) else usual).horizontalAdvance(
                self.model.heading(column, is_short=self.is_short)
            )
            for column in columns
        )
        return [max(least, width) + 2 * PAD + 4 for width in wanted]

    def _names(self) -> int:
        measure = QFontMetrics(sized(self.font, 1.0))
        names = (self.model.row(place).name for place in range(self.model.rowCount()))
        return max(map(measure.horizontalAdvance, names), default=0) + swatch_side() + 4 * PAD


def most_row() -> int:
    return max(least_row(), round(_MOST * em()))


def least_row() -> int:
    return max(34, round(2 * em()))
