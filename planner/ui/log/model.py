"""The grid as Qt's table model. It changes nothing itself."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from planner.core.duration import ZERO
from planner.i18n import Words
from planner.ui.log.rows import Day, GridRow

Index = QModelIndex | QPersistentModelIndex
NAME = 0
FIRST = 1
"""The first column of a day."""


class Cell(NamedTuple):
    """A place to type in: a category, and a day or none."""

    category: str
    day: Day


class GridModel(QAbstractTableModel):
    """Shows rows: names, a column a day, one without a day, sums, and what was planned."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._days: Sequence[Day] = ()
        self._rows: Sequence[GridRow] = ()
        self._is_closed = False
        self._is_short = False
        self._bold = QFont()
        self._bold.setBold(True)
        self.today: Day = None
        """The day whose heading stands out, if it is shown."""

    def show_short(self, *, is_short: bool) -> None:
        """Call days by their weekday alone, or by their date too."""
        if is_short != self._is_short:
            self._is_short = is_short
            last = self.columnCount() - 1
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, FIRST, last)

    def show_rows(self, days: Sequence[Day], rows: Sequence[GridRow], *, is_closed: bool) -> None:
        """Show `rows` of `days`; only what differs is announced, so that an open editor stays open."""
        frame = [row.category for row in rows], days, is_closed
        if frame != ([row.category for row in self._rows], self._days, self._is_closed):
            self.beginResetModel()
            self._days, self._rows, self._is_closed = days, rows, is_closed
            self.endResetModel()
            return
        before, self._rows = self._rows, rows
        last = self.columnCount() - 1
        for place, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    @property
    def days(self) -> Sequence[Day]:
        return self._days

    @property
    def total_column(self) -> int:
        return FIRST + len(self._days)

    @property
    def planned_column(self) -> int:
        return self.total_column + 1

    def is_day(self, column: int) -> bool:
        """Whether it is typed in there: in a day, or time without one."""
        return FIRST <= column < self.total_column

    def is_without_day(self, column: int) -> bool:
        return self.is_day(column) and self._days[column - FIRST] is None

    def row(self, place: int) -> GridRow:
        return self._rows[place]

    def cell(self, index: Index) -> Cell | None:
        """The place to type in that `index` is; `None` for names and sums."""
        if not index.isValid() or self._rows[index.row()].is_sum:
            return None
        if not self.is_day(index.column()):
            return None
        return Cell(self._rows[index.row()].category, self._days[index.column() - FIRST])

    def total_of(self, index: Index) -> str | None:
        """The category whose total of the week `index` is, which can be typed too."""
        if not index.isValid() or index.column() != self.total_column:
            return None
        return self._rows[index.row()].category or None

    def index_of(self, cell: Cell) -> QModelIndex:
        """Where `cell` is; an invalid index if it is not shown."""
        rows = [row.category for row in self._rows]
        if cell.category not in rows or cell.day not in self._days:
            return QModelIndex()
        return self.index(rows.index(cell.category), FIRST + self._days.index(cell.day))

    def text(self, row: int, column: int) -> str:
        """What stands in a cell; nothing for 0:00 of a day."""
        shown = self._rows[row]
        if column == NAME:
            return shown.name
        if column == self.total_column:
            return self._words.time(shown.total)
        if column == self.planned_column:
            return self._words.time(shown.planned)
        time = shown.times[column - FIRST]
        return self._words.time(time) if time else ""

    def heading(self, column: int, *, is_short: bool = False) -> str:
        if column == NAME:
            return ""
        if column == self.total_column:
            return self._words.text("Total")
        if column == self.planned_column:
            return self._words.text("Planned")
        day = self._days[column - FIRST]
        if day is None:
            return self._words.text("No day")
        return self._words.short_weekday(day.weekday()) if is_short else self._words.short_day(day)

    # Qt

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self.planned_column + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_typed = self.cell(index) is not None or self.total_of(index) is not None
        return usual | Qt.ItemFlag.ItemIsEditable if is_typed and not self._is_closed else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heading(section, is_short=self._is_short)
        if role == Qt.ItemDataRole.FontRole and self.is_today(section):
            return self._bold
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken_heading(section)
        return None

    def is_today(self, column: int) -> bool:
        return self.is_day(column) and self._days[column - FIRST] == self.today is not None

    def _spoken(self, index: Index) -> str:
        """What a screen reader says of a cell."""
        text = self.text(index.row(), index.column()) or self._words.time(ZERO)
        if index.column() == NAME:
            return text
        return f"{self._rows[index.row()].name}, {self._spoken_heading(index.column())}: {text}"

    def _spoken_heading(self, column: int) -> str:
        if column == NAME:
            return self._words.text("Category")
        if not self.is_day(column):
            return self.heading(column)
        day = self._days[column - FIRST]
        if day is None:
            return self._words.text("without a day")
        return f"{self._words.weekday(day.weekday())} {self._words.day_of_month(day)}"
