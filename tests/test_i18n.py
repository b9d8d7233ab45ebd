"""Texts, times, dates and numbers as a language writes them."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from planner.core.duration import MINUTE
from planner.core.reading import Bare, read_duration
from planner.core.week import Week
from planner.i18n import LANGUAGES, MINUS, NO_BREAK, Words, best_language, mark
from tests.builders import time
from tests.strategies import times, weeks

ENGLISH, DANISH = Words("en"), Words("da")


@pytest.mark.parametrize(
    ("week", "english", "danish"),
    [
        (Week(2026, 48), "23 – 29 Nov 2026", "23. – 29. nov. 2026"),
        (Week(2026, 49), "30 Nov – 6 Dec 2026", "30. nov. – 6. dec. 2026"),
        (Week(2026, 53), "28 Dec 2026 – 3 Jan 2027", "28. dec. 2026 – 3. jan. 2027"),
        (Week(2024, 1), "1 – 7 Jan 2024", "1. – 7. jan. 2024"),
        (Week(2026, 19), "4 – 10 May 2026", "4. – 10. maj 2026"),
    ],
)
def test_the_days_of_a_week_name_month_and_year_as_often_as_needed(
    week: Week, english: str, danish: str
) -> None:
    assert ENGLISH.days_of(week) == english
    assert DANISH.days_of(week) == danish


@pytest.mark.parametrize(
    ("week", "english", "danish"),
    [
        (Week(2026, 48), "23 – 29 November 2026", "23. – 29. november 2026"),
        (Week(2026, 49), "30 November – 6 December 2026", "30. november – 6. december 2026"),
        (Week(2026, 53), "28 December 2026 – 3 January 2027", "28. december 2026 – 3. januar 2027"),
    ],
)
def test_the_days_of_a_week_are_also_written_out(week: Week, english: str, danish: str) -> None:
    assert ENGLISH.long_days_of(week) == english
    assert DANISH.long_days_of(week) == danish


@pytest.mark.parametrize("month", range(1, 13))
def test_may_is_the_same_short_and_long_and_every_month_is_translated(month: int) -> None:
    day = date(2026, month, 1)

    assert str(day.year) in ENGLISH.long_date(day)
    assert ENGLISH.short_date(day)[:5] == ENGLISH.long_date(day)[:5]
    assert DANISH.short_date(day)[:6] == DANISH.long_date(day)[:6]
    assert DANISH.long_date(day).islower()


@given(weeks(1990, 2090))
def test_a_week_tells_its_last_day_in_full(week: Week) -> None:
    for words in (ENGLISH, DANISH):
        assert words.days_of(week).endswith(words.short_date(week.sunday))
        assert words.long_days_of(week).endswith(words.long_date(week.sunday))
        assert str(week.number) in words.week(week)


@given(times(0, 168 * 60))
def test_a_time_is_read_as_it_is_shown(duration: timedelta) -> None:
    for words in (ENGLISH, DANISH):
        assert read_duration(words.time(duration)).amount == duration
        if duration:
            change = read_duration(words.change(duration))
            assert (change.amount, change.sign) == (duration, 1)
            change = read_duration(words.change(-duration))
            assert (change.amount, change.sign) == (duration, -1)


def test_below_zero_stands_a_minus_and_not_a_hyphen() -> None:
    assert ENGLISH.time(time("-0:30")) == f"{MINUS}0:30"
    assert ENGLISH.time(-90 * MINUTE) == "−1:30"
    assert ENGLISH.change(-MINUTE) == "−0:01"
    assert ENGLISH.change(time("1:30")) == "+1:30"
    assert ENGLISH.percent(-5) == f"−5{NO_BREAK}%"


def test_no_change_is_said_in_words() -> None:
    assert ENGLISH.change(timedelta()) == "as usual"
    assert DANISH.change(timedelta()) == DANISH.text("as usual") != ""


def test_per_cent_does_not_part_from_its_number() -> None:
    assert ENGLISH.percent(30) == f"30{NO_BREAK}%"


def test_axes_get_hours() -> None:
    assert ENGLISH.hours(time("1:30")) == 1.5


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        (["da_DK.UTF-8"], "da"),
        (["da-DK", "en"], "da"),
        (["DA"], "da"),
        (["de_DE", "da"], "da"),
        (["en_GB", "da"], "en"),
        (["C"], "en"),
        (["C.UTF-8"], "en"),
        (["", "danish"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_that_there_is_is_taken(wanted: list[str], language: str) -> None:
    assert best_language(wanted) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_number_stands_in_one_and_in_many(language: str) -> None:
    words = Words(language)

    assert "1" in words.plural("{n} move", "{n} moves", 1)
    assert "2" in words.plural("{n} move", "{n} moves", 2)


def test_monday_is_the_first_weekday() -> None:
    assert [ENGLISH.weekday(number) for number in (0, 6)] == ["Monday", "Sunday"]
    assert [DANISH.weekday(number).lower() for number in (0, 6)] == ["mandag", "søndag"]


def test_a_text_without_a_translation_is_shown_in_english() -> None:
    nowhere = "nobody ever writes this"

    assert DANISH.text(nowhere) == DANISH.in_context("x", nowhere) == mark(nowhere) == nowhere


@pytest.mark.parametrize(
    ("minutes", "english", "danish"),
    [
        (0, "0.0", "0,0"),
        (510, "8.5", "8,5"),
        (480, "8.0", "8,0"),
        (495, "8.25", "8,25"),
        (500, "8.33", "8,33"),
        (1, "0.02", "0,02"),
        (-90, f"{MINUS}1.5", f"{MINUS}1,5"),
        (10080, "168.0", "168,0"),
    ],
)
def test_hours_are_written_as_decimals_where_that_is_chosen(
    minutes: int, english: str, danish: str
) -> None:
    time = timedelta(minutes=minutes)

    assert Words("en", decimal=True).time(time) == english
    assert Words("da", decimal=True).time(time) == danish


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("decimal", [True, False])
def test_every_minute_of_a_week_is_read_back_as_it_was_written(
    language: str, decimal: bool
) -> None:
    words = Words(language, decimal=decimal)

    for minutes in range(10081):
        time = timedelta(minutes=minutes)
        assert read_duration(words.time(time)).amount == time


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_its_unit_a_decimal_is_hours_also_where_a_bare_number_may_be_minutes(
    language: str,
) -> None:
    words = Words(language, decimal=True)

    for minutes in range(0, 10081, 7):
        time = timedelta(minutes=minutes)
        assert read_duration(words.time_with_unit(time), Bare.HOURS_UP_TO_12).amount == time
    assert Words(language).time_with_unit(timedelta(minutes=810)) == "13:30"
