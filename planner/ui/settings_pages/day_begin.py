"""When a day begins: for those who work past midnight."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from planner.app.commands.entries import BeginDaysAt
from planner.core.book import Book
from planner.core.duration import HOUR, MINUTE, in_minutes
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import faint
from planner.ui.form import Form
from planner.ui.still_boxes import ChoiceBox
from planner.wording.logs import hour_text

LATEST = 6
"""The last full hour that is offered."""


class DayBegin(QWidget):
    """A choice among the first hours; what the book has besides is offered too. Emits commands."""

    asked = Signal(object)

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__()
        self._words = words
        self.box = ChoiceBox()
        self.box.activated.connect(self._ask)
        form = Form()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.add(words.text("A day begins at"), self.box)
        hint = faint(
            words.text(
                "What is recorded after midnight and before that counts for the day before. Entries"
                " that are there already stay where they are."
            ),
            palette,
        )
        hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(hint)

    def show_book(self, book: Book) -> None:
        self.box.clear()
        offered: set[timedelta] = {hour * HOUR for hour in range(LATEST + 1)}
        for begin in sorted({*offered, book.day_begins}):
            self.box.addItem(hour_text(begin, self._words), in_minutes(begin))
        self.box.setCurrentIndex(self.box.findData(in_minutes(book.day_begins)))

    def _ask(self) -> None:
        self.asked.emit(BeginDaysAt(self.box.currentData() * MINUTE))
