"""A week as it went: what was planned, what was recorded, and what it is measured against."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from operator import is_

from planner.core.book import Book
from planner.core.category import OPEN_ID, Category, Role
from planner.core.duration import ZERO, total
from planner.core.goal import Goal, Subject, counted, target_for
from planner.core.heirs import Heirs
from planner.core.week import Week

Minutes = Mapping[str, timedelta]


@dataclass(frozen=True, slots=True)
class Passed:
    """`week`, by the categories of now, also where it was closed under others.

    `planned` is `None` for a week that never had a plan. `normal` is the normal week laid into the
    week's `capacity`, so that days off are nobody's loss. What of the capacity nothing was recorded
    of stands in `whole` as *Not planned*. `roles` are those of the week: a closed one keeps them.
    `left` is what there is of a full week: less than 1 in a short one, nothing without any hours.
    """

    week: Week
    capacity: timedelta
    planned: Minutes | None
    actual: Minutes
    normal: Minutes
    roles: Mapping[str, Role | None]
    is_finished: bool
    left: Fraction = Fraction(1)

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

    def members(self, subject: Subject) -> list[str]:
        """The categories that `subject` is about, by the roles of the week."""
        if isinstance(subject, Role):
            return [name for name, role in self.roles.items() if role is subject]
        return [subject]

    @property
    def whole(self) -> Minutes:
        """What was recorded, and what of the week was not."""
        return {**self.actual, OPEN_ID: self.unaccounted}


def passed(book: Book, week: Week, today: date) -> Passed:
    """`week` as it went. It is finished when its last day is over, or when it was closed. The same
    object each time, until what it is made of changes."""
    is_finished = week.sunday < today or book.is_closed(week)
    made_of = _made_of(book, week)
    before, held = book.looked.went.get(week, ((), None))
    is_same = len(before) == len(made_of) and all(map(is_, before, made_of))
    if held is None or not is_same or held.is_finished is not is_finished:
        held = _looked_at(book, week, is_finished)
        book.looked.went[week] = made_of, held
    return held


def is_looked_at(book: Book, week: Week) -> bool:
    """Whether somebody has looked before how `week` went; it may have changed since."""
    return week in book.looked.went


def _made_of(book: Book, week: Week) -> tuple[object, ...]:
    """The objects that say how `week` went: while they are the same, so is that."""
    always = book.categories, book.normal_weeks, book.working_hours
    if book.is_closed(week):
        return *always, book.recorded.closed[week]
    return *always, book.plan(week), book.log(week), book.is_planned(week)


def _looked_at(book: Book, week: Week, is_finished: bool) -> Passed:
    categories = book.categories
    if not book.is_closed(week):
        plan = book.plan(week)
        planned = plan.minutes if book.is_planned(week) else None
        actual, capacity = book.log(week).minutes, plan.capacity
    else:
        closed = book.recorded.closed[week]
        planned = None if closed.planned is None else minutes_of_heirs(closed.planned, book.heirs)
        actual, capacity = minutes_of_heirs(closed.actual, book.heirs), closed.capacity
        categories = closed.categories
    usual, roles = book.normal_week(week), _roles(book.categories, categories)
    normal = usual.laid_into(capacity, book.order).minutes
    left = Fraction(*usual.left_in(capacity)) if capacity else Fraction(0)
    return Passed(week, capacity, planned, actual, normal, roles, is_finished, left)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the time that passed stands to a goal: `target` is what was wanted, `counted` what of the
    time on it counts. `normal` is what was usual in that week, whichever normal week the goal counts
    from: beside it stands what was usual of everything else."""

    goal: Goal
    target: timedelta
    counted: timedelta
    normal: timedelta


def outcome(book: Book, goal: Goal, week: Passed) -> Outcome:
    """How `week` stands to `goal`, by what was recorded."""
    normal = book.normal_week_of(goal, week.week)
    members = week.members(goal.subject)
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
