"""What people write on a command line, read: weeks, amounts, goals. Each raises `Failure`."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from planner.cli.failure import Failure, Status, refused
from planner.core.book import Book
from planner.core.category import OPEN_ID, called
from planner.core.errors import Refusal, Unreadable
from planner.core.goal import Absolute, Measure, Relative, Share
from planner.core.reading import Bare, Reading, read_duration
from planner.core.week import Week
from planner.i18n import MINUS, Words
from planner.wording.lines import named_days
from planner.wording.names import quoted

_NEAR_WEEKS = {"this": 0, "next": 1, "last": -1, "denne": 0, "næste": 1, "sidste": -1}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PERCENT = re.compile(r"([+-]?)([0-9]{1,3})\s*%")


def read_week(text: str, this_week: Week, words: Words) -> Week:
    """The week written as 2026-W48, or as `this`, `next`, `last`."""
    near = _NEAR_WEEKS.get(text.strip().casefold())
    try:
        return Week.parse(text) if near is None else this_week.plus(near)
    except Unreadable as unreadable:
        sentence = words.text("“{text}” is not a week. Write 2026-W48, or this, next or last.")
        shown = sentence.format(text=quoted(text))
        raise Failure(Status.USAGE, shown) from unreadable
    except Refusal as refusal:
        raise refused(refusal, words) from refusal


def read_day(text: str, today: date, words: Words) -> date:
    """The day written as 2026-11-23, or as people call it: `yesterday`, `last friday`, 23/11."""
    written = text.strip()
    called = named_days(Week.of(today), today, words).get(" ".join(written.casefold().split()))
    try:
        return called or _iso(written)
    except ValueError as error:
        sentence = words.text("“{text}” is not a day. Write 2026-11-23, yesterday or last friday.")
        raise Failure(Status.USAGE, sentence.format(text=quoted(text))) from error


def _iso(written: str) -> date:
    """Raises `ValueError`; Python would take a week, 2026-W53, for its Monday."""
    if not _DAY.fullmatch(written):
        raise ValueError(written)
    return date.fromisoformat(written)


def read_amount(text: str, words: Words, bare: Bare = Bare.HOURS) -> Reading:
    """The time, or the change, that `text` says."""
    try:
        return read_duration(text, bare)
    except Refusal as refusal:
        raise refused(refusal, words) from refusal


def read_measure(text: str, words: Words) -> Measure:
    """+30% is more than normal, 30% a share of the week, 8:30 hours. A relative one names no normal
    week yet."""
    match = _PERCENT.fullmatch(text.strip().replace(MINUS, "-"))
    if match is None:
        return Absolute(_hours_of_goal(text, words))
    percent = int(match[2])
    if percent > 100 and match[1] != "+":
        raise _no_goal(text, words)
    return Relative(int(match[1] + match[2]), "") if match[1] else Share(percent)


@dataclass(frozen=True, slots=True)
class Pair:
    """A category's name, and the time that was written for it."""

    name: str
    written: str
    reading: Reading


def read_pair(text: str, words: Words) -> Pair:
    """NAME=AMOUNT, split at the last = sign, for names may hold one."""
    name, equals, amount = text.rpartition("=")
    if not equals:
        sentence = words.text("“{text}” is not NAME=AMOUNT. Write for example meetings=7:30.")
        raise Failure(Status.USAGE, sentence.format(text=quoted(text)))
    return Pair(name, amount, read_amount(amount, words))


def category_id(book: Book, name: str, words: Words) -> str:
    """The id of the active category of that name or id. Raises `NoSuchCategory`."""
    if name.strip().casefold() == words.text("Not planned").casefold():
        return OPEN_ID
    return called(name, book.active).id


def other_reading(text: str, reading: Reading, words: Words) -> tuple[str, ...]:
    """A note when `text` may have meant another time (1.30 is 1:18, and may have meant 1:30)."""
    if reading.alternative in (None, reading.amount):
        return ()
    sentence = words.text("{text} was read as {time}. If you meant {other}, write {other}.")
    time, other = words.time(reading.amount), words.time(reading.alternative or timedelta())
    return (sentence.format(text=text.strip(), time=time, other=other),)


def _hours_of_goal(text: str, words: Words) -> timedelta:
    try:
        reading = read_duration(text)
    except Unreadable as unreadable:
        raise _no_goal(text, words) from unreadable
    except Refusal as refusal:
        raise refused(refusal, words) from refusal
    if reading.sign:
        raise _no_goal(text, words)
    return reading.amount


def _no_goal(text: str, words: Words) -> Failure:
    sentence = words.text("“{text}” is not a goal. Write +30%, 30% or 8:30.")
    return Failure(Status.USAGE, sentence.format(text=quoted(text)))
