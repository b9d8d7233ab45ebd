"""Events of a calendar in the user's notation."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from planner.app.importing import entries_of
from planner.core.clock import read_clock
from planner.core.entry import Entry
from planner.core.event import Event, Guest, Timed
from planner.core.week import Week
from tests.builders import DAYS, W48, time


def event(text: str, week: Week = W48, guests: tuple[str, ...] = ()) -> Event:
    """`event("tue 9:00 1:30 Status meeting")` began at 9:00 UTC; its id in the calendar is the text."""
    day, clock, amount, title = text.split(" ", 3)
    start = datetime.combine(week.days[DAYS.index(day)], read_clock(clock), UTC)
    there = tuple(Guest(address) for address in guests)
    return Event("ical", text, Timed(start, start + time(amount)), title, "Work", guests=there)


def waiting(text: str, week: Week = W48, guests: tuple[str, ...] = ()) -> Entry:
    """The same, as an entry that waits for a category."""
    (entry,) = entries_of(event(text, week, guests), "", f"{week} {text}", ZoneInfo("UTC"))
    return entry
