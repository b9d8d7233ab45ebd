"""What a user can do when something ended early: the minutes go back, and perhaps to something else.

`purpose` is the category that got them, an empty one nobody knows. Each raises `EndsTooEarly` unless
something is left of what ended, `NoSuchCategory`, `OpenIsNoWork`, and `WeekClosed`.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import ClassVar

from planner.app.commands.entries import LOG, purpose_of, recorded, with_less
from planner.app.commands.stopwatch import StopStopwatch, running
from planner.core.book import Book
from planner.core.day_parts import parts_by_day
from planner.core.duration import ZERO, checked
from planner.core.entry import Entry, EntrySource
from planner.core.entry_errors import EndsTooEarly
from planner.core.log import Log
from planner.core.recording import with_day_time
from planner.core.week import Week


@dataclass(frozen=True, slots=True)
class EndEntryEarly:
    """Let an entry end `by` earlier. Who got the time has an entry right after it, of the id `new_id`.
    Raises `NoSuchEntry`."""

    page: ClassVar[str] = LOG

    week: Week
    entry_id: str
    by: timedelta
    purpose: str
    new_id: str

    def apply(self, book: Book) -> Book:
        log = book.log(self.week)
        whole = log.entry(self.entry_id)
        left = _left(whole.amount, self.by)
        log = log.having(replace(whole, amount=left))
        if self.purpose:
            category, start = purpose_of(book, self.purpose), whole.start and whole.start + left
            log = log.having(Entry(self.new_id, whole.when, self.by, category, start))
        return book.with_log(log)


@dataclass(frozen=True, slots=True)
class EndTimeEarly:
    """Let what a category had on a day, or (`None`) without one, have ended `by` earlier; where nothing
    is recorded there, that is what is missing to the plan. Ids of new entries begin with `new_id`."""

    page: ClassVar[str] = LOG

    week: Week
    category: str
    day: date | None
    by: timedelta
    purpose: str
    new_id: str

    def apply(self, book: Book) -> Book:
        log = book.log(self.week)
        single = entry_alone(log, self.category, self.day)
        if single is not None and single.start is not None:
            rest = (self.by, self.purpose, self.new_id)
            return EndEntryEarly(self.week, single.id, *rest).apply(book)
        category = purpose_of(book, self.category)
        left = _left(time_that_was(book, log, category, self.day), self.by)
        log = with_day_time(log, category, self.day, left, self.new_id)
        if self.purpose:
            taker = purpose_of(book, self.purpose)
            had = log.on(self.day).get(taker, ZERO)
            log = with_day_time(log, taker, self.day, had + self.by, f"{self.new_id}.1")
        return with_less(book, log)


@dataclass(frozen=True, slots=True)
class StopEarly:
    """Stop the stopwatch at `at`, and let what it ran for have ended `by` earlier. Raises like
    `StopStopwatch`."""

    page: ClassVar[str] = LOG

    at: datetime
    by: timedelta
    purpose: str
    new_id: str

    @property
    def week(self) -> Week:
        return Week.of(self.at.date())

    def apply(self, book: Book) -> Book:
        runs = running(book)
        until = runs.idle_since or self.at
        _left(runs.entry(until, self.new_id).amount, self.by)
        ended = until - self.by
        book = StopStopwatch(ended, self.new_id, is_told=True).apply(book)
        if not self.purpose:
            return book
        start = ended.astimezone(runs.start.tzinfo)
        source = EntrySource.STOPWATCH
        taker = purpose_of(book, self.purpose)
        got = Entry(f"{self.new_id}.early", start.date(), self.by, taker, start, "", source)
        return recorded(book, parts_by_day(got, book.day_begins))


def entry_alone(log: Log, category: str, day: date | None) -> Entry | None:
    """The one entry that a category has on a day, or without one; `None` if there are several."""
    found = [each for each in log.entries if each.category == category and each.day == day]
    return found[0] if len(found) == 1 else None


def time_that_was(book: Book, log: Log, category: str, day: date | None) -> timedelta:
    """What a category had on a day, or without one; where nothing is recorded, what is missing to its
    plan."""
    recorded = log.on(day).get(category, ZERO)
    missing = book.plan(log.week).planned(category) - log.actual(category)
    return recorded or max(ZERO, missing)


def _left(whole: timedelta, by: timedelta) -> timedelta:
    if not ZERO < checked(by) < whole:
        raise EndsTooEarly(whole)
    return whole - by
