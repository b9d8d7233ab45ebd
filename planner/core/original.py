"""Between events and what entries remember of them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from planner.core.category import cleaned
from planner.core.duration import MINUTE, ZERO
from planner.core.entry import SHORTEST, Entry
from planner.core.event import DAY, Event, Guest, OnDay, Timed
from planner.core.imported import Imported
from planner.core.inbox import Removed

LONGEST = 3660 * DAY
"""What claims to last longer is remembered as this."""


def rounded(length: timedelta) -> timedelta:
    """To the nearest minute, half a minute up; what counts at all is at least one."""
    return max(MINUTE, (length + SHORTEST) // MINUTE * MINUTE)


def begun(event: Event, zone: ZoneInfo) -> datetime:
    """When `event` begins by the clock of `zone`, to the minute, with its offset from UTC."""
    begins = event.begins_in(zone).astimezone(zone).replace(second=0, microsecond=0)
    # A time of a zone differs from the same one with its offset, in the hour that comes twice.
    return begins.replace(tzinfo=timezone(begins.utcoffset() or ZERO))


def original(event: Event, zone: ZoneInfo) -> Imported:
    """What is remembered of `event`, for somebody in `zone`."""
    has_clock = isinstance(event.span, Timed)
    there = [guest for guest in event.guests if not guest.declined]
    return Imported(
        begun(event, zone) if has_clock else None,
        min(LONGEST, rounded(event.span.length or ZERO)),
        cleaned(event.title),
        cleaned(event.organiser),
        tuple(sorted({cleaned(guest.domain) for guest in there} - {""})),
        cleaned(event.project),
        cleaned(event.client),
        tuple(dict.fromkeys(filter(None, map(cleaned, event.tags)))),
        None if has_clock else event.day_in(zone),
        len(there),
    )


def event_of(entry: Entry) -> Event | None:
    """The event that `entry` was imported from, as far as rules look at it; `None` if it was not
    imported, or before that was remembered. Guests are without a name."""
    was = entry.imported
    if was is None:
        return None
    span = (
        Timed(was.start.astimezone(UTC), was.start.astimezone(UTC) + was.amount)
        if was.start is not None
        else OnDay(was.day or entry.week.monday, was.amount)
    )
    return Event(
        "",
        entry.source_id,
        span,
        was.title,
        entry.source_name,
        was.project,
        was.client,
        tags=was.tags,
        organiser=was.organiser,
        guests=tuple(_guests(was)),
    )


def _guests(was: Imported) -> Iterator[Guest]:
    """One of each domain, and as many as there were."""
    for number, domain in enumerate(was.domains):
        yield Guest(f"{number or ''}@{domain}")
    for number in range(len(was.domains), was.people if was.domains else 0):
        yield Guest(f"{number}@{was.domains[0]}")


def removed_event(event: Event, zone: ZoneInfo) -> Removed:
    """What is remembered of an event that the user does not want."""
    was = original(event, zone) if event.older_id else None
    return Removed(event.source_id, event.calendar or event.source, event.day_in(zone), was)
