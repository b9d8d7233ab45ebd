"""Events: what calendars and time trackers know of the time that passed, before it is sorted.

An event is not an entry yet. It says when something was, what it was called and who was there, as the
source has it; `core.sorting` says what becomes of it.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from planner.core.duration import ZERO

DAY = timedelta(days=1)
LONGEST = timedelta(days=31)
"""What lasts longer is nothing that somebody did; it may be a leave."""
SHORTEST = timedelta(seconds=30)
"""Anything under it is rounded to nothing."""

CALENDARS = frozenset({"ical", "outlook"})
"""Sources of appointments."""
SEVERAL = frozenset({"outlook", "table"})
"""Sources of which somebody may have several that nothing tells apart: a second calendar, any table."""


class Sent:
    """What is sent to another process by the ten thousand: packed as its fields, in a third of the time
    that a frozen value takes otherwise."""

    __slots__: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        return type(self), tuple([getattr(self, name) for name in self.__slots__])


@dataclass(frozen=True, slots=True)
class Timed(Sent):
    """From one instant to another, both in UTC. One without an end is still running."""

    start: datetime
    end: datetime | None

    @property
    def length(self) -> timedelta | None:
        return None if self.end is None else self.end - self.start


@dataclass(frozen=True, slots=True)
class WholeDays(Sent):
    """From the beginning of `first` to that of `end`, which is exclusive, wherever one is."""

    first: date
    end: date

    @property
    def length(self) -> timedelta | None:
        return self.end - self.first


@dataclass(frozen=True, slots=True)
class OnDay(Sent):
    """So much time somewhere in a day: what sources tell that note hours and no clock."""

    day: date
    length: timedelta


Span = Timed | WholeDays | OnDay


class Mark(StrEnum):
    """What a source says about an event that speaks against counting it. `AWAY` alone does not: who is
    out of the office may be with a customer."""

    CANCELLED = "cancelled"
    PRIVATE = "private"
    FREE = "free"
    SLACK = "slack"
    NOT_COUNTED = "not-counted"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Guest(Sent):
    """Somebody who was asked to come, by mail address in lower case; it is empty where only a name is
    known, which is not kept."""

    address: str
    declined: bool = False

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2]


@dataclass(frozen=True, slots=True)
class Event(Sent):
    """One occurrence, as its source has it.

    `source_id` stays the same when the file comes again. Where the source gives none, it is made of all
    that the row says, `core.recognising` finds the one under which a book has it, and `older_id` is what
    was made of its beginning by versions that remembered nothing else; else it is empty. `tags` are a
    tracker's tags or a calendar's categories. `organiser` is a mail address in lower case, or empty.
    """

    source: str
    source_id: str
    span: Span
    title: str = ""
    calendar: str = ""
    project: str = ""
    client: str = ""
    task: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    organiser: str = ""
    guests: tuple[Guest, ...] = ()
    marks: frozenset[Mark] = frozenset()
    older_id: str = ""

    @property
    def is_appointment(self) -> bool:
        """Whether it says what was meant to be, and not what somebody did."""
        return self.source in CALENDARS

    @property
    def is_running(self) -> bool:
        return self.span.length is None

    @property
    def is_too_short(self) -> bool:
        """Whether nothing is left of it in whole minutes."""
        length = self.span.length
        return length is not None and ZERO <= length < SHORTEST

    def day_in(self, zone: ZoneInfo) -> date:
        """The day on which it begins, for somebody in `zone`."""
        match self.span:
            case Timed(start=start):
                return start.astimezone(zone).date()
            case WholeDays(first=first):
                return first
            case OnDay(day=day):
                return day

    def begins_in(self, zone: ZoneInfo) -> datetime:
        """The instant of its beginning, for somebody in `zone`: days begin at midnight there."""
        match self.span:
            case Timed(start=start):
                return start
        return datetime.combine(self.day_in(zone), datetime.min.time(), zone).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Window:
    """The time that is asked for, both ends as instants in `zone`; the end is exclusive.

    What has no zone of its own is in `zone` too.
    """

    start: datetime
    end: datetime
    zone: ZoneInfo

    @classmethod
    def of_days(cls, first: date, end: date, zone: ZoneInfo) -> "Window":
        """From the beginning of the day `first` to that of `end`."""
        midnight = datetime.min.time()
        return cls(
            datetime.combine(first, midnight, zone), datetime.combine(end, midnight, zone), zone
        )

    @property
    def first_day(self) -> date:
        return self.start.date()

    @property
    def end_day(self) -> date:
        """The first day that lies wholly behind it."""
        whole = self.end.time() == datetime.min.time()
        return self.end.date() if whole else self.end.date() + DAY

    def holds(self, span: Span) -> bool:
        """Whether some of `span` lies in it. What takes no time counts by its start."""
        match span:
            case WholeDays(first, end):
                return first < self.end_day and max(end, first + DAY) > self.first_day
            case OnDay(day=day):
                return self.first_day <= day < self.end_day
            case Timed(start, end):
                ends = end or start
                begins_in = self.start <= start < self.end
                return begins_in or (start < self.end and ends > self.start)
