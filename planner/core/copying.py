"""Copying a week's plan to the weeks after it.

What is copied is what the week came to: its result as the start, and with it the locks and what is
kept at least. Moves, note and promise are that one week's story, and stay with it.
"""

from typing import TYPE_CHECKING, NamedTuple

from planner.core.duration import ZERO, total
from planner.core.errors import LockedDoesNotFit
from planner.core.plan import Plan
from planner.core.starts import like
from planner.core.week import Week

if TYPE_CHECKING:
    from planner.core.book import Book

MOST = 52
"""So many weeks at most, a year."""


class Target(NamedTuple):
    """A week that a plan can be copied to, and what is to be known about it first.

    A week off has nothing to plan, and stays as it is, and so does a closed one. In one that is too
    short for what is locked, nothing is locked (`frees`).
    """

    week: Week
    is_planned: bool
    is_off: bool
    is_closed: bool
    frees: bool

    @property
    def can_take(self) -> bool:
        return not self.is_off and not self.is_closed


def targets(book: "Book", source: Week, count: int) -> tuple[Target, ...]:
    """The `count` weeks after `source`; fewer where the calendar ends."""
    weeks = (source.neighbour(n) for n in range(1, count + 1))
    return tuple(_target(book, source, week) for week in weeks if week is not None)


def takers(targets: tuple[Target, ...], *, planned_too: bool = False) -> tuple[Week, ...]:
    """Those that the plan is copied to: none that is off or closed, and planned ones only with
    `planned_too`."""
    wanted = (each for each in targets if planned_too or not each.is_planned)
    return tuple(each.week for each in wanted if each.can_take)


def copied(book: "Book", source: Week, week: Week) -> Plan:
    """What `week` would be as a copy of `source`, fitted to its own hours."""
    of, plan = book.plan(source), book.plan(week)
    try:
        return like(book, of, plan)
    except LockedDoesNotFit:
        return like(book, _unlocked(of), plan)


def _target(book: "Book", source: Week, week: Week) -> Target:
    of, plan = book.plan(source), book.plan(week)
    locked = total(map(of.planned, of.locks))
    is_off = plan.capacity == ZERO
    frees = not is_off and locked > plan.capacity
    return Target(week, book.is_planned(week), is_off, book.is_closed(week), frees)


def _unlocked(plan: Plan) -> Plan:
    for name in plan.locks:
        plan = plan.locked(name, on=False)
    return plan
