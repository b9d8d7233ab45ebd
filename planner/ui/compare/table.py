"""The values of a comparison as a table, which can be read aloud and copied."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from planner.charts.compare_rows import CompareRow
from planner.i18n import Words
from planner.ui.theme import em

Index = QModelIndex | QPersistentModelIndex


class CompareModel(QAbstractTableModel):
    """Rows as texts."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._cells: list[tuple[str, ...]] = []
        self.headings = (
            words.text("Category"),
            words.text("Planned"),
            words.text("Actual"),
            words.text("Difference"),
            words.text("Of the plan"),
            words.text("Normal week"),
            words.text("Goal"),
            words.text("For the goal"),
        )

    def show_rows(self, rows: Sequence[CompareRow]) -> None:
        self.beginResetModel()
        self._cells = [self._texts(row) for row in rows]
        self.endResetModel()

    def _texts(self, row: CompareRow) -> tuple[str, ...]:
        time, found = self._words.time, row.found
        return (
            row.name,
            time(found.planned),
            time(found.actual),
            row.difference,
            row.percent,
            time(found.normal),
            time(row.target) if row.target is not None else "",
            row.verdict,
        )

    def lines(self) -> list[tuple[str, ...]]:
        """All of it, headings first."""
        return [self.headings, *self._cells]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        text = self._cells[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = self._cells[index.row()][0]
            return f"{name}, {self.headings[index.column()]}: {text}" if index.column() else name
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(index.column())
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
            return _side(section)
        return self.headings[section] if role == Qt.ItemDataRole.DisplayRole else None


class CompareTable(QTableView):
    """Ctrl+C copies what is selected as a spreadsheet reads it; of one cell, the whole table."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.table = CompareModel(words, self)
        self.setModel(self.table)
        self.setAccessibleName(words.text("Planned and actual by category"))
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setSelectionMode(QTableView.SelectionMode.ContiguousSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(30, round(1.8 * em())))
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def show_rows(self, rows: Sequence[CompareRow]) -> None:
        self.table.show_rows(rows)
        lines = len(rows) * self.verticalHeader().defaultSectionSize()
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(lines + self.horizontalHeader().sizeHint().height() + bar + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.as_text())
        else:
            super().keyPressEvent(event)

    def as_text(self) -> str:
        """What is copied."""
        lines = self.table.lines()
        chosen = self.selectionModel().selectedIndexes()
        if len(chosen) > 1:
            rows = sorted({index.row() + 1 for index in chosen})
            columns = sorted({index.column() for index in chosen})
            lines = [tuple(lines[row][column] for column in columns) for row in rows]
        return "".join("\t".join(line) + "\n" for line in lines)


def _side(column: int) -> Qt.AlignmentFlag:
    across = Qt.AlignmentFlag.AlignLeft if column in (0, 7) else Qt.AlignmentFlag.AlignRight
    return across | Qt.AlignmentFlag.AlignVCenter
