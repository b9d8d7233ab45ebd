"""Two fields for an own period: its first week and its last one."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.core.errors import NoSuchWeek, Unreadable
from planner.core.period import Period, read_period
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import coloured
from planner.ui.settings import Settings
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE
from planner.ui.week_edit import WeekEdit

NOTED = "compare/own-period"
USUAL = 12
"""The weeks of the first own period that is offered, which end with the week that is shown."""

CALM = 350
"""Milliseconds after the last sign that is typed: what is half written is not compared."""


class OwnPeriod(QWidget):
    """`changed` tells of another period, which this computer remembers. What can't be one is said, and
    the period stays."""

    changed = Signal()

    def __init__(self, week: Week, palette: Palette, words: Words, settings: Settings) -> None:
        super().__init__()
        self._words, self._settings = words, settings
        self.period = _remembered(settings) or _usual(week)
        self.first = WeekEdit(self.period.first, words.text("From week"), palette, words)
        self.last = WeekEdit(self.period.last, words.text("To week"), palette, words)
        self.remark = PlainLabel()
        self.remark.setWordWrap(True)
        self.remark.hide()
        coloured(self.remark, palette.warning)
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self._read)
        for field in (self.first, self.last):
            field.edited.connect(self._calm.start)
            field.line.editingFinished.connect(self._read)
        self._lay_out()

    def fit(self, width: int) -> None:
        """Stand side by side in so many pixels, or below one another."""
        needed = sum(field.minimumSizeHint().width() for field in (self.first, self.last))
        is_narrow = needed + 6 * SPACE > width
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        )

    def _read(self) -> None:
        self._calm.stop()
        said = self.first.refusal() or self.last.refusal() or self._refusal()
        self.remark.setText(said)
        self.remark.setVisible(bool(said))
        if said:
            return
        period = Period(self.first.reading(), self.last.reading())
        if period != self.period:
            self.period = period
            self._settings.note(NOTED, str(period))
            self.changed.emit()

    def _refusal(self) -> str:
        if self.first.reading() <= self.last.reading():
            return ""
        return self._words.text("The last week comes before the first one.")

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.setSpacing(SPACE)
        for field in (self.first, self.last):
            label = PlainLabel(field.line.accessibleName())
            label.setBuddy(field.line)
            line = QHBoxLayout()
            line.setSpacing(SPACE)
            line.addWidget(label)
            line.addWidget(field, 1)
            self._row.addLayout(line, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        box.addLayout(self._row)
        box.addWidget(self.remark)


def _remembered(settings: Settings) -> Period | None:
    try:
        period = read_period(settings.noted(NOTED))
    except (Unreadable, NoSuchWeek):
        return None
    return Period(period.first, period.last)


def _usual(last: Week) -> Period:
    first = next(week for n in range(USUAL - 1, -1, -1) if (week := last.neighbour(-n)) is not None)
    return Period(first, last)
