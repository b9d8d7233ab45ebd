"""Durations: rounding to the grid, and sharing so that the parts add up."""

from collections.abc import Mapping
from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.duration import (
    MINUTE,
    QUARTER,
    WEEK,
    ZERO,
    checked,
    in_minutes,
    on_grid,
    percentages,
    rounded_down,
    rounded_up,
    shared,
    split,
    total,
)
from planner.core.errors import NotATime
from tests.builders import minutes, time
from tests.strategies import grids, sums, times

weights = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 10**6), min_size=1)


@given(st.integers(0, 10**6), weights.filter(lambda w: sum(w.values()) > 0))
def test_shares_add_up_and_each_is_its_part_rounded_up_or_down(
    amount: int, parts: dict[str, int]
) -> None:
    shares = split(amount, parts)

    assert sum(shares.values()) == amount
    assert list(shares) == list(parts)
    for name, share in shares.items():
        assert abs(share - Fraction(amount * parts[name], sum(parts.values()))) < 1


@given(st.integers(0, 10**6), weights.filter(lambda w: sum(w.values()) > 0))
def test_no_smaller_remainder_is_rounded_up_before_a_larger_and_ties_go_to_the_first(
    amount: int, parts: dict[str, int]
) -> None:
    shares = split(amount, parts)
    rest = {n: Fraction(amount * w, sum(parts.values())) % 1 for n, w in parts.items()}
    up = [n for n in parts if shares[n] > amount * parts[n] // sum(parts.values())]
    down = [n for n in parts if n not in up]

    names = list(parts)
    for raised in up:
        for kept in down:
            ahead = names.index(raised) < names.index(kept)
            assert rest[raised] > rest[kept] or (rest[raised] == rest[kept] and ahead)


def test_without_any_weight_nothing_is_shared() -> None:
    assert split(7, {"a": 0, "b": 0}) == {"a": 0, "b": 0}
    assert split(7, {}) == {}


@given(times(1), sums.filter(lambda s: total(s.values()) > ZERO), grids)
def test_time_is_shared_in_steps_of_the_grid_but_for_what_is_less_than_a_step(
    amount: timedelta, parts: Mapping[str, timedelta], grid: timedelta
) -> None:
    shares = shared(amount, parts, grid)

    assert total(shares.values()) == amount
    off_grid = [name for name, share in shares.items() if share % grid]
    assert off_grid in ([], [max(parts, key=lambda name: parts[name])])


@given(sums)
def test_percentages_add_up_to_a_hundred(parts: Mapping[str, timedelta]) -> None:
    whole = total(parts.values())

    per_cent = percentages(parts)

    assert sum(per_cent.values()) == (100 if whole else 0)
    for name, part in parts.items():
        if whole:
            assert abs(per_cent[name] - 100 * Fraction(part // MINUTE, whole // MINUTE)) < 1


def test_thirds_are_34_33_and_33_per_cent() -> None:
    assert list(percentages(minutes("a 1:00, b 1:00, c 1:00")).values()) == [34, 33, 33]


@given(times(), grids)
def test_rounding_goes_to_the_next_step_of_the_grid_or_stays(
    duration: timedelta, grid: timedelta
) -> None:
    down, up, near = (
        rounded_down(duration, grid),
        rounded_up(duration, grid),
        on_grid(duration, grid),
    )

    assert all(each % grid == ZERO for each in (down, up, near))
    assert duration - grid < down <= duration <= up < duration + grid
    assert near == (up if up - duration <= duration - down else down)


@given(st.integers(-100, 20_000))
def test_a_time_of_the_week_is_0_to_168_hours(number: int) -> None:
    duration = number * MINUTE
    if 0 <= number <= 168 * 60:
        assert checked(duration) is duration
        assert in_minutes(duration) == number
    else:
        with pytest.raises(NotATime):
            checked(duration)


@given(st.integers(1, 59))
def test_no_part_of_a_minute_is_a_time(seconds: int) -> None:
    with pytest.raises(NotATime):
        checked(timedelta(hours=1, seconds=seconds))


def test_the_constants_are_what_they_say() -> None:
    assert time("168:00") == WEEK
    assert time("0:15") == QUARTER
