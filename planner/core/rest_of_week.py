"""What the rest of a week must hold so that the goal is reached: the pace."""

from dataclasses import dataclass
from datetime import date, timedelta

from planner.core.book import Book
from planner.core.duration import MINUTE, ZERO, rounded_up
from planner.core.goal import Direction
from planner.core.passed import outcome, passed
from planner.core.week import Week

PACE_STEP = 5 * MINUTE


@dataclass(frozen=True, slots=True)
class Pace:
    """`to_go` is what the goal lacks still, `days` are the working days that are left, today among
    them, and `a_day` what each of them must hold, rounded up to five minutes."""

    to_go: timedelta
    days: tuple[date, ...]

    @property
    def a_day(self) -> timedelta:
        return rounded_up(self.to_go, PACE_STEP * len(self.days)) // len(self.days)


def pace(book: Book, week: Week, today: date) -> Pace | None:
    """The pace of `week`, if it is the one that `today` lies in, is not closed, has an "at least" to
    reach, lacks something, and has working days left; else `None`."""
    goal, went = book.main_goal(week), passed(book, week, today)
    if goal is None or goal.direction is not Direction.AT_LEAST or today not in week.days:
        return None
    if went.is_finished:
        return None
    left = tuple(day for day in week.days if day >= today and book.hours_on(day) > ZERO)
    found = outcome(book, goal, went)
    to_go = found.target - found.counted
    return Pace(to_go, left) if to_go > ZERO and left and not went.is_off else None
