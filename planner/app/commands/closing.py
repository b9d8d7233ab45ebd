"""What a user can do to a week that is over: close it, or let it change again."""

from dataclasses import dataclass
from typing import ClassVar

from planner.app.commands.entries import LOG
from planner.core.book import Book
from planner.core.closing import closed
from planner.core.duration import ZERO
from planner.core.entry_errors import NothingToClose
from planner.core.week import Week


@dataclass(frozen=True, slots=True)
class CloseWeek:
    """Let the week be as it is: neither its plan nor what was recorded changes any more, and names,
    roles and sums stay as they are now. Raises `NothingToClose` unless it is a week off."""

    page: ClassVar[str] = LOG

    week: Week

    def apply(self, book: Book) -> Book:
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
