"""The goals of a book: which is the main one, how they change and make room for others, and how many
there may be.

A change from a week on leaves what was asked for before as it was: earlier weeks keep their goal.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from planner.core.errors import EndsTooEarly, NoSuchGoal, TooManyGoals
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
    hold, `EndsTooEarly` if its last week is before its first."""
    goal = goal_of_heir(new, heirs)
    return _held([*(other for other in goals if other.id != goal.id), goal], goal, heirs)


def goals_changed(
    goals: Sequence[Goal], former_id: str, new: Goal, heirs: Heirs
) -> tuple[Goal, ...]:
    """`goals` with `new` in the place of the goal of that id, from its first week on.

    In earlier weeks the former stays. Where none are left it goes, and `new` gets its id; so it does if
    `new` has that id already. One that is meant to be main comes last, so that it is. Raises
    `NoSuchGoal`, or like `goals_with`.
    """
    former = goal_of(goals, former_id)
    kept = _before(former, new.valid_from) if new.id != former_id else None
    goal = goal_of_heir(new if kept is not None else replace(new, id=former.id), heirs)
    own = [each for each in (kept, goal) if each is not None]
    if not goal.is_main or goal == former:
        return _held(_in_place(goals, former, own), goal, heirs)
    others = _in_place(goals, former, own[:-1])
    return _held([*others, goal], goal, heirs)


def goals_ending(
    goals: Sequence[Goal], goal_id: str, last: Week | None, heirs: Heirs
) -> tuple[Goal, ...]:
    """`goals`, of which the one of that id has `last` as its last week, or no end. Raises `NoSuchGoal`,
    or like `goals_with`."""
    goal = goal_of(goals, goal_id)
    ending = replace(goal, last=last)
    changed = _in_place(goals, goal, [ending])
    ends_sooner = last is not None and goal.holds_in(last)
    return tuple(changed) if ends_sooner else _held(changed, ending, heirs)


def goals_without(goals: Sequence[Goal], goal_id: str) -> tuple[Goal, ...]:
    """`goals` without the one of that id, in its earlier weeks too. Raises `NoSuchGoal`."""
    goal = goal_of(goals, goal_id)
    return tuple(other for other in goals if other is not goal)


def goal_of(goals: Sequence[Goal], goal_id: str) -> Goal:
    """The goal of that id. Raises `NoSuchGoal`."""
    for goal in goals:
        if goal.id == goal_id:
            return goal
    raise NoSuchGoal


def goals_shown(
    held: Sequence[Goal], goals: Sequence[Goal], week: Week
) -> tuple[tuple[Goal, ...], tuple[Goal, ...], tuple[Goal, ...]]:
    """In the order of lists: those `held` in `week`, the main one first; those of `goals` that begin
    later; those that ended."""
    main = main_of(held)
    others = (goal for goal in held if goal is not main)
    first = () if main is None else (main,)
    return (*first, *others), later_goals(goals, week), ended_goals(goals, week)


def later_goals(goals: Sequence[Goal], week: Week) -> tuple[Goal, ...]:
    """Those that begin after `week`, the first to begin first."""
    return _sorted((goal for goal in goals if goal.valid_from > week), lambda g: g.valid_from)


def ended_goals(goals: Sequence[Goal], week: Week) -> tuple[Goal, ...]:
    """Those that ended before `week`, the last to end first."""
    ended = [goal for goal in goals if goal.last is not None and goal.last < week]
    return _sorted(ended, lambda goal: goal.last or week)[::-1]


def _sorted(goals: Iterable[Goal], key: Callable[[Goal], Week]) -> tuple[Goal, ...]:
    return tuple(sorted(goals, key=key))


def _before(goal: Goal, week: Week) -> Goal | None:
    """What of `goal` holds before `week`; `None` if it begins no earlier."""
    if goal.valid_from >= week:
        return None
    last = week.plus(-1)
    return replace(goal, last=last if goal.last is None else min(goal.last, last))


def _in_place(goals: Sequence[Goal], former: Goal, own: Sequence[Goal]) -> list[Goal]:
    place = goals.index(former)
    return [*goals[:place], *own, *goals[place + 1 :]]


def _held(goals: Sequence[Goal], goal: Goal, heirs: Heirs) -> tuple[Goal, ...]:
    """`goals`, which hold `goal`, once it has made those like it give way. Raises `TooManyGoals`, or
    `EndsTooEarly`."""
    if goal.last is not None and goal.last < goal.valid_from:
        raise EndsTooEarly(goal.valid_from.year, goal.valid_from.number)
    given_way = (goal if other is goal else _ended(other, goal, heirs) for other in goals)
    held = tuple(other for other in given_way if other is not None)
    for other in held:
        if goal.overlaps(other) and _too_many(held, other.valid_from):
            raise TooManyGoals(other.valid_from.year, other.valid_from.number)
    return held


def _ended(other: Goal, goal: Goal, heirs: Heirs) -> Goal | None:
    """`other` as it is once `goal` holds: one like it ends the week before, or goes if it would only
    have begun then."""
    if not (goal_of_heir(other, heirs).is_like(goal_of_heir(goal, heirs)) and other.overlaps(goal)):
        return other
    return _before(other, goal.valid_from)


def _too_many(goals: Sequence[Goal], week: Week) -> bool:
    return sum(goal.holds_in(week) for goal in goals) > MOST_GOALS
