"""The goals of a book: which is the main one, which make room for a new one, how many there may be."""

from collections.abc import Sequence
from dataclasses import replace

from planner.core.errors import TooManyGoals
from planner.core.goal import MOST_GOALS, Goal
from planner.core.heirs import Heirs, goal_of_heir
from planner.core.week import Week


def main_of(goals: Sequence[Goal]) -> Goal | None:
    """The goal on card and status bar: of those meant to be main the one that was set last, else the
    first of all."""
    meant = [goal for goal in goals if goal.is_main]
    return meant[-1] if meant else next(iter(goals), None)


def goals_with(goals: Sequence[Goal], new: Goal, heirs: Heirs) -> tuple[Goal, ...]:
    """`goals` with `new` from its first week on. One like it ends the week before; one of the same id
    is replaced, in its earlier weeks too. Raises `TooManyGoals` if in some week more than five would
    hold."""
    goal = goal_of_heir(new, heirs)
    others = (_ended(other, goal, heirs) for other in goals if other.id != goal.id)
    held = (*(other for other in others if other is not None), goal)
    if any(_too_many(held, other.valid_from) for other in held if goal.overlaps(other)):
        raise TooManyGoals
    return held


def _ended(other: Goal, goal: Goal, heirs: Heirs) -> Goal | None:
    """`other` as it is once `goal` holds: one like it ends the week before, or goes if it would only
    have begun then."""
    if not (goal_of_heir(other, heirs).is_like(goal) and other.overlaps(goal)):
        return other
    if other.valid_from >= goal.valid_from:
        return None
    return replace(other, last=goal.valid_from.plus(-1))


def _too_many(goals: Sequence[Goal], week: Week) -> bool:
    return sum(goal.holds_in(week) for goal in goals) > MOST_GOALS
