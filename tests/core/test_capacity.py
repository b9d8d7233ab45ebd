"""A new capacity rescales the start: who gives way, in which order, and what stays."""

from collections.abc import Mapping
from datetime import timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planner.core.capacity import fitted, with_capacity
from planner.core.category import OPEN_ID
from planner.core.duration import MINUTE, ZERO, in_minutes, total
from planner.core.errors import LockedDoesNotFit, NotATime
from planner.core.plan import Plan, Start, StartKind
from tests.builders import W48, hours_of, minutes, move, plan, time
from tests.strategies import ORDER, capacities, free_plans, plans, sums, times


def begun_as(begun: Mapping[str, timedelta]) -> Plan:
    return Plan(W48, Start(StartKind.NORMAL, begun))


def shrunk(a_plan: Plan, data: st.DataObject) -> Plan:
    """The plan in a week no longer than its own, into which what is locked fits."""
    least = in_minutes(total(map(a_plan.planned, a_plan.locks)))
    capacity = data.draw(times(least, in_minutes(a_plan.capacity)))
    return with_capacity(a_plan, capacity, ORDER)


@given(plans(), capacities)
def test_the_week_gets_its_capacity_unless_what_is_locked_does_not_fit(
    a_plan: Plan, capacity: timedelta
) -> None:
    needed = total(map(a_plan.planned, a_plan.locks))

    if needed > capacity:
        with pytest.raises(LockedDoesNotFit) as refusal:
            with_capacity(a_plan, capacity, ORDER)
        assert (refusal.value.needed, refusal.value.capacity) == (needed, capacity)
    else:
        changed = with_capacity(a_plan, capacity, ORDER)
        assert changed.capacity == capacity == total(changed.minutes.values())
        assert all(changed.planned(name) == a_plan.planned(name) for name in a_plan.locks)


@given(plans(), st.data())
def test_growth_goes_to_not_planned_and_touches_nothing_else(
    a_plan: Plan, data: st.DataObject
) -> None:
    growth = data.draw(times(0, 168 * 60 - in_minutes(a_plan.capacity)))

    grown = with_capacity(a_plan, a_plan.capacity + growth, ORDER)

    assert grown.planned(OPEN_ID) == a_plan.planned(OPEN_ID) + growth
    assert all(grown.planned(name) == a_plan.planned(name) for name in ORDER if name != OPEN_ID)
    assert grown.moves is a_plan.moves


@given(plans(), st.data())
def test_shrinking_takes_what_the_start_has_not_planned_before_anything_else(
    a_plan: Plan, data: st.DataObject
) -> None:
    after = shrunk(a_plan, data)

    untouched = all(
        after.start.planned(name) == a_plan.start.planned(name) for name in ORDER if name != OPEN_ID
    )
    owed = total(
        move.amount
        for move in a_plan.moves
        if move.source == OPEN_ID and move.target in a_plan.locks
    )
    assert untouched or after.start.planned(OPEN_ID) <= owed or not after.moves


@given(sums, st.data())
def test_the_rest_is_taken_in_proportion_by_largest_remainder(
    begun: Mapping[str, timedelta], data: st.DataObject
) -> None:
    a_plan = begun_as(begun)
    after = shrunk(a_plan, data)
    less = a_plan.capacity - after.capacity - (a_plan.planned(OPEN_ID) - after.planned(OPEN_ID))
    all_of_them = total(begun[name] for name in ORDER if name != OPEN_ID)

    for name in ORDER:
        if name != OPEN_ID and all_of_them:
            exact = less * (begun[name] / all_of_them)
            assert abs(begun[name] - after.planned(name) - exact) < MINUTE + MINUTE / 1000


@given(plans(), st.data())
def test_a_start_never_grows_when_the_week_shrinks(a_plan: Plan, data: st.DataObject) -> None:
    after = shrunk(a_plan, data)

    if after.moves or not a_plan.moves:
        assert all(after.start.planned(name) <= a_plan.start.planned(name) for name in ORDER)


@given(free_plans(), st.data())
def test_a_move_is_shortened_only_if_its_giver_can_not_pay_and_newest_first(
    a_plan: Plan, data: st.DataObject
) -> None:
    after = shrunk(a_plan, data)
    left = {move.id: move.amount for move in after.moves}

    for giver in ORDER:
        given_away = [move for move in a_plan.moves if move.source == giver]
        shortened = [move for move in given_away if left.get(move.id, ZERO) < move.amount]
        if shortened:
            assert after.planned(giver) == ZERO
            newer = given_away[given_away.index(shortened[0]) + 1 :]
            assert all(move.id not in left for move in newer)


@given(free_plans())
def test_the_same_capacity_changes_nothing(a_plan: Plan) -> None:
    assert with_capacity(a_plan, a_plan.capacity, ORDER) is a_plan


@given(free_plans())
def test_a_week_off_has_nothing_left(a_plan: Plan) -> None:
    off = with_capacity(a_plan, ZERO, ORDER)

    assert off.is_off
    assert off.moves == ()
    assert not off.minutes


def test_a_day_of_illness_takes_from_all_in_proportion() -> None:
    shorter = with_capacity(plan(), time("29:30"), ORDER)

    assert hours_of(shorter.minutes) == {
        "customers": "9:34",
        "meetings": "6:23",
        "admin": "5:11",
        "preparation": "4:47",
        "travel": "1:59",
        "improvement": "1:36",
    }


