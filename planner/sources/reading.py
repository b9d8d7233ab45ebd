"""What every source gives back, and the limits that all of them keep."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from planner.core.away import LONGEST_AWAY, covered, seems_away
from planner.core.duration import ZERO
from planner.core.event import DAY, LONGEST, Event, OnDay, Span, Timed, WholeDays, Window
from planner.core.import_facts import Answers, Fact, FactKind, Where
from planner.core.week import FIRST_YEAR, LAST_YEAR
from planner.sources.guard import Guard

LARGEST = 64 * 2**20
"""Bytes of a file that is read; 50,000 events of a calendar are 38 MB."""
MOST_EVENTS = 200_000
"""Events of one file in the window; ten thousand a year fill anybody's days."""

Tell = Callable[[Fact], None]


@dataclass(frozen=True, slots=True)
class File:
    """What is read: the bytes, what the file is called, and what is asked of it."""

    name: str
    content: bytes
    window: Window
    answers: Answers = field(default_factory=Answers)

    @property
    def zone(self) -> ZoneInfo:
        """The zone of times that have none."""
        said = self.answers.zone
        return ZoneInfo(said) if said else self.window.zone

    def where(self, line: int = 0, title: str = "") -> Where:
        return Where(self.name, line, title[:80])


class NotRead(Exception):
    """The file, or one event of it, can't be read: `kind` says why, `given` the particulars."""

    def __init__(self, kind: FactKind, **given: str) -> None:
        super().__init__(kind)
        self.kind = kind
        self.given: Mapping[str, str] = given


class Reading:
    """What was read of one file so far: events in the order of the file, facts, and how many things
    there were to read."""

    def __init__(self, file: File, guard: Guard) -> None:
        self.file = file
        self.guard = guard
        self.events: list[Event] = []
        self.facts: list[Fact] = []
        self.total = 0
        self._told: set[tuple[object, ...]] = set()

    def add(self, event: Event) -> None:
        """Keep `event` if it lies in the window. Raises `NotRead` if it can't be of this world. A leave
        may be long; it is of whole days, however its calendar writes that."""
        is_long = (event.span.length or ZERO) > LONGEST
        is_leave = is_long and seems_away(event) is not None
        check(event.span, LONGEST_AWAY if is_leave else LONGEST)
        if is_leave:
            event = _of_whole_days(event, self.file.window.zone)
        if not self.file.window.holds(event.span):
            return
        if len(self.events) >= MOST_EVENTS:
            raise NotRead(FactKind.TOO_MANY_EVENTS, limit=str(MOST_EVENTS))
        self.events.append(event)

    def tell(self, kind: FactKind, line: int = 0, title: str = "", **given: str) -> None:
        self.facts.append(Fact(kind, self.file.where(line, title), given))

    def tell_once(self, kind: FactKind, **given: str) -> None:
        """Of the whole file, and only the first time."""
        key = (kind, *given.values())
        if key not in self._told:
            self._told.add(key)
            self.facts.append(Fact(kind, self.file.where(), given))

    def refuse(self, why: NotRead, line: int = 0, title: str = "") -> None:
        self.facts.append(Fact(why.kind, self.file.where(line, title), why.given))


def check(span: Span, longest: timedelta = LONGEST) -> None:
    """Raises `NotRead` for what no calendar that people use can hold."""
    begins, ends = _ends(span)
    if not (FIRST_YEAR <= begins <= LAST_YEAR and FIRST_YEAR <= ends <= LAST_YEAR + 1):
        raise NotRead(FactKind.OUT_OF_YEARS, first=str(FIRST_YEAR), last=str(LAST_YEAR))
    length = span.length
    if length is not None and length < ZERO:
        raise NotRead(FactKind.BELOW_ZERO if isinstance(span, OnDay) else FactKind.NEGATIVE)
    if length is not None and length > longest:
        raise NotRead(FactKind.TOO_LONG, days=str(longest.days))


def _of_whole_days(event: Event, zone: ZoneInfo) -> Event:
    days = covered(event, zone)
    return replace(event, span=WholeDays(days[0], days[-1] + DAY))


def _ends(span: Span) -> tuple[int, int]:
    """The years in which it begins and ends."""
    match span:
        case Timed(start, end):
            return start.year, (end or start).year
        case WholeDays(first, end):
            return first.year, end.year
    return span.day.year, span.day.year


def utc(local: datetime) -> datetime:
    """In UTC. Raises `NotRead` at the edges of the calendar, where there is no such time."""
    try:
        return local.astimezone(UTC)
    except (OverflowError, ValueError) as error:
        raise NotRead(FactKind.OUT_OF_YEARS, first=str(FIRST_YEAR), last=str(LAST_YEAR)) from error
