"""The table of the week, with its keys, its −/+ and its locks."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from planner.i18n import Words
from planner.palette import Palette
from planner.ui.first_key import begins_typing
from planner.ui.table.columns import dress, least_names_width, names_width, widths
from planner.ui.table.delegate import RowDelegate
from planner.ui.table.model import Column, WeekModel
from planner.ui.table.rows import Row
from planner.ui.theme import em

LONGEST = 14
"""So many rows are shown before the table scrolls."""

LEAST_WIDTH = 200
ALWAYS = (Column.HOURS, Column.CHANGE, Column.LOCK)
"""The columns of figures that go away for no name."""


class WeekTable(QTableView):
    """Shows the rows of a week and tells what is wished for them."""

    typed = Signal(str, object)
    """A category's id and the `Reading` typed for it."""
    stepped = Signal(str, int, bool)
    """A category's id, +1 or −1, and whether an hour is meant rather than a step."""
    lock_wanted = Signal(str, bool)
    keep_wanted = Signal(str)
    move_wanted = Signal(str)
    counterpart_wanted = Signal(str)
    selected = Signal(object)
    pasted = Signal(str)
    read = Signal(str)
    """How what is being typed is read; empty for nothing to say."""
    unread = Signal(str)
    """What was not understood."""

    def __init__(self, palette: Palette, words: Words, *, has_locks: bool = True) -> None:
        super().__init__()
        self._words = words
        self.has_locks = has_locks
        """Whether rows can be locked and kept: a plan's can, the normal week's can't."""
        self._pressed = QPersistentModelIndex()
        self._names: list[str] = []
        self._least_width = LEAST_WIDTH
        self._model = WeekModel(words, self)
        self._delegate = RowDelegate(palette, words, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(words.text("Hours of the week"))
        self.setAccessibleDescription(words.text("left and right arrow keys change the time"))
        self._dress()
        self._delegate.typed.connect(self.typed)
        self._delegate.read.connect(self.read)
        self._delegate.unread.connect(self.unread)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show `rows`; the table grows and shrinks with them."""
        count = self._model.rowCount()
        self._model.show_rows(rows)
        if count != len(rows):
            self.updateGeometry()
        names = [row.name for row in rows]
        if names != self._names:
            self._names = names
            self._fit_names()
            self._fit_columns()

    def show_selected(self, category: str | None) -> None:
        """Mark a category's row. This is not told as a wish."""
        place = self._model.place_of(category)
        model = self.selectionModel()
        if place < 0:
            model.clearSelection()
        elif place != self.currentIndex().row() or not model.isRowSelected(place):
            column = max(self.currentIndex().column(), Column.HOURS)
            flags = (
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows
            )
            model.setCurrentIndex(self._model.index(place, column), flags)

    def show_drop(self, category: str | None) -> None:
        """Mark the row that a piece of the ring would be served to."""
        place = self._model.place_of(category)
        if place != self._delegate.drop_row:
            self._delegate.drop_row = place
            self.viewport().update()

    def category_at(self, where: QPoint) -> str | None:
        """The category whose row lies at a place of the screen."""
        at = self.viewport().mapFromGlobal(where)
        if not self.isVisible() or not self.viewport().rect().contains(at):
            return None
        index = self.indexAt(at)
        return self._model.row(index.row()).category.id if index.isValid() else None

    # Looks

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(30, round(1.75 * em())))
        dress(self.horizontalHeader())
        self.setColumnHidden(Column.LOCK, not self.has_locks)

    def _fit_columns(self) -> None:
        """Have per cent where there is room for it beside the names.

        The header is as wide as the viewport, and was made here: to say what the viewport is, PySide
        would make each class of widgets that there is, which takes longer than all of this window.
        """
        found = self._widths()
        needed = sum(found.values()) + names_width(self._names, self.font())
        self.setColumnHidden(Column.PERCENT, needed > self.horizontalHeader().width())
        for column, width in found.items():
            self.setColumnWidth(column, width)

    def _fit_names(self) -> None:
        """Need the width in which names are whole, beside the columns that are always there."""
        always = {column: width for column, width in self._widths().items() if column in ALWAYS}
        least = least_names_width(self._names, self.font()) + sum(always.values())
        self._least_width = max(LEAST_WIDTH, least)
        self.updateGeometry()

    def _widths(self) -> dict[Column, int]:
        """Of the columns of figures, and of locks where there are any."""
        found = widths(self.font(), self._words)
        return {c: width for c, width in found.items() if self.has_locks or c is not Column.LOCK}

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def sizeHint(self) -> QSize:
        rows = min(self._model.rowCount(), LONGEST)
        height = rows * self.verticalHeader().defaultSectionSize()
        return QSize(240, height + self.horizontalHeader().sizeHint().height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least_width, self.sizeHint().height())

    # Mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = QPersistentModelIndex(self.indexAt(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_click = index.isValid() and index == self._pressed
        if not is_click or event.button() is not Qt.MouseButton.LeftButton:
            return
        row = self._model.row(index.row())
        if index.column() == Column.LOCK and not row.is_open:
            self.lock_wanted.emit(row.category.id, not row.locked)
        elif index.column() == Column.CHANGE and not row.locked:
            middle = self.visualRect(index).center().x()
            way = 1 if event.position().x() > middle else -1
            self.stepped.emit(row.category.id, way, _is_shifted(event))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._open_menu(self.rowAt(event.pos().y()), event.globalPos())

    def open_menu(self, category: str, at: QPoint) -> None:
        """Open the menu of that category's row, there on the screen."""
        self._open_menu(self._model.place_of(category), at)

    def _open_menu(self, place: int, at: QPoint) -> None:
        if place >= 0:
            from planner.ui.table.row_menu import row_menu

            row_menu(self, self._model.row(place), self._words).exec(at)

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered_row:
            self._delegate.hovered_row = row
            self.viewport().update()

    # Keys

    def currentChanged(self, current: object, previous: object) -> None:
        super().currentChanged(current, previous)  # type: ignore[arg-type]
        place = self.currentIndex().row()
        if place >= 0 and self.hasFocus():
            self.selected.emit(self._model.row(place).category.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # Enter, which an editor hands on when it has ended
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._model.as_text())
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif self._acted_on(event):
            return
        elif begins_typing(event):
            self._type(event)
        else:
            super().keyPressEvent(event)

    def _acted_on(self, event: QKeyEvent) -> bool:
        """Do what the key stands for in the current row; whether there was anything to do."""
        place = self.currentIndex().row()
        if place < 0 or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        row = self._model.row(place)
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                way = 1 if event.key() == Qt.Key.Key_Right else -1
                self.stepped.emit(row.category.id, way, _is_shifted(event))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.move_wanted.emit(row.category.id)
            case Qt.Key.Key_L:
                if self.has_locks and not row.is_open:
                    self.lock_wanted.emit(row.category.id, not row.locked)
            case Qt.Key.Key_F2:
                self._open_editor()
            case Qt.Key.Key_C:
                self.counterpart_wanted.emit(row.category.id)
            case _:
                return False
        return True

    def _type(self, event: QKeyEvent) -> None:
        editor = self._open_editor()
        if editor is not None:
            QGuiApplication.sendEvent(editor, event)

    def _open_editor(self) -> QWidget | None:
        """Let the hours of the current row be typed, whichever column is the current one."""
        hours = self._model.index(self.currentIndex().row(), Column.HOURS)
        if not hours.isValid():
            return None
        self.setCurrentIndex(hours)
        self.edit(hours)
        return self.indexWidget(hours)


def _is_shifted(event: QMouseEvent | QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
