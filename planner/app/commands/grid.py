"""What a user can do to the hours of a week by category: the grid is typed, or all goes as planned.

Each raises `WeekClosed` for a week that is closed, `NoSuchCategory` for what is not there, and
`OpenIsNoWork` for time recorded as *Not planned*.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from planner.app.commands.entries import LOG, purpose_of, with_less
from planner.core.book import Book
from planner.core.duration import checked
from planner.core.errors import NotATime
from planner.core.giving_way import settled
from planner.core.log import Log
from planner.core.recording import as_planned, with_day_time, with_week_time
from planner.core.week import Week
from planner.core.working_hours import DAY


@dataclass(frozen=True, slots=True)
class FillAsPlanned:
    """Record what is missing to the plan, in each category, as time of the week without a day. Ids of
    new entries begin with `new_id`."""

    page: ClassVar[str] = LOG

    week: Week
    new_id: str

    def apply(self, book: Book) -> Book:
        return book.with_log(as_planned(book.log(self.week), book.plan(self.week), self.new_id))


@dataclass(frozen=True, slots=True)
class DayTime:
    """What a cell of the grid holds: the time of a category on a day, or (`None`) without one."""

    category: str
    day: date | None
    amount: timedelta

    def in_log(self, log: Log, book: Book, new_id: str) -> Log:
        """`log`, in which it is so. Raises `NotATime` for more than 24:00 of a day."""
        if self.day is not None and checked(self.amount) > DAY:
            raise NotATime(self.amount)
        category = purpose_of(book, self.category)
        return with_day_time(log, category, self.day, checked(self.amount), new_id)


@dataclass(frozen=True, slots=True)
class SetDayTime:
    """Say how much time a category had on a day, or in the week without a day. `new_id` is for the
    entry that may come of it."""

    page: ClassVar[str] = LOG

    week: Week
    time: DayTime
    new_id: str

    def apply(self, book: Book) -> Book:
        return SetDayTimes(self.week, (self.time,), self.new_id).apply(book)


@dataclass(frozen=True, slots=True)
class SetDayTimes:
    """Say so of several cells as one step: what was pasted. What is told of a day comes out of what was
    filled in without one, unless that is told too. Ids of new entries begin with `new_id`."""

    page: ClassVar[str] = LOG

    week: Week
    times: tuple[DayTime, ...]
    new_id: str

    def apply(self, book: Book) -> Book:
        log, told = book.log(self.week), {time.category for time in self.times if time.day is None}
        for number, time in enumerate(self.times):
            new_id = f"{self.new_id}.{number}" if number else self.new_id
            changed = time.in_log(log, book, new_id)
            log = changed if time.category in told else settled(log, changed)
        return with_less(book, log)


@dataclass(frozen=True, slots=True)
class SetWeekTime:
    """Say how much time a category had in the week, whatever its days. What days do not tell of it is
    time without a day, under the id `new_id` where there was none. Raises `DaysHoldMore`."""

    page: ClassVar[str] = LOG

    week: Week
    category: str
    amount: timedelta
    new_id: str

    def apply(self, book: Book) -> Book:
        category = purpose_of(book, self.category)
        log = with_week_time(book.log(self.week), category, checked(self.amount), self.new_id)
        return with_less(book, log)
