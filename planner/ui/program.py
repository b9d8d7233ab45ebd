"""What outlives a window: the session, the saving, and the settings. It makes the windows.

A change of language or theme makes a new window from the same session, so that no widget has to know
how to translate or dress itself twice.
"""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from planner.app.session import Session, Step
from planner.core.book import Book
from planner.core.errors import Refusal
from planner.core.week import Week
from planner.i18n import Words
from planner.ui.appearance import chosen_palette, chosen_words, wants_stillness
from planner.ui.asked import Asked
from planner.ui.first_paint import after_first_paint
from planner.ui.first_run.opening import FirstRuns
from planner.ui.first_size import size_first
from planner.ui.keeping import Keeping
from planner.ui.main_window import MainWindow
from planner.ui.own_words import OwnWords
from planner.ui.pages.page import Place
from planner.ui.settings import Settings
from planner.ui.stillness import STILL
from planner.ui.strands import Strands
from planner.ui.surroundings import Surroundings
from planner.ui.sweeping import SetAside
from planner.ui.theme import use_palette

if TYPE_CHECKING:
    from planner.core.period import Period
    from planner.ui.book_wishes import BookWishes
    from planner.ui.books import Books
    from planner.ui.holiday_look_up import HolidayLookUp, HolidaysOf
    from planner.ui.looking import Looking
    from planner.ui.stopwatch.watch import StopwatchWatch


