"""The grid of a week, category by day: its keys, copying and pasting."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QItemSelection, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QWidget

from planner.exports.harmless import harmless
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.first_key import begins_typing
from planner.ui.log.delegate import GridDelegate
from planner.ui.log.measures import Measures, least_row, most_row
from planner.ui.log.model import FIRST, Cell, GridModel, Index
from planner.ui.log.rows import Day, GridRow


class Grid(QTableView):
    """Shows rows, and tells what is typed or pasted into them."""

    typed = Signal(object, object)
    """A `Cell` and the `Reading` typed into it."""
    totalled = Signal(str, object)
    """A category, and the `Reading` typed as its total of the week."""
    pasted = Signal(str, object)
    """A text, and the `Cell` that it is pasted at, or `None`."""
    cleared = Signal(object)
    """The cells to empty."""
    ended = Signal(object)
    """The `Cell` of what ended early."""
    filled = Signal()
    """All goes as planned."""
    barred = Signal(QModelIndex)
    """Where nothing can be typed, and somebody tried."""
    read = Signal(str)
    unread = Signal(str)
    reached = Signal(object)
    """Where the current cell is by now, if what is around the grid scrolls."""
    widened = Signal()
    """It has other columns, or another number of rows."""

    def __init__(self, palette: Palette, words: Words, tell_of: Callable[[Cell], str]) -> None:
        """`tell_of` says what was recorded for a cell."""
        super().__init__()
        self._model = GridModel(words, self)
        self._is_whole = False
        self._delegate = GridDelegate(self._model, palette, words, self, tell_of)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(words.text("Hours by category and day"))
        self.setAccessibleDescription(
            words.text("type hours into a cell; Tab goes on to the next, Delete empties it")
        )
        self._dress()
        self._delegate.typed.connect(self.typed)
        self._delegate.totalled.connect(self.totalled)
        self._delegate.read.connect(self.read)
        self._delegate.unread.connect(self.unread)

    def show_rows(
        self, days: Sequence[Day], rows: Sequence[GridRow], today: date, *, is_closed: bool
    ) -> None:
        """Show `rows`, whose times are those of `days`. The current cell stays where it is."""
        self._model.today = today
        current = self._model.cell(self.currentIndex())
        is_new = (len(days), len(rows)) != (len(self._model.days), self._model.rowCount())
        self._model.show_rows(days, rows, is_closed=is_closed)
        if is_new:
            self._fit_columns()
            self._fit_rows()
            self.updateGeometry()
            self.widened.emit()
        if current is not None and not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index_of(current))

    def show_first(self) -> None:
        """Have a cell that keys are meant for: of today, if that is shown."""
        if self._model.cell(self.currentIndex()) is None:
            days = self._model.days
            today = days.index(self._model.today) if self._model.today in days else 0
            self.setCurrentIndex(self._model.index(0, FIRST + today))

    def show_whole(self, is_whole: bool) -> None:
        """Be as high as its rows, where what is around it scrolls."""
        if is_whole != self._is_whole:
            self._is_whole = is_whole
            self.updateGeometry()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self._is_whole and current.isValid():
            self.reached.emit(self.visualRect(current))

    @property
    def current(self) -> Cell | None:
        return self._model.cell(self.currentIndex())

    @property
    def _held(self) -> Cell | None:
        """The current cell, if time stands in it; what is empty can only be typed in (*et kvarter*)."""
        index = self.currentIndex()
        return self.current if self._model.text(index.row(), index.column()) else None

    def is_planned(self, index: QModelIndex) -> bool:
        """Whether what was planned stands there."""
        return index.column() == self._model.planned_column

    # Looks

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(least_row())
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
        self._fit_rows()

    def _fit_rows(self) -> None:
        height = self._measures.row_height(self.viewport().height())
        if height != self.verticalHeader().defaultSectionSize():
            self.verticalHeader().setDefaultSectionSize(height)
            self.updateGeometries()  # else its bar goes on as rows were
        self.setMaximumHeight(self._height_of(most_row()))

    def _height_of(self, row: int) -> int:
        """With rows of that height."""
        head = self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > 0 else 0
        return self._model.rowCount() * row + head + below + 2

    def _fit_columns(self) -> None:
        if self._model.columnCount() > FIRST:
            room = self.viewport().width()
            self._model.show_short(is_short=self._long.least_width() > room)
            for column, width in enumerate(self._measures.widths(self.viewport().width())):
                self.setColumnWidth(column, width)

    @property
    def _measures(self) -> Measures:
        is_short = self._long.least_width() > self.viewport().width()
        return Measures(self._model, self.font(), is_short)

    @property
    def _long(self) -> Measures:
        """With days by their dates."""
        return Measures(self._model, self.font())

    def sizeHint(self) -> QSize:
        return QSize(self._long.least_width(), self._height_of(least_row()))

    def minimumSizeHint(self) -> QSize:
        height = self.sizeHint().height()
        return QSize(240, height if self._is_whole else min(height, 5 * least_row()))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.as_text())
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text(), self.current)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit(self._selected_cells())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._open_editor()
        elif event.key() == Qt.Key.Key_E and not event.modifiers() and self._held is not None:
            self.ended.emit(self._held)
        elif event.key() == Qt.Key.Key_P and not event.modifiers():
            self.filled.emit()
        elif begins_typing(event):
            self._type(event)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_onward: bool) -> bool:
        """Tab goes from cell to cell, and after the last out of the grid."""
        beside = self._beside(self.currentIndex(), 1 if is_onward else -1)
        if not beside.isValid():
            return super().focusNextPrevChild(is_onward)
        self.setCurrentIndex(beside)
        return True

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """What follows a cell that was typed is the next one to type in."""
        match action:
            case QAbstractItemView.CursorAction.MoveNext:
                return self._beside(self.currentIndex(), 1)
            case QAbstractItemView.CursorAction.MovePrevious:
                return self._beside(self.currentIndex(), -1)
        return super().moveCursor(action, modifiers)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter goes on to the cell below, as in a spreadsheet."""
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            below = self.currentIndex().siblingAtColumn(self.currentIndex().column())
            below = self._model.index(below.row() + 1, below.column())
            if self._model.cell(below) is not None:
                self.setCurrentIndex(below)

    def _beside(self, index: QModelIndex, way: int) -> QModelIndex:
        """The place to type in after `index`, or before it; an invalid index if there is none."""
        columns = self._model.columnCount()
        place = index.row() * columns + index.column() + way if index.isValid() else FIRST
        while 0 <= place < columns * self._model.rowCount():
            found = self._model.index(place // columns, place % columns)
            if self._model.cell(found) is not None:
                return found
            place += way
        return QModelIndex()

    def _type(self, event: QKeyEvent) -> None:
        editor = self._open_editor()
        if editor is not None:
            QGuiApplication.sendEvent(editor, event)

    def _open_editor(self) -> QWidget | None:
        index = self.currentIndex()
        if not self._model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.barred.emit(index)
            return None
        self.edit(index)
        return self.indexWidget(index)

    # Copying

    def as_text(self) -> str:
        """What is selected as a spreadsheet reads it, and calculates nothing of; of one cell, the whole
        grid with its names."""
        selection = self.selectionModel().selection()
        if len(selection.indexes()) > 1:
            return self._selected_text(selection)
        columns = range(self._model.total_column)
        heading = "\t".join(self._model.heading(column) for column in columns)
        rows = range(self._model.rowCount() - 1)
        lines = (self._line(row, columns) for row in rows)
        return "".join(f"{line}\n" for line in (heading, *lines))

    def _selected_text(self, selection: QItemSelection) -> str:
        part = selection.first()
        columns = range(part.left(), part.right() + 1)
        rows = range(part.top(), part.bottom() + 1)
        return "".join(f"{self._line(row, columns)}\n" for row in rows)

    def _line(self, row: int, columns: range) -> str:
        return "\t".join(harmless(self._model.text(row, column)) for column in columns)

    def _selected_cells(self) -> list[Cell]:
        cells = (self._model.cell(index) for index in self.selectionModel().selectedIndexes())
        return [cell for cell in cells if cell is not None]
