"""Entries at another time: moved, drawn longer or shorter, copied."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from planner.app.local import moment
from planner.core.duration import MINUTE
from planner.core.entry import Entry, EntrySource, time_between
from planner.core.week import Week


def begins_at(entry: Entry) -> timedelta:
    """How long after the midnight of its day an entry with a start began, by its own clock."""
    assert entry.start is not None
    assert entry.day is not None
    return entry.start.replace(tzinfo=None) - datetime.combine(entry.day, time())


def moved(entry: Entry, day: date, begins: timedelta) -> Entry:
    """`entry` as if it had begun on `day`, so long after midnight, and lasted as long.

    By a clock other than this computer's, nobody knows how far that is from UTC on another day: it may
    have been changed in between. So the entry goes with the others of that day, as one by the clock of
    wherever the person was.
    """
    start = _as_clocked(entry, _shown(day, begins))
    if day != entry.day and entry.start is not None and not _is_ours(entry.start):
        start = start.replace(tzinfo=None)
    return replace(entry, when=day, start=start)


def without_start(entry: Entry, when: date | Week) -> Entry:
    """`entry` as time of a day, or of a week, at nobody knows when."""
    return replace(entry, when=when, start=None)


def stretched(entry: Entry, begins: timedelta, ends: timedelta) -> Entry:
    """`entry` from and until so long after the midnight of its day. Raises like `Entry`."""
    assert entry.day is not None
    start = _as_clocked(entry, _shown(entry.day, begins))
    until = _as_clocked(entry, _shown(entry.day, ends))
    return replace(entry, start=start, amount=time_between(start, until))


def copied(entry: Entry, new_id: str) -> Entry:
    """What it was for and how long, as something that was typed."""
    return replace(
        entry, id=new_id, source=EntrySource.TYPED, source_name="", source_id="", imported=None
    )


def halves(entry: Entry, grid: timedelta) -> timedelta:
    """Where an entry is split in two: its middle, on the grid if that leaves something of both."""
    middle = entry.amount / 2 // grid * grid
    return middle or entry.amount // 2 // MINUTE * MINUTE


def _shown(day: date, after_midnight: timedelta) -> datetime:
    return datetime.combine(day, time()) + after_midnight


def _as_clocked(entry: Entry, shown: datetime) -> datetime:
    """When the clock that `entry` began by shows `shown`: this computer's, or another."""
    start = entry.start
    if start is None or start.tzinfo is None:
        return moment(shown) if start is None else shown
    return moment(shown) if _is_ours(start) else shown.replace(tzinfo=start.tzinfo)


def _is_ours(start: datetime) -> bool:
    """Whether `start` is by the clock of this computer."""
    return start.tzinfo is not None and start.astimezone().utcoffset() == start.utcoffset()
