"""The values of a chart as a table, which can be read aloud and copied."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from planner.exports.harmless import harmless
from planner.i18n import Words
from planner.ui.theme import em
from planner.wording.table import Kind, Table, cell_text

Index = QModelIndex | QPersistentModelIndex

MOST_LINES = 14
"""That are seen at once; more are scrolled to."""


class TwinModel(QAbstractTableModel):
    """Lines as texts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cells: list[tuple[str, ...]] = []
        self._kinds: tuple[Kind, ...] = ()
        self.headings: tuple[str, ...] = ()

    def show_table(self, table: Table, words: Words) -> None:
        self.beginResetModel()
        self.headings = table.headings
        self._kinds = tuple(column.kind for column in table.columns)
        self._cells = [
            tuple(
                cell_text(cell, kind, words) for cell, kind in zip(line, self._kinds, strict=True)
            )
            for line in table.lines
        ]
        self.endResetModel()

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
            return self._side(index.column())
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
            return self._side(section)
        return self.headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        is_text = self._kinds[column] is Kind.TEXT
        across = Qt.AlignmentFlag.AlignLeft if is_text else Qt.AlignmentFlag.AlignRight
        return across | Qt.AlignmentFlag.AlignVCenter


class TableTwin(QTableView):
    """Ctrl+C copies what is selected as a spreadsheet reads it; of one cell, the whole table."""

    def __init__(self) -> None:
        super().__init__()
        self.table = TwinModel(self)
        self._wanted: tuple[Table, Words] | None = None
        self.setModel(self.table)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setSelectionMode(QTableView.SelectionMode.ContiguousSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(30, round(1.8 * em())))
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def show_table(self, table: Table, words: Words) -> None:
        """Show `table`, once it is seen: to fit columns to texts takes its time."""
        self._wanted = table, words
        self.setAccessibleName(table.title)
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        self._fill()
        super().showEvent(event)

    def _fill(self) -> None:
        if self._wanted is None:
            return
        table, words = self._wanted
        self._wanted = None
        self.table.show_table(table, words)
        seen = min(MOST_LINES, len(table.lines))
        lines = seen * self.verticalHeader().defaultSectionSize()
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(lines + self.horizontalHeader().sizeHint().height() + bar + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.as_text())
        else:
            super().keyPressEvent(event)

    def as_text(self) -> str:
        """What is copied, with names that a spreadsheet takes for nothing else."""
        lines = [(harmless(name), *cells) for name, *cells in self.table.lines()]
        chosen = self.selectionModel().selectedIndexes()
        if len(chosen) > 1:
            rows = sorted({index.row() + 1 for index in chosen})
            columns = sorted({index.column() for index in chosen})
            lines = [tuple(lines[row][column] for column in columns) for row in rows]
        return "".join("\t".join(line) + "\n" for line in lines)
