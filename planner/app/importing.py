"""What an import makes of a book: what is new to it, and the entries that come of that."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from planner.core.book import Book
from planner.core.duration import ZERO, total
from planner.core.entry import Entry, EntrySource
from planner.core.event import DAY, LONGEST, Event, OnDay, Timed, WholeDays, Window
from planner.core.inbox import Removed
from planner.core.original import begun, event_of, original, rounded
from planner.core.sorting import Rules, Sorted
from planner.core.week import Week


@dataclass(frozen=True, slots=True)
class Compared:
    """Events that count, beside what the book has of them already: `new` ones, those that are other in
    the file than what was imported (`changed`), those that are the `same`, and those that the user took
    out (`removed`). What waits to be sorted, the book has."""

    new: tuple[Sorted, ...]
    changed: tuple[Sorted, ...]
    same: tuple[Sorted, ...]
    removed: tuple[Sorted, ...] = ()


def compared(found: Iterable[Sorted], book: Book | None, window: Window) -> Compared:
    """`found` beside `book`, by source id. Of one that stands in two files the first counts."""
    known = imported(book, window) if book else {}
    unwanted = {each.source_id for each in taken_out(book, window)} if book else set()
    new: list[Sorted] = []
    changed: list[Sorted] = []
    same: list[Sorted] = []
    removed: list[Sorted] = []
    seen: set[str] = set()
    for each in found:
        if each.left_out or each.event.source_id in seen:
            continue
        seen.add(each.event.source_id)
        before = known.get(each.event.source_id)
        if before is None:
            (removed if each.event.source_id in unwanted else new).append(each)
        elif is_as_in(before, each.event, window.zone):
            same.append(each)
        else:
            changed.append(each)
    return Compared(tuple(new), tuple(changed), tuple(same), tuple(removed))


def imported(book: Book, window: Window) -> Mapping[str, list[Entry]]:
    """What came from elsewhere in the window's weeks, and in the year around them, by its id there:
    entries, and events that wait to be sorted, which have no category."""
    by_id: dict[str, list[Entry]] = {}
    for week in _around(book.recorded.logs, window):
        for entry in book.log(week).entries:
            if entry.source is EntrySource.IMPORTED and entry.source_id:
                by_id.setdefault(entry.source_id, []).append(entry)
    for week in _around(book.recorded.inboxes, window):
        for entry in book.recorded.inboxes[week].waiting:
            by_id.setdefault(entry.source_id, []).append(entry)
    return by_id


def taken_out(book: Book, window: Window) -> Iterator[Removed]:
    """What the user took out of these weeks."""
    for week in _around(book.recorded.inboxes, window):
        yield from book.recorded.inboxes[week].removed


class Reach:
    """From which day to which each calendar was read, and what it had."""

    def __init__(self, events: Iterable[Event], zone: ZoneInfo) -> None:
        self._ids: set[str] = set()
        self._days: dict[str, tuple[date, date]] = {}
        for event in events:
            name, day = event.calendar or event.source, event.day_in(zone)
            first, last = self._days.get(name, (day, day))
            self._days[name] = min(first, day), max(last, day)
            self._ids.add(event.source_id)

    def misses(self, source_id: str, source_name: str, day: date | None) -> bool:
        """Whether the calendar was read around `day`, and had no such event."""
        reach = self._days.get(source_name)
        if reach is None or day is None or source_id in self._ids:
            return False
        return reach[0] <= day <= reach[1]


def forgotten(events: Iterable[Event], book: Book, window: Window) -> frozenset[str]:
    """Ids of what the user took out and its calendar has no more: nobody needs to know of it. Of what has
    no name of its own nobody can tell: another table may have been read, and that comes back."""
    reach = Reach((event for event in events if event.calendar), window.zone)
    return frozenset(
        each.source_id
        for each in taken_out(book, window)
        if reach.misses(each.source_id, each.source_name, each.day)
    )


def hours_by_day(event: Event, book: Book) -> Mapping[date, timedelta]:
    """What of an event of whole days is work: the working hours of each, less absence. Of one that says
    how long it takes, nothing, and of a long leave neither."""
    if not isinstance(event.span, WholeDays) or event.span.end - event.span.first > LONGEST:
        return {}
    first, end = event.span.first, event.span.end
    days = (first + n * DAY for n in range((end - first).days))
    return {day: hours for day in days if (hours := book.hours_on(day))}


def entries_of(
    event: Event,
    category: str,
    entry_id: str,
    zone: ZoneInfo,
    by_day: Mapping[date, timedelta] | None = None,
) -> Iterator[Entry]:
    """The entries that `event` is, by the clock of `zone`: one for every 24 hours that it lasts; or of
    whole days one for each that is work, as long as `by_day` says. Each remembers the whole of it."""
    was, whole = original(event, zone), isinstance(event.span, WholeDays)
    parts = _whole_days(by_day or {}) if whole else _lasting(event, zone)
    for number, (begins, amount) in enumerate(parts, 1):
        yield Entry(
            entry_id if number == 1 else f"{entry_id}.{number}",
            begins.date(),
            amount,
            category,
            begins if was.start else None,
            event.title,
            EntrySource.IMPORTED,
            event.calendar or event.source,
            event.source_id,
            was,
        )


def _whole_days(by_day: Mapping[date, timedelta]) -> Iterator[tuple[datetime, timedelta]]:
    midnight = datetime.min.time()
    return ((datetime.combine(day, midnight), hours) for day, hours in by_day.items())


def _lasting(event: Event, zone: ZoneInfo) -> Iterator[tuple[datetime, timedelta]]:
    begins, left = begun(event, zone), rounded(event.span.length or ZERO)
    while left > ZERO:
        yield begins, min(left, DAY)
        begins, left = _a_day_later(begins, zone), left - DAY


def _a_day_later(start: datetime, zone: ZoneInfo) -> datetime:
    """After 24 hours that really passed, by the clock of `zone`."""
    later = (start + DAY).astimezone(zone)
    return later.replace(tzinfo=timezone(later.utcoffset() or ZERO))


def is_as_in(entries: list[Entry], event: Event, zone: ZoneInfo) -> bool:
    """Whether the file has the time that was imported, whatever became of it in the book; a row without
    an id of its own also what it was for. Where nobody remembers that, the entries tell."""
    was = next((entry.imported for entry in entries if entry.imported is not None), None)
    if was is None:
        return _is_as_recorded(entries, event)
    now = original(event, zone)
    return now.is_as(was) if event.older_id else now.is_when(was)


def category_now(before: Sequence[Entry], now: Sorted, rules: Rules) -> str:
    """The category of what the book has `before`, which is another thing `now`: what a rule sorted, rules
    sort again, and what somebody chose stays."""
    first, rule = before[0], now.rule
    then = event_of(first) if rule is not None and now.is_sure and first.category else None
    by_rule = rules.first_for(then) if then is not None else None
    was_by_rule = by_rule is not None and by_rule.category == first.category
    return rule.category if rule is not None and was_by_rule else first.category


def _is_as_recorded(entries: list[Entry], event: Event) -> bool:
    if isinstance(event.span, OnDay):
        return total(entry.amount for entry in entries) == rounded(event.span.length)
    if not isinstance(event.span, Timed):
        return True
    starts = [entry.start for entry in entries if entry.start is not None]
    begins = event.span.start.replace(second=0, microsecond=0)
    as_long = total(entry.amount for entry in entries) == rounded(event.span.length or ZERO)
    return bool(starts) and min(starts) == begins and as_long


def _around(weeks: Iterable[Week], window: Window) -> Iterator[Week]:
    """Those of `weeks` that lie no further than a year from the window: what moved further is taken for
    something new."""
    first, last = window.first_day - 366 * DAY, window.end_day + 366 * DAY
    return (week for week in weeks if week.sunday >= first and week.monday < last)
