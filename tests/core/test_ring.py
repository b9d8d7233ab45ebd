"""Where the slices of a week lie on the ring."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.duration import MINUTE, ZERO, total
from planner.core.ring import (
    FOLDED_ID,
    INNER,
    OUTER,
    Spot,
    between,
    folded_away,
    point,
    shortest_way,
    slice_at,
    slices,
    spot,
)
from tests.builders import minutes, time

NAMES = tuple(f"c{n}" for n in range(14))
weeks = st.dictionaries(
    st.sampled_from(NAMES), st.integers(0, 2400).map(lambda n: n * MINUTE), max_size=14
)


@given(weeks, st.sets(st.sampled_from(NAMES)))
def test_the_slices_are_one_whole_turn(week: dict[str, timedelta], folded: set[str]) -> None:
    parts = slices(week, NAMES, folded)

    edges = [part.begin for part in parts] + [part.end for part in parts[-1:]]
    assert edges == sorted(edges)
    assert all(one.end == two.begin for one, two in pairwise(parts))
    if total(week.values()):
        assert edges[0] == 0.0
        assert edges[-1] == pytest.approx(1.0)


@given(weeks, st.integers(2, 9))
def test_folding_keeps_every_minute(week: dict[str, timedelta], most: int) -> None:
    folded = folded_away(week, NAMES, most=most)

    parts = slices(week, NAMES, folded)

    assert len(parts) <= most
    assert total(part.time for part in parts) == total(week.values())
    assert {name for part in parts for name in part.members} == {n for n, t in week.items() if t}


def test_slices_stand_in_the_users_order() -> None:
    parts = slices(minutes("meetings 3:00, customers 1:00"), ("customers", "meetings"))

    assert [(part.id, part.begin, part.end) for part in parts] == [
        ("customers", 0.0, 0.25),
        ("meetings", 0.25, 1.0),
    ]


def test_the_smallest_are_folded_and_stand_last() -> None:
    week = minutes("a 4:00, b 0:30, c 3:00, d 1:00")

    parts = slices(week, tuple("abcd"), folded_away(week, tuple("abcd"), most=3))

    assert [part.id for part in parts] == ["a", "c", FOLDED_ID]
    assert parts[-1].members == ("b", "d")


def test_the_category_of_the_goal_is_the_last_to_be_folded() -> None:
    week = minutes("a 4:00, b 0:30, c 3:00, d 1:00")

    assert folded_away(week, tuple("abcd"), keep={"b"}, most=3) == {"c", "d"}


def test_a_week_with_room_folds_nothing() -> None:
    assert folded_away(minutes("a 4:00, b 0:30"), ("a", "b"), most=2) == frozenset()


def test_a_week_off_has_no_slices() -> None:
    assert slices({}, NAMES) == ()


@given(st.floats(0, 0.999), st.floats(0.01, 2))
def test_a_place_is_found_where_it_was_put(turn: float, radius: float) -> None:
    found = spot(*point(turn, radius))

    assert abs(shortest_way(found.turn, turn)) < 1e-9
    assert found.radius == pytest.approx(radius)


@given(weeks, st.floats(0, 0.999), st.floats(INNER, OUTER))
def test_every_place_on_the_ring_is_on_one_slice(
    week: dict[str, timedelta], turn: float, radius: float
) -> None:
    parts = slices(week, NAMES)

    under = [part for part in parts if part.holds(turn)]

    assert slice_at(parts, Spot(turn, radius)) == (under[0] if under else None)
    assert len(under) == (1 if total(week.values()) else 0)


def test_beside_the_slices_there_is_none() -> None:
    parts = slices(minutes("a 4:00"), ("a",))

    assert slice_at(parts, Spot(0.3, INNER - 0.01)) is None
    assert slice_at(parts, Spot(0.3, OUTER + 0.01)) is None
    assert Spot(0.3, INNER - 0.01).is_on_plate


def test_the_ring_turns_from_one_state_to_the_other() -> None:
    before = slices(minutes("a 2:00, b 2:00"), ("a", "b", "c"))
    after = slices(minutes("a 1:00, b 1:00, c 2:00"), ("a", "b", "c"))

    halfway = between(before, after, 0.5)

    assert between(before, after, 1.0) == after
    assert [(part.begin, part.end) for part in halfway] == [(0, 0.375), (0.375, 0.75), (0.75, 1)]


def test_a_slice_that_goes_shrinks_to_nothing() -> None:
    before = slices(minutes("a 2:00, b 2:00"), ("a", "b"))
    after = slices(minutes("b 4:00"), ("a", "b"))

    assert [part.span for part in between(before, after, 1.0) if part.id == "a"] == [0.0]


@given(weeks, weeks, st.floats(0, 1))
def test_a_turning_ring_has_no_gaps(
    one: dict[str, timedelta], other: dict[str, timedelta], share: float
) -> None:
    parts = between(slices(one, NAMES), slices(other, NAMES), share)

    shown = sorted(parts, key=lambda part: part.begin)
    assert all(part.span >= -1e-9 for part in shown)
    if total(one.values()) and total(other.values()):
        assert sum(part.span for part in shown) == pytest.approx(1.0)


def test_angles_differ_by_half_a_turn_at_most() -> None:
    assert shortest_way(0.9, 0.1) == pytest.approx(0.2)
    assert shortest_way(0.1, 0.9) == pytest.approx(-0.2)


def test_time_is_never_below_zero_on_the_ring() -> None:
    parts = slices({"a": time("-1:00"), "b": time("2:00")}, ("a", "b"))

    assert [part.id for part in parts] == ["b"]
    assert total(part.time for part in parts) > ZERO
