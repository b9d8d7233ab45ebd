"""Entries: time that passed, and what it was for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from planner.core.duration import MINUTE, WEEK, ZERO, checked
from planner.core.entry_errors import NothingRecorded, TooShort
from planner.core.errors import NotATime
from planner.core.week import Week
from planner.core.working_hours import DAY

if TYPE_CHECKING:
    from planner.core.imported import Imported

SHORTEST = timedelta(seconds=30)
"""What is shorter is too short to be recorded; half a minute is rounded up to one."""


class EntrySource(StrEnum):
    """Where an entry came from. Of two that overlap, the one named first here counts."""

    TYPED = "typed"
    STOPWATCH = "stopwatch"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class Entry:
    """`amount` of time that went to the category `category` (an id).

    `when` is the day that it counts for, or the week, for time of the week without a day. `start` says
    when it began, if that is known: with an offset from UTC where that is known too, else by the clock
    of wherever the person was. It may lie after midnight, before the book's day begins. `source_name`
    says which calendar or tracker it was imported from, `source_id` what it is called there, and
    `imported` what it was there; books from before that was remembered have none. What `gives_way` was
    filled in without a day, as planned or up to a total: what is told of days comes out of it.

    Raises `NothingRecorded` for 0:00, `NotATime` for less, for broken minutes, for more than 24:00 of
    a day or 168:00 in all, and `NoSuchWeek` for a day outside the calendar.
    """

    id: str
    when: date | Week
    amount: timedelta
    category: str
    start: datetime | None = None
    note: str = ""
    source: EntrySource = EntrySource.TYPED
    source_name: str = ""
    source_id: str = ""
    imported: "Imported | None" = None
    gives_way: bool = False

    def __post_init__(self) -> None:
        assert self.week
        if checked(self.amount) == ZERO:
            raise NothingRecorded
        if self.amount > (WEEK if self.day is None else DAY):
            raise NotATime(self.amount)

    @property
    def day(self) -> date | None:
        """The day that it counts for; `None` for time of the week without one."""
        return None if isinstance(self.when, Week) else self.when

    @property
    def week(self) -> Week:
        return self.when if isinstance(self.when, Week) else Week.of(self.when)

    @property
    def end(self) -> datetime | None:
        """When it was over, by the clock that it began by."""
        return None if self.start is None else self.start + self.amount

    @property
    def is_plain(self) -> bool:
        """Whether it says no more than how much: typed, without a start and without a note, and for
        good."""
        is_bare = self.start is None and not self.note and not self.gives_way
        return self.source is EntrySource.TYPED and is_bare

    @property
    def filled(self) -> "Entry":
        """This, which gives way only while it says no more than how much, without a day."""
        is_bare = self.day is None and self.start is None and not self.note
        return self if is_bare or not self.gives_way else replace(self, gives_way=False)


def with_free_ids(entries: Iterable[Entry], others: Iterable[Entry]) -> Iterator[Entry]:
    """`entries`, to stand beside `others`: one whose id is taken gets another, `ID.2`."""
    taken = {entry.id for entry in others}
    for entry in entries:
        name, number = entry.id, 2
        while name in taken:
            name, number = f"{entry.id}.{number}", number + 1
        taken.add(name)
        yield entry if name == entry.id else replace(entry, id=name)


def by_week(entries: Iterable[Entry]) -> dict[Week, list[Entry]]:
    """`entries`, week by week, in their order."""
    weeks: dict[Week, list[Entry]] = {}
    for entry in entries:
        weeks.setdefault(entry.week, []).append(entry)
    return weeks


def time_between(start: datetime, end: datetime) -> timedelta:
    """The time from `start` to `end`, rounded to the nearest minute, half a minute up: where both say
    their offset from UTC the difference of the two moments, whatever clocks did in between.

    Raises `NotATime` if `end` comes first, `TooShort` under half a minute.
    """
    passed = _by_clock(end) - _by_clock(start)
    if start.tzinfo is not None and end.tzinfo is not None:
        # Python takes two moments of one zone for times on one clock, and forgets the change.
        passed += (start.utcoffset() or ZERO) - (end.utcoffset() or ZERO)
    if passed < ZERO:
        raise NotATime(passed)
    if passed < SHORTEST:
        raise TooShort(passed)
    return (passed + SHORTEST) // MINUTE * MINUTE


def _by_clock(time: datetime) -> datetime:
    return time.replace(tzinfo=None)
