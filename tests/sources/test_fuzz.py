"""Files that nobody wrote: whatever stands in them, reading ends soon, in events and facts."""

import gc
import time
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from planner.core.import_facts import FactKind
from planner.i18n import Words
from planner.sources.guard import Watch
from planner.wording.imports import fact_text, place_text
from tests.benchmarks.calendars import made_calendar
from tests.sources.reading_files import SAMPLES, calendar, read
from tests.sources.test_calendar_quirks import zipped
from tests.sources.test_trackers import spreadsheet

LONGEST = 5
"""Seconds of work that a reading may take, whatever the machine does besides."""
TRIES = settings(
    max_examples=200,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
WORDS = Words("da")
PIECES = (
    *(
        "BEGIN:VEVENT\n",
        "END:VEVENT\n",
        "BEGIN:VCALENDAR\n",
        "BEGIN:VTIMEZONE\n",
        "END:VTIMEZONE\n",
    ),
    *("DTSTART:20260302T080000Z\n", "DTEND;VALUE=DATE:20260302\n", "DURATION:-P1W\n", "UID:1\n"),
    *("RRULE:FREQ=YEARLY;BYWEEKNO=53;BYSETPOS=-1\n", "RRULE:FREQ=DAILY;COUNT=9999999999\n"),
    *("RRULE:FREQ=SECONDLY;INTERVAL=0\n", "EXDATE:20260302T080000Z,\n", "RDATE;VALUE=PERIOD:1/2\n"),
    *("RECURRENCE-ID;RANGE=THISANDFUTURE:20260309T080000Z\n", 'DTSTART;TZID=":0001\n', "TZID:a\n"),
    *(
        "DTSTART:99991231T235959Z\n",
        "DTSTART:00010101T000000Z\n",
        "SUMMARY:\\\\\\n\\,\n",
        "\r",
        " ",
    ),
    *(
        "\x00",
        "\ud800",
        "9" * 400,
        ",",
        ";",
        "\t",
        '"',
        "2026-03-02",
        "25:61",
        "-1,5",
        "\u0660\u0661",
    ),
)
"""What calendars and tables are made of, and what breaks them."""


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Nothing is collected meanwhile: an interruption in there would be a stray."""
    watch = Watch(lambda done, total: None, patience=0.5)
    gc.disable()
    yield watch
    gc.enable()
    watch.end()


@cache
def seeds() -> dict[str, bytes]:
    """One whole file of each kind."""
    samples = {path.name: path.read_bytes() for path in sorted(SAMPLES.iterdir())}
    made = {"made.ics": made_calendar(8), "hours.xlsx": spreadsheet()}
    return {**samples, **made, "takeout.zip": zipped({"Work.ics": made_calendar(3)})}


@some.composite
def damaged(draw: some.DrawFn) -> tuple[str, bytes]:
    """A whole file, cut, joined with itself and spoiled in some places."""
    name = draw(some.sampled_from(sorted(seeds())))
    content = bytearray(seeds()[name])
    for _ in range(draw(some.integers(1, 6))):
        place = draw(some.integers(0, len(content)))
        match draw(some.integers(0, 3)):
            case 0:
                content[place:place] = draw(some.sampled_from(PIECES)).encode("utf-8", "replace")
            case 1:
                del content[place : place + draw(some.integers(1, 60))]
            case 2:
                content[place:place] = content[place : place + draw(some.integers(1, 300))]
            case 3:
                content[place : place + 1] = draw(some.binary(max_size=3))
    return name, bytes(content)


def _answered(name: str, content: bytes, watch: Watch) -> None:
    begun = time.process_time()

    found = read(content, name=name, guard=watch)

    assert time.process_time() - begun < LONGEST
    assert isinstance(found.events, tuple)
    for fact in found.facts:
        assert fact_text(fact, WORDS)
        assert place_text(fact.where, WORDS)


@TRIES
@given(file=damaged())
def test_a_damaged_file_is_answered(watch: Watch, file: tuple[str, bytes]) -> None:
    _answered(*file, watch)


@TRIES
@given(pieces=some.lists(some.sampled_from(PIECES), max_size=40))
def test_pieces_in_any_order_are_answered(watch: Watch, pieces: list[str]) -> None:
    _answered("work.ics", "".join(("BEGIN:VCALENDAR\n", *pieces)).encode("utf-8", "replace"), watch)


@TRIES
@given(content=some.binary(max_size=400))
def test_bytes_are_answered(watch: Watch, content: bytes) -> None:
    _answered("thing", content, watch)


PARTS = (
    "FREQ",
    "COUNT",
    "INTERVAL",
    "UNTIL",
    "BYDAY",
    "BYMONTH",
    "BYMONTHDAY",
    "BYSETPOS",
    "BYWEEKNO",
)
VALUES = (
    "YEARLY",
    "MONTHLY",
    "DAILY",
    "HOURLY",
    "1",
    "-1",
    "31",
    "53",
    "366",
    "MO",
    "-1FR",
    "20260101",
    "0",
)


@TRIES
@given(
    parts=some.lists(some.tuples(some.sampled_from(PARTS), some.sampled_from(VALUES)), max_size=6)
)
def test_any_rule_is_laid_out_or_told(watch: Watch, parts: list[tuple[str, str]]) -> None:
    rule = ";".join(f"{name}={value}" for name, value in parts)
    text = calendar("DTSTART:20260302T080000Z", f"RRULE:{rule}")

    begun = time.process_time()
    found = read(text, guard=watch)

    assert time.process_time() - begun < LONGEST
    assert {fact.kind for fact in found.facts} <= {
        FactKind.BAD_RULE,
        FactKind.BAD_EVENT,
        FactKind.RULE_TOO_OFTEN,
        FactKind.RULE_TOO_SLOW,
        FactKind.OUT_OF_YEARS,
    }
