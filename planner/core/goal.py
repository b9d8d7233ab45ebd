"""Goals: "at least" or "at most" on a role or a category. They are shown and never block anything."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple

from planner.core.category import OPEN_ID, Category, Role
from planner.core.duration import MINUTE, ZERO, checked, rounded_down, rounded_up, total
from planner.core.errors import GoalOnOpen, NotAPercentage
from planner.core.normal_week import NormalWeek
from planner.core.plan import Plan
from planner.core.week import Week

MOST_GOALS = 5
LEAST_MORE, MOST_MORE = -100, 1000
"""Per cent more than normal: from nothing at all to eleven times as much."""


class Direction(StrEnum):
    AT_LEAST = "at-least"
    AT_MOST = "at-most"


@dataclass(frozen=True, slots=True)
class Relative:
    """So many per cent more (or, below 0, less) than in the normal week of that id.

    Raises `NotAPercentage` for less than nothing at all (−100 %) or more than eleven times as much.
    """

    percent: int
    normal_week: str

    def __post_init__(self) -> None:
        if not LEAST_MORE <= self.percent <= MOST_MORE:
            raise NotAPercentage(f"{self.percent} %", LEAST_MORE, MOST_MORE)


@dataclass(frozen=True, slots=True)
class Share:
    """So many per cent of the week, 0 to 100. Raises `NotAPercentage`."""

    percent: int

    def __post_init__(self) -> None:
        if not 0 <= self.percent <= 100:
            raise NotAPercentage(f"{self.percent} %", 0, 100)


@dataclass(frozen=True, slots=True)
class Absolute:
    """So many hours, as typed. Raises `NotATime`."""

    hours: timedelta

    def __post_init__(self) -> None:
        checked(self.hours)


Measure = Relative | Share | Absolute
Subject = Role | str
"""What a goal is on: all categories of a role, or the one category of that id."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal that holds from the week `valid_from` to `last` (without end if `None`).

    `is_main` is the wish to be the one on card and status bar; of several it is the one set last.
    Raises `GoalOnOpen` for *Not planned*.
    """

    id: str
    subject: Subject
    measure: Measure
    valid_from: Week
    direction: Direction = Direction.AT_LEAST
    last: Week | None = None
    is_main: bool = True
    _kind: type = field(init=False, repr=False)
    """Tells the role `travel` from a category of that id, which are equal as texts."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "_kind", type(self.subject))
        if self.subject == OPEN_ID:
            raise GoalOnOpen

    def holds_in(self, week: Week) -> bool:
        return self.valid_from <= week and (self.last is None or week <= self.last)

    def is_like(self, other: "Goal") -> bool:
        """Whether both are on the same subject and in the same direction, so that of the two only one
        can hold."""
        return (self._kind, self.subject, self.direction) == (
            other._kind,
            other.subject,
            other.direction,
        )

    def overlaps(self, other: "Goal") -> bool:
        """Whether both hold in some week."""
        week = max(self.valid_from, other.valid_from)
        return self.holds_in(week) and other.holds_in(week)

    def is_on(self, category: str, role: Role | None) -> bool:
        """Whether the category of that id, while it has that role, counts."""
        return role is self.subject if isinstance(self.subject, Role) else category == self.subject

    def categories(self, categories: Sequence[Category]) -> tuple[str, ...]:
        """The ids of the categories that count."""
        if isinstance(self.subject, Role):
            return tuple(c.id for c in categories if c.role is self.subject)
        return (self.subject,)


class Standing(NamedTuple):
    """How a plan stands to a goal.

    `normal` is what is usual, laid into the hours of the week; `target` is `exact` brought onto the
    grid. `full_normal`, `full_exact` and `full_target` are what they would be in a week that is not
    short. `planned` is what the plan has, `counted` what of it counts.
    """

    goal: Goal
    normal: timedelta
    exact: timedelta
    target: timedelta
    full_normal: timedelta
    full_exact: timedelta
    full_target: timedelta
    planned: timedelta
    counted: timedelta
    capacity: timedelta

    @property
    def to_go(self) -> timedelta:
        """What is missing to an "at least", or too much for an "at most"; 0:00 if it is reached."""
        if self.goal.direction is Direction.AT_LEAST:
            return max(ZERO, self.target - self.counted)
        return max(ZERO, self.counted - self.target)

    @property
    def is_reached(self) -> bool:
        return self.to_go == ZERO

    @property
    def uncounted(self) -> timedelta:
        """What was gained only because the week got longer."""
        return self.planned - self.counted

    @property
    def is_short_week(self) -> bool:
        return self.target < self.full_target

    @property
    def exceeds_week(self) -> bool:
        return self.target > self.capacity


def standing(
    goal: Goal,
    plan: Plan,
    normal: NormalWeek,
    categories: Sequence[Category],
    grid: timedelta,
) -> Standing:
    """How `plan` stands to `goal`, which counts from the normal week `normal`."""
    members = goal.categories(categories)
    planned = total(map(plan.planned, members))
    exact, target = target_for(goal, normal, members, plan.capacity, grid)
    full = target_for(goal, normal, members, max(plan.capacity, normal.total), grid)
    laid = normal.laid_into(plan.capacity, [category.id for category in categories])
    return Standing(
        goal=goal,
        normal=total(map(laid.hours, members)),
        exact=exact,
        target=target,
        full_normal=total(map(normal.hours, members)),
        full_exact=full[0],
        full_target=full[1],
        planned=planned,
        counted=counted(goal, plan.minutes, normal, members),
        capacity=plan.capacity,
    )


def target_for(
    goal: Goal,
    normal: NormalWeek,
    members: Sequence[str],
    capacity: timedelta,
    grid: timedelta,
) -> tuple[timedelta, timedelta]:
    """The exact goal, to the minute, and the goal on the grid, in a week of `capacity`.

    "At least" is rounded up, "at most" down; a typed absolute goal is kept. A week that is shorter
    than the normal one scales what the goal counts from; a longer one scales nothing.
    """
    left, of = normal.left_in(capacity)
    match goal.measure:
        case Relative(percent):
            base = total(map(normal.hours, members))
            times, parts = base * left * (100 + percent), of * 100
        case Share(percent):
            times, parts = capacity * percent, 100
        case Absolute(hours):
            times, parts = hours * left, of
            if left == of:
                return hours, hours
    if goal.direction is Direction.AT_LEAST:
        to_the_minute = rounded_up(times, parts * MINUTE) // parts
        return to_the_minute, rounded_up(to_the_minute, grid)
    to_the_minute = rounded_down(times, parts * MINUTE) // parts
    return to_the_minute, rounded_down(to_the_minute, grid)


def counted(
    goal: Goal,
    minutes: Mapping[str, timedelta],
    normal: NormalWeek,
    members: Sequence[str],
) -> timedelta:
    """What of the time in `members` counts. Towards a relative "at least" no more than the normal
    week's total less all other planned time: the week gets no longer."""
    planned = total(minutes.get(name, ZERO) for name in members)
    if goal.direction is Direction.AT_MOST or not isinstance(goal.measure, Relative):
        return planned
    others = total(t for name, t in minutes.items() if name not in members and name != OPEN_ID)
    return max(ZERO, min(planned, normal.total - others))
