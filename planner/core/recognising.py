"""Which row of an export is which of those that a book has, where its source gives rows no ids.

Exports number their rows anew each time, or not at all; even trackers that keep ids give an entry
another when it is corrected. So what a book remembers of its rows is laid beside what the file says now.
What says the same is the same, wherever it stands; of the rest a row is what it agrees with most, as long
as there is only one such.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from planner.core.event import SEVERAL, Event, Mark
from planner.core.imported import Imported
from planner.core.original import original

_UNCOUNTED = frozenset({Mark.SLACK, Mark.NOT_COUNTED, Mark.CANCELLED})


class Held(NamedTuple):
    """What a book has of a row: the id by which it knows it, its calendar or tracker, and what it was
    there, if that is remembered. What is not `wanted` was taken out."""

    source_id: str
    source_name: str
    was: Imported | None
    is_wanted: bool = True


class _Trace(NamedTuple):
    """By what one is recognised: a row, or what a book has. `amount` is unknown of what still runs or
    takes no time; `is_firm` is what may have become something else, and is counted all the same."""

    source_id: str
    older_id: str
    was: Imported
    amount: timedelta | None
    is_firm: bool

    @property
    def day(self) -> date | None:
        return self.was.start.date() if self.was.start else self.was.day

    @property
    def begins(self) -> datetime | date | None:
        return self.was.start or self.was.day

    @property
    def ends(self) -> datetime | None:
        return self.was.start + self.amount if self.was.start and self.amount else None


class _Grade(NamedTuple):
    """A way of agreeing. `key` is what both have to have the same, `None` where that says nothing. Those
    that say all the same are `many` at will; else there may be only one on either side."""

    key: Callable[[_Trace], Hashable]
    is_many: bool = False
    is_firm: bool = False


def _labels(each: _Trace) -> Hashable:
    """What it was for; nothing where it does not say."""
    said = each.was.labels
    return said if any(said) else None


def _all_of(*parts: Hashable) -> Hashable:
    return None if None in parts else parts


_SURE = (
    _Grade(lambda e: _all_of(e.begins, e.amount, e.was.labels), is_many=True),
    _Grade(lambda e: (e.begins, e.was.labels)),
)
"""All of it; another length."""
_LIKELY = (
    _Grade(lambda e: _all_of(e.ends, e.was.labels)),
    _Grade(lambda e: _all_of(e.day, e.amount, e.was.labels)),
    _Grade(lambda e: _all_of(e.was.start, e.amount), is_firm=True),
    _Grade(lambda e: _all_of(e.begins, e.was.title or None), is_firm=True),
    _Grade(lambda e: _all_of(e.day, e.amount, e.was.project or None), is_firm=True),
    _Grade(lambda e: _all_of(e.amount, _labels(e)), is_firm=True),
    _Grade(lambda e: _all_of(e.day, _labels(e)), is_firm=True),
    _Grade(lambda e: e.was.start, is_firm=True),
)
"""The surest first: another beginning; another time of the day; something else at the same time; another
day; whatever begins then now."""


def recognised(
    files: Iterable[Sequence[Event]], held: Iterable[Held], zone: ZoneInfo
) -> list[list[Event]]:
    """The events of `files`, each with the id under which the book has it, or a new one. An event whose
    source gives it an id keeps that. What stands in several files alike is one."""
    files, held = [*files], [*held]
    rows: dict[str, dict[str, Event]] = {}
    for event in (event for events in files for event in events if event.older_id):
        rows.setdefault(event.calendar or event.source, {}).setdefault(event.source_id, event)
    taken = {each.source_id for each in held}
    called: dict[str, str] = {}
    for name, events in rows.items():
        there = [each for each in held if each.source_name == name]
        called |= _called(events, there, taken, zone)
    return [[_known_as(event, called) for event in events] for events in files]


def _known_as(event: Event, called: Mapping[str, str]) -> Event:
    name = called.get(event.source_id, event.source_id) if event.older_id else event.source_id
    return event if name == event.source_id else replace(event, source_id=name)


def _called(
    events: Mapping[str, Event], held: Sequence[Held], taken: set[str], zone: ZoneInfo
) -> dict[str, str]:
    """By what `events` says of itself, the id of each row; `taken` are those that are no row's yet."""
    found = _found(events, held, zone) if held else {}
    for name in sorted(events.keys() - found.keys()):
        free, number = name, 1
        while free in taken:
            number += 1
            free = f"{name}-{number}"
        taken.add(free)
        found[name] = free
    return found


