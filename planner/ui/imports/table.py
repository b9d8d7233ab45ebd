"""The table of an import: rows are ticked and sorted, many at once, by mouse and by keys."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from planner.app.import_alike import Meant, alike, meant_by, next_waiting
from planner.app.import_rows import Row
from planner.core.book import Book
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.imports.fitting import fit_rows, sampled, shared, widest
from planner.ui.imports.model import Column, ImportModel
from planner.ui.log.category_menu import CategoryMenu, by_number
from planner.ui.theme import SPACE, em, icon_size

_CATEGORY, _OF_CATEGORIES = 10.5, 0.24
"""How wide categories are at least, in lines of text, and the part of the room that they have at most."""


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
        self.setProperty("looks", "plain")
        self.setAccessibleName(words.text("What the files hold"))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setIconSize(icon_size(0.72))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(round(7 * em()))
        self._fit()
        self._reasons = self._titles = self._categories = 0
        self.verticalScrollBar().valueChanged.connect(self._fit_rows)
        self.rows.dataChanged.connect(self._fit_rows)

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
        self._measure()
        self._fit_columns()
        self._share_room()
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
        meant = meant_by(self.rows.rows, self.chosen)
        return meant if self._with_alike else Meant(meant.chosen, [])

    def sort(self, category: str) -> None:
        """What is meant has that category; the next row that waits is the current one then."""
        self._sort(_both(self.meant), category)
        self.go_on()

    def leave_out(self) -> None:
        """What is meant is not taken; the next row that waits is the current one then."""
        self.taking.emit(_both(self.meant), False)
        self.go_on()

    def go_on(self) -> None:
        """Go to the next row that waits, if one does."""
        at = next_waiting(self.rows.rows, max(0, self.currentIndex().row()))
        if at is not None:
            self.setCurrentIndex(self.rows.index(at, Column.DAY))

    def ask_category(self, *, by_keys: bool = False) -> None:
        """Open the categories at the rows that are chosen; `by_keys`, the next row that waits is the
        current one then."""
        rows, (chosen, others) = self.rows.rows, meant_by(self.rows.rows, self.chosen)
        if not chosen:
            return
        meant = _both(self.meant)
        self.menu = CategoryMenu(
            self._book,
            rows[chosen[0]].category,
            self.sort if by_keys else lambda name: self._sort(meant, name),
            self._palette,
            self._words,
            self,
        )
        self._add_others(self.menu, meant, len(others), by_keys=by_keys)
        self.menu.open_at(self._below(self.currentIndex()))

    def _sort(self, places: list[int], category: str) -> None:
        if places:
            self.sorting.emit(places, category)

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
                self._turn(self.chosen, alike(self.rows.rows, self.chosen))
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

    def _fit_columns(self) -> None:
        """Room for any day and time. To ask the rows how wide they are takes thousands of questions."""
        header = self.horizontalHeader()
        metrics, margin = self.fontMetrics(), round(0.4 * em())
        years = self.rows.years
        a_year = (date(year, month, 28) for year in years for month in range(1, 13))
        days = [self.rows.day_text(day) for day in a_year]
        texts = {Column.DAY: days, Column.CLOCK: ["00:00–00:00"], Column.HOURS: ["000:00"]}
        for column, some in texts.items():
            wide = widest(metrics, some) + margin
            header.resizeSection(column, max(wide, header.sectionSizeHint(column)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _measure(self) -> None:
        """How wide categories, titles and reasons are."""
        some, metrics = sampled(self.rows.rowCount()), self.fontMetrics()
        names = (f"{category.name}?" for category in self._book.categories)
        self._categories = widest(metrics, names) + self.iconSize().width() + SPACE // 2
        self._titles = widest(metrics, (self.rows.text(at, Column.TITLE) for at in some))
        self._reasons = widest(metrics, (self.rows.text(at, Column.WHY) for at in some))

    def _share_room(self) -> None:
        """Give categories what they need, but no more than their part; share what is left among titles
        and reasons, and let what is longer have more lines."""
        header = self.horizontalHeader()
        categories = min(self._categories, round(_OF_CATEGORIES * self.viewport().width()))
        header.resizeSection(Column.CATEGORY, max(round(_CATEGORY * em()), categories))
        others = (header.sectionSize(n) for n in Column if n not in (Column.TITLE, Column.WHY))
        room = self.viewport().width() - sum(others)
        least = max(header.sectionSizeHint(Column.WHY), round(6 * em()))
        header.resizeSection(Column.WHY, max(least, shared(room, self._titles, self._reasons)))
        self._fit_rows()

    def _fit_rows(self) -> None:
        fit_rows(self, Column.WHY, lambda at: self.rows.text(at, Column.WHY))

    def _fit(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(round(1.6 * em()))
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        header.setHighlightSections(False)
        # It asks whether all rows are chosen, one by one, at each paint: of a choice of its own, of none.
        header.setSelectionModel(QItemSelectionModel(self.rows, header))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(round(1.6 * em()))
        header.resizeSection(Column.TAKE, round(1.9 * em()))
        header.setSectionResizeMode(Column.TAKE, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)


def _both(meant: Meant) -> list[int]:
    return [*meant.chosen, *meant.others]


def _over_all_rows(event: QKeyEvent) -> QKeyEvent:
    """Home and End mean the first and the last row, not the first and the last cell."""
    return QKeyEvent(
        event.type(), event.key(), event.modifiers() | Qt.KeyboardModifier.ControlModifier
    )
