"""The settings: a list of pages at the left, and the page."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner.core.book import Book
from planner.i18n import mark
from planner.ui.card import coloured
from planner.ui.ok_cancel import CloseButton
from planner.ui.remark import Remark
from planner.ui.settings import Choice
from planner.ui.settings_pages.page import Case, SettingsPage
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE, em


@dataclass(frozen=True, slots=True)
class PageRow:
    """One row of the list: its id, its name, and what makes the page."""

    id: str
    name: str
    make: Callable[[Case], SettingsPage]


def _general(case: Case) -> SettingsPage:
    from planner.ui.settings_pages.general import GeneralPage

    return GeneralPage(case)


def _hours(case: Case) -> SettingsPage:
    from planner.ui.settings_pages.hours import HoursPage

    return HoursPage(case)


def _categories(case: Case) -> SettingsPage:
    from planner.ui.settings_pages.categories import CategoriesPage

    return CategoriesPage(case)


def _rules(case: Case) -> SettingsPage:
    from planner.ui.settings_pages.rules import RulesPage

    return RulesPage(case)


def _paper(case: Case) -> SettingsPage:
    from planner.ui.settings_pages.paper import PaperPage

    return PaperPage(case)


def _reminders(case: Case) -> SettingsPage:
    from planner.ui.settings_pages.reminders import RemindersPage

    return RemindersPage(case)


def _backups(case: Case) -> SettingsPage:
    from planner.ui.settings_pages.backups import BackupsPage

    return BackupsPage(case)


PAGES = (
    PageRow("general", mark("General"), _general),
    PageRow("hours", mark("Working hours"), _hours),
    PageRow("categories", mark("Categories"), _categories),
    PageRow("rules", mark("Sorting rules"), _rules),
    PageRow("reminders", mark("Reminders"), _reminders),
    PageRow("paper", mark("On paper"), _paper),
    PageRow("backups", mark("Backups"), _backups),
)


class SettingsDialog(QDialog):
    """Wishes for the book are passed on, and the dialog stays. A setting of the computer takes effect
    at once: `chosen` tells which, and the dialog closes, since the window below it may go."""

    asked = Signal(object)
    chosen = Signal(object, str)

    def __init__(self, case: Case, first: str = PAGES[0].id, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.made: Choice | None = None
        """The choice that closed the dialog."""
        self.begins_again = False
        """Whether the first run is wanted again."""
        self.then: Callable[[], object] = lambda: None
        """What is to be done once it is closed."""
        self._case, self._book = case, case.book
        self._pages: dict[str, SettingsPage] = {}
        self._list = QListWidget()
        self._stack = QStackedWidget()
        self._remark = PlainLabel()
        self._remark.setWordWrap(True)
        self._remark.hide()
        coloured(self._remark, case.palette.warning)
        self.setWindowTitle(case.words.text("Settings"))
        self._lay_out()
        self._list.currentRowChanged.connect(self._show_page)
        self.turn_to(first)

    @property
    def page(self) -> str:
        """The id of the page that is shown."""
        return PAGES[self._list.currentRow()].id

    def show_book(self, book: Book) -> None:
        """Show a changed book on every page that was looked at."""
        self._book = book
        self.refuse("")
        for page in self._pages.values():
            page.show_book(book)

    def refuse(self, sentence: str) -> None:
        """Say why what was asked last can't be."""
        self._remark.setText(sentence)
        self._remark.setVisible(bool(sentence))

    def focus_on(self, choice: Choice) -> None:
        self._pages[self.page].focus_on(choice)

    def turn_to(self, page: str) -> None:
        """Show the page of that id."""
        self._list.setCurrentRow([row.id for row in PAGES].index(page))

    def _show_page(self, place: int) -> None:
        row = PAGES[place]
        if row.id not in self._pages:
            self._pages[row.id] = self._made(row)
        self._stack.setCurrentWidget(self._frames[row.id])
        self.refuse("")

    def _made(self, row: PageRow) -> SettingsPage:
        page = row.make(self._case)
        page.show_book(self._book)
        page.asked.connect(self.asked)
        page.chosen.connect(self._choose)
        page.begin_wanted.connect(self._begin_again)
        page.left_for.connect(self._leave_for)
        frame = self._frames[row.id]
        frame.setWidget(page)
        for remark in page.findChildren(Remark):
            remark.came.connect(partial(_roll_to, remark, frame))
        return page

    def _leave_for(self, then: Callable[[], object]) -> None:
        self.then = then
        self.accept()

    def _choose(self, choice: Choice, value: str) -> None:
        self.made = choice
        self.chosen.emit(choice, value)
        self.accept()

    def _begin_again(self) -> None:
        self.begins_again = True
        self.accept()

    def _lay_out(self) -> None:
        words = self._case.words
        self._frames: dict[str, QScrollArea] = {}
        for row in PAGES:
            item = QListWidgetItem(words.text(row.name), self._list)
            item.setSizeHint(QSize(0, round(1.9 * em())))
            frame = QScrollArea()
            frame.setWidgetResizable(True)
            frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is on the page has it, and is seen
            self._frames[row.id] = frame
            self._stack.addWidget(frame)
        self._list.setProperty("looks", "pages")
        self._list.setAccessibleName(words.text("Pages of the settings"))
        self._list.setFixedWidth(round(10 * em()))
        middle = QHBoxLayout()
        middle.setSpacing(2 * SPACE)
        middle.addWidget(self._list)
        middle.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.addLayout(middle, 1)
        column.addWidget(self._remark)
        column.addWidget(CloseButton(self, words))
        wished = QSize(round(54 * em()), round(40 * em()))
        self.resize(wished.boundedTo(self.screen().availableSize() * 0.94))


def _roll_to(remark: Remark, frame: QScrollArea) -> None:
    """What is said below what is seen is seen, once it has its place."""
    QTimer.singleShot(0, remark, lambda: frame.ensureWidgetVisible(remark))
