"""The stopwatch: time that passes, and what it is for."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from planner.core.duration import ZERO
from planner.core.entry import SHORTEST, Entry, EntrySource, time_between
from planner.core.entry_errors import ClockBeforeStart, RunsTooLong
from planner.core.working_hours import DAY


@dataclass(frozen=True, slots=True)
class Running:
    """A stopwatch that runs for the category `category` (an id) since `start`, a moment.

    `idle_since` is when somebody was last there, while nobody has said what of the time since counts:
    until then none of it does.
    """

    category: str
    start: datetime
    note: str = ""
    idle_since: datetime | None = None

    def passed(self, now: datetime) -> timedelta:
        """What counts so far; less than nothing where the clock was set back behind the start."""
        return (self.idle_since or now) - self.start

    def started(self, start: datetime, now: datetime) -> "Running":
        """This, begun at `start` instead. Raises `ClockBeforeStart` for what is yet to come."""
        _check_order(start, self.idle_since or now)
        return replace(self, start=start)

    def entry(self, at: datetime, entry_id: str) -> Entry:
        """What is recorded of it if it stops at `at`.

        Raises `ClockBeforeStart`, `TooShort` under half a minute, and `RunsTooLong` over a day.
        """
        end = self.idle_since or at
        _check_order(self.start, end)
        amount = time_between(self.start, end)
        if amount > DAY:
            raise RunsTooLong(self.start, amount)
        day = self.start.date()
        return Entry(
            entry_id, day, amount, self.category, self.start, self.note, EntrySource.STOPWATCH
        )

    def is_slip(self, at: datetime) -> bool:
        """Whether it has hardly begun at `at`: whoever switches then had chosen the wrong category."""
        return ZERO <= self.passed(at) < SHORTEST


def begun(category: str, at: datetime, note: str = "") -> Running:
    """A stopwatch that begins now: seconds are as fine as it gets."""
    return Running(category, at.replace(microsecond=0), note)


def _check_order(start: datetime, end: datetime) -> None:
    if end < start:
        raise ClockBeforeStart(start, end)
