"""Days off that a calendar knows of, and the book does not: what they would take of whose hours."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from planner.core.absence import Absence, AbsenceKind
from planner.core.away import Away, covered, seems_away
from planner.core.book import Book
from planner.core.category import LONGEST_NAME, cleaned
from planner.core.duration import ZERO, total
from planner.core.event import Event, Mark
from planner.core.leaving_out import is_declined
from planner.core.week import Week
from planner.core.working_hours import hours_on


@dataclass(frozen=True, slots=True)
class DaysOff:
    """What an event takes off: those of its days that have hours, and `hours`, what they have.
    `is_sure` where nothing speaks against it that its owner is away then."""

    event: Event
    kind: AbsenceKind
    days: tuple[date, ...]
    hours: timedelta
    is_sure: bool

    @property
    def text(self) -> str:
        """Why, as the calendar says it; what is private there stays there."""
        private = Mark.PRIVATE in self.event.marks
        return "" if private else cleaned(self.event.title, LONGEST_NAME)

    @property
    def weeks(self) -> tuple[Week, ...]:
        return tuple(dict.fromkeys(map(Week.of, self.days)))

    def absences(self, ids: Iterable[str]) -> Iterator[Absence]:
        """An absence for each of its days."""
        for day, absence_id in zip(self.days, ids, strict=False):
            yield Absence(absence_id, day, None, self.kind, self.text)


def days_off(
    events: Iterable[Event],
    book: Book,
    zone: ZoneInfo,
    first: date,
    last: date | None = None,
    own_domains: Iterable[str] = (),
) -> tuple[DaysOff, ...]:
    """What `events` would take off the days from `first` to `last`, in order of time; without a last
    day, each to its own end.

    A day is taken off once, by what is surest. Days without hours, days on which the book knows of an
    absence, and days of closed weeks are left alone.
    """
    domains = frozenset(own_domains)
    found = [
        (away, event)
        for event in events
        if (away := seems_away(event)) and not _is_called_off(event, domains)
    ]
    found.sort(key=lambda each: (not each[0].is_sure, each[1].begins_in(zone)))
    free = _Free(book, first, last)
    made = (_made(away, event, free, zone) for away, event in found)
    return tuple(sorted((each for each in made if each), key=lambda each: each.days))


def _is_called_off(event: Event, own_domains: frozenset[str]) -> bool:
    return Mark.CANCELLED in event.marks or is_declined(event, own_domains)


class _Free:
    """The days that can still be taken off."""

    def __init__(self, book: Book, first: date, last: date | None) -> None:
        self._book, self._first, self._last = book, first, last or date.max
        self._taken = {absence.day for absence in book.absences}

    def hours_of(self, days: Sequence[date]) -> Mapping[date, timedelta]:
        """Those of `days` that have hours, with what they have."""
        wanted = (day for day in days if self._first <= day <= self._last)
        hours = {day: hours_on(day, self._book.working_hours) for day in wanted if self._has(day)}
        return {day: held for day, held in hours.items() if held > ZERO}

    def take(self, days: Iterable[date]) -> None:
        self._taken |= set(days)

    def _has(self, day: date) -> bool:
        return day not in self._taken and not self._book.is_closed(Week.of(day))


def _made(away: Away, event: Event, free: _Free, zone: ZoneInfo) -> DaysOff | None:
    hours = free.hours_of(covered(event, zone))
    if not hours:
        return None
    free.take(hours)
    return DaysOff(event, away.kind, tuple(hours), total(hours.values()), away.is_sure)
