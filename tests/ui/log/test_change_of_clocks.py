"""Blocks of the night in which Copenhagen sets its clocks back."""

from datetime import date, datetime, timedelta, timezone

import pytest

from planner.core.entry import Entry
from planner.core.log import Log as WeekLog
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.days.blocks import Item, items_of, spoken, told
from planner.ui.days.hand import Grip, Held
from tests.builders import book, time

pytestmark = pytest.mark.usefixtures("in_copenhagen")

SUNDAY = date(2026, 10, 25)
WEEK = Week.of(SUNDAY)


def at(shown: str, offset: int, length: str) -> Entry:
    """What began at `shown`, so many hours ahead of UTC."""
    zone = timezone(timedelta(hours=offset))
    start = datetime.combine(SUNDAY, datetime.min.time(), zone) + time(shown)
    return Entry(f"{shown} {offset}", SUNDAY, time(length), "travel", start)


def shown(*entries: Entry) -> list[Item]:
    log = WeekLog(WEEK, entries)
    return [*items_of(book().with_log(log), log, LIGHT, Words("en"))]


def test_a_block_stands_from_when_to_when_the_clock_showed_and_says_how_long_it_was() -> None:
    (night,) = shown(at("1:00", 2, "4:00"))

    assert (night.begins, night.ends) == (time("1:00"), time("4:00"))
    assert told(night, Words("en")) == "Travel\n1:00–4:00 (4:00)"
    assert "1:00 to 4:00" in spoken(night, Words("en"))


def test_what_begins_when_it_ends_stands_below_it_and_not_beside_it() -> None:
    night, morning = shown(at("1:00", 2, "4:00"), at("4:00", 1, "1:00"))

    assert (night.lanes, morning.lanes) == (1, 1)
    assert night.twice == morning.twice == timedelta()


def test_the_hour_that_comes_twice_stands_side_by_side_and_is_not_double_booked() -> None:
    first, second = shown(at("2:00", 2, "1:00"), at("2:00", 1, "1:00"))

    assert {first.lane, second.lane} == {0, 1}
    assert first.twice == second.twice == timedelta()


def test_an_edge_that_is_dragged_says_what_passed() -> None:
    (night,) = shown(at("1:00", 2, "4:00"))
    held = Held(Grip.END, night, SUNDAY, time("4:00"))

    longer = held.stretch(SUNDAY, time("5:00"), time("0:15"), timedelta())

    assert (longer.begins, longer.ends) == (time("1:00"), time("5:00"))
    assert held.passed(longer) == time("5:00")
    assert held.passed(longer._replace(ends=longer.begins)) == timedelta()


def test_a_block_that_is_carried_to_that_night_lasts_as_long() -> None:
    (early,) = shown(at("0:00", 2, "1:00"))
    held = Held(Grip.MOVE, early, SUNDAY, time("0:00"))

    there = held.stretch(SUNDAY, time("2:30"), time("0:15"), timedelta())

    assert held.passed(there) == time("1:00")
    assert there.begins == time("2:30")
