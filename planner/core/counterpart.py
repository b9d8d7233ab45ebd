"""The counterpart: where a category's time comes from, or goes to, when nobody says.

It is the last one used with the category this week. Otherwise a category that grows is given time by
the first unlocked one that has some, *Not planned* and meetings first, and one that shrinks gives
its time to the category of the main goal.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from planner.core.category import OPEN_ID, Category, Role
from planner.core.duration import ZERO
from planner.core.plan import Plan

GIVING_ORDER = (
    Role.MEETINGS,
    Role.ADMIN,
    Role.OTHER,
    Role.WORK,
    Role.TRAVEL,
    Role.PEOPLE,
    Role.IMPROVEMENT,
)
"""Who gives way first, after *Not planned*. Customers are not on the list."""


def givers(plan: Plan, categories: Sequence[Category]) -> Iterator[str]:
    """Those that may give, in the order in which they are asked: unlocked, with time to spare."""
    by_role = (c.id for role in GIVING_ORDER for c in categories if c.role is role)
    return (name for name in (OPEN_ID, *by_role) if plan.spare(name) > ZERO)


def giver_for(plan: Plan, category: str, categories: Sequence[Category]) -> str | None:
    """Whose time `category` gets when it grows, or `None` when nobody has any to give."""
    used = _last_used(plan, category)
    if used is not None and plan.spare(used) > ZERO:
        return used
    return next((name for name in givers(plan, categories) if name != category), None)


def taker_for(plan: Plan, category: str, goal_category: str | None) -> str:
    """Who gets the time when `category` shrinks."""
    used = _last_used(plan, category)
    if used is not None and used not in plan.locks:
        return used
    if goal_category in (None, category) or goal_category in plan.locks:
        return OPEN_ID
    return goal_category or OPEN_ID


def shared_gifts(
    plan: Plan, asked_in_order: Iterable[str], wanted: timedelta
) -> dict[str, timedelta]:
    """What each of those that are asked would give so that `wanted` comes together, each down to its
    "keep at least" before the next is asked. Adds up to less when there is not enough."""
    gifts: dict[str, timedelta] = {}
    for name in asked_in_order:
        if wanted > ZERO:
            gifts[name] = min(wanted, plan.spare(name))
            wanted -= gifts[name]
    return gifts


def _last_used(plan: Plan, category: str) -> str | None:
    return next(_others(plan, category), None)


def _others(plan: Plan, category: str) -> Iterator[str]:
    for move in reversed(plan.moves):
        if move.touches(category):
            yield move.target if move.source == category else move.source
