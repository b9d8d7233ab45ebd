"""A week as it went: what was planned, what was recorded, and what it is measured against."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from planner.core.book import Book
from planner.core.capacity import fitted
from planner.core.category import OPEN_ID, Category, Role
from planner.core.closing import as_it_was
from planner.core.duration import ZERO, total
from planner.core.goal import Goal, counted, target_for
from planner.core.heirs import Heirs
from planner.core.week import Week

Minutes = Mapping[str, timedelta]


@dataclass(frozen=True, slots=True)
class Passed:
    """`week`, by the categories of now, also where it was closed under others.

    `planned` is `None` for a week that never had a plan. `normal` is the normal week laid into the
    week's `capacity`, so that days off are nobody's loss. What of the capacity nothing was recorded
    of stands in `whole` as *Not planned*. `roles` are those of the week: a closed one keeps them.
    """

    week: Week
    capacity: timedelta
    planned: Minutes | None
    actual: Minutes
    normal: Minutes
    roles: Mapping[str, Role | None]
    is_finished: bool

    @property
    def is_off(self) -> bool:
        """A week off, in which nothing was recorded either: it is outside of every mean."""
        return not self.capacity and not self.actual

    @property
    def is_recorded(self) -> bool:
        return bool(self.actual)

    @property
    def unaccounted(self) -> timedelta:
        return max(ZERO, self.capacity - total(self.actual.values()))

    def actual_on(self, goal: Goal) -> timedelta:
        """What was recorded of what `goal` is on."""
        members = (name for name, role in self.roles.items() if goal.is_on(name, role))
        return total(self.actual.get(name, ZERO) for name in members)

    @property
    def whole(self) -> Minutes:
        """What was recorded, and what of the week was not."""
        return {**self.actual, OPEN_ID: self.unaccounted}


def passed(book: Book, week: Week, today: date) -> Passed:
    """`week` as it went. It is finished when its last day is over, or when it was closed."""
    is_finished = week.sunday < today or book.is_closed(week)
    if not book.is_closed(week):
        plan = book.plan(week)
        planned = plan.minutes if book.is_planned(week) else None
        actual, capacity = book.log(week).minutes, plan.capacity
    else:
        closed = book.recorded.closed[week]
        planned = None if closed.planned is None else minutes_of_heirs(closed.planned, book.heirs)
        actual, capacity = minutes_of_heirs(closed.actual, book.heirs), closed.capacity
    normal = fitted(book.normal_week(week).minutes, capacity)
    roles = _roles(book.categories, as_it_was(book, week).categories)
    return Passed(week, capacity, planned, actual, normal, roles, is_finished)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the time that passed stands to a goal: `target` is what was wanted, `counted` what of the
    time on it counts."""

    goal: Goal
    target: timedelta
    counted: timedelta
    normal: timedelta


def outcome(book: Book, goal: Goal, week: Passed) -> Outcome:
    """How `week` stands to `goal`, by what was recorded."""
    normal = book.normal_week_of(goal, week.week)
    members = [name for name, role in week.roles.items() if goal.is_on(name, role)]
    _, target = target_for(goal, normal, members, week.capacity, book.grid)
    return Outcome(
        goal,
        target,
        counted(goal, week.actual, normal, members),
        total(week.normal.get(name, ZERO) for name in members),
    )


def _roles(now: Iterable[Category], then: Iterable[Category]) -> dict[str, Role | None]:
    held = {name: category.role for category in then for name in category.ids}
    return {category.id: held.get(category.id, category.role) for category in now}


def minutes_of_heirs(minutes: Minutes, heirs: Heirs) -> Minutes:
    """`minutes` by who is left of those that were merged."""
    if not heirs:
        return minutes
    sums: dict[str, timedelta] = {}
    for name, time in minutes.items():
        heir = heirs.get(name, name)
        sums[heir] = sums.get(heir, ZERO) + time
    return sums
