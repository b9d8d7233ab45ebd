"""A field for a week: typed as 48 or 2026-W48, stepped with arrows and wheel, shown with its days."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from planner.core.errors import NoSuchWeek, Unreadable
from planner.core.week import Week
from planner.core.week_reading import read_week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.icons import icon
from planner.ui.text import tip
from planner.ui.theme import SPACE
from planner.wording.names import quoted
from planner.wording.refusals import no_such_week

_LONGEST = Week(2026, 53)
"""It has days in two years, and so the longest text."""


class WeekEdit(QWidget):
    """Shows "Week 48 · 23 – 29 Nov 2026". What can't be read stays as it was typed, and is said by
    `refusal`."""

    edited = Signal()
    """The user typed, or stepped to another week."""

    def __init__(self, week: Week, name: str, palette: Palette, words: Words) -> None:
        super().__init__()
        self._week, self._words = week, words
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self._lay_out(palette)
        self.show_week(week)
        self.line.textEdited.connect(lambda _: self.edited.emit())
        self.line.editingFinished.connect(self._show_read)

    def show_week(self, week: Week) -> None:
        self._week = week
        self.line.setText(self._shown(week))
        self.line.setCursorPosition(0)

    def reading(self) -> Week:
        """The week that the text says. Raises `Unreadable` or `NoSuchWeek`."""
        text = self.line.text()
        return self._week if text == self._shown(self._week) else read_week(text, self._week)

    def refusal(self) -> str:
        """Why the text is no week; empty if it is one."""
        words, text = self._words, self.line.text()
        try:
            self.reading()
        except NoSuchWeek as refusal:
            return no_such_week(refusal.year, refusal.number, words)
        except Unreadable:
            if not text.strip():
                return words.text("Which week? Write for example 48, or 2026-W48.")
            sentence = words.text("“{text}” is not a week. Write 48, or 2026-W48.")
            return sentence.format(text=quoted(text))
        return ""

    # Steps

    def _step(self, weeks: int, _checked: bool = False) -> None:
        """Go to a neighbour; from what is no week, and at the ends of the calendar, nothing happens."""
        week = None if self.refusal() else self.reading().neighbour(weeks)
        if week is not None:
            self.show_week(week)
            self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if steps is None:
            super().keyPressEvent(event)
        else:
            self._step(steps)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Only with the focus: who scrolls past changes nothing."""
        if self.line.hasFocus() and event.angleDelta().y():
            self._step(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    # Showing

    def _show_read(self) -> None:
        """Show in full what was typed in short."""
        if not self.refusal():
            self.show_week(self.reading())

    def _shown(self, week: Week) -> str:
        return f"{self._words.week(week)} · {self._words.days_of(week)}"

    def _lay_out(self, palette: Palette) -> None:
        words = self._words
        text = self._shown(_LONGEST)
        self.line.setMinimumWidth(self.line.fontMetrics().horizontalAdvance(text) + 32)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        row.addWidget(self._arrow("chevron-left", words.text("The week before"), -1, palette))
        row.addWidget(self.line, 1)
        row.addWidget(self._arrow("chevron-right", words.text("The week after"), 1, palette))
        self.setFocusProxy(self.line)

    def _arrow(self, name: str, text: str, weeks: int, palette: Palette) -> QToolButton:
        button = QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys do the same
        button.setProperty("looks", "button")
        button.setIcon(icon(name, palette))
        button.setAccessibleName(text)
        button.setAccessibleDescription(self.line.accessibleName())
        tip(button, text)
        button.clicked.connect(partial(self._step, weeks))
        return button
