"""The field for when a stopwatch began that is about to be started: now, or a while ago."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from planner.app.moments import read_past
from planner.core.entry_errors import NotAClock
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.remark import Remark
from planner.ui.text import tip
from planner.wording import entry_refusals
from planner.wording.moments import when_text


class SinceField(QWidget):
    """A line for when it started, empty for now; how that is read stands below it."""

    def __init__(self, now: Callable[[], datetime], palette: Palette, words: Words) -> None:
        super().__init__()
        self._now, self._words = now, words
        self.line = QLineEdit()
        self.line.setMaxLength(40)
        self.line.setPlaceholderText(words.text("now, or 9:30"))
        self.line.setAccessibleName(words.text("When it started"))
        tip(self.line, words.text("When it started: empty for now, 9:30, or 10 min ago"))
        self.remark = Remark(palette)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        column.addWidget(self.remark)
        self.line.textEdited.connect(lambda _: self._look())

    def clear(self) -> None:
        self.line.clear()
        self.remark.tell("")

    def moment(self) -> datetime | None:
        """When it started; `None`, and it is said why, for what is no time of day."""
        now, text = self._now(), self.line.text()
        try:
            return read_past(text, now) if text.strip() else now
        except NotAClock as refusal:
            self.remark.warn(entry_refusals.why(refusal, self._words))
            self.line.setFocus()
            return None

    def _look(self) -> None:
        now, said = self._now(), ""
        try:
            if self.line.text().strip():
                started = when_text(read_past(self.line.text(), now), now, self._words)
                said = self._words.text("since {time}").format(time=started)
        except NotAClock:
            said = ""
        self.remark.tell(said)
