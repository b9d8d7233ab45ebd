"""Working hours, absence and public holidays, and the plans that follow them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.app.commands.hours import (
    AddAbsence,
    ChooseCountry,
    DeclineHoliday,
    RemoveAbsence,
    SetWorkingHours,
)
from planner.app.commands.plan import SetCapacity
from planner.app.session import Command, Session
from planner.core.absence import Absence, AbsenceKind
from planner.core.book import Book
from planner.core.duration import WEEK, ZERO
from planner.core.errors import LockedDoesNotFit, NoSuchAbsence, NothingToTakeOff
from planner.core.working_hours import WorkingHours, spread_over_days
from tests.builders import W48, book, hours_of, plan, time
from tests.strategies import plans, times

THURSDAY, SATURDAY = date(2026, 11, 26), date(2026, 11, 28)
CHRISTMAS = Absence("a1", THURSDAY, None, AbsenceKind.PUBLIC_HOLIDAY, "Christmas Day")
WEEK_OFF = tuple(Absence(f"d{day.day}", day) for day in W48.days[:5])


def part_time(valid_from: date = W48.monday, hours: str = "30:00") -> WorkingHours:
    return WorkingHours(valid_from, spread_over_days(time(hours)))


def after(given: Book, *commands: Command) -> Book:
    for command in commands:
        given = command.apply(given)
    return given


# Absence


def test_a_day_off_is_one_step_that_shortens_a_planned_week() -> None:
    session = Session(book("", plan("customers 12:00, meetings 25:00")))

    step = session.perform(AddAbsence((CHRISTMAS,)))

    assert hours_of(session.book.plan(W48).minutes) == {"customers": "9:34", "meetings": "19:56"}
    assert step.week == W48
    session.undo()
    assert session.book is step.before


def test_a_day_off_makes_no_plan_of_a_suggested_week() -> None:
    away = after(book(), AddAbsence((CHRISTMAS,)))

    assert not away.is_planned(W48)
    assert away.plan(W48).capacity == time("29:30")


def test_a_typed_capacity_stays_but_for_the_difference() -> None:
    typed = after(book(), SetCapacity(W48, time("40:00")))

    away = after(typed, AddAbsence((CHRISTMAS,)))

    assert away.plan(W48).capacity == time("32:30")
    assert after(away, RemoveAbsence((CHRISTMAS,))).plan(W48).capacity == time("40:00")


def test_a_whole_week_off_is_one_step() -> None:
    away = after(book("", plan()), AddAbsence(WEEK_OFF))

    assert away.plan(W48).is_off


def test_a_day_without_hours_can_not_be_taken_off() -> None:
    with pytest.raises(NothingToTakeOff):
        after(book(), AddAbsence((Absence("a", SATURDAY),)))
    with pytest.raises(NothingToTakeOff):
        after(book(), AddAbsence((Absence("a", THURSDAY, ZERO),)))
    with pytest.raises(NothingToTakeOff):
        after(book(), AddAbsence((CHRISTMAS, Absence("a2", THURSDAY, time("1:00")))))


def test_one_day_of_several_that_can_not_be_taken_off_refuses_all() -> None:
    session = Session(before := book())

    with pytest.raises(NothingToTakeOff):
        session.perform(AddAbsence((*WEEK_OFF, Absence("a", SATURDAY))))

    assert session.book is before


def test_what_is_locked_holds_a_day_off_up() -> None:
    locked = plan("customers 32:00, meetings 5:00", locks=frozenset({"customers"}))

    with pytest.raises(LockedDoesNotFit):
        after(book("", locked), AddAbsence((CHRISTMAS,)))


def test_an_absence_that_is_gone_can_not_be_removed() -> None:
    with pytest.raises(NoSuchAbsence):
        after(book(), RemoveAbsence((CHRISTMAS,)))


def test_a_reason_is_kept_in_one_line() -> None:
    told = replace(CHRISTMAS, text="with\n the\tchildren ")

    assert after(book(), AddAbsence((told,))).absences[0].text == "with the children"


@given(plans(), times(1, 24 * 60), times(0, 168 * 60))
def test_a_planned_week_changes_by_what_its_hours_do(
    given: object, amount: timedelta, capacity: timedelta
) -> None:
    before = book("", given)  # type: ignore[arg-type]
    taken = Absence("a", THURSDAY, amount)
    try:
        away = after(before, AddAbsence((taken,)))
    except LockedDoesNotFit:
        return

    change = away.hours(W48) - before.hours(W48)

    assert away.plan(W48).capacity == max(ZERO, before.plan(W48).capacity + change)
    back = after(away, RemoveAbsence((taken,)))
    assert back.plan(W48).capacity == min(WEEK, away.plan(W48).capacity - change)
    assert back.absences == before.absences


# Working hours


def test_new_working_hours_leave_planned_weeks_as_they_are() -> None:
    given = book("", plan())

    changed = after(given, SetWorkingHours(part_time()))

    assert changed.plan(W48) is given.plan(W48)
    assert changed.plan(W48.plus(1)).capacity == time("30:00")
    assert changed.plan(W48.plus(-1)).capacity == time("37:00")


def test_planned_weeks_are_brought_along_if_that_is_said() -> None:
    given = book("", plan(week=W48.plus(-1)), plan(), plan(week=W48.plus(3)))

    command = SetWorkingHours(part_time(), bring_planned=True)

    assert command.followers(given) == (W48, W48.plus(3))
    changed = after(given, command)
    capacities = [changed.plan(W48.plus(n)).capacity for n in (-1, 0, 3)]
    assert capacities == [time("37:00"), time("30:00"), time("30:00")]


def test_weeks_with_typed_hours_are_not_brought_along() -> None:
    off = after(book(), SetCapacity(W48, ZERO))

    command = SetWorkingHours(part_time(), bring_planned=True)

    assert command.followers(off) == ()
    assert after(off, command).plan(W48).is_off


def test_a_week_with_a_day_off_is_brought_to_its_own_hours() -> None:
    away = after(book("", plan()), AddAbsence((CHRISTMAS,)))

    changed = after(away, SetWorkingHours(part_time(), bring_planned=True))

    assert changed.plan(W48).capacity == time("24:00")


def test_hours_from_the_same_day_are_replaced() -> None:
    changed = after(book(), SetWorkingHours(part_time()), SetWorkingHours(part_time(hours="32:00")))

    assert [hours.week for hours in changed.working_hours] == [time("37:00"), time("32:00")]


def test_hours_stand_in_order_of_time() -> None:
    changed = after(
        book(), SetWorkingHours(part_time()), SetWorkingHours(part_time(date(2026, 6, 1), "20:00"))
    )

    assert [hours.week for hours in changed.working_hours] == [
        time("37:00"),
        time("20:00"),
        time("30:00"),
    ]


def test_hours_that_hold_already_are_no_step() -> None:
    session = Session(book())

    session.perform(SetWorkingHours(part_time(hours="37:00")))

    assert session.past == ()


def test_hours_from_the_middle_of_a_week_hold_from_that_day() -> None:
    changed = after(book(), SetWorkingHours(part_time(THURSDAY, "5:00")))

    assert changed.hours(W48) == time("24:30")


@given(times(0, 60 * 60), st.dates(date(2026, 11, 1), date(2026, 12, 20)))
def test_weeks_brought_along_have_their_hours_and_all_others_theirs(
    hours: timedelta, valid_from: date
) -> None:
    weeks = [W48.plus(n) for n in range(-2, 3)]
    given = book("", *(plan(week=week) for week in weeks))
    command = SetWorkingHours(WorkingHours(valid_from, spread_over_days(hours)), bring_planned=True)

    changed = after(given, command)

    for week in weeks:
        assert changed.plan(week).capacity == changed.hours(week)
        if week.sunday < valid_from:
            assert changed.plan(week) is given.plan(week)


# Public holidays


def test_a_declined_holiday_is_remembered_and_changes_no_week() -> None:
    given = book("", plan())

    declined = after(given, DeclineHoliday(THURSDAY))

    assert declined.public_holidays.worked == {THURSDAY}
    assert declined.plan(W48) is given.plan(W48)
    assert after(declined, DeclineHoliday(THURSDAY)) is declined


def test_choosing_the_same_country_is_no_step() -> None:
    danish = after(book(), ChooseCountry("DK"))

    assert danish.public_holidays.country == "DK"
    assert after(danish, ChooseCountry("DK")) is danish
