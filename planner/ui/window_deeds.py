"""What the actions of a window do: a line for each row of `ui/actions.py`, and of the pages."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from planner.app.session import Session
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.actions import PAGE_DEEDS
from planner.ui.asked import Asked
from planner.ui.pages import rows

if TYPE_CHECKING:
    from planner.ui.main_window import MainWindow


class WindowDeeds:
    """Does in `window` what is done there, and passes on what is wished of the program."""

    def __init__(
        self,
        window: "MainWindow",
        session: Session,
        palette: Palette,
        words: Words,
        now: Callable[[], datetime],
    ) -> None:
        self._window, self._session, self._now = window, session, now
        self._palette, self._words = palette, words

    def by_id(self) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            "undo": window.undo_wanted.emit,
            "redo": window.redo_wanted.emit,
            "history": self._open_history,
            "earlier": lambda: self._step(-1),
            "later": lambda: self._step(1),
            "weeks": self._choose_week,
            "today": lambda: window.go_to(window.today),
            "print": lambda: window.print_wanted.emit(window.pages.current.to_print(window.week)),
            **{name: partial(self._help, name) for name in ("guide", "keys", "about")},
            "import": window.import_wanted.emit,
            "stopwatch": self._start_or_stop,
            "friday": window.friday_wanted.emit,
            "settings": lambda: window.settings_wanted.emit("general"),
            "rules": lambda: window.settings_wanted.emit("rules"),
            "books": window.books_wanted.emit,
            "quit": window.close,
            **{name: partial(self._do, name) for name in PAGE_DEEDS},
            **{page.id: partial(window.open_page, page.id) for page in rows.PAGES},
        }

    def _start_or_stop(self) -> None:
        """Stop the stopwatch, or open the Log page to say what it starts for."""
        window = self._window
        if self._session.book.stopwatch is None:
            window.open_page("log")
            window.pages.current.deeds["start"]()
            return
        if stop := window.pages.current.deeds.get("stop"):  # with what is half written beside it
            stop()
            return
        from planner.app.commands.stopwatch import StopStopwatch
        from planner.app.ids import new_id

        window.asked.emit(Asked(StopStopwatch(self._now(), new_id())))

    def _do(self, deed: str) -> None:
        """Do it on the page that is seen, or on the Plan page, where each can be done."""
        if deed not in self._window.pages.current.deeds:
            self._window.open_page(rows.HOME)
        self._window.pages.current.deeds[deed]()

    def _help(self, kind: str) -> None:
        self._window.helping.open(kind)

    def _open_history(self) -> None:
        """Open the list of steps at *Undo*."""
        from planner.ui.history_list import HistoryList

        window, past, future = self._window, self._session.past, self._session.future
        steps = HistoryList(past, future, self._palette, self._words, window)
        steps.chosen.connect(window.step_wanted)
        steps.finished.connect(steps.deleteLater)
        steps.open_at(window.bar.below_undo(), window.screen())

    def _choose_week(self) -> None:
        """Open the weeks of the year; the one that is chosen is gone to."""
        from planner.ui.year.dialog import YearDialog

        window, book = self._window, self._session.book
        dialog = YearDialog(book, window.week, window.today, self._palette, self._words, window)
        dialog.chosen.connect(window.go_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _step(self, weeks: int) -> None:
        """Go to another week; at the ends of the calendar there is none, and nothing happens."""
        week = self._window.week.neighbour(weeks)
        if week is not None:
            self._window.go_to(week)
