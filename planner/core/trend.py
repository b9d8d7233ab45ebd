"""How the time on a goal, or on customers, went week by week: the trend, and the hit rate."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from planner.core.book import Book
from planner.core.category import Role
from planner.core.duration import MINUTE, ZERO, total
from planner.core.goal import Direction, Subject
from planner.core.passed import Minutes, Outcome, outcome, passed
from planner.core.week import Week

MEAN_OF = 4
TREND = 12
"""The weeks of the usual trend."""


@dataclass(frozen=True, slots=True)
class Point:
    """One week of a trend.

    `actual` is `None` where there is nothing to draw: in a week off, and where nothing was recorded. It
    is what counts; `uncounted` was recorded as well, in a week that got longer.
    `mean` is that of the finished weeks among the last four, this one included, in a week of the length
    of this one; weeks to come have none, nor has one without hours. `left` is what there is of a full
    week.
    `outcome` is `None` in a week without a goal. `normal` is what is usual, laid into the hours of the
    week; `None` in a week off, and without a normal week.
    """

    week: Week
    actual: timedelta | None
    is_finished: bool
    outcome: Outcome | None
    mean: timedelta | None = None
    uncounted: timedelta = ZERO
    normal: timedelta | None = None
    left: Fraction = Fraction(1)

    @property
    def recorded(self) -> timedelta | None:
        """All that was recorded, whether it counts or not."""
        return None if self.actual is None else self.actual + self.uncounted

    @property
    def is_hit(self) -> bool | None:
        """Whether the goal was reached by the time that passed; `None` where that can't be said: no
        goal, nothing recorded, or a week that is not finished."""
        if self.outcome is None or self.actual is None or not self.is_finished:
            return None
        if self.outcome.goal.direction is Direction.AT_LEAST:
            return self.outcome.counted >= self.outcome.target
        return self.outcome.counted <= self.outcome.target


def followed(book: Book, last: Week) -> Subject | None:
    """What a trend that ends with `last` is of: what the main goal is on, else the customers; `None`
    for all that was recorded, where nobody has customers."""
    goal = book.main_goal(last)
    if goal is not None:
        return goal.subject
    has_customers = any(category.role is Role.CUSTOMER for category in book.categories)
    return Role.CUSTOMER if has_customers else None


def trend(book: Book, weeks: Sequence[Week], today: date) -> tuple[Point, ...]:
    """A point for each of `weeks`, which follow one another, by the main goal of each; its subject is
    what is followed, and in a week without one what is `followed` in the end. Weeks that are not
    finished, weeks off and empty ones stay out of the means."""
    if not weeks:
        return ()
    newest = followed(book, weeks[-1])
    points = [_point(book, week, today, newest) for week in weeks]
    earlier = [_point(book, each, today, newest) for each in _before(weeks)]
    return tuple(_with_means(earlier, points))


def trend_to(book: Book, last: Week, today: date) -> tuple[Point, ...]:
    """The usual trend, which ends with `last`; shorter where the calendar begins."""
    weeks = (last.neighbour(-n) for n in range(TREND - 1, -1, -1))
    return trend(book, [week for week in weeks if week is not None], today)


def hit_rate(points: Iterable[Point]) -> tuple[int, int]:
    """In how many weeks the goal was reached, of how many that can be judged."""
    judged = [point.is_hit for point in points if point.is_hit is not None]
    return sum(judged), len(judged)


def _point(book: Book, week: Week, today: date, newest: Subject | None) -> Point:
    went = passed(book, week, today)
    point = Point(week, None, went.is_finished, None, left=went.left)
    if went.is_off:
        return point
    goal = book.main_goal(week) if went.capacity else None  # a week off has no goal
    if goal is None:
        members = went.actual if newest is None else went.members(newest)
        normal = _sum(went.normal, members) if newest is not None and book.normal_weeks else None
        actual = _sum(went.actual, members) if went.is_recorded else None
        return replace(point, actual=actual, normal=normal)
    found = outcome(book, goal, went)
    point = replace(point, outcome=found, normal=found.normal)
    if not went.is_recorded:
        return point
    uncounted = _sum(went.actual, went.members(goal.subject)) - found.counted
    return replace(point, actual=found.counted, uncounted=uncounted)


def _sum(minutes: Minutes, members: Iterable[str]) -> timedelta:
    return total(minutes.get(name, ZERO) for name in members)


def _before(weeks: Sequence[Week]) -> list[Week]:
    """The weeks before the first that its mean is of."""
    earlier = (weeks[0].neighbour(-n) for n in range(MEAN_OF - 1, 0, -1))
    return [week for week in earlier if week is not None]


def _with_means(earlier: Sequence[Point], points: Sequence[Point]) -> Iterator[Point]:
    seen = [*earlier, *points]
    for place, point in enumerate(points, start=len(earlier)):
        last = seen[max(0, place - MEAN_OF + 1) : place + 1]
        has_come = point.is_finished or point.actual is not None
        mean = _mean(last, point.left) if has_come else None
        yield replace(point, mean=mean)


def _mean(points: Iterable[Point], left: Fraction) -> timedelta | None:
    """What `points` come to in a week of which so much is `left`, to the nearest minute: a short week
    has less of everything, and is no worse for it."""
    counted = [p for p in points if p.is_finished and p.actual is not None and p.left]
    if not counted or not left:
        return None
    share = left / sum(point.left for point in counted)
    whole = total(point.actual for point in counted if point.actual is not None)
    parts = 2 * share.denominator
    return (2 * whole * share.numerator + share.denominator * MINUTE) // (parts * MINUTE) * MINUTE
