"""A series laid out: its occurrences in a window, with what was changed, moved or taken out.

The laying out is recurring-ical-events'. What it gets wrong is put right here: lengths over a change of
clock, and the times that a clock skips. A series keeps its time on the wall: one from 22:00 to 6:00
ends at 6:00 also in the night when that is an hour less.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, NamedTuple

from dateutil.rrule import rrulestr
from recurring_ical_events import EventAdapter, Series
from recurring_ical_events import Occurrence as Found

from planner.core.event import LONGEST, Window
from planner.core.import_facts import FactKind
from planner.core.week import FIRST_YEAR, LAST_YEAR
from planner.sources.ical.component import Component, as_utc_text
from planner.sources.ical.moments import Moment, Period, day_meant, is_skipped
from planner.sources.ical.rules import MOST_EXCEPTIONS, MOST_OCCURRENCES, period_of, screened
from planner.sources.reading import NotRead

_ROOM = timedelta(days=2)
"""How much wider the library is asked than the window is, for days in other zones."""


class Occurrence(NamedTuple):
    """One of a series: what describes it, from when to when, and which one it is."""

    component: Component
    start: Moment
    end: Moment
    which: str


class _Value(NamedTuple):
    """A property as the library asks for it."""

    dt: object
    params: Mapping[str, str] = {}

    @property
    def dts(self) -> "list[_Value]":
        assert isinstance(self.dt, list)
        return [_Value(each) for each in self.dt]


class _Adapter(EventAdapter):  # type: ignore[misc]
    """A component of ours for the library: the properties by which it lays out, and its rules
    mended."""

    def __init__(self, component: Component, rules: Sequence[str], later: timedelta) -> None:
        self.component = component
        self._mended = list(rules)
        super().__init__(_as_the_library_reads(component, later))

    @property
    def rrules(self) -> list[str]:
        return self._mended


class _Found(Found):  # type: ignore[misc]
    """One that the library found."""

    def __init__(self, adapter: _Adapter, start: Moment | None, end: Moment | None) -> None:
        super().__init__(adapter, start, end)
        self.adapter = adapter

    @property
    def ours(self) -> Occurrence:
        component = self.adapter.component
        is_first = self.start == self.adapter.start and self.start == component.start
        start = component.start if is_first else self.start
        end = _end(self.adapter, start, self.end)
        replaces = component.when.replaces
        which = replaces if replaces is not None and start == component.start else start
        return Occurrence(component, start, end, as_utc_text(which))


class _Series(Series):  # type: ignore[misc]
    """A series whose occurrences are ours."""

    def occurrence(self, adapter: Any, start: Any = None, end: Any = None) -> _Found:
        return _Found(adapter, start, end)


def laid_out(components: Sequence[Component], window: Window) -> Iterator[Occurrence]:
    """The occurrences in and around `window` of the components of one series. Raises `NotRead`, and
    whatever the library raises."""
    if sum(len(each.when.excepted) for each in components) > MOST_EXCEPTIONS:
        raise NotRead(FactKind.TOO_MANY_EXCEPTIONS, limit=str(MOST_EXCEPTIONS))
    _aim(components)
    end = window.end + _ROOM
    excepted = {each: {*_excepted(each, window)} for each in components if each.when.old_rules}
    is_moved = any(each.when.is_from_then_on for each in components)
    adapters = []
    for each in components:
        rules = [screened(rule, each.start, end) for rule in each.when.rules]
        later = timedelta() if is_moved else _spared(each, rules, window.start - _ROOM)
        adapters.append(_Adapter(each, rules, later))
    occurrences = _Series(adapters).between(window.start - _ROOM, end)
    for found, occurrence in enumerate(occurrences, 1):
        if found > MOST_OCCURRENCES:
            raise NotRead(FactKind.RULE_TOO_OFTEN, text="", limit=str(MOST_OCCURRENCES))
        ours = occurrence.ours
        if _is_only_the_beginning(ours, occurrence.adapter):
            continue
        if ours.start not in excepted.get(ours.component, ()):
            yield ours


def _aim(components: Sequence[Component]) -> None:
    """Let those that replace one say which as their series has it, a day for days, else a time."""
    whole = next((each for each in components if each.when.replaces is None), None)
    for each in components if whole else ():
        at = each.when.replaces
        if at is None or whole is None:
            continue
        if whole.is_a_day:
            each.when.replaces = day_meant(at, whole.home)
        elif not isinstance(at, datetime) and isinstance(whole.start, datetime):
            each.when.replaces = datetime.combine(at, whole.start.timetz())


def _spared(component: Component, rules: Sequence[str], before: datetime) -> timedelta:
    """How much later a series may begin without a difference at or after `before`: whole periods of a
    simple rule, which the library would count through one by one."""
    start, end = component.start, component.end
    if len(rules) != 1 or component.when.added:
        return timedelta()
    period = period_of(rules[0])
    if period is None or not FIRST_YEAR <= start.year <= LAST_YEAR:
        return timedelta()
    length = abs(_day(end) - _day(start)) + _ROOM
    return max(timedelta(), (before.date() - length - _day(start)) // period * period)


def _is_only_the_beginning(found: Occurrence, adapter: _Adapter) -> bool:
    """Whether a series begins there by its rules' count, while none of them falls on that day. What
    is to happen then the standard leaves open; most calendars show the days of the rules alone."""
    own, rules = found.component, adapter.rrules
    start = adapter.start
    if not rules or found.start != start or own.when.replaces is not None:
        return False
    if any(start == (each.start if isinstance(each, Period) else each) for each in own.when.added):
        return False
    begins = _at(start)
    return all(rrulestr(rule, dtstart=begins).after(begins, inc=True) != begins for rule in rules)


def _excepted(component: Component, window: Window) -> Iterator[Moment]:
    """What the rules of exceptions take away (EXRULE, which the standard of 1998 had)."""
    begins, is_a_day = _at(component.start), component.is_a_day
    first, end = window.start - LONGEST - _ROOM, window.end + _ROOM
    if begins.tzinfo is None:
        first, end = first.replace(tzinfo=None), end.replace(tzinfo=None)
    for text in component.when.old_rules:
        rule = rrulestr(screened(text, component.start, window.end + _ROOM), dtstart=begins)
        for each in rule.between(first, end, inc=True):
            yield each.date() if is_a_day else each


def _at(moment: Moment) -> datetime:
    """As rules count: a day begins at midnight, wherever one is."""
    if isinstance(moment, datetime):
        return moment
    return datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001


def _as_the_library_reads(component: Component, later: timedelta) -> dict[str, Any]:
    when = component.when
    days = component.is_a_day
    values: dict[str, Any] = {
        "UID": when.uid,
        "DTSTART": _Value(component.start + later),
        "DTEND": _Value(_alike(component.end, component.start) + later),
        "SEQUENCE": when.sequence,
    }
    if when.replaces is not None:
        said = {"RANGE": "THISANDFUTURE"} if when.is_from_then_on else {}
        values["RECURRENCE-ID"] = _Value(when.replaces, said)
    if when.rules:
        values["RRULE"] = when.rules
    if when.excepted:
        excepted = [day_meant(each, component.home) if days else each for each in when.excepted]
        values["EXDATE"] = [_Value(excepted)]
    if when.added:
        values["RDATE"] = [_Value([_added(each, days) for each in when.added])]
    return values


def _alike(end: Moment, start: Moment) -> Moment:
    """`end` in the zone of `start`, for the library takes times of one series for times of one zone."""
    if isinstance(end, datetime) and isinstance(start, datetime):
        return end.astimezone(start.tzinfo)
    return end


def _added(each: Moment | Period, days: bool) -> object:
    if isinstance(each, Period):
        return (each.start, each.end)
    return _day(each) if days else each


def _day(at: Moment) -> date:
    return at.date() if isinstance(at, datetime) else at


def _end(adapter: _Adapter, start: Moment, stop: Moment) -> Moment:
    """Where an occurrence that begins at `start` ends, if the library says at `stop`."""
    component = adapter.component
    if start == component.start:
        return component.end if _is_usual(adapter, start, stop) else stop
    if not isinstance(start, datetime) or not isinstance(stop, datetime):
        return stop
    if not _is_usual(adapter, start, stop):
        return stop
    length = component.when.length
    if length is not None and component.when.end is None:
        return length.after(start)
    if is_skipped(start) or stop.astimezone(UTC) < start.astimezone(UTC):
        return start.astimezone(UTC) + _passed(component)
    return stop


def _is_usual(adapter: _Adapter, start: Moment, stop: Moment) -> bool:
    """Whether it lasts as long as all do, rather than as long as an added one says by itself."""
    if isinstance(start, datetime) and isinstance(stop, datetime):
        return bool(stop - start == adapter.duration)
    return bool(_day(stop) - _day(start) == adapter.duration)


def _passed(component: Component) -> timedelta:
    """How much time really passes in the first of a series."""
    start, end = component.start, component.end
    assert isinstance(start, datetime)
    return end.astimezone(UTC) - start.astimezone(UTC) if isinstance(end, datetime) else timedelta()
