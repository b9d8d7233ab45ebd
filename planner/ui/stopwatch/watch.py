"""What watches over a stopwatch that runs: it is told at the foot of the window, and who was away for
long is asked what of the time counts."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

from planner.app.commands.stopwatch import AskSince, DiscardStopwatch, StopStopwatch
from planner.app.ids import new_id
from planner.app.session import Command, Session
from planner.core.book import Book
from planner.core.stopwatch import Running
from planner.i18n import Words, mark
from planner.ui.notices import Notice, Notices
from planner.ui.stopwatch.card import TICK
from planner.wording.logs import clock_text
from planner.wording.names import category_name
from planner.wording.stopwatch import running_text

if TYPE_CHECKING:
    from planner.ui.main_window import MainWindow

IDLE = timedelta(hours=2)
"""Who did nothing in the window for so long is asked."""

AWAY = "stopwatch-away"
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class StopwatchWatch(QObject):
    """Follows `session` while the program runs. `now` reads the clock, `steady` seconds that no change
    of a clock touches; `alive` is when somebody is known to have been there last."""

    def __init__(
        self,
        session: Session,
        notices: Notices,
        perform: Callable[[Command], object],
        now: Callable[[], datetime],
        steady: Callable[[], float],
        alive: datetime,
    ) -> None:
        super().__init__()
        self._session, self._notices, self._perform = session, notices, perform
        self._now, self._steady = now, steady
        self._window: MainWindow | None = None
        self._words: Words | None = None
        self._input = (alive, steady())
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.tick)

    def show_in(self, window: "MainWindow", words: Words) -> None:
        """Tell it in `window` from now on."""
        self._window, self._words = window, words
        self.show_book(self._session.book)

    def show_book(self, book: Book) -> None:
        """Watch over what runs in `book`; with nothing that does, no input is looked at."""
        application = QCoreApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        if book.stopwatch is None:
            self._timer.stop()
        else:
            application.installEventFilter(self)
            self._timer.start()
        self._ask(book.stopwatch)
        self.tick()

    def end(self) -> None:
        """The program goes."""
        application = QCoreApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        self._timer.stop()
        self._window = None

    def tick(self) -> None:
        """Tell how much it is by now."""
        if self._window is None or self._words is None:
            return
        book, runs = self._session.book, self._session.book.stopwatch
        said = running_text(runs, book, self._now(), self._words) if runs else ""
        self._window.status.show_running(said)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self.notice_input()
        return False

    def notice_input(self) -> None:
        """Somebody is there. After a long while, what passed since the last time does not count yet."""
        now, steady = self._now(), self._steady()
        last, last_steady = self._input
        self._input = now, steady
        runs = self._session.book.stopwatch
        if runs is None or runs.idle_since is not None:
            return
        gone = max(now - last, timedelta(seconds=steady - last_steady))
        if gone >= IDLE and now - runs.start >= IDLE:
            self._perform(AskSince(now - gone if last > now else last))

    def _ask(self, runs: Running | None) -> None:
        if runs is None or runs.idle_since is None:
            self._notices.take(AWAY)
            return
        since = runs.idle_since.astimezone(self._now().tzinfo)

        def text(words: Words) -> str:
            name = category_name(self._session.book, runs.category, words)
            sentence = words.text(
                "The stopwatch runs for {name}, and nobody was here after {time}."
                " What of it counts? Without an answer the time after that does not."
            )
            return sentence.format(name=name, time=clock_text(since))

        deeds = (
            (mark("All of it"), lambda: self._perform(AskSince(None))),
            (mark("Until then"), lambda: self._perform(StopStopwatch(self._now(), new_id()))),
            (mark("None of it"), lambda: self._perform(DiscardStopwatch())),
        )
        self._notices.put(Notice(AWAY, text, deeds))
