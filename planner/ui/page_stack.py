"""The pages of the window, one of which is seen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from planner.core.book import Book
from planner.core.week import Week
from planner.ui.pages import rows
from planner.ui.pages.page import Page, PageCase, Place


class PageStack(QStackedWidget):
    """Makes each page when it is first opened. Only the one that is seen is told of changes; the
    others are stale until they are seen again."""

    asked = Signal(object)
    page_wanted = Signal(str)
    week_wanted = Signal(object)
    export_wanted = Signal(object)
    deed_wanted = Signal(str)

    def __init__(self, case: PageCase) -> None:
        super().__init__()
        self._case = case
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self.current_id = ""
        self.open(rows.HOME)

    @property
    def current(self) -> Page:
        return self._pages[self.current_id]

    def page(self, page_id: str) -> Page:
        """The page of that id, made if it is asked for for the first time."""
        if page_id not in self._pages:
            self._pages[page_id] = self._made(page_id)
        return self._pages[page_id]

    def open(self, page_id: str) -> None:
        """Have the page of that id seen."""
        page = self.page(page_id)
        self.current_id = page_id
        self._freshen()
        self.setCurrentWidget(page)

    def show_week(self, book: Book, week: Week) -> None:
        """Show `week` of `book` on the page that is seen, and on the others once they are."""
        self._case = self._case._replace(book=book, place=Place(week, self._case.place.today))
        self._stale = set(self._pages)
        self._freshen()

    def continue_from(self, old: "PageStack") -> None:
        """Have the pages that `old` has, each showing what it shows there."""
        for page_id, page in old._pages.items():
            self.page(page_id).continue_from(page)
        self.open(old.current_id)

    def _freshen(self) -> None:
        if self.current_id in self._stale:
            self._stale.remove(self.current_id)
            self.current.show_week(self._case.book, self._case.place.week)

    def _made(self, page_id: str) -> Page:
        row = next(row for row in rows.PAGES if row.id == page_id)
        page = row.make(self._case)
        page.asked.connect(self.asked)
        page.page_wanted.connect(self.page_wanted)
        page.week_wanted.connect(self.week_wanted)
        page.export_wanted.connect(self.export_wanted)
        page.deed_wanted.connect(self.deed_wanted)
        self.addWidget(page)
        return page
