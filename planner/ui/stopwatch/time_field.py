"""The field for a moment: when the stopwatch started, or when it ended."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from planner.app.commands.stopwatch import CorrectStart, StopStopwatch
from planner.app.ids import new_id
from planner.app.local import next_time
from planner.app.moments import read_past
from planner.core.entry_errors import NotAClock
from planner.core.stopwatch import Running
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.remark import Remark
from planner.ui.text import PlainLabel
from planner.wording import entry_refusals
from planner.wording.moments import moment_text, when_text


class TimeField(QWidget):
    """Is there while it asks. Enter takes the time, Esc takes the question away."""

    asked = Signal(object)
    left = Signal()
    """The question is taken away."""

    def __init__(self, now: Callable[[], datetime], palette: Palette, words: Words) -> None:
        super().__init__()
        self._now, self._words = now, words
        self._runs: Running | None = None
        self._is_end = False
        self._question = PlainLabel()
        self._question.setWordWrap(True)
        self.line = QLineEdit()
        self.line.setMaxLength(40)
        self.line.setPlaceholderText(words.text("9:30, or 10 min ago"))
        self.remark = Remark(palette)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._question, self.line, self.remark):
            column.addWidget(widget)
        self.line.returnPressed.connect(self._enter)
        self.line.textEdited.connect(lambda _: self._look())
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _ask(self, question: str, *, is_end: bool) -> None:
        self._is_end = is_end
        self._question.setText(question)
        self.line.clear()
        self.line.setAccessibleName(question)
        self.remark.tell("")
        self.show()
        self.line.setFocus()

    def _look(self) -> None:
        """Say how it is read; what is not read yet may become so."""
        moment = self._moment()
        when = when_text(moment, self._now(), self._words) if moment is not None else ""
        self.remark.tell(when)

    def _moment(self) -> datetime | None:
        """What is written; `None` if it is no moment, or nothing runs."""
        try:
            return self._read()
        except NotAClock:
            return None

    def _read(self) -> datetime | None:
        runs, now = self._runs, self._now()
        if runs is None:
            return None
        if not self._is_end:
            return read_past(self.line.text(), now)
        start = runs.start.astimezone(now.tzinfo)
        return read_past(self.line.text(), now, lambda shown: next_time(shown, start))

    def _enter(self) -> None:
        try:
            moment = self._read()
        except NotAClock as refusal:
            self.remark.warn(entry_refusals.why(refusal, self._words))
            return
        if moment is None:
            return
        now = self._now()
        if moment > now:
            said = self._words.text("{time} is yet to come.")
            self.remark.warn(said.format(time=moment_text(moment, self._words)))
        elif self._is_end:
            self.asked.emit(StopStopwatch(moment, new_id(), is_told=True))
        else:
            self.asked.emit(CorrectStart(moment, now))
