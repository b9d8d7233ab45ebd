"""A time tracker's exports in a test's notation, and somebody who imports one after the other."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from planner.app.import_laid import laid_out
from planner.app.import_rows import Row, accepting
from planner.app.importing import forgotten
from planner.app.session import Session
from planner.core.book import Book
from planner.core.entry import Entry
from planner.core.event import Window
from planner.core.sorting import Looks, Rule, Rules
from planner.core.week import Week
from planner.sources.formats import Read
from tests.builders import DAYS, W48, book, time
from tests.sources.reading_files import read

ZONE = ZoneInfo("Europe/Copenhagen")
AT = Window.of_days(W48.plus(-2).monday, W48.plus(3).monday, ZONE)
RULES = Rules(
    (
        Rule("r1", Looks.PROJECT, "Delivery", "customers"),
        Rule("r2", Looks.PROJECT, "Office", "admin"),
        Rule("r3", Looks.CALENDAR, "toggl", "meetings"),
        Rule("r4", Looks.CALENDAR, "harvest", "meetings"),
    )
)
_TOGGL = "Description,Project,Client,Tags,Start date,Start time,End date,End time,Duration"
_HARVEST = "Date,Client,Project,Project Code,Task,Notes,Hours"
"""Rows of Toggl have a clock, those of Harvest a day alone."""


def toggl(*rows: str, name: str = "Toggl.csv") -> Read:
    """`tue 9:00 1:00 Call @Delivery #phone`, one a row."""
    return read("\n".join([_TOGGL, *map(_with_clock, rows)]), AT, name)


def table(*rows: str) -> Read:
    """The same of a table that nobody knows whose it is."""
    said = (each.split() for each in rows)
    lines = (f"{W48.days[DAYS.index(d)]},{at},{n},{_title(s)}" for d, at, n, *s in said)
    return read("\n".join(["Date,Start time,Hours,Title", *lines]), AT, "mine.csv")


def harvest(*rows: str) -> Read:
    """`tue 1:00 Call @Delivery`, one a row."""
    return read("\n".join([_HARVEST, *map(_of_a_day, rows)]), AT, "Harvest.csv")


def _with_clock(row: str) -> str:
    day, clock, length, *said = row.split()
    start = datetime.strptime(clock, "%H:%M").replace(tzinfo=ZONE)
    start = datetime.combine(W48.days[DAYS.index(day)], start.time())
    end = start + time(length)
    when = f"{start:%Y-%m-%d,%H:%M:%S},{end:%Y-%m-%d,%H:%M:%S},{time(length)}"
    return ",".join((_title(said), _mark(said, "@"), "", _mark(said, "#"), when))


def _of_a_day(row: str) -> str:
    day, length, *said = row.split()
    hours = time(length) / timedelta(hours=1)
    on = W48.days[DAYS.index(day)]
    return f"{on},,{_mark(said, '@')},,,{_title(said)},{hours}"


def _title(said: Iterable[str]) -> str:
    return " ".join(word for word in said if word[0] not in "@#")


def _mark(said: Iterable[str], sign: str) -> str:
    return next((word[1:] for word in said if word[0] == sign), "")


class Importing:
    """A book, and whoever imports into it."""

    def __init__(self, into: Book | None = None) -> None:
        self.session = Session(into or replace(book(), rules=RULES))

    def rows(self, *reads: Read) -> Sequence[Row]:
        return laid_out(reads, RULES, self.session.book, AT).rows

    def states(self, *reads: Read) -> list[str]:
        """`changed Call`, of each row."""
        rows = sorted(self.rows(*reads), key=lambda row: (row.day(ZONE), _clock(row)))
        return [f"{row.state} {_name(row)}" for row in rows]

    def take(self, *reads: Read, by_hand: Callable[[Row], Row] | None = None) -> None:
        """Import them, and take all that is offered, unless `by_hand` says otherwise."""
        rows = [row.taken(True) if row.asks else row for row in self.rows(*reads)]
        rows = [by_hand(row) for row in rows] if by_hand else rows
        events = (row.event for row in rows if row.event is not None)
        gone = forgotten(events, self.session.book, AT)
        self.session.perform(accepting(rows, ZONE, forgotten=gone))

    @property
    def entries(self) -> list[Entry]:
        logs = (self.session.book.log(week) for week in self.weeks)
        return [entry for log in logs for entry in log.entries]

    @property
    def recorded(self) -> list[str]:
        """`tue 9:00 1:00 Call customers`, in order of time."""
        return sorted(map(told, self.entries))

    @property
    def weeks(self) -> list[Week]:
        return sorted(self.session.book.recorded.logs)

    def entry(self, note: str) -> Entry:
        return next(entry for entry in self.entries if entry.note == note)


def told(entry: Entry) -> str:
    day = DAYS[entry.day.weekday()] if entry.day else "week"
    clock = f"{entry.start:%H:%M} " if entry.start else ""
    hours, minutes = divmod(entry.amount // timedelta(minutes=1), 60)
    return f"{day} {clock}{hours}:{minutes:02} {entry.note} {entry.category}"


def _clock(row: Row) -> str:
    if row.event is not None:
        return f"{row.event.begins_in(ZONE)} {row.event.title}"
    return str(row.before[0].start or "")


def _name(row: Row) -> str:
    return row.event.title if row.event else row.before[0].note
