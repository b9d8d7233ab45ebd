"""The gap between a plan and a goal, and who could close it.

To an "at least" time is given by others, in counterpart order. What is too much for an "at most" is
freed: its own categories give it to the main goal's category, or to nothing yet.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple

from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.counterpart import givers, shared_gifts
from planner.core.duration import ZERO
from planner.core.goal import Direction, Goal, Standing
from planner.core.plan import Plan


class Gap(NamedTuple):
    """What is `wanted` of `givers` for one of `takers`, the first of which is proposed; neither is
    empty."""

    direction: Direction
    wanted: timedelta
    givers: tuple[str, ...]
    takers: tuple[str, ...]

    def gifts(self, plan: Plan) -> Mapping[str, timedelta]:
        """What each giver would give, each down to its "keep at least" before the next is asked. Adds
        up to less when there is not enough."""
        return shared_gifts(plan, self.givers, self.wanted)


def gap_of(book: Book, plan: Plan, standing: Standing) -> Gap | None:
    """The gap that `standing`, which is of `plan`, tells of; `None` where there is none, or nobody who
    could close it, as in a closed week."""
    if standing.is_reached or book.is_closed(plan.week):
        return None
    goal = standing.goal
    members = goal.categories(book.categories)
    if goal.direction is Direction.AT_LEAST:
        giving = tuple(name for name in givers(plan, book.active) if name not in members)
        taking = _unlocked([book.category_of(goal.subject, plan.week)], plan)
    else:
        giving = tuple(sorted(_sparing(members, plan), key=plan.spare, reverse=True))
        taking = _takers_of_freed(book, plan, goal, members)
    if not giving or not taking:
        return None
    return Gap(goal.direction, standing.to_go, giving, taking)


def _takers_of_freed(book: Book, plan: Plan, goal: Goal, members: Sequence[str]) -> tuple[str, ...]:
    main = book.main_goal(plan.week)
    is_other = main is not None and main.direction is Direction.AT_LEAST and main.id != goal.id
    first = book.goal_category(plan.week) if is_other else None
    return _unlocked([first if first not in members else None, OPEN_ID], plan)


def _sparing(members: Sequence[str], plan: Plan) -> list[str]:
    return [name for name in members if plan.spare(name) > ZERO]


def _unlocked(names: Sequence[str | None], plan: Plan) -> tuple[str, ...]:
    return tuple(name for name in names if name is not None and name not in plan.locks)
