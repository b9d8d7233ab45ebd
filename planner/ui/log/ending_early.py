"""Opens the question of what ended early: a block, a cell of the grid, or what the stopwatch runs for."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtWidgets import QWidget

from planner.app.commands.early import (
    EndEntryEarly,
    EndTimeEarly,
    StopEarly,
    entry_alone,
    time_that_was,
)
from planner.app.early import takers
from planner.app.ids import new_id
from planner.app.session import Command
from planner.core.book import Book
from planner.core.duration import MINUTE
from planner.core.entry import Entry
from planner.core.log import Log
from planner.core.stopwatch import Running
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.log.early_dialog import EarlyDialog, Ended
from planner.ui.log.model import Cell
from planner.wording.lines import day_text, entry_text
from planner.wording.names import category_name
from planner.wording.stopwatch import running_text, since_text


class EndingEarly:
    """Asks in front of `parent`, and passes the command on to `ask`."""

    def __init__(
        self, palette: Palette, words: Words, parent: QWidget, ask: Callable[[Command], object]
    ) -> None:
        self._palette, self._words, self._parent, self._ask = palette, words, parent, ask

    def of_entry(self, entry: Entry, book: Book, week: Week) -> None:
        said = entry_text(entry, book, self._words)
        ended = Ended(
            said,
            entry.amount,
            entry.category,
            entry.start,
            lambda by, taker: EndEntryEarly(week, entry.id, by, taker, new_id()),
        )
        self._open(ended, book, week)

    def of_cell(self, cell: Cell, book: Book, log: Log) -> None:
        single = entry_alone(log, *cell)
        if single is not None and single.start is not None:
            self.of_entry(single, book, log.week)
            return
        whole, words = time_that_was(book, log, *cell), self._words

        def command(by: timedelta, taker: str) -> Command:
            return EndTimeEarly(log.week, *cell, by, taker, new_id())

        if not whole:  # which is refused, and said why where it was tried
            self._ask(command(MINUTE, ""))
            return
        day = words.text("without a day") if cell.day is None else day_text(cell.day, words)
        name = category_name(book, cell.category, words)
        said = f"{day} · {words.time(whole)} · {name}"
        self._open(Ended(said, whole, cell.category, None, command), book, log.week)

    def of_running(self, runs: Running, book: Book, now: datetime) -> None:
        """Asks about what has passed so far; what passes while it asks is not part of it."""
        words, until = self._words, runs.idle_since or now
        said = f"{running_text(runs, book, now, words)} · {since_text(runs, now, words)}"
        ended = Ended(
            said,
            until - runs.start,
            runs.category,
            runs.start.astimezone(now.tzinfo),
            lambda by, taker: StopEarly(now, by, taker, new_id()),
        )
        self._open(ended, book, Week.of(now.date()))

    def _open(self, ended: Ended, book: Book, week: Week) -> None:
        category = book.category(ended.category).id
        offered = takers(book, week, category)
        dialog = EarlyDialog(book, ended, offered, self._palette, self._words, self._parent)
        dialog.answered.connect(self._ask)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
