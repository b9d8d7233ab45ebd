"""The laws of a week's plan."""

from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.category import OPEN_ID
from planner.core.duration import MINUTE, ZERO, total
from planner.core.errors import (
    BelowKeep,
    CannotLock,
    Locked,
    NoSuchMove,
    NotATime,
    Overdrawn,
    Refusal,
)
from planner.core.move import Move, Reason, ReasonKind
from planner.core.plan import Plan, Start, StartKind
from tests.builders import hours_of, minutes, move, plan, time
from tests.strategies import ORDER, free_plans, moves, plans, plans_with_a_move, times

STOP = Reason(ReasonKind.STOP)


def flow(a_plan: Plan, category: str) -> timedelta:
    """Start + moves in − moves out, summed the slow way."""
    came = total(move.amount for move in a_plan.moves if move.target == category)
    went = total(move.amount for move in a_plan.moves if move.source == category)
    return a_plan.start.planned(category) + came - went


def blocked(a_plan: Plan) -> dict[str, timedelta]:
    return {name: a_plan.planned(name) for name in a_plan.locks}


@given(plans())
def test_what_a_category_has_is_start_plus_moves_in_less_moves_out(a_plan: Plan) -> None:
    assert {name: a_plan.planned(name) for name in ORDER} == {
        name: flow(a_plan, name) for name in ORDER
    }


@given(plans(), moves())
def test_a_move_is_made_in_full_or_refused_and_the_capacity_stays(
    a_plan: Plan, a_move: Move
) -> None:
    then = {
        name: a_plan.planned(name)
        + a_move.amount * ((name == a_move.target) - (name == a_move.source))
        for name in ORDER
    }
    try:
        moved = a_plan.after(a_move)
    except Refusal:
        refused = (
            a_move.source in a_plan.locks
            or a_move.target in a_plan.locks
            or a_move.amount > a_plan.spare(a_move.source)
        )
        assert refused
    else:
        assert {name: moved.planned(name) for name in ORDER} == then
        assert moved.capacity == a_plan.capacity == total(moved.minutes.values())
        assert a_move.amount <= a_plan.spare(a_move.source)
        assert blocked(moved) == blocked(a_plan)


@given(plans_with_a_move())
def test_there_and_back_is_where_it_was(case: tuple[Plan, Move]) -> None:
    a_plan, there = case
    back = Move("back", there.target, there.source, there.amount)

    home = a_plan.after(there).after(back)

    assert home.minutes == a_plan.minutes
    assert home.start is a_plan.start
    assert total(m.amount for m in home.moves) <= total(m.amount for m in a_plan.moves)


@given(plans_with_a_move())
def test_there_and_back_as_one_change_is_where_it_was(case: tuple[Plan, Move]) -> None:
    a_plan, there = case
    back = Move("back", there.target, there.source, there.amount)

    assert a_plan.after(there, back).minutes == a_plan.minutes


@given(plans(), st.randoms(use_true_random=False))
def test_the_order_of_moves_means_nothing_for_the_sums(a_plan: Plan, chance: Random) -> None:
    shuffled = list(a_plan.moves)
    chance.shuffle(shuffled)

    again = Plan(a_plan.week, a_plan.start, tuple(shuffled), a_plan.locks, a_plan.keep)

    assert again.minutes == a_plan.minutes


@given(free_plans(), st.randoms(use_true_random=False))
def test_moves_made_as_one_change_need_no_order(a_plan: Plan, chance: Random) -> None:
    """Only the result is checked: a later move may pay for an earlier one."""
    shuffled = list(a_plan.moves)
    chance.shuffle(shuffled)

    again = Plan(a_plan.week, a_plan.start).after(*shuffled)

    assert again.minutes == a_plan.minutes


@given(plans())
def test_no_opposite_and_no_like_moves_stand_side_by_side(a_plan: Plan) -> None:
    for place, one in enumerate(a_plan.moves):
        for other in a_plan.moves[place + 1 :]:
            assert not one.undoes(other)
            assert not one.is_like(other)


@given(plans(), st.data())
def test_a_move_taken_back_was_never_made(a_plan: Plan, data: st.DataObject) -> None:
    if not a_plan.moves:
        return
    gone = data.draw(st.sampled_from(a_plan.moves))
    try:
        left = a_plan.without(gone.id)
    except Refusal:
        left = None

    if left is not None:
        assert left.moves == tuple(m for m in a_plan.moves if m is not gone)
        assert left.capacity == a_plan.capacity
        assert min(left.minutes.values(), default=ZERO) >= ZERO
        assert blocked(left) == blocked(a_plan)


@given(plans(), st.data())
def test_an_edited_move_is_as_if_it_had_been_made_so(a_plan: Plan, data: st.DataObject) -> None:
    if not a_plan.moves:
        return
    old = data.draw(st.sampled_from(a_plan.moves))
    new = data.draw(moves(old.id))
    try:
        edited = a_plan.edited(new)
    except Refusal:
        return

    others = tuple(m for m in a_plan.moves if m is not old)
    made = Plan(a_plan.week, a_plan.start, (*others, new))
    assert edited.minutes == made.minutes
    assert edited.capacity == a_plan.capacity
    assert blocked(edited) == blocked(a_plan)


@given(plans(), st.sampled_from(ORDER))
def test_all_that_can_be_spared_is_always_a_step(a_plan: Plan, giver: str) -> None:
    spare = a_plan.spare(giver)
    taker = next((name for name in ORDER if name != giver and name not in a_plan.locks), None)
    if not spare or taker is None:
        return

    given_up = a_plan.after(Move("all", giver, taker, spare))

    assert given_up.planned(giver) == a_plan.keep.get(giver, ZERO)
    with pytest.raises(Refusal):
        a_plan.after(Move("more", giver, taker, spare + MINUTE))


