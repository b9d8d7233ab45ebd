"""A book that a thread reads while it is changed on another: caches grow, and nothing else moves."""

from collections.abc import Callable

from planner.core.looked import Looked
from planner.core.recorded import Recorded
from planner.core.week import Week
from tests.builders import CATEGORIES, W48, log, plan


def interrupting(week: Week, come_between: Callable[[], object]) -> Week:
    """`week`; whoever compares it with another one is interrupted by another thread there."""

    class Interrupting(Week):
        def __eq__(self, other: object) -> bool:
            come_between()
            return super().__eq__(other)

        __hash__ = Week.__hash__

    return Interrupting(week.year, week.number)


def test_what_is_recorded_can_change_while_it_is_read() -> None:
    recorded = Recorded()
    at = interrupting(W48.plus(-1), lambda: recorded.log(W48.plus(-2), CATEGORIES))
    for week in (W48, at):
        recorded.log(week, CATEGORIES)

    changed = recorded.having(log("1:00 customers"))

    assert changed.log(W48, CATEGORIES).entries
    assert changed.log(at, CATEGORIES) is recorded.log(at, CATEGORIES)


def test_plans_can_change_while_they_are_looked_at() -> None:
    looked = Looked()
    at = interrupting(
        W48.plus(-1), lambda: looked.inherited.setdefault(W48.plus(-2), plan(week=W48.plus(-2)))
    )
    for week in (W48, at):
        looked.inherited[week] = plan(week=week)

    assert W48 not in looked.without([W48]).inherited
    assert at in looked.without([W48]).inherited
