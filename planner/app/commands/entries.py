"""What a user can do to what was recorded of a week.

Each raises `WeekClosed` for a week that is closed, `NoSuchCategory` for what is not there, and
`OpenIsNoWork` for time recorded as *Not planned*.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import ClassVar

from planner.core.book import Book
from planner.core.category import OPEN_ID, cleaned
from planner.core.day_parts import parts_by_day
from planner.core.duration import checked
from planner.core.entry import Entry, by_week, with_free_ids
from planner.core.entry_errors import OpenIsNoWork
from planner.core.errors import NotATime
from planner.core.giving_way import settled_weeks
from planner.core.inbox import lost
from planner.core.inboxes import remembering
from planner.core.log import Log
from planner.core.week import Week
from planner.core.working_hours import DAY

LOG = "log"
"""The page that all of these are made on, but for the setting."""


@dataclass(frozen=True, slots=True)
class AddEntry:
    """Record time that passed. One that lasts past the end of its day is recorded as one of each."""

    page: ClassVar[str] = LOG

    entry: Entry

    @property
    def week(self) -> Week:
        return self.entry.week

    def apply(self, book: Book) -> Book:
        return AddEntries((self.entry,)).apply(book)


@dataclass(frozen=True, slots=True)
class AddEntries:
    """Record several entries as one step: an import, or a day that was accepted."""

    page: ClassVar[str] = LOG

    entries: tuple[Entry, ...]

    @property
    def week(self) -> Week | None:
        return self.entries[-1].week if self.entries else None

    def apply(self, book: Book) -> Book:
        parts = [part for each in self.entries for part in _parts(book, each)]
        return settled_weeks(book, recorded(book, parts), (part.week for part in parts))


@dataclass(frozen=True, slots=True)
class EditEntry:
    """Change the entry of that id in the log of `week`; it may be of another day or week then. Raises
    `NoSuchEntry`."""

    page: ClassVar[str] = LOG

    week: Week
    entry: Entry

    def apply(self, book: Book) -> Book:
        parts = _parts(book, self.entry)
        weeks = (self.week, *(part.week for part in parts))
        return settled_weeks(book, self._edited(book, *parts), weeks)

    def _edited(self, book: Book, first: Entry, *others: Entry) -> Book:
        log = book.log(self.week)
        before = log.entry(self.entry.id)
        if first.week != self.week:
            book = book.with_log(log.without(before.id))
        elif first != before:
            book = book.with_log(log.having(first))
        return recorded(book, others if first.week == self.week else (first, *others))


@dataclass(frozen=True, slots=True)
class RemoveEntry:
    """Take back what was recorded. What was imported is not offered as new again. Raises
    `NoSuchEntry`."""

    page: ClassVar[str] = LOG

    week: Week
    entry_id: str

    def apply(self, book: Book) -> Book:
        less = with_less(book, book.log(self.week).without(self.entry_id))
        return settled_weeks(book, less, (self.week,))


@dataclass(frozen=True, slots=True)
class SplitEntry:
    """Make two of an entry: `first` of it stays, the rest is an entry of `category` with the id
    `new_id`. Raises `NoSuchEntry`, or like `Entry` if one of the two would be nothing."""

    page: ClassVar[str] = LOG

    week: Week
    entry_id: str
    first: timedelta
    category: str
    new_id: str

    def apply(self, book: Book) -> Book:
        log = book.log(self.week)
        whole = log.entry(self.entry_id)
        rest = replace(
            whole,
            id=self.new_id,
            amount=whole.amount - self.first,
            start=whole.start and whole.start + self.first,
            category=purpose_of(book, self.category),
        )
        return book.with_log(log.having(replace(whole, amount=self.first)).having(rest))


@dataclass(frozen=True, slots=True)
class BeginDaysAt:
    """Say when a day begins, `time` after midnight: what is recorded before that counts for the day
    before. Raises `NotATime` for noon or later. What was recorded already stays where it is."""

    time: timedelta

    def apply(self, book: Book) -> Book:
        if checked(self.time) >= DAY / 2:
            raise NotATime(self.time)
        return book if self.time == book.day_begins else replace(book, day_begins=self.time)


def _parts(book: Book, entry: Entry) -> list[Entry]:
    """`entry` as it is recorded: one of each day, its note in one line, of an heir."""
    category = purpose_of(book, entry.category)
    note = cleaned(entry.note)
    if (category, note) != (entry.category, entry.note):
        entry = replace(entry, category=category, note=note)
    written = entry.filled
    return [*parts_by_day(written, book.day_begins)]


def purpose_of(book: Book, name: str) -> str:
    """The id of the category that time can be recorded for. Raises `NoSuchCategory`, `OpenIsNoWork`."""
    category = book.category(name).id
    if category == OPEN_ID:
        raise OpenIsNoWork
    return category


def with_less(book: Book, log: Log) -> Book:
    """`book` with `log` for its week. What came from elsewhere and is gone is known to be taken out."""
    gone = lost(book.log(log.week), log)
    changed = book.with_log(log)
    return remembering(changed, log.week, gone) if gone else changed


def recorded(book: Book, entries: Iterable[Entry]) -> Book:
    """`book` with `entries` as the newest of their weeks, and nothing gives way to them. One whose id is
    taken there gets another."""
    for week, added in by_week(entries).items():
        log = book.log(week)
        book = book.with_log(log.adding(with_free_ids(added, log.entries)))
    return book
