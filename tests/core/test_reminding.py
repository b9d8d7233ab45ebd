"""Reminders: on which day and at which time, how often, and when not."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.app.commands.closing import CloseWeek
from planner.core.absence import Absence
from planner.core.book import Book
from planner.core.friday import working_days
from planner.core.reminding import At, Reminder, Told, due, in_an_hour, not_today, stands
from planner.core.week import Week
from tests.builders import EMPLOYEE_WEEK, W48, book, log, plan

W47 = W48.plus(-1)
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = W48.days
AT = {Reminder.CLOSE: At(4, time(14)), Reminder.PLAN: At(0, time(9))}
NEVER = Told()


def at(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock))


def away(made: Book, *days: date) -> Book:
    return replace(made, absences=tuple(Absence(str(day), day) for day in days))


def to_close() -> Book:
    return book(EMPLOYEE_WEEK, plan())


def to_plan() -> Book:
    return book(EMPLOYEE_WEEK, plan(week=W47))


def close(made: Book, now: datetime, told: Told = NEVER, *free: date) -> Week | None:
    return due(Reminder.CLOSE, made, now, AT[Reminder.CLOSE], told, free)


def planned(made: Book, now: datetime, told: Told = NEVER, *free: date) -> Week | None:
    return due(Reminder.PLAN, made, now, AT[Reminder.PLAN], told, free)


# When


def test_a_close_is_due_on_friday_at_two() -> None:
    assert close(to_close(), at(FRIDAY, "13:59")) is None
    assert close(to_close(), at(FRIDAY, "14:00")) == W48
    assert close(to_close(), at(THURSDAY, "23:59")) is None


def test_a_plan_is_due_on_monday_at_nine_and_later_in_the_week_for_who_was_not_there() -> None:
    assert planned(to_plan(), at(MONDAY, "08:59")) is None
    assert planned(to_plan(), at(MONDAY, "09:00")) == W48
    assert planned(to_plan(), at(WEDNESDAY, "08:59")) is None
    assert planned(to_plan(), at(WEDNESDAY, "17:00")) == W48


def test_where_friday_is_off_a_close_comes_on_the_last_working_day_before() -> None:
    made = away(to_close(), FRIDAY)

    assert close(made, at(THURSDAY, "14:00")) == W48
    assert close(made, at(FRIDAY, "14:00")) is None


def test_where_monday_is_off_a_plan_comes_on_the_first_working_day_after() -> None:
    made = away(to_plan(), MONDAY)

    assert planned(made, at(MONDAY, "09:00")) is None
    assert planned(made, at(TUESDAY, "09:00")) == W48


def test_a_public_holiday_that_nobody_took_off_is_none_to_be_reminded_on() -> None:
    assert close(to_close(), at(THURSDAY, "14:00"), NEVER, FRIDAY) == W48
    assert close(to_close(), at(FRIDAY, "14:00"), NEVER, FRIDAY) is None
    assert planned(to_plan(), at(MONDAY, "09:00"), NEVER, MONDAY) is None


def test_in_a_week_off_nobody_is_reminded() -> None:
    for day in W48.days:
        assert close(away(to_close(), *W48.days), at(day, "15:00")) is None
        assert planned(away(to_plan(), *W48.days), at(day, "15:00")) is None


def test_who_works_on_days_before_the_chosen_one_only_is_reminded_on_the_last_of_them() -> None:
    made, late = away(to_plan(), *W48.days[2:]), At(3, time(9))

    assert due(Reminder.PLAN, made, at(TUESDAY, "09:00"), late, NEVER) == W48
    assert due(Reminder.PLAN, made, at(MONDAY, "09:00"), late, NEVER) is None


# When not


def test_what_is_done_needs_no_reminder() -> None:
    recorded = to_close().with_log(log("mon 7:30 customers"))

    assert close(CloseWeek(W48).apply(recorded), at(FRIDAY, "15:00")) is None
    assert planned(to_close().with_plan(plan(week=W47)), at(MONDAY, "10:00")) is None


def test_a_week_in_which_there_was_nothing_needs_no_close() -> None:
    assert close(book(), at(FRIDAY, "15:00")) is None


def test_who_has_never_planned_is_not_told_to() -> None:
    assert planned(book(), at(MONDAY, "10:00")) is None


@pytest.mark.parametrize("reminder", Reminder)
def test_what_was_said_stands_until_it_is_done_or_the_week_is_over(reminder: Reminder) -> None:
    made = to_close() if reminder is Reminder.CLOSE else to_plan()
    recorded = made.with_log(log("mon 7:30 customers"))

    assert stands(reminder, made, W48, at(FRIDAY, "15:00"))
    assert not stands(reminder, CloseWeek(W48).apply(recorded), W48, at(FRIDAY, "15:00"))
    assert not stands(reminder, made, W48, at(W48.plus(1).monday, "00:00"))


# How often


def test_once_said_it_is_not_said_again_in_that_week() -> None:
    assert close(to_close(), at(FRIDAY, "16:00"), Told(W48)) is None
    assert close(to_close(), at(FRIDAY, "16:00"), Told(W47)) == W48


def test_in_an_hour_it_is_said_again() -> None:
    told = in_an_hour(W48, at(FRIDAY, "14:20"))

    assert close(to_close(), at(FRIDAY, "15:19"), told) is None
    assert close(to_close(), at(FRIDAY, "15:20"), told) == W48


def test_not_today_is_the_next_working_day_at_the_same_time() -> None:
    told = not_today(W48, at(MONDAY, "09:30"))

    assert planned(to_plan(), at(MONDAY, "23:59"), told) is None
    assert planned(to_plan(), at(TUESDAY, "08:59"), told) is None
    assert planned(to_plan(), at(TUESDAY, "09:00"), told) == W48


def test_a_clock_that_was_set_back_does_not_silence_it_for_long() -> None:
    told = in_an_hour(W48, at(SUNDAY, "12:00"))

    assert close(to_close(), at(FRIDAY, "15:00"), told) == W48


# Laws

moments = st.datetimes(datetime(2026, 11, 9), datetime(2026, 12, 13))  # noqa: DTZ001  # the wall's
days = st.sets(st.dates(date(2026, 11, 9), date(2026, 12, 13)), max_size=12)
ats = st.builds(At, st.integers(0, 6), st.times())
books = st.sampled_from([to_close(), to_plan(), to_close().with_log(log("mon 1:00 admin"))])
tolds = st.builds(Told, st.sampled_from([None, W47, W48]), st.none() | moments)


@given(st.sampled_from(Reminder), books, days, days, moments, ats, tolds)
def test_nobody_is_reminded_on_a_free_day_before_the_time_or_of_what_is_done(
    reminder: Reminder,
    made: Book,
    off: set[date],
    free: set[date],
    now: datetime,
    wish: At,
    told: Told,
) -> None:
    made = away(made, *sorted(off))

    week = due(reminder, made, now, wish, told, free)

    if week is not None:
        assert week == Week.of(now.date())
        assert now.date() in set(working_days(made, week)) - free
        assert now.time() >= wish.time
        assert not made.is_closed(week)
        assert stands(reminder, made, week, now)


@given(st.sampled_from(Reminder), books, days, ats, st.integers(45, 400))
def test_who_looks_all_the_time_is_reminded_once_a_week_at_most(
    reminder: Reminder, made: Book, off: set[date], wish: At, minutes: int
) -> None:
    made = away(made, *sorted(off))
    now, told, said = datetime(2026, 11, 16), NEVER, list[Week]()  # noqa: DTZ001

    while now < datetime(2026, 12, 7):  # noqa: DTZ001
        week = due(reminder, made, now, wish, told)
        if week is not None:
            said.append(week)
            told = Told(week)
        now += timedelta(minutes=minutes)

    assert len(said) == len(set(said))


@given(st.sampled_from(Reminder), books, moments, ats)
def test_an_hour_of_rest_is_an_hour_wherever_the_clock_is_set(
    reminder: Reminder, made: Book, now: datetime, wish: At
) -> None:
    week = due(reminder, made, now, wish, NEVER)

    if week is not None:
        told = in_an_hour(week, now)
        assert due(reminder, made, now + timedelta(minutes=59), wish, told) is None
        later = now + timedelta(hours=1)
        if later.date() == now.date():
            assert due(reminder, made, later, wish, told) == week
