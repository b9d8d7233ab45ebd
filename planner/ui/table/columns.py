"""How wide the columns of the table are."""

from collections.abc import Iterable
from datetime import timedelta

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHeaderView

from planner.i18n import Words
from planner.ui.table.model import Column
from planner.ui.table.names import SMALLER
from planner.ui.theme import em, icon_size, sized

PAD = 6

_LONGEST_LINE = 9
"""So many lines' heights of width half a name may take before it is cut."""

_WIDEST = timedelta(hours=88, minutes=58)
"""The widest time that a row is likely to show."""


def dress(header: QHeaderView) -> None:
    """Have names take all the room that the columns of figures leave."""
    header.setSectionsClickable(False)
    header.setHighlightSections(False)
    header.setMinimumSectionSize(24)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)


def button_side() -> int:
    """The side of a −/+ button; the place that takes its click is a whole half of the cell."""
    return max(22, round(1.35 * em()))


def swatch_side() -> int:
    return icon_size(0.72).width()


def widths(font: QFont, words: Words) -> dict[Column, int]:
    """The widths of all columns but the names', which have the rest. The change has room for −/+,
    which take its place in the row that has them."""
    bold, usual = (QFontMetrics(sized(font, 1.0, bold=is_bold)) for is_bold in (True, False))
    change = _widest((words.time(-_WIDEST), words.text("Change")), usual)
    return {
        Column.HOURS: _widest((words.time(_WIDEST), words.text("Hours")), bold) + 2 * PAD,
        Column.PERCENT: _widest(("100",), usual) + 2 * PAD,
        Column.CHANGE: max(change + 2 * PAD, 2 * button_side() + 4),
        Column.LOCK: icon_size(1.0).width() + PAD + 4,
    }


def names_width(names: Iterable[str], font: QFont) -> int:
    """The width that `names` need, each in a line."""
    return _widest(names, QFontMetrics(sized(font, 1.0))) + swatch_side() + 3 * PAD


def least_names_width(names: Iterable[str], font: QFont) -> int:
    """The width in which `names` are whole, each in two smaller lines; one that is out of the ordinary
    gets no more than that."""
    measure = QFontMetrics(sized(font, SMALLER))
    needed = max((_in_two_lines(name.split(), measure) for name in names), default=0)
    return min(needed, round(_LONGEST_LINE * em())) + swatch_side() + 2 * PAD + 3


def _in_two_lines(words: list[str], measure: QFontMetrics) -> int:
    """The least width of them; that of one line where there is but one word."""
    splits = ((" ".join(words[:n]), " ".join(words[n:])) for n in range(len(words)))
    return min((_widest(lines, measure) for lines in splits), default=0)


def _widest(texts: Iterable[str], measure: QFontMetrics) -> int:
    return max(map(measure.horizontalAdvance, texts), default=0)
