"""When something began or ended, as people say it."""

from datetime import UTC, datetime, timedelta

import pytest

from planner.app.moments import read_past
from planner.core.entry_errors import NotAClock

NOW = datetime(2026, 11, 25, 14, tzinfo=UTC)


def read(text: str) -> str:
    return f"{read_past(text, NOW):%a %H:%M}"


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("9:30", "Wed 09:30"),
        ("kl. 9", "Wed 09:00"),
        ("14", "Wed 14:00"),
        ("14:01", "Tue 14:01"),
        ("10 min ago", "Wed 13:50"),
        ("10 ago", "Wed 13:50"),
        ("0:10 ago", "Wed 13:50"),
        ("10m", "Wed 13:50"),
        ("1 h 30 min", "Wed 12:30"),
        ("For 10 min siden", "Wed 13:50"),
        ("1t siden", "Wed 13:00"),
        ("for en halv time siden", "Wed 13:30"),
        ("half an hour ago", "Wed 13:30"),
        ("et kvarter", "Wed 13:45"),
        ("9 am", "Wed 09:00"),
        ("halv ti", "Wed 09:30"),
    ],
)
def test_a_time_of_day_is_the_last_there_was_and_a_length_is_so_long_ago(
    text: str, meaning: str
) -> None:
    assert read(text) == meaning


@pytest.mark.parametrize("text", ["", "soon", "min", "10 apples", "-5m", "+5m ago", "200 h ago"])
def test_anything_else_is_no_moment(text: str) -> None:
    with pytest.raises(NotAClock):
        read(text)


def test_who_knows_better_what_a_clock_showed_is_asked() -> None:
    asked = []

    def shown(after_midnight: timedelta) -> datetime:
        asked.append(after_midnight)
        return NOW

    assert read_past("9:30", NOW, shown) is NOW
    assert read_past("10m", NOW, shown) == NOW - timedelta(minutes=10)
    assert asked == [timedelta(hours=9, minutes=30)]
