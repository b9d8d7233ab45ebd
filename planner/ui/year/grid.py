"""The weeks of a year in rows, walked by the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from planner.core.week import Week
from planner.core.year import WeekSeen
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.year.tile import WeekTile, tile_size

QUARTER = 13
"""Weeks in a row where there is room for a quarter; a 53rd stands behind its last row."""
FEWER = (11, 9, 7, 6, 4)
_MOST = 53

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class YearGrid(QWidget):
    """Emits `chosen` with a week, `looked_at` with what is to be known of the one the keys are on, and
    `wanted` with a week that is in another year."""

    chosen = Signal(object)
    looked_at = Signal(str)
    wanted = Signal(object)

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__()
        self._tiles = [WeekTile(palette, words, self) for _ in range(_MOST)]
        self._count = _MOST
        self._columns = QUARTER
        for tile in self._tiles:
            tile.clicked.connect(lambda _=False, tile=tile: self.chosen.emit(tile.seen.week))
        self._hold(0)

    def show_year(
        self,
        weeks: Sequence[WeekSeen],
        sentences: Sequence[str],
        months: Sequence[str],
        today: Week,
    ) -> None:
        """Show the weeks of one year, each with its sentence, and the month where one begins."""
        self._count = len(weeks)
        for tile, seen, sentence, month in zip(self._tiles, weeks, sentences, months, strict=False):
            tile.show_week(seen, sentence, month, is_today=seen.week == today)
        for place, tile in enumerate(self._tiles):
            tile.setVisible(place < self._count)
        self._place()

    def focus_on(self, week: Week) -> None:
        """Have the keys on `week`, which is of the year that is shown."""
        self._hold(week.number - 1)
        tile = self._tiles[week.number - 1]
        tile.setFocus(Qt.FocusReason.OtherFocusReason)
        self.looked_at.emit(tile.accessibleName())

    @property
    def tile(self) -> WeekTile:
        """The week that the keys are on, as a button."""
        return next(
            tile for tile in self._tiles if tile.focusPolicy() is Qt.FocusPolicy.StrongFocus
        )

    @property
    def current(self) -> Week:
        return self.tile.seen.week

    def heightForWidth(self, width: int) -> int:
        columns = _columns_in(width)
        return self._rows(columns) * tile_size().height()

    def hasHeightForWidth(self) -> bool:
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        by = _STEPS.get(key, 0) + _ROWS.get(key, 0) * self._columns
        week = self.current
        if by:
            self._go(week.neighbour(by))
        elif key == Qt.Key.Key_Home:
            self._go(Week(week.year, 1))
        elif key == Qt.Key.Key_End:
            self._go(Week(week.year, self._count))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _go(self, week: Week | None) -> None:
        if week is None:
            return
        if week.year == self.current.year:
            self.focus_on(week)
        else:
            self.wanted.emit(week)

    def _hold(self, place: int) -> None:
        """Tab comes to one of the weeks only."""
        for n, tile in enumerate(self._tiles):
            is_held = n == place
            tile.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if is_held else Qt.FocusPolicy.ClickFocus
            )

    def _place(self) -> None:
        self._columns = _columns_in(self.width())
        side = QSize(self._step(), tile_size().height())
        for n, tile in enumerate(self._tiles[: self._count]):
            row, column = divmod(n, self._columns)
            if self._is_last_of_long_year(n):
                row, column = row - 1, self._columns
            tile.setGeometry(
                column * side.width(), row * side.height(), side.width(), side.height()
            )
        self.setMinimumHeight(self._rows(self._columns) * side.height())

    def _step(self) -> int:
        """From one week of a row to the next: where a row is no quarter, it is as wide as the grid."""
        least = tile_size().width()
        return least if self._columns == QUARTER else max(least, self.width() // self._columns)

    def _is_last_of_long_year(self, n: int) -> bool:
        return self._columns == QUARTER and n == 4 * QUARTER

    def _rows(self, columns: int) -> int:
        return 4 if columns == QUARTER else -(-self._count // columns)


def _columns_in(width: int) -> int:
    """How many weeks stand in a row: a quarter and a 53rd behind it, or fewer."""
    side = tile_size().width()
    if width >= (QUARTER + 1) * side:
        return QUARTER
    return next((columns for columns in FEWER if columns * side <= width), FEWER[-1])


def width_of_quarters() -> int:
    return (QUARTER + 1) * tile_size().width()
