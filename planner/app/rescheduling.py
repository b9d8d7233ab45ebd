"""Entries at another time: moved, drawn longer or shorter, copied."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from planner.app.local import moment
from planner.core.duration import MINUTE, ZERO
from planner.core.entry import Entry, EntrySource, time_between
from planner.core.week import Week
from planner.core.working_hours import DAY


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


def clocked_end(start: datetime, amount: timedelta) -> datetime:
    """What the clock that showed `start` shows once `amount` has passed: this computer's may have been
    changed in between."""
    if start.tzinfo is None:
        return start + amount
    end = start.astimezone(UTC) + amount
    return end.astimezone() if _is_ours(start) else end.astimezone(start.tzinfo)


def ended(entry: Entry) -> datetime | None:
    """When an entry was over, by the clock that it began by."""
    return None if entry.start is None else clocked_end(entry.start, entry.amount)


def on_the_clock(entry: Entry) -> timedelta:
    """How far apart beginning and end of an entry stand on the clock: as long as it lasted, but over a
    change of clocks; and that too where the end would stand before the beginning."""
    end = ended(entry)
    if entry.start is None or end is None:
        return entry.amount
    apart = end.replace(tzinfo=None) - entry.start.replace(tzinfo=None)
    return apart if apart > ZERO else entry.amount


def passed_between(day: date, begins: timedelta, ends: timedelta) -> timedelta:
    """What passes from `begins` to `ends` after the midnight of `day`, by the clock of this computer.
    Raises like `Entry` where that is nothing."""
    return time_between(moment(_shown(day, begins)), moment(_shown(day, ends)))


def passed_until(start: datetime, clock: time) -> timedelta:
    """What passes from `start` until the clock that showed it shows `clock`, the first time after it."""
    at = start.replace(hour=clock.hour, minute=clock.minute, second=0, microsecond=0)
    shown = (at, at + DAY)
    if _is_ours(start):
        shown = moment(at.replace(tzinfo=None)), moment(at.replace(tzinfo=None) + DAY)
    return next(then for then in shown if then >= start) - start


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
