"""Durations: whole minutes, always. No float holds time."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from planner.core.errors import NotATime

ZERO = timedelta()
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
WEEK = timedelta(days=7)
"""The longest that any duration of a week can be (168:00)."""

QUARTER = 15 * MINUTE
"""The usual grid: the step of gestures and buttons."""


def in_minutes(duration: timedelta) -> int:
    """The whole minutes of `duration`."""
    return duration // MINUTE


def total(durations: Iterable[timedelta]) -> timedelta:
    """The sum; 0:00 of nothing."""
    return sum(durations, ZERO)


def checked(duration: timedelta) -> timedelta:
    """`duration` itself. Raises `NotATime` unless it is whole minutes from 0:00 to 168:00."""
    if not ZERO <= duration <= WEEK or duration % MINUTE:
        raise NotATime(duration)
    return duration


def rounded_up(duration: timedelta, grid: timedelta) -> timedelta:
    """The least multiple of `grid` that is not below `duration`."""
    return -(-duration // grid) * grid


def rounded_down(duration: timedelta, grid: timedelta) -> timedelta:
    """The greatest multiple of `grid` that is not above `duration`."""
    return duration // grid * grid


def on_grid(duration: timedelta, grid: timedelta) -> timedelta:
    """The multiple of `grid` nearest to `duration`; a tie goes up."""
    return rounded_down(duration + grid / 2, grid)


def split(amount: int, weights: Mapping[str, int]) -> dict[str, int]:
    """`amount` whole parts shared in proportion to `weights`, by largest remainder.

    The shares add up to `amount`. Ties go to the one named first. With no weight at all, nothing
    is shared and every share is 0.
    """
    everything = sum(weights.values())
    if not everything:
        return dict.fromkeys(weights, 0)
    shares = {name: amount * weight // everything for name, weight in weights.items()}
    left_over = amount - sum(shares.values())
    by_remainder = sorted(weights, key=lambda name: -(amount * weights[name] % everything))
    for name in by_remainder[:left_over]:
        shares[name] += 1
    return shares


def shared(
    amount: timedelta, weights: Mapping[str, timedelta], grid: timedelta = MINUTE
) -> dict[str, timedelta]:
    """`amount` in proportion to `weights`, in steps of `grid` by largest remainder.

    What of `amount` is less than a step goes to the heaviest. The shares add up to `amount`.
    """
    in_steps = split(amount // grid, {name: in_minutes(time) for name, time in weights.items()})
    shares = {name: steps * grid for name, steps in in_steps.items()}
    rest = amount - total(shares.values())
    if rest and shares:
        shares[max(weights, key=lambda name: weights[name])] += rest
    return shares


def percentages(parts: Mapping[str, timedelta]) -> dict[str, int]:
    """Whole per cent of each part. They add up to 100, or are all 0 when there is no time."""
    return split(100, {name: in_minutes(time) for name, time in parts.items()})
