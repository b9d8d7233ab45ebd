"""What a user can do to events that wait to be sorted."""

from dataclasses import dataclass, replace
from typing import ClassVar

from planner.app.commands.entries import LOG, AddEntries
from planner.core.book import Book
from planner.core.entry import by_week
from planner.core.inbox import removed_of
from planner.core.inboxes import Waiting, remembering, together, without_waiting
from planner.core.sorting import LEFT_OUT
from planner.core.week import Week


@dataclass(frozen=True, slots=True)
class SortEvents:
    """Record events that wait, each under its category, as one step; all parts of one that is several
    entries. What goes to `LEFT_OUT` is dismissed. Raises `NoSuchEntry`, and like `AddEntries`."""

    page: ClassVar[str] = LOG

    choices: tuple[tuple[Waiting, str], ...]

    @property
    def week(self) -> Week | None:
        return self.choices[-1][0].week if self.choices else None

    def apply(self, book: Book) -> Book:
        left_out = tuple(waiting for waiting, category in self.choices if category == LEFT_OUT)
        book = DismissEvents(left_out).apply(book)
        kept = [(waiting, category) for waiting, category in self.choices if category != LEFT_OUT]
        events = together(book, (waiting for waiting, _ in kept))
        found = {
            Waiting(part.week, part.id): replace(part, category=category)
            for (_, category), parts in zip(kept, events, strict=True)
            for part in parts
        }
        return AddEntries(tuple(found.values())).apply(without_waiting(book, found))


@dataclass(frozen=True, slots=True)
class DismissEvents:
    """Say of events that wait that they were no work: they go, and are not offered as new again. Raises
    `NoSuchEntry`, `WeekClosed`."""

    page: ClassVar[str] = LOG

    events: tuple[Waiting, ...]

    @property
    def week(self) -> Week | None:
        return self.events[-1].week if self.events else None

    def apply(self, book: Book) -> Book:
        gone = {
            Waiting(part.week, part.id): part
            for parts in together(book, self.events)
            for part in parts
        }
        book = without_waiting(book, gone)
        for week, parts in by_week(gone.values()).items():
            book = remembering(book, week, filter(None, map(removed_of, parts)))
        return book