def _found(events: Mapping[str, Event], held: Sequence[Held], zone: ZoneInfo) -> dict[str, str]:
    """The rows that the book has, with their ids there."""
    rows = {name: _trace_of(event, zone) for name, event in events.items()}
    days = [day for row in rows.values() if (day := row.day) is not None]
    reach = min(days), max(days)
    found = _by_older_ids(rows, held)
    known = {*found.values()}
    left = {
        each.source_id: _Trace(each.source_id, "", each.was, each.was.amount, each.is_wanted)
        for each in held
        if each.was is not None and each.source_id not in known
    }
    for name, source_id in [*_unchanged(rows, left)]:
        found[name] = source_id
        del left[source_id]
    for grade in (*_SURE, *_LIKELY):
        free = {name: row for name, row in rows.items() if name not in found}
        is_told = grade in _SURE or _is_the_same(events, found)
        if not free or not left or not is_told:
            break
        for name, source_id in _agreeing(grade, free.values(), left.values(), reach):
            found[name] = source_id
            del left[source_id]
    return found


def _is_the_same(events: Mapping[str, Event], found: Mapping[str, str]) -> bool:
    """Whether it is the source that the book knows. Another table of somebody may tell of the same days
    and is no change of it; the same one has a row that was there before."""
    return bool(found) or not any(event.source in SEVERAL for event in events.values())


def _unchanged(rows: Mapping[str, _Trace], held: Mapping[str, _Trace]) -> Iterator[tuple[str, str]]:
    """Those that stood in a file before just as they do now: most of them, and found at once. Of several
    that say the same, what was taken out is what there is no more."""
    alike: dict[str, list[str]] = {}
    for source_id in sorted(held, key=lambda each: not held[each].is_firm):
        alike.setdefault(_made(source_id), []).append(source_id)
    for name, row in rows.items():
        some = alike.get(_made(name), [])
        same = next((each for each in some if row.was.is_as(held[each].was)), None)
        if same is not None:
            some.remove(same)
            yield name, same


def _made(source_id: str) -> str:
    """What was made of all that a row says, without the number of one that others say the same as."""
    return source_id.partition("-")[0]


def _by_older_ids(rows: Mapping[str, _Trace], held: Iterable[Held]) -> dict[str, str]:
    """Those that the book knows by nothing but the id that they had once."""
    names = {row.older_id: name for name, row in reversed([*rows.items()])}
    nameless = (each.source_id for each in held if each.was is None)
    return {names[source_id]: source_id for source_id in nameless if source_id in names}


def _agreeing(
    grade: _Grade,
    rows: Iterable[_Trace],
    held: Iterable[_Trace],
    reach: tuple[date, date],
) -> list[tuple[str, str]]:
    """Rows and those of the book that agree in that way. What lies outside the days of the file is
    nothing that has become something else in it."""
    known = _by_key(grade, (e for e in held if grade.is_many or _lies_in(reach, e.day)))
    found = _by_key(grade, rows) if known else {}
    pairs: list[tuple[str, str]] = []
    for key, some in found.items():
        others = known.get(key, [])
        if grade.is_many or len(some) == len(others) == 1:
            pairs += zip(some, others, strict=False)
    return pairs


def _by_key(grade: _Grade, traces: Iterable[_Trace]) -> dict[Hashable, list[str]]:
    found: dict[Hashable, list[str]] = {}
    for each in traces:
        if each.is_firm or not grade.is_firm:
            key = grade.key(each)
            if key is not None:
                found.setdefault(key, []).append(each.source_id)
    return found


def _lies_in(reach: tuple[date, date], day: date | None) -> bool:
    return day is not None and reach[0] <= day <= reach[1]


def _trace_of(event: Event, zone: ZoneInfo) -> _Trace:
    was = original(event, zone)
    has_length = not (event.is_running or event.is_too_short)
    is_firm = has_length and not event.marks & _UNCOUNTED
    amount = was.amount if has_length else None
    return _Trace(event.source_id, event.older_id, was, amount, is_firm)
