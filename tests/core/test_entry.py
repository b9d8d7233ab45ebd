"""Entries: how long they were, and what of them counts."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.clock import read_clock, read_span
from planner.core.day_parts import parts_by_day
from planner.core.duration import MINUTE, ZERO, total
from planner.core.entry import Entry, EntrySource, time_between
from planner.core.entry_errors import NotAClock, NothingRecorded, TooShort
from planner.core.errors import NotATime
from planner.core.log import Log
from planner.core.week import Week
from tests.builders import DAYS, W48, entry, hours_of, log, time

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def test_where_the_zone_is_known_time_is_the_difference_in_utc() -> None:
    before = datetime(2026, 10, 24, 22, tzinfo=COPENHAGEN)
    after = datetime(2026, 10, 25, 6, tzinfo=COPENHAGEN)

    by_the_clock = time_between(before.replace(tzinfo=None), after.replace(tzinfo=None))

    assert (time_between(before, after), by_the_clock) == (time("9:00"), time("8:00"))


def test_in_spring_the_night_is_an_hour_shorter() -> None:
    begin = datetime(2026, 3, 28, 22, tzinfo=COPENHAGEN)

    assert time_between(begin, datetime(2026, 3, 29, 6, tzinfo=COPENHAGEN)) == time("7:00")


@pytest.mark.parametrize(
    ("seconds", "minutes"), [(30, 1), (89, 1), (90, 2), (3600, 60), (3629, 60), (3630, 61)]
)
def test_seconds_are_rounded_to_the_nearest_minute(seconds: int, minutes: int) -> None:
    assert time_between(NOON, NOON + timedelta(seconds=seconds)) == minutes * MINUTE


def test_under_half_a_minute_is_too_short() -> None:
    with pytest.raises(TooShort):
        time_between(NOON, NOON + timedelta(seconds=29))
    with pytest.raises(NotATime):
        time_between(NOON, NOON - MINUTE)


@pytest.mark.parametrize("amount", [timedelta(hours=25), -MINUTE, timedelta(seconds=90)])
def test_an_entry_of_a_day_has_whole_minutes_and_no_more_than_the_day(amount: timedelta) -> None:
    with pytest.raises(NotATime):
        Entry("e", date(2026, 11, 24), amount, "customers")


def test_an_entry_of_nothing_is_none() -> None:
    with pytest.raises(NothingRecorded):
        entry("tue 0:00 customers")


def test_time_of_the_week_needs_no_day() -> None:
    assert (entry("30:00 customers").day, entry("30:00 customers").week) == (None, W48)
    assert entry("sun 1:00 customers").week == W48


def test_what_overlaps_counts_once_and_the_later_one_wins() -> None:
    held = log("tue 9:00 2:00 meetings", "tue 10:30 1:00 customers")

    assert hours_of(held.minutes) == {"meetings": "1:30", "customers": "1:00"}
    assert held.double_booked == time("0:30")


def test_typed_beats_stopwatch_beats_imported_whatever_came_first() -> None:
    typed = entry("tue 9:00 1:00 customers")
    stopped = entry("tue 9:30 1:00 travel", source=EntrySource.STOPWATCH)
    imported = entry("tue 8:30 3:00 meetings", source=EntrySource.IMPORTED)

    held = Log(W48, (typed, stopped, imported))

    assert hours_of(held.minutes) == {"customers": "1:00", "travel": "0:30", "meetings": "1:30"}
    assert held == Log(W48, (typed, stopped, imported))


def test_what_nobody_knows_the_time_of_overlaps_with_nothing() -> None:
    assert log("tue 9:00 2:00 meetings", "tue 2:00 customers").double_booked == ZERO


def test_moments_are_compared_whatever_their_clocks_show() -> None:
    in_oslo = datetime.fromisoformat("2026-11-24T10:00+01:00")
    held = Log(W48, (entry("tue 9:00 1:00 meetings"), entry("tue 1:00 travel", start=in_oslo)))

    assert hours_of(held.minutes) == {"travel": "1:00"}


def test_a_clock_without_a_zone_goes_with_the_others_of_its_day() -> None:
    known = entry("tue 1:00 meetings", "a", start=datetime.fromisoformat("2026-11-24T10:00+01:00"))
    unknown = entry("tue 1:00 travel", "b", start=datetime.fromisoformat("2026-11-24T10:30:00"))

    assert hours_of(Log(W48, (known, unknown)).minutes) == {"meetings": "0:30", "travel": "1:00"}


def test_an_entry_that_was_rounded_up_does_not_lap_over_the_next() -> None:
    first = entry("tue 0:31 meetings", start=NOON)
    second = entry("tue 0:29 travel", start=NOON + timedelta(minutes=30, seconds=30))

    assert Log(W48, (first, second)).double_booked == ZERO


spans = st.tuples(st.integers(0, 600), st.integers(1, 300), st.sampled_from(EntrySource))


@given(st.lists(spans, max_size=8))
def test_what_counts_is_every_minute_in_which_anything_was_recorded(
    made: list[tuple[int, int, EntrySource]],
) -> None:
    begin = datetime(2026, 11, 24, tzinfo=UTC)
    held = Log(
        W48,
        tuple(
            Entry(f"e{n}", begin.date(), length * MINUTE, "travel", begin + at * MINUTE, "", source)
            for n, (at, length, source) in enumerate(made)
        ),
    )

    minutes = {minute for at, length, _ in made for minute in range(at, at + length)}
    assert held.total == len(minutes) * MINUTE
    assert all(ZERO <= held.counted[each.id] <= each.amount for each in held.entries)


def test_sums_are_by_day_and_by_week() -> None:
    held = log("tue 1:30 customers", "fri 2:00 customers", "4:00 admin")

    assert hours_of(held.on(W48.days[1])) == {"customers": "1:30"}
    assert hours_of(held.on(None)) == {"admin": "4:00"}
    assert hours_of(held.minutes) == {"customers": "3:30", "admin": "4:00"}
    assert (held.unaccounted(time("8:00")), held.over(time("8:00"))) == (time("0:30"), ZERO)
    assert (held.unaccounted(time("7:15")), held.over(time("7:15"))) == (ZERO, time("0:15"))


def test_a_night_is_of_two_days() -> None:
    night = Entry("n", date(2026, 11, 29), time("4:00"), "travel", _sunday_at("22:00"))

    first, second = parts_by_day(night, ZERO)

    assert (first.id, first.day, first.amount) == ("n", date(2026, 11, 29), time("2:00"))
    assert (second.id, second.day, second.amount) == ("n.2", date(2026, 11, 30), time("2:00"))
    assert second.week == W48.plus(1)


def test_where_days_begin_at_two_the_first_hours_are_the_day_before_s() -> None:
    night = Entry("n", date(2026, 11, 29), time("4:00"), "travel", _sunday_at("22:00"))

    (whole,) = parts_by_day(night, time("2:00"))

    assert (whole.day, whole.amount) == (date(2026, 11, 29), time("4:00"))


@given(
    st.integers(0, 24 * 60),
    st.integers(1, 72 * 60),
    st.integers(0, 719),
)
def test_the_parts_of_an_entry_add_up_to_it(start: int, minutes: int, begin: int) -> None:
    whole = Entry("e", W48, minutes * MINUTE, "travel", NOON + start * MINUTE)

    parts = [*parts_by_day(whole, begin * MINUTE)]

    assert total(part.amount for part in parts) == whole.amount
    assert all(one.end == other.start for one, other in pairwise(parts))
    assert len({part.day for part in parts}) == len(parts)


def _sunday_at(clock: str) -> datetime:
    return datetime.combine(W48.days[DAYS.index("sun")], read_clock(clock), UTC)


@pytest.mark.parametrize(
    ("text", "clock"),
    [("9:30", "09:30"), ("9.30", "09:30"), ("0930", "09:30"), ("930", "09:30"), ("kl. 9", "09:00"),
     ("kl 14.05", "14:05"), ("23:59", "23:59"), ("0:00", "00:00"), ("24:00", "00:00"),
     ("9am", "09:00"), ("9 a.m.", "09:00"), ("9:30 PM", "21:30"), ("12 am", "00:00"), ("12pm", "12:00"),
     ("halv ti", "09:30"), ("kl. halv 1", "00:30"), ("kvart over 9", "09:15"), ("kvart i ti", "09:45"),
     ("half past nine", "09:30"), ("quarter to 10", "09:45"), ("a quarter past 9", "09:15"),
     ("9 o'clock", "09:00"), ("klokken 9", "09:00"), ("klokken halv ti", "09:30")],
)  # fmt: skip
def test_a_time_of_the_day_can_be_written_in_many_ways(text: str, clock: str) -> None:
    assert read_clock(text).isoformat("minutes") == clock


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25:00",
        "9:60",
        "9:5",
        "noon",
        "24:01",
        "-9",
        "93000",
        "13pm",
        "0 am",
        "half nine",
        "halv 25",
        "half past",
        "halv x",
    ],
)
def test_what_is_no_time_of_the_day_is_refused(text: str) -> None:
    with pytest.raises(NotAClock):
        read_clock(text)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("9-10.30", "09:00 10:30"),
        ("kl. 9-10.30", "09:00 10:30"),
        ("9 til 10", "09:00 10:00"),
        ("fra kl. 9 til kl. 10", "09:00 10:00"),
        ("from 9 to 10", "09:00 10:00"),
        ("mellem 9 og halv elleve", "09:00 10:30"),
        ("between 9 and 10", "09:00 10:00"),
        ("quarter to 9 - quarter past 10", "08:45 10:15"),
        ("9 am-10:30", "09:00 10:30"),
        ("9-10:30pm", "21:00 22:30"),
        ("11 am to 1", "11:00 13:00"),
        ("11-1pm", "11:00 13:00"),
        ("9am – 5pm", "09:00 17:00"),
        ("22-1", "22:00 01:00"),
    ],
)
def test_from_when_until_when_can_be_said_in_many_ways(text: str, span: str) -> None:
    read = read_span(text)

    assert read is not None
    assert " ".join(each.isoformat("minutes") for each in read) == span


@pytest.mark.parametrize("text", ["", "9", "9-9", "9-", "one-on-one", "half nine to ten", "9am-25"])
def test_what_has_no_beginning_and_end_is_no_span(text: str) -> None:
    assert read_span(text) is None


def test_a_day_outside_the_calendar_is_no_day() -> None:
    from planner.core.errors import NoSuchWeek

    with pytest.raises(NoSuchWeek):
        Entry("e", date(1914, 11, 26), time("1:00"), "travel")
    assert Week.of(date(2026, 11, 24)) == W48