def test_all_of_a_category_may_be_given_though_it_is_off_the_grid() -> None:
    begun = plan("meetings 8:07, customers 12:00")

    assert hours_of(begun.after(move("8:07 meetings > customers")).minutes) == {
        "customers": "20:07"
    }


@pytest.mark.parametrize("text", ["1:30 meetings > customers", "0:01 customers > meetings"])
def test_a_lock_refuses_both_to_give_and_to_take(text: str) -> None:
    held = plan().locked("meetings")

    with pytest.raises(Locked) as refusal:
        held.after(move(text))

    assert refusal.value.category == "meetings"


def test_a_lock_is_named_before_a_want_of_time() -> None:
    with pytest.raises(Locked):
        plan().locked("meetings").after(move("9:00 meetings > customers"))


def test_moves_through_a_lock_that_cancel_out_are_no_change_to_it() -> None:
    held = plan().locked("meetings")

    through = held.after(move("1:00 meetings > customers"), move("1:00 admin > meetings"))

    assert hours_of(through.minutes)["meetings"] == "8:00"
    assert hours_of(through.minutes)["customers"] == "13:00"


def test_a_lock_lets_go_again() -> None:
    freed = plan().locked("meetings").locked("meetings", on=False)

    assert freed == plan()


def test_keep_at_least_refuses_to_go_below_and_says_how_much() -> None:
    held = plan().keeping("meetings", time("2:00"))

    held.after(move("6:00 meetings > customers"))
    with pytest.raises(BelowKeep) as refusal:
        held.after(move("6:01 meetings > customers"))

    assert (refusal.value.category, refusal.value.keep) == ("meetings", time("2:00"))


def test_more_than_there_is_is_refused_and_says_how_much_is_short() -> None:
    with pytest.raises(Overdrawn) as refusal:
        plan().after(move("8:20 meetings > customers"))

    assert (refusal.value.category, refusal.value.short) == ("meetings", time("0:20"))


def test_what_is_below_keep_at_least_may_grow_but_not_shrink() -> None:
    """A shorter week can take a category below what it keeps; it then gives nothing."""
    ill = plan("meetings 1:00, customers 5:00", keep=minutes("meetings 2:00"))

    assert hours_of(ill.after(move("0:30 customers > meetings")).minutes)["meetings"] == "1:30"
    assert ill.spare("meetings") == ZERO
    with pytest.raises(BelowKeep):
        ill.after(move("0:15 meetings > customers"))


def test_not_planned_can_be_neither_locked_nor_kept() -> None:
    with pytest.raises(CannotLock):
        plan().locked(OPEN_ID)
    with pytest.raises(CannotLock):
        plan().keeping(OPEN_ID, time("1:00"))


@given(times(168 * 60 + 1, 10**6))
def test_nobody_keeps_more_than_a_week(least: timedelta) -> None:
    with pytest.raises(NotATime):
        plan().keeping("meetings", least)


def test_no_plan_can_be_made_with_a_category_below_nothing() -> None:
    with pytest.raises(Overdrawn) as refusal:
        plan("meetings 1:00", move("1:30 meetings > customers"))

    assert refusal.value.short == time("0:30")


def test_no_plan_can_be_longer_than_a_week() -> None:
    assert plan("meetings 100:00, customers 68:00").capacity == time("168:00")
    with pytest.raises(NotATime):
        plan("meetings 100:00, customers 68:01")


def test_a_move_that_is_not_there_can_be_neither_edited_nor_removed() -> None:
    with pytest.raises(NoSuchMove):
        plan().without("m1")
    with pytest.raises(NoSuchMove):
        plan().edited(move("1:00 meetings > customers"))


def test_an_edited_move_keeps_its_place() -> None:
    begun = plan().after(move("1:00 meetings > customers", STOP, "m1"))
    begun = begun.after(move("0:30 admin > customers", None, "m2"))

    edited = begun.edited(move("2:00 travel > customers", STOP, "m1"))

    assert [m.id for m in edited.moves] == ["m1", "m2"]
    assert hours_of(edited.minutes)["meetings"] == "8:00"


def test_an_edited_move_that_is_now_like_another_is_one_with_it() -> None:
    begun = plan().after(move("1:00 meetings > customers", STOP, "m1"))
    begun = begun.after(move("0:30 meetings > customers", None, "m2"))

    edited = begun.edited(move("0:30 meetings > customers", STOP, "m2"))

    assert edited.moves == (move("1:30 meetings > customers", STOP, "m1"),)


def test_a_reason_may_be_given_to_a_move_though_its_giver_is_locked() -> None:
    made = plan().after(move("1:00 meetings > customers", None, "m1")).locked("meetings")

    assert made.edited(move("1:00 meetings > customers", STOP, "m1")).moves[0].reason == STOP


def test_a_week_off_has_nothing_to_plan() -> None:
    off = plan("")

    assert off.is_off
    assert off.capacity == ZERO
    assert not plan().is_off


def test_nothing_that_a_plan_holds_can_be_changed_from_outside() -> None:
    source = minutes("meetings 8:00")
    held = Plan(plan().week, Start(StartKind.NORMAL, source))
    source["meetings"] = ZERO

    assert hours_of(held.minutes) == {"meetings": "8:00"}
    for mapping in (held.minutes, held.keep, held.start.minutes):
        with pytest.raises(TypeError):
            mapping["meetings"] = ZERO  # type: ignore[index]
