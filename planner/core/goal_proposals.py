"""What is proposed as a goal: to begin with, and in the place of one that asks for too much or for too
little to be felt."""

from collections.abc import Sequence

from planner.core.category import Role
from planner.core.duration import HOUR, total
from planner.core.goal import Absolute, Direction, Goal, Measure, Relative, Share, Standing, Subject
from planner.core.normal_week import NormalWeek

PROPOSED = 30
"""Per cent more than normal, or of the week."""

LESS = -20
"""Per cent more than normal that an "at most" begins with."""

LITTLE_CUSTOMER_TIME = 3 * HOUR
"""Below this, 30 % more is too little to feel: +3:00 is proposed instead."""

FEW_HOURS_MORE = 3 * HOUR


def proposed_measure(
    normal: NormalWeek, members: Sequence[str], leads: bool, percent: int = PROPOSED
) -> Measure:
    """The goal to begin with: 30 % of the week for a leader; 30 % more for everybody else, or three
    hours more where there is little customer time to start from."""
    if leads:
        return Share(percent)
    base = total(map(normal.hours, members))
    if base < LITTLE_CUSTOMER_TIME:
        return Absolute(base + FEW_HOURS_MORE)
    return Relative(percent, normal.id)


def first_measure(
    normal: NormalWeek, members: Sequence[str], direction: Direction, leads: bool
) -> Measure:
    """What a goal on the categories `members` begins with, by direction."""
    if direction is Direction.AT_MOST:
        return Relative(LESS, normal.id)
    return proposed_measure(normal, members, leads)


def better_measure(standing: Standing) -> Measure | None:
    """What to propose in the place of a goal above the week's hours (30 % of them), or of so many per
    cent more of little customer time (three hours more); else `None`."""
    if standing.exceeds_week:
        return Share(PROPOSED)
    is_more = isinstance(standing.goal.measure, Relative) and standing.goal.measure.percent > 0
    is_least = standing.goal.direction is Direction.AT_LEAST
    little = standing.goal.subject is Role.CUSTOMER and standing.full_normal < LITTLE_CUSTOMER_TIME
    if is_least and is_more and little:
        return Absolute(standing.full_normal + FEW_HOURS_MORE)
    return None


def is_usually_main(main: Goal | None, subject: Subject) -> bool:
    """Whether a new goal on `subject` is meant to be the main one, unless somebody says else: one for
    customers is, and one in the place of the main goal, or where there is none."""
    return subject is Role.CUSTOMER or main is None or main.subject == subject
