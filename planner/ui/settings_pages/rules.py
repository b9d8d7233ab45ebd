"""The sorting rules, tried on what was imported so far."""

from PySide6.QtWidgets import QVBoxLayout

from planner.core.book import Book
from planner.core.trying import imported_of
from planner.core.week import Week
from planner.ui.asked import Asked
from planner.ui.rules.panel import RulesPanel
from planner.ui.settings_pages.page import Case, SettingsPage


class RulesPage(SettingsPage):
    """Every change is asked for at once, and can be undone when the settings are closed."""

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        domains = case.settings.own_domains
        self.panel = RulesPanel(Week.of(case.today), domains, case.palette, case.words)
        self._tried: Book | None = None
        self.panel.asked.connect(lambda command: self.asked.emit(Asked(command)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)

    def show_book(self, book: Book) -> None:
        """What was imported is looked through again only where it, or a category, is another."""
        before, self._tried = self._tried, book
        self.panel.show_book(book)
        if (
            before is None
            or before.recorded is not book.recorded
            or before.categories is not book.categories
        ):
            self.panel.show_history(imported_of(book))
