"""The week's rows as Qt's table model."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from planner.core.duration import ZERO
from planner.i18n import Words
from planner.ui.table.rows import Row

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
"""The whole `Row`, for the delegate to paint from."""


class Column(IntEnum):
    NAME = 0
    HOURS = 1
    PERCENT = 2
    CHANGE = 3
    LOCK = 4


class WeekModel(QAbstractTableModel):
    """Shows rows; changes nothing itself."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show `rows`; only what differs is announced, so that an open editor stays open."""
        if [row.category.id for row in self._rows] != [row.category.id for row in rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        is_other = _tells_left(self._rows) is not _tells_left(rows)
        before, self._rows = self._rows, rows
        if is_other:
            change = int(Column.CHANGE)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, change, change)
        for place, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(
                    self.index(place, 0), self.index(place, self.columnCount() - 1)
                )

    def row(self, place: int) -> Row:
        return self._rows[place]

    def place_of(self, category: str | None) -> int:
        """The row of that category, or −1."""
        return next((n for n, row in enumerate(self._rows) if row.category.id == category), -1)

    def as_text(self) -> str:
        """The week as a spreadsheet reads it, and calculates nothing of: a line for each category, name
        and hours."""
        from planner.exports.harmless import harmless

        lines = ((harmless(row.name), self._words.time(row.planned)) for row in self._rows)
        return "".join(f"{name}\t{hours}\n" for name, hours in lines)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == Column.HOURS:
            return usual | Qt.ItemFlag.ItemIsEditable
        return usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(row, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, Column(index.column()))
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
            side = Qt.AlignmentFlag.AlignLeft if section == 0 else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return self._header(Column(section))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken_header(Column(section))
        return None

    def _header(self, column: Column) -> str:
        match column:
            case Column.NAME:
                return ""
            case Column.HOURS:
                return self._words.text("Hours")
            case Column.PERCENT:
                return "%"
            case Column.CHANGE:
                is_left = _tells_left(self._rows)
                return self._words.text("Left") if is_left else self._words.text("Change")
            case Column.LOCK:
                return ""

    def _text(self, row: Row, column: Column) -> str:
        match column:
            case Column.NAME:
                return row.name
            case Column.HOURS:
                return self._words.time(row.planned)
            case Column.PERCENT:
                return str(row.percent)
            case Column.CHANGE:
                return change_text(row, self._words)
            case Column.LOCK:
                return ""

    def _spoken(self, row: Row, column: Column) -> str:
        """What a screen reader says of a cell. The pictures among them say what they show; what the
        keys do is told once, of the table."""
        words = self._words
        match column:
            case Column.LOCK if row.is_open:
                return words.text("can't be locked")
            case Column.LOCK:
                return words.text("locked") if row.locked else words.text("not locked")
            case Column.PERCENT:
                return words.percent(row.percent)
            case Column.CHANGE if row.left is None:
                return words.change(row.change)
        return self._text(row, column)

    def _spoken_header(self, column: Column) -> str:
        match column:
            case Column.NAME:
                return self._words.text("Category")
            case Column.PERCENT:
                return self._words.text("Per cent")
            case Column.LOCK:
                return self._words.text("Lock")
        return self._header(column)


def _tells_left(rows: Sequence[Row]) -> bool:
    return bool(rows) and rows[0].left is not None


def change_text(row: Row, words: Words) -> str:
    """The change from the normal week, nothing for time that is not planned and never was; or what is
    left, below 0:00 if more was recorded than planned."""
    if row.left is not None:
        return "" if row.is_open else words.time(row.left)
    if row.change == ZERO:
        return "" if row.is_open else "–"
    return words.change(row.change)
