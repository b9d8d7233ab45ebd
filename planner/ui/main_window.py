"""The window: the list of pages, the bar with the week, the page, the line at the foot.

It is shown values and passes wishes on; it holds nothing that has to outlive it, since a change of
language or theme makes a new one.
"""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from planner.app.session import Session, Step
from planner.core.book import Book
from planner.core.category import cleaned
from planner.core.errors import Refusal
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.places import BOOK
from planner.ui.actions import DEEDS, made_actions
from planner.ui.finished_typing import finish_typing
from planner.ui.page_list import PageList
from planner.ui.page_stack import PageStack
from planner.ui.pages import rows
from planner.ui.pages.page import PageCase, Place
from planner.ui.pages.plan_page import PlanPage
from planner.ui.settings import Settings
from planner.ui.status_line import StatusLine
from planner.ui.theme import SPACE, em
from planner.ui.top_bar import TopBar
from planner.ui.window_deeds import WindowDeeds

LEAST = (480, 400)
"""Pixels of width and of height below which a window is not pulled, with text of any size."""

ROOMY = 64
"""From so many lines' heights of width on, there is room for words beside the icons."""

if TYPE_CHECKING:
    from planner.ui.helping import Helping


class MainWindow(QMainWindow):
    """One window on the session's book."""

    asked = Signal(object)
    """Emits an `Asked`."""
    undo_wanted = Signal()
    redo_wanted = Signal()
    step_wanted = Signal(object)
    """Emits the `Step` to turn to; `None` for the book before the first."""
    settings_wanted = Signal(str)
    """Emits the id of a page of the settings."""
    books_wanted = Signal()
    print_wanted = Signal(object)
    """Emits the week to print, or the period to report of."""
    import_wanted = Signal()
    friday_wanted = Signal()
    """The Friday close is."""
    closing = Signal(QCloseEvent)
    text_resized = Signal()
    """The system's text has another size."""

    def __init__(
        self,
        session: Session,
        place: Place,
        palette: Palette,
        words: Words,
        today: Callable[[], date],
        settings: Settings,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._em = em()
        self._session, self._place, self._words = session, place, words
        self.setWindowTitle("Lagkage")
        case = PageCase(session.book, place, palette, words, today, settings, now)
        self.pages = PageStack(case)
        deeds = (*DEEDS, *(page.deed for page in rows.PAGES))
        done = WindowDeeds(self, session, palette, words, now).by_id()
        self._held = QWidget()
        self._actions = made_actions(deeds, done, palette, words, self, self._held)
        self.bar = TopBar(self._actions, palette, words)
        self._bars = QVBoxLayout()
        self.status = StatusLine(palette, words)
        self._list = PageList(self._actions, palette)
        self._helping: Helping | None = None
        self._palette = palette
        self._lay_out()
        self.pages.asked.connect(self.asked)
        self.pages.page_wanted.connect(self.open_page)
        self.pages.week_wanted.connect(self.go_to)
        self.pages.deed_wanted.connect(lambda deed: self._actions[deed].trigger())
        self._stop_listening = session.listen(self._show_book)
        self._show_around(session.book)
        self.setMinimumSize(*LEAST)
        self._show_page()
        self.page.take_focus()

    @property
    def week(self) -> Week:
        return self._place.week

    @property
    def today(self) -> Week:
        """The week that today is in."""
        return self._place.today

    @property
    def helping(self) -> "Helping":
        """What opens help; loaded with the first that is asked for."""
        from planner.ui.helping import Helping

        self._helping = self._helping or Helping(self, self._actions, self._palette, self._words)
        return self._helping

    @property
    def page(self) -> PlanPage:
        """The Plan page, which there always is; `pages.current` is the one that is seen."""
        page = self.pages.page(rows.HOME)
        assert isinstance(page, PlanPage)
        return page

    def go_to(self, week: Week) -> None:
        """Show `week`."""
        self._place = Place(week, self._place.today)
        self._show_book(self._session.book)

    def open_page(self, page_id: str) -> None:
        """Show a page, and let the keys be meant for it."""
        if page_id != self.pages.current_id:
            self.pages.current.leave()
        self._turn_to(page_id)
        self.pages.current.take_focus()

    def show_step(self, step: Step) -> None:
        """Go to the page and the week that `step` changed."""
        if step.week is not None and step.week != self.week:
            self.go_to(step.week)
        if step.page:
            self._turn_to(step.page)

    def name_book(self, path: Path) -> None:
        """Say in the title which book is open, unless it is called as usual."""
        self.setWindowTitle("Lagkage" if path.name == BOOK else cleaned(path.stem))

    def refuse(self, refusal: Refusal) -> None:
        """Say why what was asked last can't be."""
        self.pages.current.refuse(refusal)

    def continue_from(self, old: "MainWindow") -> None:
        """Show what `old` shows of its pages, beyond the week. What is being typed there counts."""
        finish_typing()
        focused = self.focusWidget()
        is_unclaimed = focused is None or self.page.isAncestorOf(focused)
        self.pages.continue_from(old.pages)
        self._show_page()
        if is_unclaimed and self.pages.current is not self.page:  # which had it, or a card on it
            self.pages.current.take_focus()

    def help_like(self, old: "MainWindow") -> None:
        """Have the guide open that is open beside `old`; this window, shown before, lies below it."""
        if old._helping is not None:
            self.helping.continue_from(old._helping)

    def bring_help(self) -> None:
        """Have the guide, if it is open, lie above the window again."""
        if self._helping is not None:
            self._helping.come_forward()

    def add_bar(self, bar: QWidget) -> None:
        """Put `bar` above the page, the newest last."""
        self._bars.addWidget(bar)

    def drop_bar(self, bar: QWidget) -> None:
        """Take `bar` away; the focus, if it had it, goes to the page."""
        had_focus = bar.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        bar.hide()
        bar.deleteLater()
        if had_focus:
            self.pages.current.take_focus()

    def detach(self) -> None:
        """Stop following the session: another window takes over."""
        self._stop_listening()

    # Showing

    def _show_book(self, book: Book) -> None:
        self.pages.show_week(book, self._place.week)
        self._show_around(book)

    def _show_around(self, book: Book) -> None:
        """Show what stands around the page."""
        week = self._place.week
        self.bar.show_week(week, self._place.today)
        self.show_steps()
        self.status.show_week(book, book.plan(week))

    def show_steps(self) -> None:
        """Name what can be undone and done again: it may be another step though the book is the same,
        where several were made one."""
        self.bar.show_steps(self._session.next_undo, self._session.next_redo)
        self._actions["undo"].setEnabled(self._session.next_undo is not None)
        self._actions["redo"].setEnabled(self._session.next_redo is not None)
        steps = self._session.past or self._session.future
        self._actions["history"].setEnabled(bool(steps))

    def _turn_to(self, page_id: str) -> None:
        self.pages.open(page_id)
        self._show_page()

    def _show_page(self) -> None:
        """Show which page is seen."""
        self._list.show_page(self.pages.current_id)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and em() != self._em:
            self._em = em()
            self.text_resized.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < ROOMY * em()
        self._list.show_compact(is_narrow)
        self.bar.show_compact(is_narrow)
        if is_narrow:
            self.setMinimumWidth(self._least_width())

    def _least_width(self) -> int:
        """In which the bar names its week, as long as the week is."""
        beside = self._list.minimumSizeHint().width() + 4 * SPACE
        return max(LEAST[0], beside + self.bar.minimumSizeHint().width())

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, SPACE // 2)
        column.setSpacing(2 * SPACE)
        self._bars.setSpacing(SPACE)
        column.addWidget(self.bar)
        column.addLayout(self._bars)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status)
        line = QHBoxLayout(self._held)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._list)
        line.addWidget(right, 1)
        self.setCentralWidget(self._held)
