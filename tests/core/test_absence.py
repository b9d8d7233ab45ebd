"""Hours that are not worked: what is left of a day and of a week."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.absence import Absence, PublicHolidays, left_of
from planner.core.book import Book
from planner.core.duration import MINUTE, ZERO, total
from planner.core.errors import NoSuchWeek, NotATime
from planner.core.working_hours import DAY, hours_of
from tests.builders import W48, book, time

THURSDAY = date(2026, 11, 26)

amounts = st.none() | st.integers(0, 24 * 60).map(lambda minutes: minutes * MINUTE)
absences = st.lists(
    st.builds(Absence, st.uuids().map(str), st.sampled_from(W48.days), amounts), max_size=12
)


def away(*amounts: str) -> Book:
    """A book whose owner is away on Thursday, for so much each; "" is the whole day."""
    taken = tuple(
        Absence(f"a{n}", THURSDAY, time(amount) if amount else None)
        for n, amount in enumerate(amounts)
    )
    return replace(book(), absences=taken)


def test_a_day_off_makes_the_week_shorter_by_its_hours() -> None:
    assert away("").hours(W48) == time("29:30")


def test_hours_off_make_the_week_shorter_by_as_much() -> None:
    assert away("2:15").hours(W48) == time("34:45")


def test_several_absences_on_a_day_add_up_to_no_more_than_its_hours() -> None:
    assert away("4:00", "3:00").hours_on(THURSDAY) == time("0:30")
    assert away("4:00", "6:00").hours_on(THURSDAY) == ZERO
    assert away("", "").hours(W48) == time("29:30")


def test_absence_on_a_day_without_work_takes_nothing() -> None:
    saturday = replace(book(), absences=(Absence("a", date(2026, 11, 28)),))

    assert saturday.hours(W48) == time("37:00")


def test_a_week_without_its_own_normal_week_is_normal_at_full_hours() -> None:
    off = replace(away(""), normal_weeks=())

    assert off.normal_week(W48).total == time("37:00")


def test_nobody_is_away_for_longer_than_a_day() -> None:
    with pytest.raises(NotATime):
        Absence("a", THURSDAY, DAY + MINUTE)


def test_nobody_is_away_outside_the_calendar() -> None:
    with pytest.raises(NoSuchWeek):
        Absence("a", date(1914, 11, 26))


def test_a_public_holiday_that_is_worked_is_remembered_beside_the_others() -> None:
    worked = PublicHolidays("DK").working_on(THURSDAY).working_on(date(2026, 12, 25))

    assert worked == PublicHolidays("DK", frozenset({THURSDAY, date(2026, 12, 25)}))


@given(absences)
def test_a_week_has_the_hours_of_its_days_and_never_less_than_none(taken: list[Absence]) -> None:
    away = replace(book(), absences=tuple(taken))

    days = [away.hours_on(day) for day in W48.days]

    assert total(days) == away.hours(W48) <= hours_of(W48, away.working_hours)
    assert min(days) >= ZERO


@given(st.integers(0, 24 * 60), absences, st.randoms())
def test_the_order_of_absences_means_nothing(hours: int, taken: list[Absence], chance) -> None:  # type: ignore[no-untyped-def]
    mixed = list(taken)
    chance.shuffle(mixed)
    day: timedelta = hours * MINUTE

    assert left_of(day, THURSDAY, mixed) == left_of(day, THURSDAY, taken)
