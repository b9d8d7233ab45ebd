"""What was read, laid out at once for somebody to look through: rows, their days, who was there.

With ten thousand events that takes a while, so it is one piece of work for a thread of its own.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from planner.app.import_away import as_missed, days_away
from planner.app.import_rows import Row, import_rows
from planner.app.ports import FileRead
from planner.core.away import seems_away
from planner.core.book import Book
from planner.core.event import Event, Window
from planner.core.sorting import Rules

Days = tuple[date, ...]
"""On which days a row lies or lay; none for what could not be read, which lies anywhere."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """Rows, and for each its days; the mail domains that were met, one's own most likely first, the first
    day with an event, and the events that look like days off."""

    rows: tuple[Row, ...]
    days: tuple[Days, ...]
    domains: tuple[str, ...]
    first_day: date | None
    away: tuple[Event, ...]


def laid_out(
    reads: Sequence[FileRead],
    rules: Rules,
    book: Book,
    window: Window,
    meant: Collection[str] = (),
) -> LaidOut:
    """What `import_rows` makes of it, and what else is to be shown of that."""
    rows = import_rows(reads, rules, book, window, meant)
    days = tuple(tuple(row.days(window.zone)) for row in rows)
    rows = tuple(without_missed(rows, days, days_away(book)))
    with_event = (each[0] for row, each in zip(rows, days, strict=True) if row.event is not None)
    away = (event for read in reads for event in read.events if seems_away(event))
    return LaidOut(rows, days, domains_of(reads), min(with_event, default=None), tuple(away))


def without_missed(
    rows: Sequence[Row], all_days: Sequence[Days], away: frozenset[date]
) -> Sequence[Row]:
    """`rows`, of which those are not taken that their owner missed."""
    if not away:
        return rows
    both = zip(rows, all_days, strict=True)
    return [as_missed(row, days[0], away) if days else row for row, days in both]


def lie_in(all_days: Sequence[Days], first: date, last: date) -> list[int]:
    """The places of those that have a day among these."""
    return [
        place
        for place, days in enumerate(all_days)
        if not days
        or (first <= days[0] <= last)
        or (len(days) > 1 and any(first <= day <= last for day in days))
    ]


def domains_of(reads: Iterable[FileRead]) -> tuple[str, ...]:
    """The mail domains of those who were there, one's own most likely first: that of a calendar named
    after its owner's address, then the most frequent, of these the one that invites more often."""
    owner: Counter[str] = Counter()
    there: Counter[str] = Counter()
    invites: Counter[str] = Counter()
    for event in (event for read in reads for event in read.events):
        inviting = event.organiser.rpartition("@")[2]
        there.update({inviting, *(guest.domain for guest in event.guests)} - {""})
        invites[inviting] += 1
        owner[_domain_of(event.calendar)] += 1
    return tuple(sorted(there, key=lambda of: (-owner[of], -there[of], -invites[of], of)))


def _domain_of(calendar: str) -> str:
    """That of the address by which `calendar` is called, if it is one."""
    name, at, domain = calendar.strip().lower().rpartition("@")
    return domain if name and at and " " not in name else ""
