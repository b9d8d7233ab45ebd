"""Overlaps count once: of entries at the same time, one has it.

Typed beats stopwatch beats imported; within a kind the one that was recorded later wins. What has no
start overlaps with nothing.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from planner.core.duration import MINUTE, ZERO, total
from planner.core.entry import SHORTEST, Entry, EntrySource

_RANK = {source: place for place, source in enumerate(EntrySource)}

Span = tuple[datetime, datetime]
"""From when to when, in UTC."""


def counted(entries: Sequence[Entry]) -> dict[str, timedelta]:
    """What of each entry counts, by its id. `entries` stand in the order in which they were recorded."""
    offsets = _Offsets(entries)
    taken: list[Span] = []
    counts: dict[str, timedelta] = {}
    newest_first = [*entries][::-1]
    for entry in sorted(newest_first, key=lambda entry: _RANK[entry.source]):
        counts[entry.id] = entry.amount
        if entry.start is not None:
            span = _span(entry.start - offsets.of(entry.start), entry.amount)
            counts[entry.id] -= min(entry.amount, _shared_with(span, taken))
            _take(span, taken)
    return counts


def laps(entries: Sequence[Entry]) -> Iterator[tuple[int, int, timedelta]]:
    """Which of `entries` were at the same time, and for how long, in whole minutes: by their places, the
    one that began first before the other. What has no start is at the time of nothing."""
    offsets = _Offsets(entries)
    begun = [(place, e, e.start) for place, e in enumerate(entries) if e.start is not None]
    spans = [(_span(start - offsets.of(start), e.amount), place) for place, e, start in begun]
    still_on: list[tuple[Span, int]] = []
    for span, place in sorted(spans):
        still_on = [held for held in still_on if held[0][1] > span[0]]
        for (_, other_ends), other in still_on:
            lap = _in_whole_minutes(min(span[1], other_ends) - span[0])
            if lap > ZERO:
                yield other, place, lap
        still_on.append((span, place))


class _Offsets:
    """How far clocks are from UTC. One that does not say so is taken to go with the others of its day,
    or of the week: it is the same person's."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        known = [(e.start, e.start.utcoffset()) for e in entries if e.start and e.start.tzinfo]
        self._by_day: Mapping[date, timedelta | None] = {
            start.date(): offset for start, offset in reversed(known)
        }
        self._usual = known[0][1] if known else None

    def of(self, start: datetime) -> timedelta:
        own = start.utcoffset()
        if own is not None:
            return own
        return self._by_day.get(start.date(), self._usual) or ZERO


def _span(begins: datetime, amount: timedelta) -> Span:
    begins = begins.replace(tzinfo=None)
    return begins, begins + amount


def _shared_with(span: Span, taken: Sequence[Span]) -> timedelta:
    """What of `span` is taken, in whole minutes. Half a minute is what an entry may have been rounded
    up by, so that it laps over the next."""
    begins, ends = span
    first = max(0, bisect_left(taken, span) - 1)
    laps = []
    for other_begins, other_ends in taken[first:]:
        if other_begins >= ends:
            break
        laps.append(max(ZERO, min(ends, other_ends) - max(begins, other_begins)))
    return total(_in_whole_minutes(lap) for lap in laps)


def _in_whole_minutes(lap: timedelta) -> timedelta:
    """To the nearest minute, half a minute down."""
    return -(-(lap - SHORTEST) // MINUTE) * MINUTE


def _take(span: Span, taken: list[Span]) -> None:
    """Let `taken`, which are apart and in order, hold `span` too."""
    begins, ends = span
    apart = []
    for other in taken:
        if other[1] < begins or other[0] > ends:
            apart.append(other)
        else:
            begins, ends = min(begins, other[0]), max(ends, other[1])
    insort(apart, (begins, ends))
    taken[:] = apart