def test_ties_go_by_the_users_order() -> None:
    begun = plan("meetings 1:00, travel 1:00, customers 1:00")

    shorter = with_capacity(begun, time("2:59"), ORDER)
    turned = with_capacity(begun, time("2:59"), tuple(reversed(ORDER)))

    assert hours_of(shorter.minutes)["customers"] == "0:59"
    assert hours_of(turned.minutes)["travel"] == "0:59"


def test_a_move_that_the_giver_can_no_longer_pay_is_shortened_newest_first() -> None:
    begun = plan("meetings 4:00, customers 4:00").after(
        move("1:30 meetings > customers", None, "old"),
        move("1:30 meetings > travel", None, "new"),
    )

    shorter = with_capacity(begun, time("4:00"), ORDER)

    assert [(m.id, m.amount) for m in shorter.moves] == [
        ("old", time("1:30")),
        ("new", time("0:30")),
    ]
    assert hours_of(shorter.minutes) == {"customers": "3:30", "travel": "0:30"}


def test_shortening_goes_on_where_the_taker_had_given_it_away_again() -> None:
    begun = plan("meetings 4:00, admin 4:00").after(
        move("4:00 meetings > customers", None, "m1"), move("3:00 customers > travel", None, "m2")
    )

    shorter = with_capacity(begun, time("4:00"), ORDER)

    assert [(m.id, m.amount) for m in shorter.moves] == [
        ("m1", time("2:00")),
        ("m2", time("2:00")),
    ]


def test_what_is_locked_stays_and_the_others_give_more() -> None:
    shorter = with_capacity(plan().locked("customers"), time("29:30"), ORDER)

    assert hours_of(shorter.minutes)["customers"] == "12:00"
    assert hours_of(shorter.minutes)["meetings"] == "5:36"


def test_what_was_moved_to_a_locked_category_stays_paid_for() -> None:
    begun = plan("meetings 4:00, admin 4:00").after(move("3:00 meetings > customers"))

    shorter = with_capacity(begun.locked("customers"), time("5:00"), ORDER)

    assert hours_of(shorter.minutes) == {"customers": "3:00", "meetings": "0:24", "admin": "1:36"}


def test_a_move_to_what_is_locked_is_not_shortened_though_it_is_the_newest() -> None:
    begun = plan("meetings 4:00, admin 4:00").after(
        move("1:00 meetings > travel", None, "old"), move("3:00 meetings > customers", None, "new")
    )

    shorter = with_capacity(begun.locked("customers"), time("7:00"), ORDER)

    assert [(m.id, m.amount) for m in shorter.moves] == [
        ("old", time("0:48")),
        ("new", time("3:00")),
    ]


def test_a_week_with_room_for_what_is_locked_is_never_refused() -> None:
    """Meetings began at 8:00, but hold 2:00: that is what has to fit."""
    begun = plan("meetings 8:00").after(move("6:00 meetings > customers")).locked("meetings")

    shorter = with_capacity(begun, time("5:00"), ORDER)

    assert hours_of(shorter.minutes) == {"meetings": "2:00", "customers": "3:00"}


def test_what_is_locked_stays_though_the_move_that_had_paid_for_it_can_not_be_paid() -> None:
    """Travel had paid for meetings, which had paid for the customers, and travel has nothing left."""
    made = move("0:07 meetings > customers"), move("0:01 travel > meetings")
    week = plan(
        "meetings 0:06, travel 0:01, improvement 0:01", *made, locks=frozenset({"customers"})
    )

    after = with_capacity(week, time("0:07"), ORDER)

    assert hours_of(after.minutes) == {"customers": "0:07"}
    assert after.capacity == time("0:07")


def test_what_is_locked_and_does_not_fit_is_refused_with_both_figures() -> None:
    with pytest.raises(LockedDoesNotFit) as refusal:
        with_capacity(plan().locked("customers").locked("meetings"), time("19:59"), ORDER)

    assert (refusal.value.needed, refusal.value.capacity) == (time("20:00"), time("19:59"))


def test_keep_at_least_does_not_hold_a_capacity_up() -> None:
    kept = plan("meetings 4:00").keeping("meetings", time("3:00"))

    assert hours_of(with_capacity(kept, time("1:00"), ORDER).minutes) == {"meetings": "1:00"}


@pytest.mark.parametrize("capacity", [-MINUTE, time("168:00") + MINUTE, MINUTE / 2])
def test_a_capacity_is_whole_minutes_and_no_more_than_a_week(capacity: timedelta) -> None:
    with pytest.raises(NotATime):
        with_capacity(plan(), capacity, ORDER)
    with pytest.raises(NotATime):
        fitted(minutes("meetings 8:00"), capacity)


@given(sums, capacities)
@example(minutes("customers 12:00, open 5:00"), time("12:00"))
def test_a_typical_week_fits_into_any_week_as_a_plan_would(
    typical: Mapping[str, timedelta], capacity: timedelta
) -> None:
    laid = fitted(typical, capacity)
    begun = begun_as(typical)

    assert total(laid.values()) == capacity
    assert {name: time for name, time in laid.items() if time} == dict(
        with_capacity(begun, capacity, tuple(typical)).minutes
    )