class Program(QObject):
    """One running Lagkage: one book, one window at a time; `window_made` tells of another."""

    window_made = Signal(object)

    def __init__(
        self,
        session: Session,
        keeping: "Keeping | Looking",
        settings: Settings,
        today: Callable[[], date],
        now: Callable[[], datetime],
        holidays_of: "HolidaysOf | None" = None,
        books: "Books | None" = None,
    ) -> None:
        super().__init__()
        self._books = books
        self._wishes: BookWishes | None = None
        self._holidays_of = holidays_of
        self._holidays: HolidayLookUp | None = None
        self.session, self.settings = session, settings
        self.keeping = keeping
        keeping.setParent(self)  # ends with it: what it is connected to holds window and book
        keeping.theirs.connect(self._take_theirs)
        keeping.copy_left.connect(lambda copy: settings.leave(str(copy)))
        keeping.versions_wanted.connect(lambda: self._open_settings("backups"))
        self.today, self.now = today, now
        self._stopwatch: StopwatchWatch | None = None
        self.strands = Strands(session, monotonic)
        self._own_words = OwnWords()
        self.first_runs = FirstRuns(session, settings)
        self.first_runs.setParent(self)  # ends with it, as keeping does
        self.first_runs.print_wanted.connect(lambda: self._print(self.window.week))
        self.first_runs.closed.connect(self._take_focus)
        self._window: MainWindow | None = None
        self._surroundings = Surroundings(self, self._application())
        self._set_aside = SetAside(self)

    def open_window(self, *, is_new: bool = False) -> None:
        """Open the first window; `is_new` asks how the book begins."""
        if is_new:
            self.first_runs.begin()
        elif self.first_runs.is_left_in_its_middle and isinstance(self.keeping, Keeping):
            self.first_runs.go_on()
        window = self._made_window(Week.of(self.today()))
        geometry = self.settings.window
        if geometry is None or not window.restoreGeometry(geometry):
            size_first(window)
        after_first_paint(window, self.keeping.look_into_all)
        after_first_paint(window, self._watch_stopwatch)
        window.show()

    @property
    def window(self) -> MainWindow:
        assert self._window is not None
        return self._window

    @property
    def has_window(self) -> bool:
        """Whether the first one is there."""
        return self._window is not None

    @property
    def wishes(self) -> "BookWishes":
        """What is wished for the book as a whole; loaded when the first such wish comes."""
        if self._wishes is None:
            from planner.ui.book_wishes import BookWishes

            assert self._books is not None
            self._wishes = BookWishes(self, self._books)
        return self._wishes

    @property
    def holidays(self) -> "HolidayLookUp | None":
        """What is known of public holidays; `None` before the window is there, or without any."""
        return self._holidays

    @property
    def has_books(self) -> bool:
        """Whether the program knows of other books, and so of backups to look into."""
        return self._books is not None

    @property
    def words(self) -> Words:
        """The language of the window."""
        return self._words

    # Windows

    def _made_window(self, week: Week) -> MainWindow:
        words = chosen_words(self.settings)
        palette = chosen_palette(self.settings)
        self._own_words.speak(words.language)
        place = Place(week, Week.of(self.today()))
        window = MainWindow(
            self.session, place, palette, words, self.today, self.settings, self.now
        )
        window.setProperty(STILL, wants_stillness(self.settings))
        window.asked.connect(self.perform)
        window.undo_wanted.connect(lambda: self._turned(self.session.undo()))
        window.redo_wanted.connect(lambda: self._turned(self.session.redo()))
        window.step_wanted.connect(lambda step: self._turned(self.session.turn_to(step)))
        window.settings_wanted.connect(self._open_settings)
        window.print_wanted.connect(self._print)
        window.closing.connect(self._close)
        self._surroundings.follow(window)
        window.books_wanted.connect(self._show_books)
        self._window, self._words, self.palette = window, words, palette
        self.first_runs.show_in(window, palette, words)
        self.keeping.show_in(window, palette, words)
        if self._holidays_of is not None:
            after_first_paint(window, partial(self._offer_holidays, window, self._holidays_of))
        # Last of all: with a style sheet, a widget is dressed anew each time that it gets a parent.
        use_palette(self._application(), palette)
        return window

    def _offer_holidays(self, window: MainWindow, holidays_of: "HolidaysOf") -> None:
        """Have public holidays offered in `window`; what was looked up serves the next one too."""
        from planner.ui.holiday_look_up import HolidayLookUp

        if self._holidays is None:
            self._holidays = HolidayLookUp(holidays_of)
        window.page.ring.offer_holidays(self._holidays)

    def renew(self) -> None:
        """Another window in place of the present one, where it was and showing what it showed."""
        old = self.window
        new = self._made_window(old.week)
        self.window_made.emit(new)
        new.continue_from(old)
        new.setGeometry(old.geometry())
        new.setWindowState(old.windowState())
        old.detach()
        new.show()
        new.help_like(old)
        if self._stopwatch is not None:
            self._stopwatch.show()
        old.hide()
        old.destroyed.connect(self._set_aside.let_go_soon)
        old.deleteLater()

    def _watch_stopwatch(self) -> None:
        """Watch over the stopwatch, whether one runs already or will."""
        from planner.ui.stopwatch.watch import StopwatchWatch

        self._stopwatch = StopwatchWatch(self, monotonic)

    # The first run

    def leave_question(self) -> bool:
        """Take away the question that a book begins with, and say whether it was asked."""
        return self.first_runs.leave_question()

    def begin_first_run(self) -> None:
        """Ask as a new book does, about the week that it is; the book stays as it is until there is an
        answer."""
        self.window.go_to(Week.of(self.today()))
        self.first_runs.begin()
        self.first_runs.show_in(self.window, self.palette, self._words)

    def _take_focus(self) -> None:
        self.window.page.take_focus()

    # Wishes

    def perform(self, wish: Asked) -> None:
        try:
            self.strands.perform(wish)
        except Refusal as refusal:
            self.window.refuse(refusal)

    def _turned(self, step: Step | None) -> None:
        """After undo or redo: go to the page and the week that it changed."""
        self.strands.end()
        if step is not None:
            self.window.show_step(step)

    def _open_settings(self, page: str = "general") -> None:
        from planner.ui.settings_round import SettingsRound

        SettingsRound(self).go(page)

    def is_own(self, path: Path) -> bool:
        """Whether `path` is the book or belongs to it, wherever it has been moved to by now."""
        return self._books is not None and self._books.is_own(path, self.keeping.on_disk.path)

    def _print(self, wanted: "Week | Period") -> None:
        """Preview the sheets of a week, or of a period's last, the report of it first."""
        from planner.ui.printing.opening import made_preview
        from planner.ui.printing.sheet import sheet_of

        book, revision = self.session.book, self.keeping.on_disk.revision
        sheet = sheet_of(wanted, book, self.today(), revision, self._words)
        dialog = made_preview(sheet, self.settings, self.palette, self.window, self.is_own)
        dialog.asked.connect(self.perform)
        dialog.exec()
        dialog.deleteLater()

    def _take_theirs(self, book: Book) -> None:
        """Go on with what somebody else wrote, as a step that can be undone."""
        from planner.app.commands.versions import TakeTheirs

        self.perform(Asked(TakeTheirs(book)))

    def _show_books(self) -> None:
        self.wishes.show_list()

    # Closing

    def _close(self, event: QCloseEvent) -> None:
        """Close only once everything is saved, or explicitly given up."""
        self.settings.remember_window(self.window.saveGeometry())
        may_close = self.keeping.may_close()
        event.setAccepted(may_close)
        if may_close:
            self._application().quit()

    def end(self) -> None:
        """The program is over, though another may follow on another book."""
        self.keeping.end()
        self._own_words.end()
        if self._stopwatch is not None:
            self._stopwatch.end()
        self.window.detach()
        self.window.hide()
        self.window.deleteLater()
        self.deleteLater()

    def _application(self) -> QApplication:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        return application
