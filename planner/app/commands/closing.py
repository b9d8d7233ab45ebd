"""What a user can do to a week that is over: close it, or let it change again."""

from dataclasses import dataclass
from typing import ClassVar

from planner.app.commands.entries import LOG
from planner.app.commands.stopwatch import DiscardStopwatch, StopStopwatch
from planner.core.book import Book
from planner.core.closing import closed, running_in
from planner.core.duration import ZERO
from planner.core.entry_errors import NothingToClose, StopwatchRunsThen
from planner.core.week import Week


@dataclass(frozen=True, slots=True)
class CloseWeek:
    """Let the week be as it is: neither its plan nor what was recorded changes any more, and names,
    roles and sums stay as they are now. `first` is what becomes of the stopwatch that runs in it.

    Raises `StopwatchRunsThen` if one still does, and `NothingToClose` unless it is a week off."""

    page: ClassVar[str] = LOG

    week: Week
    first: StopStopwatch | DiscardStopwatch | None = None

    def apply(self, book: Book) -> Book:
        if self.first is not None:
            book = self.first.apply(book)
        if (runs := running_in(book, self.week)) is not None:
            raise StopwatchRunsThen(runs.category, self.week.year, self.week.number)
        if not book.log(self.week).entries and book.plan(self.week).capacity > ZERO:
            raise NothingToClose(self.week.year, self.week.number)
        return book.with_recorded(book.recorded.closing(closed(book, self.week)))


@dataclass(frozen=True, slots=True)
class ReopenWeek:
    """Let a closed week change again; categories are then what they have become since."""

    page: ClassVar[str] = LOG

    week: Week

    def apply(self, book: Book) -> Book:
        if not book.is_closed(self.week):
            return book
        return book.with_recorded(book.recorded.reopening(self.week))
