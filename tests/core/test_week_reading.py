"""A week as people write it."""

import pytest
from hypothesis import given

from planner.core.errors import NoSuchWeek, Unreadable
from planner.core.week import Week
from planner.core.week_reading import read_week
from tests.builders import W48
from tests.strategies import weeks


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("48", Week(2026, 48)),
        (" 7 ", Week(2027, 7)),
        ("30", Week(2026, 30)),
        ("week 50", Week(2026, 50)),
        ("Uge 50", Week(2026, 50)),
        ("W2", Week(2027, 2)),
        ("48 2027", Week(2027, 48)),
        ("48/2025", Week(2025, 48)),
        ("2026-W48", Week(2026, 48)),
        ("2026w5", Week(2026, 5)),
        ("53", Week(2026, 53)),
    ],
)
def test_a_week_is_read_and_without_a_year_it_is_the_nearest(text: str, week: Week) -> None:
    assert read_week(text, W48) == week


@pytest.mark.parametrize("text", ["", "soon", "23 Nov", "480", "-3", "48 27", "2026-48"])
def test_what_is_no_week_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read_week(text, W48)


@pytest.mark.parametrize("text", ["0", "54", "53 2027", "99", "1 2200"])
def test_a_week_that_no_year_has_is_refused(text: str) -> None:
    with pytest.raises(NoSuchWeek):
        read_week(text, W48)


@given(weeks(), weeks())
def test_whatever_week_is_written_in_full_is_that_week(week: Week, near: Week) -> None:
    assert read_week(str(week), near) == week
    assert read_week(f"{week.number} {week.year}", near) == week
    assert read_week(str(week.number), week) == week
