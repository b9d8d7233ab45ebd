"""The table of an import: rows are ticked and sorted, many at once, by mouse and by keys."""

from collections.abc import Iterator, Sequence
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from planner.app.import_alike import Meant, next_waiting
from planner.app.import_rows import Row
from planner.core.book import Book
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.imports.columns import Columns
from planner.ui.imports.model import Column, ImportModel
from planner.ui.log.category_menu import CategoryMenu, by_number
from planner.ui.theme import em, icon_size


class ImportTable(QTableView):
    """Space ticks what is chosen, with Shift all of that title, Enter asks for its category, a number is
    one, and Del leaves it out; so do a click on the box and one on the category. What is ticked or
    sorted is asked for, and shown when it is so.

    A table and no tree of one level: that asks the model about every row when it is laid out, and a
    window waits a fifth of a second for thirty thousand.
    """

    taking = Signal(list, bool)
    """Emits the places of rows, and whether they are to be taken."""
    sorting = Signal(list, str)
    """Emits the places of rows, and the category that they are to have."""

    def __init__(self, book: Book, palette: Palette, words: Words) -> None:
        super().__init__()
        self._book, self._palette, self._words = book, palette, words
        self.rows = ImportModel(book, palette, words, self)
        self.setModel(self.rows)
        self.menu: CategoryMenu | None = None
        self._with_alike = True
        """Whether a category is meant for all that wait under the same title."""
        self._goes_on = False
        """Whether the next row that waits is the current one once rows have changed."""
        self.setProperty("looks", "plain")
        self.setAccessibleName(words.text("What the files hold"))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setIconSize(icon_size(0.72))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(round(7 * em()))
        self._columns = Columns(self, self.rows, book)
        self.verticalScrollBar().valueChanged.connect(self._columns.fit_rows)
        self.rows.dataChanged.connect(self._columns.fit_rows)

    @property
    def chosen(self) -> list[int]:
        """The places of the rows that are chosen."""
        return sorted({row for rows in self._ranges() for row in rows})

    def _ranges(self) -> Iterator[range]:
        """Rows are chosen whole. Where all are, that is one range of them."""
        selection = self.selectionModel().selection()
        for some in map(selection.at, range(selection.count())):
            yield range(some.top(), some.bottom() + 1)

    @property
    def current_key(self) -> str:
        """By what the row is known that the keys are meant for; empty if there is none."""
        index = self.currentIndex()
        return self.rows.row_at(index.row()).key if index.isValid() else ""

    def show_rows(self, rows: Sequence[Row], zone: ZoneInfo, place: int = 0) -> None:
        """Show other rows, with days and times whole; that at `place` is the current one."""
        self.rows.show_rows(rows, zone)
        self._columns.fit()
        if rows:
            self.setCurrentIndex(self.rows.index(place, 1))

    @property
    def waits(self) -> bool:
        """Whether the current row waits to be sorted."""
        index = self.currentIndex()
        return index.isValid() and self.rows.row_at(index.row()).waits

    @property
    def meant(self) -> Meant:
        """What a category is meant for that is said now."""
        meant = self.rows.meant(self.chosen)
        return meant if self._with_alike else Meant(meant.chosen, [])

    def show_changed(self, rows: Sequence[Row]) -> None:
        """Show the same events, of which other things become."""
        self.rows.replace_rows(rows)
        if self._goes_on:
            self._goes_on = False
            self.go_on()

    def sort(self, category: str) -> None:
        """What is meant has that category; the next row that waits is the current one then."""
        if places := _both(self.meant):
            self._goes_on = True
            self.sorting.emit(places, category)

    def leave_out(self) -> None:
        """What is meant is not taken; the next row that waits is the current one then."""
        if places := _both(self.meant):
            self._goes_on = True
            self.taking.emit(places, False)

    def go_on(self) -> None:
        """Go to the next row that waits, if one does."""
        at = next_waiting(self.rows.rows, max(0, self.currentIndex().row()))
        if at is not None:
            self.setCurrentIndex(self.rows.index(at, Column.DAY))

    def ask_category(self, *, by_keys: bool = False) -> None:
        """Open the categories at the rows that are chosen; `by_keys`, the next row that waits is the
        current one then."""
        chosen, others = self.rows.meant(self.chosen)
        if not chosen:
            return
        meant = _both(self.meant)
        self.menu = CategoryMenu(
            self._book,
            self.rows.row_at(chosen[0]).category,
            self.sort if by_keys else lambda name: self.sorting.emit(meant, name),
            self._palette,
            self._words,
            self,
        )
        self._add_others(self.menu, meant, len(others), by_keys=by_keys)
        self.menu.open_at(self._below(self.currentIndex()))

    def _sort_by_number(self, typed: str) -> None:
        category = by_number(self._book, typed)
        if category is not None and self.meant.chosen:
            self.sort(category)

    def _add_others(
        self, menu: CategoryMenu, meant: list[int], others: int, *, by_keys: bool
    ) -> None:
        """What else a menu offers: to leave out what is `meant`, and whether that is all of the title."""
        if any(row.is_taken for row in self.rows.rows_at(meant)):
            menu.addSeparator()
            leave = menu.addAction(self._words.text("Leave out"))
            leave.triggered.connect(
                self.leave_out if by_keys else lambda: self.taking.emit(meant, False)
            )
        if others:
            turn = partial(self._turn_alike, by_keys=by_keys)
            menu.add_alike(others, self._words, turn, on=self._with_alike)

    def _turn_alike(self, on: bool, *, by_keys: bool) -> None:
        self._with_alike = on
        self.ask_category(by_keys=by_keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Space if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._turn(self.chosen, self.rows.alike(self.chosen))
            case Qt.Key.Key_Space:
                self._turn(self.chosen)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2:
                self.ask_category(by_keys=True)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.leave_out()
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                super().keyPressEvent(_over_all_rows(event))
            case _ if event.text().isdecimal():
                self._sort_by_number(event.text())
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton or not plain:
            return
        if index.column() == Column.TAKE:
            self._turn([index.row()])
        elif index.column() == Column.CATEGORY:
            self.ask_category()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.ask_category()

    def _turn(self, places: list[int], others: Sequence[int] = ()) -> None:
        """Take those that can be; if all of them are taken, none. The `others` become the same: that of a
        day off is not taken, and does not make the rest come."""
        able = self._able(places)
        if able:
            taken = all(row.is_taken for row in self.rows.rows_at(able))
            self.taking.emit([*able, *self._able(others)], not taken)

    def _able(self, places: Sequence[int]) -> list[int]:
        return [place for place in places if self.rows.row_at(place).can_be_taken]

    def _below(self, index: QModelIndex) -> QPoint:
        cell = self.visualRect(index.siblingAtColumn(Column.CATEGORY))
        return self.viewport().mapToGlobal(cell.bottomLeft())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.share_room()


def _both(meant: Meant) -> list[int]:
    return [*meant.chosen, *meant.others]


def _over_all_rows(event: QKeyEvent) -> QKeyEvent:
    """Home and End mean the first and the last row, not the first and the last cell."""
    return QKeyEvent(
        event.type(), event.key(), event.modifiers() | Qt.KeyboardModifier.ControlModifier
    )
