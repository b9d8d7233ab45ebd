"""Two fields for an own period: its first week and its last one."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

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

LONGEST = 3660
"""Days from its first week to its last one: each week is looked at, and nobody shall wait."""

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

    @property
    def needed(self) -> int:
        """The width without which something would be cut off."""
        labels = (label.sizeHint().width() for label in self._labels)
        fields = (field.minimumSizeHint().width() for field in self._fields)
        return max(labels) + SPACE + max(fields)

    def fit(self, width: int) -> None:
        """Stand side by side in so many pixels, or below one another."""
        is_narrow = 2 * self.needed + 2 * SPACE > width
        for place, (label, field) in enumerate(zip(self._labels, self._fields, strict=True)):
            row, column = (place, 0) if is_narrow else (0, 2 * place)
            self._grid.addWidget(label, row, column)
            self._grid.addWidget(field, row, column + 1)

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
        first, last = self.first.reading(), self.last.reading()
        if first > last:
            return self._words.text("The last week comes before the first one.")
        if (last.monday - first.monday).days > LONGEST:
            return self._words.text("At most ten years are compared at once.")
        return ""

    def _lay_out(self) -> None:
        self._fields = (self.first, self.last)
        self._labels = tuple(PlainLabel(field.line.accessibleName()) for field in self._fields)
        for label, field in zip(self._labels, self._fields, strict=True):
            label.setBuddy(field.line)
            field.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._grid = QGridLayout()
        self._grid.setSpacing(SPACE)
        self._grid.setColumnStretch(4, 1)
        self.fit(0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        box.addLayout(self._grid)
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
