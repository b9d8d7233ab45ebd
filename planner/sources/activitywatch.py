"""ActivityWatch's export: what was in front, counted only while somebody was there.

It notes every change of window, thousands a day. What the same program was in front for, with breaks of
at most a minute, is one event.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from planner.core.event import Event, Timed
from planner.core.import_facts import FactKind
from planner.sources.ids import Ids, begins
from planner.sources.json_text import parsed, text_at
from planner.sources.reading import NotRead, Reading

SOURCE = "activitywatch"
BREAK = timedelta(minutes=1)
_WINDOW, _AFK = "currentwindow", "afkstatus"


class _Stretch(NamedTuple):
    start: datetime
    end: datetime
    what: str


def is_activitywatch(value: Any) -> bool:
    return any("type" in each for each in _buckets(value))


def read_activitywatch(reading: Reading) -> None:
    buckets = _buckets(parsed(reading.file.content))
    if not buckets:
        raise NotRead(FactKind.UNKNOWN_FORMAT)
    windows = [*_stretches(reading, buckets, _WINDOW, "app")]
    there = [
        each for each in _stretches(reading, buckets, _AFK, "status") if each.what == "not-afk"
    ]
    has_afk = any(text_at(bucket, "type") == _AFK for bucket in buckets)
    counted = _both(windows, there) if has_afk and windows else windows or there
    ids = Ids()
    for stretch in _joined(counted):
        span = Timed(_to_the_second(stretch.start), _to_the_second(stretch.end))
        title = stretch.what if windows else ""
        event = Event(SOURCE, "", span, title, task=title)
        try:
            reading.add(ids.named(event, SOURCE, begins(span), title))
        except NotRead as why:
            if why.kind is FactKind.TOO_MANY_EVENTS:
                raise
            reading.refuse(why, 0, title)


def _buckets(value: Any) -> list[dict[str, Any]]:
    """The buckets, whether they stand in an object, in a list, or one alone; their events in them or
    beside them under the same name."""
    held = value.get("buckets", value) if isinstance(value, dict) else value
    beside = value.get("events") if isinstance(value, dict) else None
    if isinstance(held, dict) and isinstance(beside, dict):
        named = ((name, each) for name, each in held.items() if isinstance(each, dict))
        held = {name: {"events": beside.get(name), **each} for name, each in named}
    if isinstance(held, dict):
        held = [held] if "events" in held and "type" in held else [*held.values()]
    if not isinstance(held, list):
        return []
    return [each for each in held if isinstance(each, dict)]


def _stretches(
    reading: Reading, buckets: Iterable[dict[str, Any]], kind: str, name: str
) -> Iterator[_Stretch]:
    """The events of all buckets of a kind, in order of time."""
    found: list[_Stretch] = []
    for bucket in buckets:
        events = bucket.get("events")
        if text_at(bucket, "type") != kind or not isinstance(events, list):
            continue
        reading.total += len(events)
        for number, each in enumerate(events, 1):
            reading.guard.step(number, len(events))
            try:
                found.append(_stretch(each, name))
            except NotRead as why:
                reading.refuse(why, number, text_at(bucket, "id"))
    return iter(sorted(found))


def _stretch(value: Any, name: str) -> _Stretch:
    start = _time(text_at(value, "timestamp"))
    seconds = value.get("duration") if isinstance(value, dict) else None
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 <= seconds < 1e8:
        raise NotRead(FactKind.BAD_DURATION, text=str(seconds)[:40])
    what = text_at(value.get("data"), name) if isinstance(value, dict) else ""
    try:
        return _Stretch(start, start + timedelta(seconds=seconds), what)
    except OverflowError as error:
        raise NotRead(FactKind.BAD_DURATION, text=str(seconds)[:40]) from error


def _time(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text.strip())
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise NotRead(FactKind.BAD_TIME, text=text[:40]) from error


def _to_the_second(at: datetime) -> datetime:
    return (at + timedelta(milliseconds=500)).replace(microsecond=0)


def _both(windows: list[_Stretch], there: list[_Stretch]) -> list[_Stretch]:
    """What lies in both, named after the window."""
    found: list[_Stretch] = []
    place = 0
    present = _joined(there, timedelta())
    for window in windows:
        while place < len(present) and present[place].end <= window.start:
            place += 1
        at = place
        while at < len(present) and present[at].start < window.end:
            start, end = max(window.start, present[at].start), min(window.end, present[at].end)
            if start < end:
                found.append(_Stretch(start, end, window.what))
            at += 1
    return found


def _joined(stretches: Iterable[_Stretch], gap: timedelta = BREAK) -> list[_Stretch]:
    """Neighbours of one kind as one, if no more than `gap` lies between."""
    joined: list[_Stretch] = []
    for each in stretches:
        last = joined[-1] if joined else None
        if last and last.what == each.what and each.start <= last.end + gap:
            joined[-1] = last._replace(end=max(last.end, each.end))
        else:
            joined.append(each)
    return joined
