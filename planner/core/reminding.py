"""When somebody is reminded: to close the week, and to plan one.

Times here are those of the clock on the wall, without a zone: a reminder is for whoever looks at it.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from planner.core.book import Book
from planner.core.friday import is_open, working_days
from planner.core.week import Week

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


class Reminder(StrEnum):
    CLOSE = "friday-close"
    PLAN = "monday-plan"


@dataclass(frozen=True, slots=True)
class At:
    """A day of the week, Monday 0, and a time of day."""

    weekday: int
    time: time


@dataclass(frozen=True, slots=True)
class Told:
    """The `week` that somebody was reminded of last, and when they want to be `again`; `None` for no
    more in that week."""

    week: Week | None = None
    again: datetime | None = None


def due(
    reminder: Reminder, book: Book, now: datetime, at: At, told: Told, free: Collection[date] = ()
) -> Week | None:
    """The week to be reminded of `now`, or `None`.

    On a day off, or one of the days that are `free`, nobody is reminded: a close comes on the last
    working day before, a plan on the first after, and in a week off neither. Once a day has gone by,
    the next working day of the week will do, at the same time of day.
    """
    week, today = Week.of(now.date()), now.date()
    working = [day for day in working_days(book, week) if day not in free]
    if today not in working or today < _day(reminder, working, at) or now.time() < at.time:
        return None
    return week if _is_wanted(reminder, book, week) and not _is_told(told, week, now) else None


def stands(reminder: Reminder, book: Book, week: Week, now: datetime) -> bool:
    """Whether what was said of `week` holds still: nobody has done it yet, and the week goes on."""
    return Week.of(now.date()) == week and _is_wanted(reminder, book, week)


def in_an_hour(week: Week, now: datetime) -> Told:
    return Told(week, now + HOUR)


def not_today(week: Week, now: datetime) -> Told:
    return Told(week, datetime.combine(now.date(), time()) + DAY)


def _day(reminder: Reminder, working: list[date], at: At) -> date:
    """The day to be reminded on, of the `working` days of a week, of which there is one at least."""
    wanted = working[0] - timedelta(days=working[0].weekday() - at.weekday)
    if reminder is Reminder.CLOSE:
        return max((day for day in working if day <= wanted), default=working[0])
    return min((day for day in working if day >= wanted), default=working[-1])


def _is_wanted(reminder: Reminder, book: Book, week: Week) -> bool:
    """Who has never planned is led by the first run, and nobody is asked for what is done."""
    if reminder is Reminder.CLOSE:
        return is_open(book, week)
    is_done = book.is_planned(week) or book.is_closed(week)
    return not is_done and any(planned < week for planned in book.weeks)


def _is_told(told: Told, week: Week, now: datetime) -> bool:
    """What is wanted again is so within a day: beyond that the clock was set."""
    if told.week != week:
        return False
    return told.again is None or now < told.again <= now + DAY
