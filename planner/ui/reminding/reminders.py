"""Reminds of closing a week and of planning one, while the program runs.

A line above the page says it; a window that is hidden asks for attention as its system does it. There
is no icon in a tray: a program for ten minutes a week has no business there all week.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from planner.core.friday import is_open
from planner.core.reminding import Reminder, Told, due, in_an_hour, not_today, stands
from planner.core.week import Week
from planner.i18n import Words, mark
from planner.ui.friday.opening import Fridays
from planner.ui.notices import Notice
from planner.ui.pages.rows import HOME
from planner.ui.program import Program
from planner.ui.reminding.choices import CHOICES, remember, told, wanted_at
from planner.ui.reminding.free_days import free_days
from planner.wording.reminders import close_text, never_text, plan_text

EVERY, SOON = 60_000, 5_000
"""Milliseconds from one look at the clock to the next, and until the first."""


class Reminders(QObject):
    """Lives as long as `program`. It looks at the clock each minute, and when somebody comes back to
    the window: timers rest while a computer sleeps, and clocks are set."""

    def __init__(self, program: Program, fridays: Fridays, now: Callable[[], datetime]) -> None:
        super().__init__(program)
        self._program, self._fridays, self._now = program, fridays, now
        self._said: dict[Reminder, Week] = {}
        """What stands above the page, and of which week it is."""
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        QTimer.singleShot(SOON, self, self.look)
        self._stop_listening = program.session.listen(lambda _: self._tidy())
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.applicationStateChanged.connect(self._come_back)

    def look(self) -> None:
        """Say what is due, one thing at a time: who closes a week plans the next one too. Nothing comes
        or goes above a page on which something is dragged, for it would move under the hand."""
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        self._tidy()
        if self._program.first_runs.is_on or self._fridays.guide is not None or self._said:
            return
        for reminder in Reminder:
            week = self._due(reminder)
            if week is not None:
                self._say(reminder, week)
                return

    def _due(self, reminder: Reminder) -> Week | None:
        settings, now = self._program.settings, self._clock()
        at = wanted_at(reminder, settings)
        if at is None:
            return None
        free = free_days(self._program, Week.of(now.date()))
        return due(reminder, self._program.session.book, now, at, told(reminder, settings), free)

    def _tidy(self) -> None:
        """Say no longer what is done by now, or past."""
        book, now = self._program.session.book, self._clock()
        for reminder, week in [*self._said.items()]:
            if not stands(reminder, book, week, now):
                self._unsay(reminder)

    def _clock(self) -> datetime:
        return self._now().replace(tzinfo=None)

    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()

    # Saying it

    def _say(self, reminder: Reminder, week: Week) -> None:
        self._said[reminder] = week
        remember(reminder, Told(week), self._program.settings)
        deeds = (
            (mark("Begin"), partial(self._begin, reminder, week)),
            (mark("In an hour"), lambda: self._later(reminder, in_an_hour(week, self._clock()))),
            (mark("Not today"), lambda: self._later(reminder, not_today(week, self._clock()))),
            (mark("Never"), partial(self._never, reminder)),
        )
        text = partial(self._text, reminder, week)
        self._program.keeping.notices.put(Notice(reminder, text, deeds))
        window = self._program.window
        if window.isMinimized() or not window.isActiveWindow():
            QApplication.alert(window)

    def _text(self, reminder: Reminder, week: Week, words: Words) -> str:
        if reminder is Reminder.CLOSE:
            return close_text(week, words)
        return plan_text(week, self._open_before(week), words)

    def _open_before(self, week: Week) -> Week | None:
        """The week before, if it is open still."""
        last = week.neighbour(-1)
        return last if last is not None and is_open(self._program.session.book, last) else None

    def _unsay(self, reminder: Reminder) -> None:
        self._said.pop(reminder, None)
        self._program.keeping.notices.take(reminder)

    # What is answered

    def _begin(self, reminder: Reminder, week: Week) -> None:
        """Close the week; before a new one, the last one if that is open, else plan."""
        self._unsay(reminder)
        closing = week if reminder is Reminder.CLOSE else self._open_before(week)
        if closing is not None:
            self._fridays.open(closing)
            return
        self._program.window.go_to(week)
        self._program.window.open_page(HOME)

    def _later(self, reminder: Reminder, again: Told) -> None:
        self._unsay(reminder)
        remember(reminder, again, self._program.settings)

    def _never(self, reminder: Reminder) -> None:
        """Remind no more, and say how it comes back: it is one press away."""
        self._unsay(reminder)
        self._program.settings.choose(CHOICES[reminder].on, "off")
        notices = self._program.keeping.notices
        deeds = (
            (mark("Remind me again"), partial(self._once_more, reminder)),
            (mark("Close"), lambda: notices.take(reminder)),
        )
        notices.put(Notice(reminder, lambda words: never_text(reminder, words), deeds))

    def _once_more(self, reminder: Reminder) -> None:
        self._program.keeping.notices.take(reminder)
        self._program.settings.choose(CHOICES[reminder].on, "on")
