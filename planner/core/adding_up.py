"""The time on the main goal, added up week by week beside what the goal wants: how far it is by now,
and what the weeks that are left must hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from planner.core.duration import MINUTE, ZERO, rounded_down, rounded_up, total
from planner.core.goal import Direction
from planner.core.trend import Point

PACE_STEP = 5 * MINUTE


@dataclass(frozen=True, slots=True)
class AddingUp:
    """After each week of `points`: what counts of what was recorded (`actual`, `None` for weeks that
    have not begun), what the goal wanted, and what is normal. Weeks off, and those without a goal,
    add nothing."""

    points: tuple[Point, ...]
    actual: tuple[timedelta | None, ...]
    wanted: tuple[timedelta, ...]
    normal: tuple[timedelta, ...]
    direction: Direction

    @property
    def so_far(self) -> timedelta:
        """What counts by now."""
        return max((each for each in self.actual if each is not None), default=ZERO)

    @property
    def goal(self) -> timedelta:
        """What the goal wants of all the weeks."""
        return self.wanted[-1]

    @property
    def to_go(self) -> timedelta:
        """What is between the two; below 0:00 the goal's time is passed."""
        return self.goal - self.so_far

    @property
    def weeks_left(self) -> int:
        """The weeks that are not finished and add something, the one under way among them."""
        return sum(point.outcome is not None and not point.is_finished for point in self.points)

    @property
    def is_reached(self) -> bool:
        """Whether the goal is kept by now: at least as much, or at most."""
        return self.to_go <= ZERO if self.direction is Direction.AT_LEAST else self.to_go >= ZERO

    @property
    def a_week(self) -> timedelta | None:
        """What each of the weeks that are left must hold, or may hold, in steps of five minutes;
        `None` where none is left, and where nothing is to go."""
        if not self.weeks_left or self.to_go <= ZERO:
            return None
        is_floor = self.direction is Direction.AT_LEAST
        rounded = rounded_up if is_floor else rounded_down
        return rounded(self.to_go, PACE_STEP * self.weeks_left) // self.weeks_left

    @property
    def begins(self) -> int:
        """The place of the first week that adds something."""
        return next(n for n, point in enumerate(self.points) if point.outcome is not None)

    @property
    def uncounted(self) -> timedelta:
        """What was recorded as well, in weeks that got longer."""
        return total(point.uncounted for point in self.points)

    @property
    def unrecorded(self) -> int:
        """How many weeks are finished and add to the goal though nothing was recorded."""
        lacking = (p for p in self.points if p.outcome is not None and p.actual is None)
        return sum(point.is_finished for point in lacking)


def adding_up(points: Sequence[Point], today: date) -> AddingUp | None:
    """`points` added up; `None` where no week has a goal, or nothing was recorded under one."""
    judged = [point for point in points if point.outcome is not None]
    if all(point.actual is None for point in judged):
        return None
    outcomes = [point.outcome for point in points]
    last = outcomes[points.index(judged[-1])]
    assert last is not None
    times = (p.actual if p.outcome and p.actual is not None else ZERO for p in points)
    return AddingUp(
        tuple(points),
        tuple(
            time if _has_begun(point, today) else None
            for point, time in zip(points, accumulate(times), strict=True)
        ),
        tuple(accumulate(each.target if each else ZERO for each in outcomes)),
        tuple(accumulate(each.normal if each else ZERO for each in outcomes)),
        last.goal.direction,
    )


def _has_begun(point: Point, today: date) -> bool:
    return point.week.monday <= today or point.is_finished or point.actual is not None
