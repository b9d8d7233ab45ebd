"""What holds on this computer, at once; what is said of the week and of oneself; where the file is."""

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtWidgets import (
    QCheckBox,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
)

from planner.app.commands.framework import ChooseGrid, LeadOthers
from planner.core.book import Book
from planner.core.duration import MINUTE, in_minutes
from planner.i18n import Words
from planner.ui.asked import Asked
from planner.ui.card import faint, heading
from planner.ui.form import Form
from planner.ui.settings import HOURS, LANGUAGE, MOTION, THEME, Choice
from planner.ui.settings_pages.data_file import DataFile
from planner.ui.settings_pages.page import Case, SettingsPage
from planner.ui.still_boxes import ChoiceBox
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE

GRIDS = tuple(minutes * MINUTE for minutes in (5, 15, 30))


class GeneralPage(SettingsPage):
    """Settings of this computer take effect when they are made; those of the book can be undone."""

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        words = case.words
        self._boxes = {
            LANGUAGE: self._box(LANGUAGE, _languages(words)),
            THEME: self._box(THEME, _themes(words)),
            HOURS: self._box(HOURS, _hours(words)),
            MOTION: self._box(MOTION, _motions(words)),
        }
        self._grid = ChoiceBox()
        self._leads = QCheckBox(words.text("I lead others"))
        self._leads.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._again = QPushButton(words.text("Start again…"))
        self._again.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._again_hint = self._hint("")
        self._lay_out()
        self.show_book(case.book)
        self._again.clicked.connect(self.begin_wanted)
        self._grid.activated.connect(self._ask_grid)
        self._leads.clicked.connect(lambda on: self.asked.emit(Asked(LeadOthers(on))))

    def show_book(self, book: Book) -> None:
        may_begin = not book.recorded.logs and not book.recorded.closed
        self._again.setEnabled(may_begin)
        self._again_hint.setText(self._what_starting_again_means(may_begin))
        self._leads.setChecked(book.person.leads)
        self._grid.clear()
        for grid in sorted({*GRIDS, book.grid}):
            self._grid.addItem(self._grid_name(grid), in_minutes(grid))
        self._grid.setCurrentIndex(self._grid.findData(in_minutes(book.grid)))

    def focus_on(self, choice: Choice) -> None:
        self._boxes[choice].setFocus()

    def _box(self, choice: Choice, names: Mapping[str, str]) -> ChoiceBox:
        box = ChoiceBox()
        for value in choice.values:
            box.addItem(names[value], value)
        box.setCurrentIndex(box.findData(self.case.settings.value(choice)))
        box.activated.connect(lambda _: self.chosen.emit(choice, box.currentData()))
        return box

    def _grid_name(self, grid: timedelta) -> str:
        minutes = in_minutes(grid)
        return self.case.words.plural("{n} minute", "{n} minutes", minutes)

    def _ask_grid(self) -> None:
        self.asked.emit(Asked(ChooseGrid(self._grid.currentData() * MINUTE)))

    def _lay_out(self) -> None:
        words = self.case.words
        form = Form()  # one, so that the fields of both groups stand in line
        form.addRow(heading(words.text("On this computer")))
        form.add(words.text("Language"), self._boxes[LANGUAGE])
        form.add(words.text("Theme"), self._boxes[THEME])
        form.add(words.text("Hours are written"), self._boxes[HOURS])
        form.add(words.text("Motion"), self._boxes[MOTION])
        form.addRow(heading(words.text("In your plans")))
        form.add(words.text("Steps of"), self._grid)
        form.addRow(
            self._hint(words.text("What a key or a button moves. Minutes stay as they are."))
        )
        form.addRow(self._leads)
        form.addRow(self._hint(words.text("A leader's goal begins as 30 % of the week.")))
        form.addRow(self._again)
        form.addRow(self._again_hint)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addLayout(form)
        column.addWidget(heading(words.text("Data file")))
        column.addWidget(DataFile(self.case.book_path, self.case.palette, words))
        column.addStretch(1)

    def _what_starting_again_means(self, may_begin: bool) -> str:
        if may_begin:
            return self.case.words.text(
                "Asks for your kind of week once more. Your answer takes the place of categories, "
                "goals and plans; undo brings them back."
            )
        return self.case.words.text(
            "Time has been recorded in this book, so it stays. Begin with a new book instead."
        )

    def _hint(self, text: str) -> PlainLabel:
        hint = faint(text, self.case.palette)
        hint.setWordWrap(True)
        return hint


def _languages(words: Words) -> dict[str, str]:
    """Each language in its own words, so that everybody finds theirs."""
    return {"system": words.text("As the system"), "da": "Dansk", "en": "English"}


def _themes(words: Words) -> dict[str, str]:
    return {
        "system": words.text("As the system"),
        "light": words.text("Light"),
        "dark": words.text("Dark"),
        "high-contrast": words.text("High contrast"),
    }


def _hours(words: Words) -> dict[str, str]:
    """Each as it looks, in the language of the window."""
    half_past_eight = timedelta(hours=8, minutes=30)
    written = {name: Words(words.language, decimal=name == "decimal") for name in HOURS.values}
    return {name: each.time(half_past_eight) for name, each in written.items()}


def _motions(words: Words) -> dict[str, str]:
    return {"system": words.text("As the system"), "none": words.text("None")}
