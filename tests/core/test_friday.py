"""The Friday close: which week it is about, which one comes next, and what stands out."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.app.commands.closing import CloseWeek
from planner.core.absence import Absence
from planner.core.book import Book
from planner.core.comparison import comparison
from planner.core.friday import (
    capacity_of,
    days_left,
    first_gap,
    is_open,
    largest,
    untold,
    week_ahead,
    week_to_close,
)
from planner.core.period import one_week
from planner.core.week import LAST_YEAR, Week, weeks_in
from tests.builders import EMPLOYEE_WEEK, W48, book, log, plan, time

W47, W49 = W48.plus(-1), W48.plus(1)
MONDAY, WEDNESDAY, THURSDAY, FRIDAY, SUNDAY = (W48.days[n] for n in (0, 2, 3, 4, 6))


def lived(*weeks: Week) -> Book:
    """A book in which `weeks` were planned and something of each was recorded."""
    made = book(EMPLOYEE_WEEK, *(plan(week=week) for week in weeks))
    for week in weeks:
        made = made.with_log(log("mon 7:30 customers", week=week))
    return made


def away(made: Book, *days: date) -> Book:
    return replace(made, absences=tuple(Absence(str(day), day) for day in days))


# Which week


@pytest.mark.parametrize("today", [FRIDAY, W48.days[5], SUNDAY])
def test_from_friday_on_it_is_this_week(today: date) -> None:
    assert week_to_close(lived(W47, W48), today) == W48


@pytest.mark.parametrize("today", [MONDAY, WEDNESDAY, THURSDAY])
def test_before_friday_it_is_last_week_while_that_is_open(today: date) -> None:
    assert week_to_close(lived(W47, W48), today) == W47


def test_in_the_middle_of_a_week_it_is_that_one_where_the_last_is_closed_or_empty() -> None:
    closed = CloseWeek(W47).apply(lived(W47, W48))

    assert week_to_close(closed, WEDNESDAY) == W48
    assert week_to_close(lived(W48), WEDNESDAY) == W48


def test_where_friday_is_off_the_week_is_over_on_thursday() -> None:
    made = away(lived(W47, W48), FRIDAY)

    assert week_to_close(made, THURSDAY) == W48
    assert week_to_close(made, WEDNESDAY) == W47


def test_in_a_week_off_the_one_before_is_closed() -> None:
    assert week_to_close(away(lived(W47), *W48.days), FRIDAY) == W47


def test_a_week_that_was_planned_or_recorded_is_open_and_a_week_off_is_not() -> None:
    off = book(EMPLOYEE_WEEK, plan("", week=W47))

    assert is_open(book(EMPLOYEE_WEEK, plan()), W48)
    assert is_open(book().with_log(log("mon 1:00 admin")), W48)
    assert not is_open(off, W47)
    assert not is_open(book(), W48)


@given(st.dates(date(1970, 1, 12), date(2100, 12, 20)), st.booleans())
def test_what_is_closed_is_this_week_or_the_last_and_what_comes_is_later(
    today: date, last_is_lived: bool
) -> None:
    this = Week.of(today)
    made = lived(this.plus(-1), this) if last_is_lived else lived(this)

    week = week_to_close(made, today)

    assert week in (this, this.plus(-1))
    assert week < week_ahead(made, week, today) <= week.plus(1)


# What comes


def test_after_last_week_comes_this_one_and_after_a_week_long_ago_too() -> None:
    made = lived(W47, W48)

    assert week_ahead(made, W47, MONDAY) == W48
    assert week_ahead(made, W48.plus(-9), MONDAY) == W48
    assert week_ahead(made, W48, FRIDAY) == W49


def test_a_week_that_is_closed_already_is_not_planned_again() -> None:
    made = CloseWeek(W48).apply(lived(W47, W48))

    assert week_ahead(made, W47, MONDAY) == W49


def test_at_the_end_of_the_calendar_there_is_nothing_ahead() -> None:
    last = Week(LAST_YEAR, weeks_in(LAST_YEAR))

    assert week_ahead(book(), last, last.monday) == last


def test_days_left_are_working_days_after_today() -> None:
    made = away(book(), THURSDAY)

    assert days_left(made, W48, WEDNESDAY) == (FRIDAY,)
    assert days_left(made, W48, FRIDAY) == ()


# What stands out


def test_what_as_planned_would_record_is_what_is_missing_by_category() -> None:
    made = book(EMPLOYEE_WEEK, plan()).with_log(log("mon 10:00 meetings", "tue 2:00 customers"))

    assert untold(made, W48) == time("37:00") - time("8:00") - time("2:00")
    assert untold(book(EMPLOYEE_WEEK, plan("")), W48) == timedelta()


def test_a_closed_week_keeps_its_hours_when_absence_comes_later() -> None:
    closed = CloseWeek(W48).apply(book().with_log(log("mon 7:30 customers")))

    assert capacity_of(away(closed, FRIDAY), W48) == time("37:00")


def test_the_largest_differences_come_first_and_what_is_not_recorded_is_none_of_them() -> None:
    made = book(EMPLOYEE_WEEK, plan()).with_log(
        log("mon 12:00 customers", "tue 9:00 meetings", "wed 4:00 admin", "thu 5:00 preparation")
    )
    found = comparison(made, one_week(W48), SUNDAY + timedelta(days=1))

    shown = largest(found.variances)

    assert [each.subject for each in shown] == ["admin", "travel", "improvement"]


def test_a_gap_is_the_main_goals_first_and_there_is_none_where_it_is_reached() -> None:
    found = first_gap(book(), book().plan(W48))
    enough = plan("customers 16:00, meetings 21:00")

    assert found is not None
    assert found[1].wanted == time("3:45")
    assert first_gap(book(EMPLOYEE_WEEK, enough), enough) is None
    assert first_gap(book(), plan("")) is None


# What closed weeks still take


def test_a_closed_week_takes_a_note_and_how_its_promise_went_and_no_hours() -> None:
    held = plan(promise="two visits")
    closed = CloseWeek(W48).apply(book(EMPLOYEE_WEEK, held).with_log(log("mon 7:30 customers")))

    said = closed.with_plan(held.looked_back_on("a good week", promise_kept=True))

    assert (said.plan(W48).note, said.plan(W48).promise_kept) == ("a good week", True)
    assert said.recorded.closed[W48] == closed.recorded.closed[W48]


def test_without_a_promise_there_is_nothing_to_have_kept() -> None:
    assert plan().looked_back_on("", promise_kept=True).promise_kept is None
