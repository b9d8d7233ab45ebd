"""The field for a time of day: when the stopwatch started, or when it ended."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from planner.app.commands.stopwatch import AskSince, CorrectStart, StopStopwatch
from planner.app.ids import new_id
from planner.app.local import last_time, next_time
from planner.core.clock import read_clock
from planner.core.entry_errors import NotAClock
from planner.core.stopwatch import Running
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.remark import Remark
from planner.wording import entry_refusals
from planner.wording.stopwatch import moment_text


class TimeField(QWidget):
    """Is there while it asks. Enter takes the time, Esc takes the question away."""

    asked = Signal(object)

    def __init__(self, now: Callable[[], datetime], palette: Palette, words: Words) -> None:
        super().__init__()
        self._now, self._words = now, words
        self._runs: Running | None = None
        self._is_end = False
        self.line = QLineEdit()
        self.line.setPlaceholderText("9:30")
        self.remark = Remark(palette)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        column.addWidget(self.remark)
        self.line.returnPressed.connect(self._enter)
        self.line.textEdited.connect(lambda _: self.remark.tell(""))
        self.hide()

    def show_running(self, runs: Running | None) -> None:
        """Ask about `runs` from now on; of another than before, nothing is asked yet."""
        if runs != self._runs:
            self.hide()
        self._runs = runs

    def ask_start(self) -> None:
        self._ask(self._words.text("When did it start?"), is_end=False)

    def ask_end(self) -> None:
        self._ask(self._words.text("When did it end?"), is_end=True)

    def _ask(self, question: str, *, is_end: bool) -> None:
        self._is_end = is_end
        self.line.clear()
        self.line.setAccessibleName(question)
        self.remark.tell(question)
        self.show()
        self.line.setFocus()

    def _enter(self) -> None:
        try:
            clock = read_clock(self.line.text())
        except NotAClock as refusal:
            self.remark.warn(entry_refusals.why(refusal, self._words))
            return
        if self._runs is not None:
            shown = timedelta(hours=clock.hour, minutes=clock.minute)
            self._take(shown, self._runs, self._now())

    def _take(self, shown: timedelta, runs: Running, now: datetime) -> None:
        if not self._is_end:
            self.asked.emit(CorrectStart(last_time(shown, now), now))
            return
        end = next_time(shown, runs.start)
        if end > now:
            said = self._words.text("{time} is yet to come.")
            self.remark.warn(said.format(time=moment_text(end, self._words)))
            return
        if runs.idle_since is not None:
            self.asked.emit(AskSince(None))
        self.asked.emit(StopStopwatch(end, new_id()))
