"""Entries at another time, while this computer is in Copenhagen, also where clocks were changed."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.app.rescheduling import (
    begins_at,
    ended,
    moved,
    on_the_clock,
    passed_between,
    passed_until,
    stretched,
)
from planner.core.clock import read_clock
from planner.core.entry import Entry
from planner.core.log import Log
from planner.core.week import Week
from tests.builders import hours_of, time

pytestmark = pytest.mark.usefixtures("in_copenhagen")

COPENHAGEN, NEW_YORK = ZoneInfo("Europe/Copenhagen"), ZoneInfo("America/New_York")
FRIDAY, MONDAY = date(2026, 10, 30), date(2026, 11, 2)
"""On the Sunday between them New York sets its clocks back; Copenhagen did a week before."""


def at(day: date, text: str, zone: ZoneInfo, entry_id: str = "e1") -> Entry:
    """An hour that began on `day` by the clock of `zone`, with the offset that it had then."""
    shown = datetime.combine(day, datetime.min.time(), zone) + time(text)
    offset = shown.utcoffset()
    assert offset is not None
    start = datetime.fromisoformat(shown.isoformat())  # an offset, and no zone, as in a file
    return Entry(entry_id, day, time("1:00"), "meetings", start)


def test_abroad_an_hour_that_is_moved_past_a_change_of_clocks_overlaps_with_nothing_beside_it():
    dragged = moved(at(FRIDAY, "9:00", NEW_YORK), MONDAY, time("9:00"))
    beside = at(MONDAY, "8:00", NEW_YORK, "e2")

    log = Log(Week.of(MONDAY), (dragged, beside))

    assert begins_at(dragged) == time("9:00")
    assert log.double_booked == time("0:00")
    assert hours_of(log.minutes) == {"meetings": "2:00"}


def test_at_home_it_has_the_offset_of_its_new_day():
    saturday, after = date(2026, 10, 24), date(2026, 10, 26)
    dragged = moved(at(saturday, "9:00", COPENHAGEN), after, time("9:00"))

    assert dragged.start == datetime(2026, 10, 26, 8, tzinfo=UTC)
    assert begins_at(dragged) == time("9:00")


def test_within_its_day_it_stays_where_it_was_recorded():
    abroad = at(FRIDAY, "9:00", NEW_YORK)

    later = moved(abroad, FRIDAY, time("10:30"))

    assert abroad.start is not None
    assert later.start == abroad.start + time("1:30")
    assert later.start.utcoffset() == abroad.start.utcoffset()


@given(
    st.dates(date(2026, 10, 19), date(2026, 11, 8)),
    st.dates(date(2026, 10, 19), date(2026, 11, 8)),
    st.integers(0, 22),
    st.sampled_from([COPENHAGEN, NEW_YORK]),
)
def test_what_is_moved_begins_when_it_was_let_go_and_lasts_as_long(
    day: date, other: date, hour: int, zone: ZoneInfo
):
    dragged = moved(at(day, "9:00", zone), other, time(f"{hour}:00"))
    is_left_out = zone is COPENHAGEN and (other, hour) == (date(2026, 10, 25), 2)

    assert dragged.amount == time("1:00")
    assert dragged.day == other
    assert is_left_out or begins_at(dragged) == time(f"{hour}:00")


def test_what_is_drawn_longer_past_a_change_of_clocks_is_as_long_as_it_was():
    night = at(date(2026, 10, 25), "1:00", COPENHAGEN)

    drawn = stretched(night, time("1:00"), time("4:00"))

    assert drawn.amount == time("4:00")


CHANGE = date(2026, 10, 25)
"""On this day Copenhagen shows the hour from two to three twice."""

FORWARD = date(2026, 3, 29)
"""On this day it skips it."""


def lasting(day: date, text: str, length: str) -> Entry:
    return replace(at(day, text, COPENHAGEN), amount=time(length))


@pytest.mark.parametrize(
    ("day", "begins", "length", "ends"),
    [
        (CHANGE, "1:00", "4:00", "4:00"),
        (FORWARD, "1:00", "2:00", "4:00"),
        (CHANGE, "9:00", "1:00", "10:00"),
        (date(2026, 10, 24), "23:00", "5:00", "27:00"),
    ],
)
def test_an_entry_ends_by_the_clock_that_was_changed_while_it_lasted(
    day: date, begins: str, length: str, ends: str
) -> None:
    entry = lasting(day, begins, length)

    end = ended(entry)

    assert end is not None
    assert end.replace(tzinfo=None) == datetime.combine(day, datetime.min.time()) + time(ends)
    assert begins_at(entry) + on_the_clock(entry) == time(ends)
    assert stretched(entry, time(begins), time(ends)).amount == entry.amount


def test_within_the_hour_that_comes_twice_an_entry_stands_as_long_as_it_lasted() -> None:
    entry = lasting(CHANGE, "2:30", "0:45")

    assert on_the_clock(entry) == time("0:45")


def test_abroad_nobody_knows_when_clocks_were_changed() -> None:
    entry = replace(at(CHANGE, "1:00", NEW_YORK), amount=time("4:00"))

    assert on_the_clock(entry) == time("4:00")


def test_what_is_drawn_over_a_change_of_clocks_is_what_passed() -> None:
    assert passed_between(CHANGE, time("1:00"), time("4:00")) == time("4:00")
    assert passed_between(FORWARD, time("1:00"), time("4:00")) == time("2:00")


@pytest.mark.parametrize(
    ("until", "passed"), [("4:00", "4:00"), ("1:30", "0:30"), ("0:30", "24:30"), ("1:00", "0:00")]
)
def test_what_passed_until_a_clock_showed_a_time_counts_the_hour_that_comes_twice(
    until: str, passed: str
) -> None:
    start = lasting(CHANGE, "1:00", "4:00").start

    assert start is not None
    assert passed_until(start, read_clock(until)) == time(passed)
