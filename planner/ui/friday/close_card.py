"""The first part: the week is told in full, and closed."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtWidgets import QPushButton

from planner.app.commands.closing import CloseWeek
from planner.app.commands.grid import FillAsPlanned
from planner.app.commands.stopwatch import DiscardStopwatch, StopStopwatch
from planner.app.friday import Part
from planner.app.ids import new_id
from planner.app.to_sort import number_waiting
from planner.core.book import Book
from planner.core.closing import as_it_was, running_in
from planner.core.duration import ZERO
from planner.core.friday import capacity_of, days_left, untold
from planner.core.log import Log
from planner.ui.friday.part_card import Friday, PartCard
from planner.wording.friday import not_over_text, told_text, twice_sentence
from planner.wording.stopwatch import runs_text
from planner.wording.to_sort import before_closing_text


class CloseCard(PartCard):
    """Stands beside the log of the week."""

    def __init__(self, friday: Friday) -> None:
        title = friday.words.text("Close week {n}").format(n=friday.week.number)
        super().__init__(Part.CLOSE, title, friday)
        self._told, self._twice = self.add_text(), self.add_faint()
        self._waiting, self._state = self.add_faint(), self.add_faint()
        self._running = self.add_faint()
        self.stop = self.button(self.words.text("Stop it and record"))
        self.discard = self.button(self.words.text("Discard it"))
        self.fill = self.button("")
        self.early = self.button(self.words.text("Close it all the same"))
        self.fill.clicked.connect(lambda: self.ask(FillAsPlanned(friday.week, new_id())))
        self.stop.clicked.connect(lambda: self.ask(StopStopwatch(friday.now(), new_id())))
        self.discard.clicked.connect(lambda: self.ask(DiscardStopwatch()))
        self.early.clicked.connect(lambda: self.passed.emit(CloseWeek(friday.week)))

    def show_book(self, book: Book) -> None:
        week, words = self.friday.week, self.words
        log, capacity = as_it_was(book, week).log(week), capacity_of(book, week)
        is_closed = book.is_closed(week)
        missing = ZERO if is_closed else untold(book, week)
        self._told.setText(self._what_is_told(log, capacity))
        self.say(self._twice, twice_sentence(log, words))
        self.say(self._waiting, before_closing_text(number_waiting(book, week), words))
        self.say(self._state, self._state_of(book, missing))
        self.fill.setText(words.text("As planned: {time}").format(time=words.time(missing)))
        runs = None if is_closed else running_in(book, week)
        self.say(
            self._running, "" if runs is None else runs_text(runs, book, self.friday.now(), words)
        )
        may_close = not is_closed and bool(log.entries or not capacity) and runs is None
        self._offer_to_close(may_close=may_close, is_over=not self._left(book))
        self._show_buttons({self.stop: runs, self.discard: runs, self.fill: missing})

    def _show_buttons(self, needed: Mapping[QPushButton, object]) -> None:
        """Show those that something is there for; the focus of one that goes is the way on's."""
        had_focus = any(button.hasFocus() for button in needed)
        for button, wants_it in needed.items():
            button.setVisible(bool(wants_it))
        if had_focus and not any(button.hasFocus() for button in needed):
            self.take_focus()

    def _offer_to_close(self, *, may_close: bool, is_over: bool) -> None:
        """A week that is not over can be closed, and nobody is led to it."""
        words, close = self.words, CloseWeek(self.friday.week)
        self.early.setVisible(may_close and not is_over)
        if may_close and is_over:
            self.offer(words.text("Close the week"), close, skips=True)
        else:
            self.offer(words.text("Go on"), None, skips=False)

    def _what_is_told(self, log: Log, capacity: timedelta) -> str:
        if not capacity and not log.entries:
            return self.words.text("It was a week off.")
        return told_text(log, capacity, self.words)

    def _state_of(self, book: Book, missing: timedelta) -> str:
        words, left = self.words, self._left(book)
        if book.is_closed(self.friday.week):
            return words.text("Closed: names, roles and sums stay as they are.")
        if left:
            return not_over_text(left, words)
        if missing:
            return words.text("Fill it in as planned, or write beside this what was different.")
        return ""

    def _left(self, book: Book) -> tuple[date, ...]:
        return days_left(book, self.friday.week, self.friday.today())
