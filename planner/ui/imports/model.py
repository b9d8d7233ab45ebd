"""The rows of an import, for a table."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import IntEnum
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from planner.app.import_alike import ByTitle, Meant
from planner.app.import_rows import Row, State
from planner.core.book import Book
from planner.core.errors import NoSuchCategory
from planner.core.week import FIRST_YEAR
from planner.i18n import Words, mark
from planner.palette import Palette
from planner.ui.text import as_tip
from planner.ui.theme import icon_size
from planner.wording.import_rows import (
    row_category,
    row_clock,
    row_reason,
    row_title,
    state_name,
)

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_HEADS = (
    mark("day"),
    mark("time of day"),
    mark("hours"),
    mark("title"),
    mark("category"),
    mark("why"),
)

_QUIET = frozenset({State.SAME, State.LEFT_OUT, State.REMOVED, State.CLOSED})
"""What is faint unless it is taken."""


class Column(IntEnum):
    TAKE, DAY, CLOCK, HOURS, TITLE, CATEGORY, WHY = range(7)


class ImportModel(QAbstractTableModel):
    """Shows rows; it changes none. What is ticked or sorted is asked of the table."""

    def __init__(self, book: Book, palette: Palette, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._book, self._palette, self._words = book, palette, words
        self._zone = ZoneInfo("UTC")
        self._rows: Sequence[Row] = ()
        self._by_title: ByTitle | None = None
        self._first_year = self._last_year = FIRST_YEAR
        self._heads = ("", *_HEADS)

    def show_rows(self, rows: Sequence[Row], zone: ZoneInfo) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows, self._zone, self._by_title = rows, zone, None
        self._first_year = _year_of(rows, zone)
        self._last_year = _year_of(reversed(rows), zone)
        self.endResetModel()

    def replace_rows(self, rows: Sequence[Row]) -> None:
        """Show the same events, of which other things become."""
        self._rows = rows
        last = self.index(len(rows) - 1, Column.WHY)
        self.dataChanged.emit(self.index(0, 0), last)

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows

    def meant(self, places: Sequence[int]) -> Meant:
        """What somebody means who says where the rows at `places` belong."""
        return self._titles().meant(self._rows, places)

    def alike(self, places: Sequence[int]) -> list[int]:
        """The places of other rows under the titles of those at `places`."""
        return self._titles().others(self._rows, places)

    def _titles(self) -> ByTitle:
        """Looked up once for the same events: a key that is held goes through them row by row."""
        self._by_title = self._by_title or ByTitle(self._rows)
        return self._by_title

    @property
    def years(self) -> set[int]:
        """The years of the first day and of the last one, in order of time."""
        return {self._first_year, self._last_year}

    def day_text(self, day: date) -> str:
        """With its year where that is not the last day's."""
        words = self._words
        has_year = day.year != self._last_year
        text = words.short_date(day) if has_year else words.day_of_month(day)
        return f"{words.short_weekday(day.weekday())} {text}"

    def text(self, place: int, column: int) -> str:
        """What a cell shows."""
        return self._text(self._rows[place], column)

    def row_at(self, place: int) -> Row:
        return self._rows[place]

    def rows_at(self, places: Iterable[int]) -> list[Row]:
        return [self._rows[place] for place in places]

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        row = self._rows[index.row()]
        if index.column() == Column.TAKE and row.can_be_taken:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._words.text(self._heads[section]) if section else ""
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Column.HOURS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.CheckStateRole if column == Column.TAKE and row.can_be_taken:
                return Qt.CheckState.Checked if row.is_taken else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole if column in (Column.TITLE, Column.WHY):
                return as_tip(self._text(row, column))
            case Qt.ItemDataRole.DecorationRole if column == Column.CATEGORY and row.category:
                return self._swatch(row.category)
            case Qt.ItemDataRole.ForegroundRole:
                return self._colour(row, column)
            case Qt.ItemDataRole.TextAlignmentRole if column == Column.HOURS:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.AccessibleTextRole if column == Column.TAKE:
                return self._said(row)
        return None

    def _text(self, row: Row, column: int) -> str:
        words = self._words
        match column:
            case Column.DAY:
                day = row.day(self._zone)
                return self.day_text(day) if day else ""
            case Column.CLOCK:
                return row_clock(row, self._zone)
            case Column.HOURS:
                return words.time(row.amount) if row.amount else ""
            case Column.TITLE:
                return row_title(row, words)
            case Column.CATEGORY:
                return row_category(row, self._book, words)
            case Column.WHY:
                return row_reason(row, words)
        return ""

    def _said(self, row: Row) -> str:
        """The whole row in one breath."""
        words = self._words
        taken = words.text("taken") if row.is_taken else words.text("not taken")
        texts = [self._text(row, column) for column in range(1, len(Column))]
        parts = (taken if row.can_be_taken else "", state_name(row.state, words), *texts)
        return ", ".join(part for part in parts if part)

    def _colour(self, row: Row, column: int) -> QColor | None:
        if column == Column.CATEGORY and row.waits:
            return QColor(self._palette.warning)
        quiet = row.state in _QUIET and not row.is_taken
        return QColor(self._palette.faint) if quiet or column == Column.WHY else None

    def _swatch(self, category: str) -> QIcon | None:
        """In its own colour on a chosen row too, where Qt would tint it, and with a rim against it."""
        try:
            held = self._book.category(category)
        except NoSuchCategory:
            return None
        colour = QColor(self._palette.colour(held, self._book.categories))
        picture, chosen = QPixmap(icon_size(0.72)), QPixmap(icon_size(0.72))
        picture.fill(colour)
        chosen.fill(Qt.GlobalColor.white)
        with QPainter(chosen) as painter:
            painter.fillRect(chosen.rect().adjusted(1, 1, -1, -1), colour)
        swatch = QIcon(picture)
        swatch.addPixmap(chosen, QIcon.Mode.Selected)
        return swatch


def _year_of(rows: Iterable[Row], zone: ZoneInfo) -> int:
    """That of the first of `rows` which has a day, and stands in order of time."""
    days = (row.day(zone) for row in rows if not row.asks)
    return next((day.year for day in days if day is not None), FIRST_YEAR)
