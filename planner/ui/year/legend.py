"""What the marks of the year mean, each shown as it is on a week."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.core.year import WeekState
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import faint
from planner.ui.theme import SPACE, em
from planner.ui.year.look import Mark, paint_bar, paint_check, paint_ground, paint_today
from planner.wording.years import state_name

Kind = WeekState | Mark
ORDER: tuple[Kind, ...] = (
    WeekState.PLANNED,
    WeekState.SUGGESTED,
    WeekState.CLOSED,
    WeekState.OFF,
    Mark.TODAY,
    Mark.GOAL,
)
_COLUMNS = 3


class Legend(QWidget):
    """The marks with their words, in a few columns."""

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE // 2)
        for place, kind in enumerate(ORDER):
            row, column = divmod(place, _COLUMNS)
            grid.addWidget(_Sample(kind, palette), row, 2 * column)
            grid.addWidget(faint(_said(kind, words), palette), row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)


class _Sample(QWidget):
    """A mark as it is on a week, in small."""

    def __init__(self, kind: Kind, palette: Palette) -> None:
        super().__init__()
        self._kind, self._palette = kind, palette
        self.setFixedSize(QSize(round(1.5 * em()), round(1.2 * em())))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            whole = QRectF(self.rect())
            match self._kind:
                case WeekState():
                    paint_ground(painter, whole, self._kind, self._palette)
                case Mark.TODAY:
                    paint_today(painter, whole.adjusted(1, 2, -1, -2), self._palette)
                case Mark.GOAL:
                    middle = QRectF(1, whole.center().y() - 3, whole.width() - 2, 6)
                    paint_bar(painter, middle, 0.6, self._palette)
            if self._kind is WeekState.CLOSED:
                side = whole.height() * 0.6
                check = QRectF(0, 0, side, side)
                check.moveCenter(whole.center())
                paint_check(painter, check, self._palette)


def _said(kind: Kind, words: Words) -> str:
    match kind:
        case WeekState():
            return state_name(kind, words)
        case Mark.TODAY:
            return words.text("this week")
        case Mark.GOAL:
            return words.text("what there is of the main goal")
