"""Reading through aliases: what was a merged category's is its heir's.

The book keeps what was written before a merge under the old ids, so that a split gives back exactly
that. It is read here, and nowhere else: whoever asks the book meets heirs alone. What is written
after a merge is written under the heir's id, and stays the heir's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from planner.core.category import OPEN_ID, Category, Role
from planner.core.duration import WEEK, ZERO
from planner.core.goal import Goal
from planner.core.move import Move, joined
from planner.core.normal_week import NormalWeek
from planner.core.plan import Plan

Heirs = Mapping[str, str]
"""The id of the heir by that of each category that was merged into it."""


def heirs_of(categories: Sequence[Category]) -> Heirs:
    merged = (category for category in categories if category.aliases)
    return {name: category.id for category in merged for name in category.ids[1:]}


def plan_of_heirs(plan: Plan, heirs: Heirs) -> Plan:
    """`plan` with its heirs in the place of those merged into them; the same object if it names none.

    Moves between the two end, and so do those that go both ways now; the sums are added up. What was
    locked stays locked, and an heir keeps what each of them kept.
    """
    if not _named_in(plan) & heirs.keys():
        return plan
    return replace(
        plan,
        start=replace(plan.start, minutes=together(plan.start.minutes, heirs)),
        moves=_moves_of_heirs(plan.moves, heirs),
        locks=frozenset(heirs.get(name, name) for name in plan.locks),
        keep=together(plan.keep, heirs),
    )


def normal_of_heirs(normal: NormalWeek, heirs: Heirs) -> NormalWeek:
    """`normal` with the sums of heirs; the same object if it names none who was merged."""
    if not normal.minutes.keys() & heirs.keys():
        return normal
    return replace(normal, minutes=together(normal.minutes, heirs))


def goal_of_heir(goal: Goal, heirs: Heirs) -> Goal:
    """`goal`, on the heir if it is on a category that was merged."""
    if isinstance(goal.subject, Role) or goal.subject not in heirs:
        return goal
    return replace(goal, subject=heirs[goal.subject])


def goals_of_heirs(goals: Sequence[Goal], heirs: Heirs) -> tuple[Goal, ...]:
    """`goals` on heirs, of which one holds where several are alike: the heir's own, else the first.
    The others rest until a split."""
    own = [goal for goal in goals if goal_of_heir(goal, heirs) is goal]
    held: list[Goal] = []
    for goal in goals:
        read = goal_of_heir(goal, heirs)
        if read is goal or not any(other.is_like(read) for other in (*own, *held)):
            held.append(read)
    return tuple(held)


def without_archived(
    minutes: Mapping[str, timedelta], categories: Sequence[Category]
) -> dict[str, timedelta]:
    """`minutes` for a new start: what was an archived category's is not planned."""
    gone = {category.id: OPEN_ID for category in categories if category.archived}
    return together(minutes, gone)


def together(minutes: Mapping[str, timedelta], heirs: Heirs) -> dict[str, timedelta]:
    """The sums of heirs; no "keep at least" is longer than a week, however many there were."""
    sums: dict[str, timedelta] = {}
    for name, time in minutes.items():
        heir = heirs.get(name, name)
        sums[heir] = min(WEEK, sums.get(heir, ZERO) + time)
    return sums


def _named_in(plan: Plan) -> set[str]:
    moved = (name for move in plan.moves for name in (move.source, move.target))
    return {*plan.start.minutes, *moved, *plan.locks, *plan.keep}


def _moves_of_heirs(moves: Sequence[Move], heirs: Heirs) -> tuple[Move, ...]:
    read: tuple[Move, ...] = ()
    for move in moves:
        source, target = heirs.get(move.source, move.source), heirs.get(move.target, move.target)
        if source != target:
            read = joined(read, replace(move, source=source, target=target))
    return read
