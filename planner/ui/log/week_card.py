"""The card of the week: how much of it is recorded, and whether it is closed."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy

from planner.app.commands.closing import CloseWeek, ReopenWeek
from planner.app.commands.stopwatch import DiscardStopwatch, StopStopwatch
from planner.app.ids import new_id
from planner.app.to_sort import number_waiting
from planner.core.book import Book
from planner.core.closing import running_in
from planner.core.duration import ZERO
from planner.core.log import Log
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, faint, heading
from planner.ui.log.bar import LogBar
from planner.ui.text import PlainLabel, tip
from planner.ui.theme import SPACE, sized
from planner.wording.logs import rest_text, twice_text
from planner.wording.stopwatch import runs_text
from planner.wording.to_sort import before_closing_text


class WeekCard(Card):
    """What is recorded of a week. It is closed here, and reopened."""

    asked = Signal(object)
    friday_wanted = Signal()

    def __init__(self, now: Callable[[], datetime], palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self._words, self._now = words, now
        self._runs = False
        self._week: Week | None = None
        self._is_closed = False
        self._title = heading(words.text("Recorded"))
        self._time = PlainLabel()
        self._time.setFont(sized(self._time.font(), 1.9, bold=True))
        self._of = faint("", palette)
        self._of.setContentsMargins(0, 0, 0, SPACE // 2)
        self._bar = LogBar(palette)
        self._rest = faint("", palette)
        self._state = faint("", palette)
        for label in (self._rest, self._state):
            label.setWordWrap(True)
        self._close = QPushButton()
        self._close.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._close.clicked.connect(self._ask)
        self.choices = QMenu(self._close)
        """What is to become of a stopwatch that runs, while one does."""
        self._stop = self.choices.addAction(words.text("Stop it and close the week"))
        self._stop.triggered.connect(self._ask)
        self._discard = self.choices.addAction(words.text("Discard it and close the week"))
        self._discard.triggered.connect(self._ask_without)
        self._friday = QPushButton(words.text("Friday close…"))
        self._friday.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        tip(self._friday, words.text("Close the week and plan the next one, in five steps"))
        self._friday.clicked.connect(self.friday_wanted)
        self._lay_out()

    def show_week(self, book: Book, log: Log) -> None:
        """Show `log`, of a week that `book` is looked at as."""
        words, capacity = self._words, book.plan(log.week).capacity
        self._week, self._is_closed = log.week, book.is_closed(log.week)
        self._time.setText(words.time(log.total))
        self._of.setText(words.text("of {total}").format(total=words.time(capacity)))
        parts = (
            (self.colours.colour(category, book.categories), log.actual(category.id))
            for category in book.categories
            if log.actual(category.id)
        )
        self._bar.show_parts(tuple(parts), capacity)
        rest = (rest_text(log, capacity, words), twice_text(log, words))
        self._show(self._rest, " · ".join(text for text in rest if text))
        runs = None if self._is_closed else running_in(book, log.week)
        self._runs = runs is not None
        said = before_closing_text(number_waiting(book, log.week), words)
        if runs is not None:
            running = runs_text(runs, book, self._now(), words)
            said = f"{running} {said}".strip()
        can_close = bool(log.entries) or capacity == ZERO
        self._show_state(said, can_close=can_close or self._runs)
        self._discard.setVisible(can_close)
        self._close.setMenu(self.choices if self._runs else None)  # type: ignore[arg-type]

    def _show_state(self, before_closing: str, *, can_close: bool) -> None:
        words = self._words
        if self._is_closed:
            self._close.setText(words.text("Reopen"))
            said = words.text("Closed: names, roles and sums stay as they are.")
        else:
            close = words.text("Close the week")
            self._close.setText(f"{close} ▾" if self._runs else close)
            usual = words.text("Close it when nothing is missing any more.") if can_close else ""
            said = before_closing or usual
        self._close.setEnabled(can_close or self._is_closed)
        self._show(self._state, said)

    def _show(self, label: PlainLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _ask(self) -> None:
        assert self._week is not None
        if self._is_closed:
            self.asked.emit(ReopenWeek(self._week))
        else:
            stop = StopStopwatch(self._now(), new_id()) if self._runs else None
            self.asked.emit(CloseWeek(self._week, stop))

    def _ask_without(self) -> None:
        assert self._week is not None
        self.asked.emit(CloseWeek(self._week, DiscardStopwatch()))

    def _lay_out(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(SPACE)
        figures.addWidget(self._time)
        figures.addWidget(self._of)
        figures.addStretch(1)
        self.box.addWidget(self._title)
        self.box.addLayout(figures)
        for widget in (self._bar, self._rest, self._state, self._close, self._friday):
            self.box.addWidget(widget)
