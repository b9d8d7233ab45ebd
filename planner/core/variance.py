"""Planned against actual: by category and by role, over the weeks of a period."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum
from fractions import Fraction

from planner.core.category import OPEN_ID, Role
from planner.core.duration import MINUTE, ZERO
from planner.core.goal import Direction, Goal
from planner.core.passed import Minutes, Passed

ON_PLAN_SHARE = 10
ON_PLAN_TIME = 30 * MINUTE
"""On plan is what is off by no more than so many per cent of it, or so much, if that is more."""


class Verdict(Enum):
    """What a difference is worth, and only where a goal judges it."""

    GOOD = "good"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Variance:
    """`planned` and `actual` time of a category or a role, and what is `normal` for it. `direction` is
    that of the goal that judges it, if one does. A difference below `step` means nothing."""

    subject: str
    planned: timedelta
    actual: timedelta
    normal: timedelta
    direction: Direction | None = None
    step: timedelta = MINUTE

    @property
    def difference(self) -> timedelta:
        """More than planned is above 0:00."""
        return self.actual - self.planned

    @property
    def matters(self) -> bool:
        """Whether the difference is as large as what people plan in."""
        return abs(self.difference) >= self.step

    @property
    def is_on_plan(self) -> bool:
        """Within a tenth of the plan or half an hour, whichever is larger."""
        return abs(self.difference) <= max(self.planned * ON_PLAN_SHARE / 100, ON_PLAN_TIME)

    @property
    def verdict(self) -> Verdict | None:
        """Good or bad, by the goal: more is good for "at least" and bad for "at most"; what is on plan
        is never bad."""
        if self.direction is None or not self.matters:
            return None
        is_good = (self.difference > ZERO) is (self.direction is Direction.AT_LEAST)
        if is_good:
            return Verdict.GOOD
        return None if self.is_on_plan else Verdict.BAD


def by_category(
    weeks: Sequence[Passed],
    order: Sequence[str],
    goals: Iterable[Goal] = (),
    step: timedelta = MINUTE,
) -> tuple[Variance, ...]:
    """The variance of each category over those of `weeks` that have a plan, in `order`; one without any
    time is left out. *Not planned* stands against what nothing was recorded of."""
    return _variances(weeks, order, _judges(goals, weeks), lambda _, name: name, step)


def beside_normal(weeks: Sequence[Passed], order: Sequence[str]) -> tuple[Variance, ...]:
    """The same where nobody planned: what was recorded, as if what is normal had been the plan."""
    lived = [replace(week, planned=week.normal) for week in weeks if week.is_recorded]
    return tuple(replace(each, normal=ZERO) for each in by_category(lived, order))


def by_role(
    weeks: Sequence[Passed], goals: Iterable[Goal] = (), step: timedelta = MINUTE
) -> tuple[Variance, ...]:
    """The variance of each role, by the roles of each week, in the order of the roles."""
    judges: dict[str, Direction] = {}
    for goal in goals:
        if isinstance(goal.subject, Role):
            judges.setdefault(str(goal.subject), goal.direction)
    roles = [str(role) for role in Role]
    return _variances(
        weeks, roles, judges, lambda week, name: str(week.roles.get(name) or ""), step
    )


def comparable(weeks: Iterable[Passed]) -> tuple[Passed, ...]:
    """The weeks that have both a plan and a share of life: weeks never planned, weeks off, and those
    to come say nothing about keeping to a plan. Where all are to come, their plans stand alone."""
    planned = tuple(week for week in weeks if week.planned is not None and not week.is_off)
    return tuple(week for week in planned if week.is_finished or week.is_recorded) or planned


def kept(weeks: Iterable[Passed]) -> Fraction | None:
    """Keeping to the plan: Σ min(planned, actual) ÷ planned over all categories with a purpose, 0 to 1;
    `None` if nothing was planned. Beside finished weeks, one that is not over says nothing of it."""
    counted = comparable(weeks)
    finished = tuple(week for week in counted if week.is_finished)
    met, planned = ZERO, ZERO
    for week in finished or counted:
        for name, time in _purposes(week.planned or {}):
            met += min(time, week.actual.get(name, ZERO))
            planned += time
    return Fraction(met // MINUTE, planned // MINUTE) if planned else None


def _purposes(minutes: Minutes) -> Iterator[tuple[str, timedelta]]:
    return ((name, time) for name, time in minutes.items() if name != OPEN_ID)


def _variances(
    weeks: Sequence[Passed],
    order: Sequence[str],
    judges: Mapping[str, Direction],
    subject_of: Callable[[Passed, str], str],
    step: timedelta,
) -> tuple[Variance, ...]:
    counted = comparable(weeks)
    planned = _sums(((week, week.planned or {}) for week in counted), subject_of)
    actual = _sums(((week, week.whole) for week in counted), subject_of)
    normal = _sums(((week, week.normal) for week in counted), subject_of)
    made = (
        Variance(
            name,
            planned.get(name, ZERO),
            actual.get(name, ZERO),
            normal.get(name, ZERO),
            judges.get(name),
            step,
        )
        for name in dict.fromkeys((*order, *planned, *actual))
        if name
    )
    return tuple(each for each in made if each.planned or each.actual or each.normal)


def _sums(
    weeks: Iterable[tuple[Passed, Minutes]], subject_of: Callable[[Passed, str], str]
) -> dict[str, timedelta]:
    sums: dict[str, timedelta] = {}
    for week, minutes in weeks:
        for name, time in minutes.items():
            subject = subject_of(week, name)
            sums[subject] = sums.get(subject, ZERO) + time
    return sums


def _judges(goals: Iterable[Goal], weeks: Sequence[Passed]) -> dict[str, Direction]:
    """By which direction a category is judged: the first goal that is on it, by the newest roles."""
    roles = weeks[-1].roles if weeks else {}
    judges: dict[str, Direction] = {}
    for goal in goals:
        for name, role in roles.items():
            if goal.is_on(name, role):
                judges.setdefault(name, goal.direction)
    return judges
