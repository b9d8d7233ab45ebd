"""What a user can do with the stopwatch.

All but `StartStopwatch` raise `NoStopwatchRuns` where none does. `at` is when it is done, a moment with
its offset from UTC.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from planner.app.commands.entries import LOG, AddEntry, purpose_of
from planner.core.book import Book
from planner.core.category import cleaned
from planner.core.entry_errors import NoStopwatchRuns, StopwatchRuns
from planner.core.stopwatch import Running, begun
from planner.core.week import Week


@dataclass(frozen=True, slots=True)
class StartStopwatch:
    """Let time be recorded for a category from now on. Raises `StopwatchRuns`, `NoSuchCategory`, and
    `OpenIsNoWork`."""

    page: ClassVar[str] = LOG

    category: str
    at: datetime
    note: str = ""

    def apply(self, book: Book) -> Book:
        if book.stopwatch is not None:
            raise StopwatchRuns(book.stopwatch.category)
        category = purpose_of(book, self.category)
        return replace(book, stopwatch=begun(category, self.at, cleaned(self.note)))


@dataclass(frozen=True, slots=True)
class StopStopwatch:
    """Record what passed, as an entry of each day. What nobody was there for does not count, unless
    somebody says that it ended at `at` (`is_told`). Raises like `Running.entry`, and `WeekClosed`."""

    page: ClassVar[str] = LOG

    at: datetime
    new_id: str
    is_told: bool = False

    @property
    def week(self) -> Week:
        return Week.of(self.at.date())

    def apply(self, book: Book) -> Book:
        runs = running(book)
        if self.is_told:
            runs = replace(runs, idle_since=None)
        entry = runs.entry(self.at, self.new_id)
        return replace(AddEntry(entry).apply(book), stopwatch=None)


@dataclass(frozen=True, slots=True)
class SwitchStopwatch:
    """Record what passed, and go on for another category, or for something else of the same, which then
    is what `note` says. Within the first half minute the first one was a slip: nothing is recorded of
    it, and the other has the time."""

    page: ClassVar[str] = LOG

    category: str
    at: datetime
    new_id: str
    note: str = ""

    def apply(self, book: Book) -> Book:
        now, note = running(book), cleaned(self.note)
        category = purpose_of(book, self.category)
        if category == book.category(now.category).id and note in ("", now.note):
            return book
        if now.is_slip(self.at):
            return replace(book, stopwatch=replace(now, category=category, note=note or now.note))
        stopped = StopStopwatch(self.at, self.new_id).apply(book)
        return replace(stopped, stopwatch=begun(category, self.at, note))


@dataclass(frozen=True, slots=True)
class CorrectStart:
    """Say when the stopwatch should have been started. Raises `ClockBeforeStart` for what is later
    than `at`."""

    page: ClassVar[str] = LOG

    start: datetime
    at: datetime

    def apply(self, book: Book) -> Book:
        now = running(book)
        corrected = now.started(self.start.replace(microsecond=0), self.at)
        return book if corrected == now else replace(book, stopwatch=corrected)


@dataclass(frozen=True, slots=True)
class NoteStopwatch:
    """Say in one's own words what it runs for."""

    page: ClassVar[str] = LOG

    note: str

    def apply(self, book: Book) -> Book:
        noted = replace(running(book), note=cleaned(self.note))
        return book if noted == book.stopwatch else replace(book, stopwatch=noted)


@dataclass(frozen=True, slots=True)
class DiscardStopwatch:
    """Stop, and record nothing."""

    page: ClassVar[str] = LOG

    def apply(self, book: Book) -> Book:
        assert running(book)
        return replace(book, stopwatch=None)


@dataclass(frozen=True, slots=True)
class AskSince:
    """Nobody was there after `idle_since`: what passed since then does not count until somebody says
    so, which is `None`."""

    page: ClassVar[str] = LOG

    idle_since: datetime | None

    def apply(self, book: Book) -> Book:
        now = running(book)
        since = self.idle_since and max(self.idle_since.replace(microsecond=0), now.start)
        asked = replace(now, idle_since=since)
        return book if asked == now else replace(book, stopwatch=asked)


def running(book: Book) -> Running:
    """The stopwatch that runs. Raises `NoStopwatchRuns`."""
    if book.stopwatch is None:
        raise NoStopwatchRuns
    return book.stopwatch
