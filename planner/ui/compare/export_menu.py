"""The button that puts a comparison into a file, and the kinds of files there are."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from planner.core.book import Book
from planner.core.comparison import Comparison
from planner.i18n import Words, mark
from planner.ui.exporting import Export
from planner.ui.text import tip

KINDS = {
    "csv": (mark("Table as CSV"), ".csv"),
    "excel-da": (mark("Table as CSV for a Danish Excel"), ".csv"),
    "xlsx": (mark("Table as an Excel workbook"), ".xlsx"),
}


class ExportButton(QPushButton):
    """`wanted` emits an `Export` of what was shown last."""

    wanted = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__(words.text("Export…"))
        self._words = words
        self._shown: tuple[Comparison, Book, date] | None = None
        tip(self, words.text("Put the values into a file for other programs"))
        menu = QMenu(self)
        for kind, (text, _) in KINDS.items():
            menu.addAction(words.text(text) + "…").triggered.connect(partial(self._want, kind))
        self.setMenu(menu)

    def show_comparison(self, found: Comparison, book: Book, today: date) -> None:
        self._shown = found, book, today
        self.setEnabled(bool(found.variances) and not found.is_empty)

    def _want(self, kind: str, _checked: bool = False) -> None:
        assert self._shown is not None
        text, ending = KINDS[kind]
        name = f"Lagkage_{self._shown[0].period}".replace("..", "_")
        make = partial(_made, kind, *self._shown, self._words)
        self.wanted.emit(Export(self._words.text(text), name, ending, make))


def _made(kind: str, found: Comparison, book: Book, today: date, words: Words) -> bytes:
    from planner.exports.comparison_table import comparison_table

    table = comparison_table(found, book, words)
    if kind == "xlsx":
        from planner.exports.xlsx_file import as_xlsx

        return as_xlsx(table, today)
    from planner.exports.csv_file import EXCEL_DA, PLAIN, as_csv

    return as_csv(table, EXCEL_DA if kind == "excel-da" else PLAIN, words)
