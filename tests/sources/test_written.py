from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from planner.core.import_facts import DateOrder
from planner.sources.days_written import order_of, read_day
from planner.sources.lengths import read_length
from planner.sources.reading import NotRead
from planner.sources.written import read_clock, read_moment

DMY, MDY, YMD = DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST, DateOrder.YEAR_FIRST


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["2026-03-02"], YMD),
        (["02.03.2026", "13.03.2026"], DMY),
        (["03/02/2026", "03/13/2026"], MDY),
        (["03/02/2026", "04/05/2026"], None),
        (["03/03/2026", "04/04/2026"], DMY),
        (["", "no day"], DMY),
        (["13/15/2026", "03/14/2026"], MDY),
    ],
)
def test_the_order_of_dates_is_that_which_fits_all(
    texts: list[str], order: DateOrder | None
) -> None:
    assert order_of(texts) is order


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("2.3.2026", DMY),
        ("03/02/26", MDY),
        ("2026-03-02", MDY),
        ("20260302", DMY),
        ("02 - 03 - 2026", DMY),
        ("2/3-2026", DMY),
        ("Mandag den 2. marts 2026", DMY),
        ("ma. 2.3.2026", DMY),
        ("Mon, Mar 2, 2026", DMY),
        ("02-Mar-26", MDY),
        ("March 2nd, 2026", DMY),
        ("2026-03-02T00:00:00Z", MDY),
        ("02-03-2026 00.00", DMY),
        ("46083", DMY),
        ("46083.375", DMY),
    ],
)
def test_a_day_is_read_in_the_order_that_is_known(text: str, order: DateOrder) -> None:
    assert read_day(text, order) == date(2026, 3, 2)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("9:05", time(9, 5)),
        ("09.05", time(9, 5)),
        ("kl. 9.05", time(9, 5)),
        ("9:05:30 PM", time(21, 5, 30)),
        ("12:00 AM", time(0)),
        ("12:30 p.m.", time(12, 30)),
        ("9 am", time(9)),
        ("9", time(9)),
        ("kl. 13", time(13)),
        ("0905", time(9, 5)),
        ("2026-03-02 09:05:00", time(9, 5)),
        ("0.375", time(9)),
        ("46083,5", time(12)),
        ("0.30", time(0, 30)),
    ],
)
def test_a_time_of_day_is_read_by_twelve_and_by_24_hours(text: str, clock: time) -> None:
    assert read_clock(text) == clock


@pytest.mark.parametrize("text", ["24:00", "25", "kl.", "13:00 PM", "9:60", "", "soon"])
def test_what_is_no_time_of_day_is_told(text: str) -> None:
    with pytest.raises(NotRead):
        read_clock(text)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1:30", 90),
        ("01:30:00", 90),
        ("1,5", 90),
        ("1.5", 90),
        ("1h 30m", 90),
        ("1 t 30 min", 90),
        ("90m", 90),
        (",25", 15),
        ("0.3333", 20),
        ("1.250", 75),
        ("1.000,5", 60_030),
        ("-0:30", -30),
        ("1t30", 90),
        ("1 time 30 min.", 90),
        ("1h30m0s", 90),
        ("1,5 timer", 90),
        ("90 minutter", 90),
        ("PT1H30M", 90),
    ],
)
def test_a_length_is_read_in_any_country_s_way(text: str, minutes: int) -> None:
    assert abs(read_length(text) - timedelta(minutes=minutes)) < timedelta(seconds=1)


def test_a_moment_may_say_its_zone_itself() -> None:
    here = ZoneInfo("Europe/Copenhagen")

    for text in (
        "2026-03-02 09:00",
        "2026-03-02T08:00:00Z",
        "2026-03-02T10:00:00+02:00",
        "20260302T09:00",
        "2. marts 2026 kl. 9.00",
        "man 02-03-2026 09:00",
        "2/3-2026 9:00 AM",
        "46083.375",
    ):
        assert read_moment(text, DMY, here).astimezone(here).isoformat()[:16] == "2026-03-02T09:00"


@pytest.mark.parametrize("text", ["", "-", "t", "1:3", "soon", "1 2 3 t x"])
def test_what_is_no_length_is_told(text: str) -> None:
    with pytest.raises(NotRead):
        read_length(text)


@pytest.mark.parametrize("text", ["", "man", "99999", "2 xxx 2026", "31.02.2026", "I alt", "may"])
def test_what_is_no_day_is_told(text: str) -> None:
    with pytest.raises(NotRead):
        read_day(text, DMY)
