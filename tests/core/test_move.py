"""The laws of moves: which merge, which cancel, and which is shortened first."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.duration import MINUTE, ZERO, total
from planner.core.errors import NotATime, NothingToMove
from planner.core.move import Link, LinkKind, Move, Reason, ReasonKind, joined, resized
from tests.builders import move, time
from tests.strategies import ORDER, moves

STOP = Reason(ReasonKind.STOP)


def net(some: tuple[Move, ...]) -> dict[str, object]:
    return {
        name: total(m.amount for m in some if m.target == name)
        - total(m.amount for m in some if m.source == name)
        for name in ORDER
    }


@given(st.lists(moves(), max_size=8))
def test_joining_changes_no_sum(made: list[Move]) -> None:
    together: tuple[Move, ...] = ()
    for number, each in enumerate(made):
        together = joined(together, replace(each, id=f"m{number}"))

    assert net(together) == net(tuple(made))


@given(st.lists(moves(), max_size=8))
def test_between_two_categories_time_flows_one_way(made: list[Move]) -> None:
    together: tuple[Move, ...] = ()
    for number, each in enumerate(made):
        together = joined(together, replace(each, id=f"m{number}"))

    ways = {(m.source, m.target) for m in together}
    assert not ways & {(target, source) for source, target in ways}


def test_moves_alike_in_all_but_id_and_amount_become_one_in_the_place_of_the_first() -> None:
    first = move("1:00 meetings > customers", STOP, "m1")
    second = move("0:30 admin > customers", STOP, "m2")
    third = move("0:45 meetings > customers", STOP, "m3")

    together = joined((first, second), third)

    assert together == (first.of(time("1:45")), second)


@pytest.mark.parametrize(
    "other",
    [
        Move("m2", "meetings", "customers", time("0:30")),
        Move("m2", "meetings", "customers", time("0:30"), Reason(ReasonKind.STOP, "other text")),
        Move("m2", "meetings", "customers", time("0:30"), Reason(ReasonKind.SHORTEN)),
        Move("m2", "meetings", "customers", time("0:30"), STOP, "p2"),
        Move("m2", "meetings", "customers", time("0:30"), STOP, "", Link(LinkKind.SERIES, "s1")),
        Move("m2", "meetings", "travel", time("0:30"), STOP),
        Move("m2", "admin", "customers", time("0:30"), STOP),
    ],
)
def test_moves_that_differ_in_anything_else_stay_two(other: Move) -> None:
    first = Move("m1", "meetings", "customers", time("1:00"), STOP)

    assert joined((first,), other) == (first, other)


def test_an_opposite_move_shortens_the_newest_first_and_those_without_a_reason_before() -> None:
    made = (
        move("1:00 meetings > customers", None, "old"),
        Move("new", "meetings", "customers", time("1:00"), by="p2"),
        move("1:00 meetings > customers", STOP, "with a reason"),
    )

    some = joined(made, move("0:30 customers > meetings"))
    more = joined(made, move("1:15 customers > meetings"))
    most = joined(made, move("2:30 customers > meetings"))

    assert [(m.id, m.amount) for m in some] == [
        ("old", time("1:00")),
        ("new", time("0:30")),
        ("with a reason", time("1:00")),
    ]
    assert [(m.id, m.amount) for m in more] == [
        ("old", time("0:45")),
        ("with a reason", time("1:00")),
    ]
    assert [(m.id, m.amount) for m in most] == [("with a reason", time("0:30"))]


def test_among_moves_with_reasons_the_newest_is_shortened_first() -> None:
    made = (
        move("1:00 meetings > customers", STOP, "old"),
        move("1:00 meetings > customers", Reason(ReasonKind.SHORTEN), "new"),
    )

    assert joined(made, move("1:00 customers > meetings")) == made[:1]


def test_what_is_left_of_an_opposite_move_is_a_move_of_its_own() -> None:
    made = (move("1:00 meetings > customers", None, "m1"),)

    assert joined(made, move("1:30 customers > meetings", STOP, "m2")) == (
        move("0:30 customers > meetings", STOP, "m2"),
    )


def test_opposite_moves_of_other_pairs_stay_as_they_are() -> None:
    made = (move("1:00 meetings > customers"), move("1:00 travel > meetings"))
    new = move("0:30 customers > travel")

    assert joined(made, new) == (*made, new)


def test_a_move_at_nothing_goes_and_the_others_stay_the_same_objects() -> None:
    made = (move("1:00 meetings > customers", None, "m1"), move("1:00 travel > people", None, "m2"))

    left = resized(made, {"m1": ZERO})

    assert len(left) == 1
    assert left[0] is made[1]


@pytest.mark.parametrize("amount", [-MINUTE, time("168:00") + MINUTE, MINUTE / 2])
def test_a_move_is_whole_minutes_and_no_more_than_a_week(amount: object) -> None:
    with pytest.raises(NotATime):
        Move("m1", "meetings", "customers", amount)  # type: ignore[arg-type]


def test_a_move_of_nothing_or_to_where_it_comes_from_is_none() -> None:
    with pytest.raises(NothingToMove):
        Move("m1", "meetings", "customers", ZERO)
    with pytest.raises(NothingToMove):
        Move("m1", "meetings", "meetings", time("1:00"))
