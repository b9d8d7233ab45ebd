"""A field for a duration, which says while one types how it reads what is typed."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from planner.core.duration import WEEK
from planner.core.errors import NotATime, Unreadable
from planner.core.reading import Bare, Reading, read_duration
from planner.i18n import Words


class DurationEdit(QLineEdit):
    """A line for a duration, which tells while it is typed how it is read."""

    read = Signal(str)
    """Emits the live reading; empty for what needs no words."""
    unread = Signal(str)
    """Emits what can't be read so far."""

    def __init__(self, words: Words, bare: Bare, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._bare = bare
        self.textEdited.connect(self._tell)

    def show_time(self, duration: timedelta) -> None:
        self.setText(self._written(duration))

    def show_written(self, text: str) -> None:
        """Show what `Words.time` wrote, or nothing."""
        self.setText(self.as_shown(text))

    def as_shown(self, text: str) -> str:
        """What `Words.time` wrote as this field shows it."""
        return self._written(read_duration(text).amount) if text else ""

    def _written(self, duration: timedelta) -> str:
        """As the field itself reads it: where 12.5 may be minutes, with its unit."""
        may_be_minutes = self._bare is not Bare.HOURS
        return (
            self._words.time_with_unit(duration) if may_be_minutes else self._words.time(duration)
        )

    def reading(self) -> Reading:
        """What the text says. Raises `Unreadable` or `NotATime`."""
        return read_duration(self.text(), self._bare)

    def remark(self, text: str) -> str:
        """How `text` is read, in words; empty for what needs no words."""
        if not text.strip():
            return ""
        try:
            reading = read_duration(text, self._bare)
        except Unreadable:
            return unreadable(text, self._words)
        except NotATime:
            return self._words.text("A week has no more than {time}.").format(
                time=self._words.time(WEEK)
            )
        return self._live(text, reading)

    def _tell(self, text: str) -> None:
        (self.read if self.is_readable(text) else self.unread).emit(self.remark(text))

    def is_readable(self, text: str) -> bool:
        """Whether `text` is a duration, or nothing yet."""
        try:
            read_duration(text, self._bare)
        except (Unreadable, NotATime):
            return not text.strip()
        return True

    def _live(self, text: str, reading: Reading) -> str:
        time = self._words.time(reading.amount)
        if reading.alternative is not None and not self._words.decimal:
            return self._words.text("{typed} → {time}. For {other}, write it with a colon.").format(
                typed=text.strip(), time=time, other=self._words.time(reading.alternative)
            )
        same = text.strip() in (time, self._written(reading.amount))
        return "" if same else f"{text.strip()} → {time}"


def unreadable(text: str, words: Words) -> str:
    """What a field says that keeps its old value."""
    return words.text("“{typed}” is not a time. Write it like 8:30, 8.5, 2h or 90m.").format(
        typed=text.strip()[:24]
    )
