"""A period, compared: all that is said about it, from one look at its weeks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.changes import Changes, top_changes
from planner.core.duration import ZERO, total
from planner.core.freed import Freed, freed
from planner.core.goal import Goal
from planner.core.passed import Passed, outcome, passed
from planner.core.period import Period
from planner.core.trend import Point, hit_rate, trend
from planner.core.variance import Variance, beside_normal, by_category, by_role, comparable, kept


@dataclass(frozen=True, slots=True)
class Comparison:
    """`weeks` of `period` as they went. `variances` are by category in the user's order, `roles` by
    role; both are of the weeks that have a plan. Where none has, `lived` is what was recorded beside the
    normal week. `kept` is keeping to the plan; `hits` in how many
    weeks the main goal was reached, of how many that can be judged."""

    period: Period
    goal: Goal | None
    weeks: tuple[Passed, ...]
    variances: tuple[Variance, ...]
    lived: tuple[Variance, ...]
    roles: tuple[Variance, ...]
    kept: Fraction | None
    hits: tuple[int, int]
    freed: Freed
    changes: Changes
    points: tuple[Point, ...]
    """The weeks as a trend."""
    targets: Mapping[str, timedelta]
    """What is wanted of a category, where a goal is on that one alone, in all the weeks compared."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to compare: no plan, or nothing recorded."""
        return not any(week.is_recorded for week in self.weeks)

    @property
    def is_off(self) -> bool:
        """Whether it is one week, and that a week off."""
        return len(self.weeks) == 1 and self.weeks[0].is_off

    @property
    def is_under_way(self) -> bool:
        """Whether no week that is compared is finished: what is missing can still come."""
        return not any(week.is_finished for week in comparable(self.weeks))

    @property
    def is_over(self) -> bool:
        """Whether all weeks that are compared are finished."""
        return all(week.is_finished for week in comparable(self.weeks))

    @property
    def recorded(self) -> timedelta:
        """All that was recorded, in weeks with a plan and without."""
        return total(time for week in self.weeks for time in week.actual.values())

    def recorded_on(self, goal: Goal) -> timedelta:
        """What was recorded of what `goal` is on, in weeks with a plan and without."""
        times = (
            week.actual.get(n, ZERO) for week in self.weeks for n in week.members(goal.subject)
        )
        return total(times)

    @property
    def unaccounted(self) -> timedelta:
        """What nothing was recorded of, in the weeks that are compared."""
        return total(week.unaccounted for week in comparable(self.weeks))

    @property
    def on_goal(self) -> Variance | None:
        """What the main goal is on, as one variance; `None` without a goal or a plan."""
        return None if self.goal is None else self._sum(self.goal)

    @property
    def overrun(self) -> Variance | None:
        """The category that took most over its plan, if one left its plan; none that the goal wants
        more of."""
        wanted = self._members(self.goal) if self.goal else frozenset()
        over = [
            each
            for each in self.variances
            if each.difference > ZERO
            and not each.is_on_plan
            and each.subject not in {OPEN_ID, *wanted}
        ]
        return max(over, key=lambda each: each.difference, default=None)

    def _sum(self, goal: Goal) -> Variance | None:
        members = self._members(goal)
        found = [each for each in self.variances if each.subject in members]
        if not found:
            return None
        return Variance(
            str(goal.subject),
            total(each.planned for each in found),
            total(each.actual for each in found),
            total(each.normal for each in found),
            goal.direction,
            found[0].step,
        )

    def _members(self, goal: Goal) -> frozenset[str]:
        roles = self.weeks[-1].roles
        return frozenset(name for name, role in roles.items() if goal.is_on(name, role))


def comparison(book: Book, period: Period, today: date) -> Comparison:
    """All that is to be said about `period` on the day `today`."""
    weeks = _passed(book, period, today)
    is_over = all(week.is_finished for week in comparable(weeks))
    goals = book.goals_in(period.last) if is_over else ()  # nobody is judged by half a week
    variances = by_category(weeks, book.order, goals, book.grid)
    purposes = [name for name in book.order if name != OPEN_ID]
    points: tuple[Point, ...] = trend(book, period.weeks, today)
    return Comparison(
        period,
        book.main_goal(period.last),
        weeks,
        variances,
        () if variances else beside_normal(weeks, book.order),
        by_role(weeks, goals, book.grid),
        kept(weeks),
        hit_rate(points),
        freed(weeks, book.order),
        top_changes(
            _recorded_before(book, period, today),
            weeks,
            purposes,
            book.normal_week(period.last).total,
            book.grid,
        ),
        points,
        _targets(book, comparable(weeks)),
    )


def _recorded_before(book: Book, period: Period, today: date) -> Iterator[Passed]:
    """The weeks of the period before in which something was recorded; the others are not looked at."""
    recorded = book.recorded
    for week in period.before.weeks if period.before else ():
        if week in recorded.logs or week in recorded.closed:
            yield passed(book, week, today)


def _targets(book: Book, weeks: Sequence[Passed]) -> dict[str, timedelta]:
    found: dict[str, list[timedelta]] = {}
    for week in weeks:
        for name, target in _targets_in(book, week).items():
            found.setdefault(name, []).append(target)
    return {name: total(each) for name, each in found.items() if len(each) == len(weeks)}


def _targets_in(book: Book, week: Passed) -> dict[str, timedelta]:
    """By category, what the first goal wants that is on no other."""
    targets: dict[str, timedelta] = {}
    sums = (week.planned or {}, week.actual, week.normal)
    lived = {name for minutes in sums for name, time in minutes.items() if time}
    for goal in book.goals_in(week.week):
        members = [name for name in lived if goal.is_on(name, week.roles.get(name))]
        if len(members) == 1:
            targets.setdefault(members[0], outcome(book, goal, week).target)
    return targets


def _passed(book: Book, period: Period, today: date) -> tuple[Passed, ...]:
    return tuple(passed(book, week, today) for week in period.weeks)
