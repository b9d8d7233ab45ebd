"""Durations as people write them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planner.core.duration import HOUR, MINUTE, WEEK, ZERO
from planner.core.errors import NotATime, Unreadable
from planner.core.reading import Bare, read_duration
from tests.builders import time


def read(text: str, bare: Bare = Bare.HOURS) -> str:
    """What `text` says, as `8:30`, with its sign."""
    reading = read_duration(text, bare)
    minutes = reading.amount // MINUTE
    return f"{'-' if reading.sign < 0 else '+' * reading.sign}{minutes // 60}:{minutes % 60:02}"


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("8:30", "8:30"),
        ("08:30", "8:30"),
        (":30", "0:30"),
        ("0:00", "0:00"),
        ("37:00", "37:00"),
        ("168:00", "168:00"),
        ("8.5", "8:30"),
        ("8,5", "8:30"),
        (",5", "0:30"),
        (".25", "0:15"),
        ("8", "8:00"),
        ("0", "0:00"),
        ("2h", "2:00"),
        ("2 H", "2:00"),
        ("2,5 h", "2:30"),
        ("1 hour", "1:00"),
        ("2 hours", "2:00"),
        ("2 hrs.", "2:00"),
        ("90m", "1:30"),
        ("90 min", "1:30"),
        ("90 minutes", "1:30"),
        ("3h14m", "3:14"),
        ("3h14", "3:14"),
        ("1 h 30 min", "1:30"),
        ("1t30", "1:30"),
        ("1 t 30", "1:30"),
        ("1 time", "1:00"),
        ("2 timer", "2:00"),
        ("2 timer 15 minutter", "2:15"),
        ("45 minutter", "0:45"),
        ("1 t. 30 min.", "1:30"),
        ("+0:15", "+0:15"),
        ("-0:15", "-0:15"),
        ("−0:15", "-0:15"),
        ("+ 1,5", "+1:30"),
        ("-15m", "-0:15"),
        ("  8:30\t", "8:30"),
        ("half an hour", "0:30"),
        ("a half hour", "0:30"),
        ("An hour and a half", "1:30"),
        ("one and a half hours", "1:30"),
        ("two hours", "2:00"),
        ("one hour twenty minutes", "1:20"),
        ("an hour and a quarter", "1:15"),
        ("three quarters of an hour", "0:45"),
        ("a quarter of an hour", "0:15"),
        ("Halvanden", "1:30"),
        ("halvanden time", "1:30"),
        ("en time", "1:00"),
        ("en halv time", "0:30"),
        ("to en halv time", "2:30"),
        ("to og en halv time", "2:30"),
        ("et kvarter", "0:15"),
        ("kvart", "0:15"),
        ("tre kvarter", "0:45"),
        ("trekvart time", "0:45"),
        ("en time og et kvarter", "1:15"),
        ("en time og tyve minutter", "1:20"),
        ("tres minutter", "1:00"),
        ("sixty minutes", "1:00"),
        ("1½", "1:30"),
        ("½ time", "0:30"),
        ("2¼ t.", "2:15"),
        ("1 1/2 hour", "1:30"),
        ("+half an hour", "+0:30"),
        ("-et kvarter", "-0:15"),
    ],
)
def test_a_duration_may_be_written_so(text: str, meaning: str) -> None:
    assert read(text) == meaning
    assert read(text.upper()) == meaning


@pytest.mark.parametrize(("text", "meaning"), [("10", "0:10"), ("1.5", "0:02"), ("1:30", "1:30")])
def test_where_little_is_asked_for_a_bare_number_is_minutes(text: str, meaning: str) -> None:
    assert read(text, Bare.MINUTES) == meaning


JUNK = """: + - h 8:5 8:60 8:300 8:30:00 1.2.3 8-30 --1 +-1 eight 1e3 8x ٣ 0x10 NaN inf 1h-5m
8:30h 1,5h30 100000 1,1234567"""


@pytest.mark.parametrize("text", [*JUNK.split(), "", " ", "8 30"])
def test_anything_else_is_not_understood_and_said_back(text: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read_duration(text)

    assert refusal.value.text == text


@pytest.mark.parametrize("text", ["168:01", "168.1", "99999", "99999:00", "-99999h", "10081m"])
def test_more_than_a_week_is_not_a_time(text: str) -> None:
    with pytest.raises(NotATime):
        read_duration(text)


@given(st.text(alphabet="0123456789:,.+-−htminer \t", max_size=12), st.sampled_from(Bare))
@example("9" * 10**5, Bare.HOURS)
@example("8:" + "0" * 10**5, Bare.HOURS)
@example("1" + " " * 10**5 + "x", Bare.HOURS)
@example("1" + " " * 10**5 + "h" + " " * 10**5 + "x", Bare.HOURS)
def test_nothing_that_is_typed_does_more_than_be_refused(text: str, bare: Bare) -> None:
    try:
        reading = read_duration(text, bare)
    except (Unreadable, NotATime):
        return
    assert ZERO <= reading.amount <= WEEK
    assert not reading.amount % MINUTE


@given(st.text(max_size=20), st.sampled_from(Bare))
def test_no_text_at_all_does_more_than_be_refused(text: str, bare: Bare) -> None:
    try:
        read_duration(text, bare)
    except (Unreadable, NotATime):
        return


@given(st.integers(0, 168 * 60))
def test_what_is_shown_is_read_as_what_it_was(minutes: int) -> None:
    assert read_duration(f"{minutes // 60}:{minutes % 60:02}").amount == minutes * MINUTE
    assert read_duration(f"{minutes}m").amount == minutes * MINUTE
    assert read_duration(f"{minutes // 60}t{minutes % 60}").amount == minutes * MINUTE


@given(st.integers(0, 10_000), st.sampled_from(",."))
def test_decimals_are_parts_of_an_hour_to_the_nearest_minute(hundredths: int, sign: str) -> None:
    text = f"{hundredths // 100}{sign}{hundredths % 100:02}"

    amount = read_duration(text).amount

    assert abs(amount - hundredths * HOUR / 100) <= MINUTE / 2


def test_half_a_minute_is_rounded_up() -> None:
    assert read("0.5m") == "0:01"
    assert read("0.4m") == "0:00"


@pytest.mark.parametrize(
    ("text", "amount", "alternative"),
    [
        ("1.30", "1:18", "1:30"),
        ("1,30", "1:18", "1:30"),
        ("0,45", "0:27", "0:45"),
        (",30", "0:18", "0:30"),
        ("8.00", "8:00", None),
        ("1.3", "1:18", None),
        ("1.60", "1:36", None),
        ("1.300", "1:18", None),
        ("1:30", "1:30", None),
        ("1.30h", "1:18", None),
    ],
)
def test_what_else_a_number_may_have_meant_is_offered(
    text: str, amount: str, alternative: str | None
) -> None:
    reading = read_duration(text)

    assert reading.amount == time(amount)
    assert reading.alternative == (time(alternative) if alternative else None)


@pytest.mark.parametrize(
    ("text", "for_a_week", "for_an_entry"),
    [
        ("8", "8:00", "8:00"),
        ("12", "12:00", "12:00"),
        ("13", "13:00", "0:13"),
        ("90", "90:00", "1:30"),
        ("12,5", "12:30", "0:13"),
        ("90h", "90:00", "90:00"),
    ],
)
def test_a_bare_number_means_hours_and_in_an_entry_minutes_above_12(
    text: str, for_a_week: str, for_an_entry: str
) -> None:
    assert read(text) == for_a_week
    assert read(text, Bare.HOURS_UP_TO_12) == for_an_entry


def test_minutes_with_a_point_may_have_been_meant_as_a_time() -> None:
    reading = read_duration("13.30", Bare.HOURS_UP_TO_12)

    assert (reading.amount, reading.alternative) == (time("0:13"), time("13:30"))


def test_a_signed_time_is_a_change_of_what_stands_there() -> None:
    assert read_duration("+0:15").applied_to(time("8:00")) == time("8:15")
    assert read_duration("-0:15").applied_to(time("8:00")) == time("7:45")
    assert read_duration("0:15").applied_to(time("8:00")) == time("0:15")
    assert read_duration("-9:00").applied_to(time("8:00")) == time("-1:00")
