"""Where freed hours went: what some gave up against the normal week, shared among what grew.

It is a share, not a trace: nobody knows which hour of a meeting became which hour with a customer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from planner.core.category import OPEN_ID
from planner.core.duration import ZERO, shared, total
from planner.core.passed import Minutes, Passed


@dataclass(frozen=True, slots=True)
class Freed:
    """`given_up` by category, and to what it `went`, by category; *Not planned* is what nothing was
    recorded of. Both add up to the same."""

    given_up: Mapping[str, timedelta]
    went: Mapping[str, timedelta]

    @property
    def total(self) -> timedelta:
        return total(self.given_up.values())


def freed(weeks: Iterable[Passed], order: Iterable[str]) -> Freed:
    """What was freed in those of `weeks` that are finished and recorded, in `order`.

    Given up is Σ max(0, normal − actual) of the whole period; it is shared in proportion among what
    grew, by largest remainder. Where nothing grew, nothing went anywhere.
    """
    counted = freeing(weeks)
    normal = _summed(week.normal for week in counted)
    actual = _summed(week.whole for week in counted)
    names = dict.fromkeys((*order, *normal, *actual))
    changes = {name: actual.get(name, ZERO) - normal.get(name, ZERO) for name in names}
    grown = {name: change for name, change in changes.items() if change > ZERO}
    given_up = {name: -change for name, change in changes.items() if change < ZERO}
    if not grown:
        return Freed({}, {})
    went = shared(total(given_up.values()), grown)
    return Freed(given_up, {name: time for name, time in went.items() if time})


def freeing(weeks: Iterable[Passed]) -> tuple[Passed, ...]:
    """The weeks in which something can have been freed: those that are finished and recorded."""
    return tuple(week for week in weeks if week.is_finished and week.is_recorded)


def gained(freed: Freed, customers: Iterable[str]) -> timedelta:
    """What of it reached `customers`."""
    return total(freed.went.get(name, ZERO) for name in customers if name != OPEN_ID)


def _summed(weeks: Iterable[Minutes]) -> dict[str, timedelta]:
    sums: dict[str, timedelta] = {}
    for minutes in weeks:
        for name, time in minutes.items():
            sums[name] = sums.get(name, ZERO) + time
    return sums
