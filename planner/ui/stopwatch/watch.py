"""What watches over a stopwatch that runs: it is told at the foot of the window, and who was away for
long is asked what of the time counts. What it takes to tell and to ask is loaded when something runs."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QWindow

from planner.core.book import Book
from planner.ui.asked import Asked
from planner.ui.stopwatch import TICK

if TYPE_CHECKING:
    from planner.core.stopwatch import Running
    from planner.ui.program import Program
    from planner.ui.stopwatch.desktop_idle import Idle

UNTOLD = timedelta(hours=2)
"""Who did nothing in the window for so long is asked: elsewhere they may have worked all the time."""

TOLD = timedelta(minutes=30)
"""Who did nothing in any program for so long is asked, where the desktop tells it."""

THERE = timedelta(minutes=1)
"""Who used keys or mouse within so long is there."""

AWAY = "stopwatch-away"
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class StopwatchWatch(QObject):
    """Follows the session of `program` until it ends. `steady` gives seconds that no change of a clock
    touches."""

    def __init__(self, program: "Program", steady: Callable[[], float]) -> None:
        super().__init__(program)
        self._program, self._steady = program, steady
        self._find_idle = _idle_of_desktop
        self._idle: Idle | None = None
        self._runs: Running | None = None
        self._patience = UNTOLD
        self._seen_in: QWindow | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.tick)
        runs = program.session.book.stopwatch
        saved = program.keeping.on_disk.at
        self._input = (max(runs.start, saved) if runs else program.now(), steady())
        self._stop_listening = program.session.listen(self._show_book)
        self.show()
        self.notice_input()

    def show(self) -> None:
        """Tell it in the window that there is now."""
        self._watch_input(self._program.window.windowHandle())
        self._show_book(self._program.session.book)

    def end(self) -> None:
        """The program goes."""
        self._watch_input(None)
        self._stop_listening()
        self._timer.stop()

    def _show_book(self, book: Book) -> None:
        """Watch over what runs in `book`."""
        begins = self._runs is None and book.stopwatch is not None
        self._runs = book.stopwatch
        if self._runs is None:
            self._timer.stop()
        elif begins:
            self._begin(self._runs)
        self._ask(self._runs)
        self._tell()

    def _begin(self, runs: "Running") -> None:
        """From now on something runs."""
        self._timer.start()
        self._input = (max(self._input[0], runs.start), self._steady())
        if self._idle is None:
            self._idle = self._find_idle()

    def tick(self) -> None:
        """Tell how much it is by now, and whether somebody is there."""
        self._tell()
        passed = self._idle() if self._idle is not None else None
        if passed is not None and passed < THERE:
            self.notice_input()
            self._patience = TOLD

    def _tell(self) -> None:
        status = self._program.window.status
        if self._runs is None:
            status.show_running("")
            return
        from planner.wording.stopwatch import running_text

        program = self._program
        status.show_running(
            running_text(self._runs, program.session.book, program.now(), program.words)
        )

    # Who is there

    def _watch_input(self, window: QWindow | None) -> None:
        if self._seen_in is not None:
            self._seen_in.removeEventFilter(self)
        self._seen_in = window
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self.notice_input()
        return False

    def notice_input(self) -> None:
        """Somebody is there. After a long while, what passed since the last time does not count yet."""
        now, steady = self._program.now(), self._steady()
        last, last_steady = self._input
        self._input = now, steady
        runs = self._runs
        if runs is None or runs.idle_since is not None or not self._program.session.may_change:
            return
        gone = max(now - last, timedelta(seconds=steady - last_steady))
        if gone >= self._patience:
            self._wonder(now - gone if last > now else last)

    def _wonder(self, since: datetime) -> None:
        from planner.app.commands.stopwatch import AskSince

        self._program.perform(Asked(AskSince(since)))

    def _ask(self, runs: "Running | None") -> None:
        notices = self._program.keeping.notices
        if runs is None or runs.idle_since is None or not self._program.session.may_change:
            notices.take(AWAY)
            return
        from planner.ui.stopwatch.away import notice_of_absence

        notices.put(notice_of_absence(AWAY, runs, runs.idle_since, self._program))


def _idle_of_desktop() -> "Idle | None":
    from planner.ui.stopwatch.desktop_idle import idle_of_desktop

    return idle_of_desktop()
