"""What was read, laid out at once for somebody to look through: rows, their days, who was there.

With ten thousand events that takes a while, so it is one piece of work for a thread of its own.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from planner.app.import_away import as_missed, days_away
from planner.app.import_kinds import Kind, kinds_of
from planner.app.import_rows import Row, import_rows
from planner.app.ports import FileRead
from planner.core.away import seems_away
from planner.core.book import Book
from planner.core.event import Event, Window
from planner.core.mail_domains import is_of, is_public, plain_domain
from planner.core.sorting import Rules

Days = tuple[date, ...]
"""On which days a row lies or lay; none for what could not be read, which lies anywhere."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """Rows, and for each its days and its kind, and where each is by its key; whether mail domains were
    met, and the one that is likely the user's own; the first day with an event, and the events that look
    like days off."""

    rows: tuple[Row, ...]
    days: tuple[Days, ...]
    kinds: tuple[Kind, ...]
    places: Mapping[str, int]
    has_domains: bool
    own_domain: str
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
    domains = Domains(reads)
    first = min(with_event, default=None)
    kinds, places = tuple(kinds_of(rows)), {row.key: place for place, row in enumerate(rows)}
    own = domains.likely_own
    return LaidOut(rows, days, kinds, places, bool(domains), own, first, tuple(away))


NOTHING = LaidOut((), (), (), {}, False, "", None, ())


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


class Domains:
    """The mail domains of those who were there."""

    def __init__(self, reads: Iterable[FileRead]) -> None:
        self._named: Counter[str] = Counter()
        self._there: Counter[str] = Counter()
        self._with_others: Counter[str] = Counter()
        self._invites: Counter[str] = Counter()
        for event in (event for read in reads for event in read.events):
            self._note(event)

    def _note(self, event: Event) -> None:
        inviting = plain_domain(event.organiser.rpartition("@")[2])
        there = {inviting, *(plain_domain(guest.domain) for guest in event.guests)} - {""}
        self._there.update(there)
        self._with_others.update(there if len(there) > 1 else ())
        self._invites[inviting] += 1
        self._named[_domain_of(event.calendar)] += 1

    def __bool__(self) -> bool:
        return bool(self._there)

    @property
    def likely_own(self) -> str:
        """That of a calendar named after its owner's address; else the most frequent, of these the one
        that invites more often. One that meets no other may be a customer's: some programs give those
        of one's own company by name. mail.example.org gives way to example.org. Empty if none is likely,
        or the owner seems to be where anybody can have an address: then the others are customers'."""
        likely = [of for of in self._there if self._named[of] or self._with_others[of]]
        first = min(likely, key=self._unlikely, default="")
        if is_public(first):
            return ""
        return min((of for of in likely if is_of(first, [of])), key=len, default="")

    def _unlikely(self, of: str) -> tuple[int, int, int, str]:
        return -self._named[of], -self._there[of], -self._invites[of], of


def _domain_of(calendar: str) -> str:
    """That of the address by which `calendar` is called, if it is one."""
    name, at, domain = calendar.strip().lower().rpartition("@")
    return plain_domain(domain) if name and at and " " not in name else ""
