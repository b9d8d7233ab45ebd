"""The line scan spares work and changes nothing."""

from datetime import UTC, date, datetime, timedelta
from time import process_time
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as some

from planner.core.event import Span, Timed, WholeDays, Window
from planner.sources.guard import Guard
from planner.sources.ical.lines import calendars
from planner.sources.ical.reach import Bounds, by_uid, in_reach
from planner.sources.ical.reader import read_calendar
from planner.sources.reading import File, Reading
from tests.benchmarks.calendars import made_calendar
from tests.sources.reading_files import calendar, window

MADE = made_calendar(600, seed=7)


def _read(content: bytes, at: Window, whole: bool) -> Reading:
    reading = Reading(File("work.ics", content, at), Guard())
    read_calendar(reading, whole)
    return reading


@pytest.mark.parametrize("weeks", [1, 8, 58])
@pytest.mark.parametrize("first", ["2016-12-30", "2019-03-29", "2024-02-28", "2026-10-20"])
def test_a_big_calendar_gives_the_same_with_and_without_it(first: str, weeks: int) -> None:
    begins = date.fromisoformat(first)
    at = Window.of_days(begins, begins + timedelta(weeks=weeks), ZoneInfo("Europe/Copenhagen"))

    with_it, without = _read(MADE, at, whole=False), _read(MADE, at, whole=True)

    assert with_it.events == without.events


_DAYS = some.dates(date(2025, 11, 1), date(2026, 5, 1))
_ZONES = some.sampled_from(
    ("", "Z", ";TZID=Pacific/Kiritimati", ";TZID=Pacific/Pago_Pago", ";VALUE=DATE")
)
_RULES = some.sampled_from(
    (
        "",
        "RRULE:FREQ=WEEKLY;COUNT=5",
        "RRULE:FREQ=DAILY;INTERVAL=9;COUNT=12",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,TH;COUNT=9",
        "RRULE:FREQ=MONTHLY;BYDAY=-1FR",
        "RRULE:COUNT=3;FREQ=WEEKLY;BYMONTH=2,3",
        "RRULE:FREQ=WEEKLY;UNTIL=20260215",
        "RRULE:FREQ=DAILY;UNTIL=20260215T093000Z",
        "RDATE:20260214T090000Z",
    )
)
_LENGTHS = some.sampled_from(
    ("", "DURATION:PT1H", "DURATION:P30D", "DURATION:-PT1H", "DTEND:20260220T100000Z")
)


def _property(name: str, day: date, zone: str) -> str:
    if zone == ";VALUE=DATE":
        return f"{name}{zone}:{day:%Y%m%d}"
    return f"{name}:{day:%Y%m%d}T233000Z" if zone == "Z" else f"{name}{zone}:{day:%Y%m%d}T233000"


@some.composite
def events(draw: some.DrawFn) -> str:
    """A calendar of a few events, of which the last may change one of the first."""
    zone = draw(_ZONES)
    parts = []
    for _ in range(draw(some.integers(1, 3))):
        start = _property("DTSTART", draw(_DAYS), zone)
        parts.append(f"{start}\n{draw(_RULES)}\n{draw(_LENGTHS)}")
    text = calendar("\n---\n".join(parts))
    if not draw(some.booleans()):
        return text
    which = _property("RECURRENCE-ID", draw(_DAYS), zone)
    moved = f"{which}\n{_property('DTSTART', draw(_DAYS), zone)}\n{draw(_LENGTHS)}"
    return text.replace("END:VCALENDAR", f"BEGIN:VEVENT\nUID:0\n{moved}\nEND:VEVENT\nEND:VCALENDAR")


@settings(max_examples=150)
@given(events(), _DAYS, some.integers(1, 40))
def test_any_calendar_gives_the_same_with_and_without_it(text: str, first: date, days: int) -> None:
    at = Window.of_days(first, first + timedelta(days=days), ZoneInfo("America/New_York"))

    with_it, without = _read(text.encode(), at, whole=False), _read(text.encode(), at, whole=True)

    assert with_it.events == without.events


def test_it_spares_most_of_what_was_long_ago() -> None:
    (held,) = calendars(MADE.decode().replace("\r\n", "\n"))

    kept = [*in_reach(held.events, Bounds.of(window("2026-11-23", "2026-11-30")))]

    assert len(kept) < 0.1 * len(by_uid(held.events))


@pytest.mark.parametrize("weeks", [1, 60])
@pytest.mark.parametrize("first", ["2017-03-20", "2021-10-25", "2026-03-23"])
def test_a_big_calendar_gives_what_the_libraries_give(first: str, weeks: int) -> None:
    begins = date.fromisoformat(first)
    at = Window.of_days(begins, begins + timedelta(weeks=weeks), ZoneInfo("Europe/Copenhagen"))

    found = _read(MADE, at, whole=False)

    plain = recurring_ical_events.of(icalendar.Calendar.from_ical(MADE)).between(at.start, at.end)
    assert sorted(_ends(each.span) for each in found.events) == sorted(map(_plain_ends, plain))


def _ends(span: Span) -> tuple[str, str]:
    match span:
        case Timed(start, end):
            return str(start), str(end)
        case WholeDays(first, end):
            return str(first), str(end)
    raise AssertionError(span)


def _plain_ends(event: icalendar.Event) -> tuple[str, str]:
    first, last = (
        each.astimezone(UTC) if isinstance(each, datetime) else each
        for each in (event.start, event.end)
    )
    return str(first), str(last)


def test_no_rule_takes_the_scan_long() -> None:
    twisted = "RRULE:FREQ=DAILY;COUNT=5;" + "FREQ=COUNT=" * 5000 + "\u00e6"
    begun = process_time()

    _read(calendar("DTSTART:20200302T080000Z", twisted).encode(), window(), whole=False)

    assert process_time() - begun < 2
