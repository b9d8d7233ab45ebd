"""The normal weeks so far, newest first: each can be looked at, taken again, and removed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from planner.core.book import Book
from planner.core.heirs import normal_of_heirs
from planner.core.normal_week import NormalWeek
from planner.core.normal_weeks import hidden, in_order
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, faint
from planner.ui.elided_button import ElidedButton
from planner.ui.renewed import Renewed
from planner.ui.theme import SPACE
from planner.wording.normal_weeks import figures_line, week_line


class HistoryCard(Card):
    """The signals emit the id of a normal week."""

    look_wanted = Signal(str)
    take_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__(palette, words.text("Normal weeks so far"))
        self._words = words
        self._rows = Renewed()
        self.box.addWidget(self._rows)
        self._shown: tuple[object, ...] | None = None

    def show_book(self, book: Book, week: Week) -> None:
        """Show the normal weeks of `book`, of which one holds in `week`. Rows are made anew only when
        what they show has changed."""
        shown = (book.normal_weeks, week, book.categories)
        if shown == self._shown:
            return
        self._shown = shown
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        hides = hidden(book.normal_weeks)
        for normal in reversed(in_order(book.normal_weeks)):
            column.addWidget(self._row(book, normal, week, is_hidden=normal.id in hides))
        self._rows.show_content(rows)
        self.setVisible(bool(book.normal_weeks))

    def _row(self, book: Book, normal: NormalWeek, week: Week, *, is_hidden: bool) -> QWidget:
        read = normal_of_heirs(normal, book.heirs)
        holds = normal.id == book.normal_week(week).id
        button = ElidedButton(opens=True)
        button.show_text(week_line(normal, self._words))
        below = faint(self._below(book, read, holds=holds, is_hidden=is_hidden), self.colours)
        below.setWordWrap(True)
        button.setAccessibleDescription(below.text())
        button.setMenu(self._menu(normal, week, holds=holds, is_hidden=is_hidden))
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(button)
        column.addWidget(below)
        return row

    def _below(self, book: Book, normal: NormalWeek, *, holds: bool, is_hidden: bool) -> str:
        parts = [figures_line(book, normal, self._words)]
        if holds:
            parts.append(self._words.text("shown here"))
        if is_hidden:
            parts.append(self._words.text("a goal counts from it"))
        return " · ".join(parts)

    def _menu(self, normal: NormalWeek, week: Week, *, holds: bool, is_hidden: bool) -> QMenu:
        menu, text = QMenu(self), self._words.text
        look = menu.addAction(text("Look at it, or change it"))
        look.triggered.connect(lambda: self.look_wanted.emit(normal.id))
        look.setEnabled(not is_hidden and not (holds and normal.valid_from == week))
        take = menu.addAction(text("Use these hours from week {n}").format(n=week.number))
        take.triggered.connect(lambda: self.take_wanted.emit(normal.id))
        take.setEnabled(not holds)
        remove = menu.addAction(text("Remove"))
        remove.triggered.connect(lambda: self.remove_wanted.emit(normal.id))
        return menu
