"""The button that puts all of the book into a file, and the kinds of files there are."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from planner.core.book import Book
from planner.exports.csv_file import EXCEL_DA, PLAIN, Dialect
from planner.i18n import Words, mark
from planner.ui.exporting import Export
from planner.ui.text import tip

Make = Callable[[Book, Words, date], bytes]


class File(NamedTuple):
    """A kind of file: what it is, what its name ends with, and what makes it of a book."""

    text: str
    ending: str
    make: Make


def _workbook(book: Book, words: Words, made: date) -> bytes:
    from planner.exports.everything.files import as_workbook

    return as_workbook(book, words, made)


def _zip(book: Book, words: Words, made: date) -> bytes:
    from planner.exports.everything.files import as_zip

    return as_zip(book, words, PLAIN, made)


def _hours(dialect: Dialect, book: Book, words: Words, _: date) -> bytes:
    from planner.exports.everything.files import as_hours

    return as_hours(book, words, dialect)


FILES = {
    "xlsx": File(mark("Everything as an Excel workbook"), ".xlsx", _workbook),
    "zip": File(mark("Everything as CSV files in a ZIP"), ".zip", _zip),
    "csv": File(mark("All hours as CSV"), ".csv", partial(_hours, PLAIN)),
    "excel-da": File(
        mark("All hours as CSV for a Danish Excel"), ".csv", partial(_hours, EXCEL_DA)
    ),
}


class ExportAllButton(QPushButton):
    """`wanted` emits an `Export` of the book that was shown last; the file is named after that of the
    book, and the day."""

    wanted = Signal(object)

    def __init__(self, book: Book, path: Path, today: date, words: Words) -> None:
        super().__init__(words.text("Export everything…"))
        self._book, self._words, self._today = book, words, today
        self._name = f"{path.stem}_{today}"
        self.setAutoDefault(False)
        tip(self, words.text("Put all that the book holds into a file for other programs"))
        menu = QMenu(self)
        for kind, file in FILES.items():
            act = menu.addAction(words.text(file.text) + "…")
            act.setData(kind)
            act.triggered.connect(partial(self._want, kind))
        self.setMenu(menu)

    def show_book(self, book: Book) -> None:
        self._book = book

    def _want(self, kind: str, _checked: bool = False) -> None:
        file = FILES[kind]
        make = partial(file.make, self._book, self._words, self._today)
        self.wanted.emit(Export(self._words.text(file.text), self._name, file.ending, make))
