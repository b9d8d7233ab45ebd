"""Periods: which weeks they hold, how they are written, and what comes before."""

import pytest
from hypothesis import given

from planner.core.errors import NoSuchWeek, Unreadable
from planner.core.period import four_weeks, one_week, quarter_of, read_period, year_of
from planner.core.week import FIRST_YEAR, Week, weeks_in
from tests.builders import W48
from tests.strategies import weeks


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2026-W48", "2026-W48", "2026-W48"),
        ("2026-W45..2026-W48", "2026-W45", "2026-W48"),
        ("2026-W48..2026-W45", "2026-W45", "2026-W48"),
        ("2026-Q4", "2026-W40", "2026-W53"),
        ("2026-Q1", "2026-W01", "2026-W13"),
        ("2025-Q1", "2025-W01", "2025-W13"),
        ("2026", "2026-W01", "2026-W53"),
        (" 2024-q2 ", "2024-W14", "2024-W26"),
    ],
)
def test_a_period_is_read_as_it_is_written(written: str, first: str, last: str) -> None:
    period = read_period(written)

    assert (str(period.first), str(period.last)) == (first, last)


@pytest.mark.parametrize(
    "written", ["", "now", "2026-Q5", "26", "2026-W45..", "2026-W45...2026-W48"]
)
def test_what_is_no_period_is_refused(written: str) -> None:
    with pytest.raises(Unreadable):
        read_period(written)


def test_a_week_that_the_year_lacks_is_refused() -> None:
    with pytest.raises(NoSuchWeek):
        read_period("2025-W53")


@given(weeks())
def test_a_week_lies_in_its_quarter_which_lies_in_its_year(week: Week) -> None:
    quarter, year = quarter_of(week), year_of(week.year)

    assert week in quarter
    assert quarter.first in year
    assert quarter.last in year
    assert read_period(str(quarter)) == quarter
    assert 12 <= len(quarter.weeks) <= 14


@given(weeks(first=FIRST_YEAR + 2))
def test_the_quarters_of_a_year_follow_one_another_without_a_gap(week: Week) -> None:
    quarter = quarter_of(week)

    before = quarter.before

    assert before is not None
    assert before.last == quarter.first.plus(-1)
    assert before.kind is quarter.kind
    year = year_of(week.year)
    assert len({quarter_of(each).first for each in year.weeks}) == 4


def test_before_a_period_lies_one_of_its_kind() -> None:
    assert one_week(W48).before == one_week(W48.plus(-1))
    assert four_weeks(W48).before == four_weeks(W48.plus(-4))
    assert read_period("2026-W45..2026-W47").before == read_period("2026-W42..2026-W44")
    assert year_of(2026).before == year_of(2025)
    assert len(year_of(2026).weeks) == weeks_in(2026)


def test_where_the_calendar_begins_nothing_is_before() -> None:
    first = Week(FIRST_YEAR, 1)

    assert one_week(first).before is None
    assert year_of(FIRST_YEAR).before is None
    assert four_weeks(first).weeks == (first,)
