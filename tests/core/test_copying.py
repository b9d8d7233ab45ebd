"""Copying a week: its result becomes the start of others, fitted to their own hours."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.app.commands.closing import CloseWeek
from planner.app.commands.hours import AddAbsence
from planner.app.commands.plan import SetCapacity
from planner.app.commands.templates import CopyWeek
from planner.core.absence import Absence
from planner.core.book import Book
from planner.core.copying import copied, takers, targets
from planner.core.duration import ZERO, total
from planner.core.entry_errors import WeekClosed
from planner.core.errors import NothingPlanned
from planner.core.plan import Plan, StartKind
from planner.core.starts import begun_from
from planner.core.week import Week
from tests.builders import EMPLOYEE_WEEK, W48, book, log, move, plan, time
from tests.strategies import capacities, plans

W49, W50 = W48.plus(1), W48.plus(2)
few = settings(max_examples=60)


def week_of_absence(week: Week) -> tuple[Absence, ...]:
    return tuple(Absence(f"a{day}", day) for day in week.days[:5])


@few
@given(plans(), capacities)
def test_a_copy_fills_the_week_that_it_is_copied_to(source: Plan, capacity: timedelta) -> None:
    held = SetCapacity(W49, capacity).apply(book(EMPLOYEE_WEEK, source))

    copy = copied(held, W48, W49)

    assert total(copy.minutes.values()) == copy.capacity == capacity
    assert copy.moves == ()
    if total(map(source.planned, source.locks)) <= capacity:
        assert (copy.locks, copy.keep) == (source.locks, source.keep)
        assert all(copy.planned(name) == source.planned(name) for name in source.locks)
    else:
        assert copy.locks == frozenset()


@few
@given(plans())
def test_a_copy_to_a_week_as_long_has_the_same_hours(source: Plan) -> None:
    held = SetCapacity(W49, source.capacity).apply(book(EMPLOYEE_WEEK, source))

    copy = copied(held, W48, W49)

    assert copy.minutes == source.minutes
    assert (copy.start.kind, copy.start.origin) == (StartKind.LAST, "2026-W48")


def test_note_and_promise_stay_with_their_weeks() -> None:
    source = replace(plan(), note="this week", promise="call three")
    there = replace(plan("meetings 37:00", week=W49), note="that week", promise="")

    copy = copied(book(EMPLOYEE_WEEK, source, there), W48, W49)

    assert (copy.note, copy.promise) == ("that week", "")


def test_planned_weeks_are_left_out_unless_they_are_wanted_and_weeks_off_always() -> None:
    held = book(EMPLOYEE_WEEK, plan(), plan("meetings 37:00", week=W49))
    held = AddAbsence(week_of_absence(W50)).apply(held)

    there = targets(held, W48, 4)

    assert [each.is_planned for each in there] == [True, False, False, False]
    assert [each.is_off for each in there] == [False, True, False, False]
    assert [week.number for week in takers(there)] == [51, 52]
    assert [week.number for week in takers(there, planned_too=True)] == [49, 51, 52]


def test_a_closed_week_stays_as_it_is() -> None:
    held = CloseWeek(W49).apply(
        book(EMPLOYEE_WEEK, plan()).with_log(log("mon 1:00 travel", week=W49))
    )

    there = targets(held, W48, 2)

    assert [each.is_closed for each in there] == [True, False]
    assert takers(there, planned_too=True) == (W50,)
    with pytest.raises(WeekClosed):
        CopyWeek(W48, (W49,)).apply(held)
    with pytest.raises(WeekClosed):
        begun_from(held, W49, StartKind.NORMAL)


def test_a_week_that_is_too_short_for_what_is_locked_is_told_and_locks_nothing() -> None:
    held = book(EMPLOYEE_WEEK, plan().locked("customers"))
    held = SetCapacity(W49, time("7:00")).apply(held)

    assert [each.frees for each in targets(held, W48, 2)] == [True, False]
    copy = copied(held, W48, W49)
    assert (copy.capacity, copy.locks) == (time("7:00"), frozenset())


def test_there_are_fewer_weeks_at_the_end_of_the_calendar() -> None:
    last = Week(2100, 51)

    assert len(targets(book(), last, 5)) == 1


def test_moves_count_in_what_is_copied() -> None:
    moved = plan().after(move("1:30 meetings > customers"))

    after = CopyWeek(W48, (W49, W50)).apply(book(EMPLOYEE_WEEK, moved))

    for week in (W49, W50):
        assert after.plan(week).minutes == moved.minutes
        assert after.is_planned(week)


def test_a_suggestion_can_be_copied_and_stays_a_suggestion() -> None:
    after = CopyWeek(W48, (W49,)).apply(book())

    assert after.is_planned(W49)
    assert not after.is_planned(W48)


def test_a_week_off_has_nothing_to_copy() -> None:
    held: Book = SetCapacity(W48, ZERO).apply(book())

    with pytest.raises(NothingPlanned):
        CopyWeek(W48, (W49,)).apply(held)


@given(st.integers(1, 52))
@settings(max_examples=20)
def test_every_short_week_has_its_own_hours(count: int) -> None:
    held = AddAbsence((Absence("a1", date(2026, 12, 24)),)).apply(book(EMPLOYEE_WEEK, plan()))

    weeks = takers(targets(held, W48, count))
    after = CopyWeek(W48, weeks).apply(held)

    assert len(weeks) == count
    assert all(after.plan(week).capacity == held.hours(week) for week in weeks)
