"""How the owner of the book is named on paper."""

from PySide6.QtWidgets import QLineEdit

from planner.app.commands.framework import DescribePerson
from planner.core.book import Book
from planner.core.category import LONGEST_NAME
from planner.ui.asked import Asked
from planner.ui.card import faint
from planner.ui.form import Form
from planner.ui.settings_pages.page import Case, SettingsPage


class PaperPage(SettingsPage):
    """Name and title, as sheets show them in their head and foot."""

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        words = case.words
        self._name, self._title = QLineEdit(), QLineEdit()
        form = Form(self)
        form.add(words.text("Name on the page"), self._name)
        form.add(words.text("Title on the page"), self._title)
        hint = faint(words.text("Both stand on what you print, and nowhere else."), case.palette)
        hint.setWordWrap(True)
        form.addRow(hint)
        for field in (self._name, self._title):
            field.setMaxLength(LONGEST_NAME)
            field.editingFinished.connect(self._ask)
        self.show_book(case.book)

    def show_book(self, book: Book) -> None:
        self._person = book.person
        self._name.setText(book.person.name)
        self._title.setText(book.person.title)

    def _ask(self) -> None:
        typed = self._name.text(), self._title.text()
        if typed != (self._person.name, self._person.title):
            self.asked.emit(Asked(DescribePerson(*typed)))
