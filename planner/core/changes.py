"""What changed most against the period before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from planner.core.duration import MINUTE, ZERO, total
from planner.core.passed import Passed


@dataclass(frozen=True, slots=True)
class Change:
    """The mean time a week of a category in the period `before`, and `now`."""

    category: str
    before: timedelta
    now: timedelta

    @property
    def difference(self) -> timedelta:
        return self.now - self.before


@dataclass(frozen=True, slots=True)
class Changes:
    """The largest change comes first. Where the weeks were not equally long, all are reckoned as if
    they had been as `long` as that."""

    largest: tuple[Change, ...] = ()
    long: timedelta | None = None


def top_changes(
    before: Iterable[Passed],
    now: Iterable[Passed],
    order: Sequence[str],
    full: timedelta,
    step: timedelta = MINUTE,
    most: int = 3,
) -> Changes:
    """The `most` categories whose mean changed most, by a `step` at least; ties by `order`.

    Means are of weeks that are finished and recorded; without such weeks on both sides there are none.
    A short week has less of everything: where weeks differ in length, what is compared are shares of
    their hours, told as hours of a `full` week.
    """
    past, present = _counted(before), _counted(now)
    if not past or not present or not full:
        return Changes()
    is_even = len({week.capacity for week in (*past, *present)}) == 1
    long = past[0].capacity if is_even else full
    changes = (Change(name, _mean(past, name, long), _mean(present, name, long)) for name in order)
    by_size = sorted(changes, key=lambda change: -abs(change.difference))
    largest = tuple(change for change in by_size if abs(change.difference) >= step)[:most]
    return Changes(largest, None if is_even or not largest else full)


def _counted(weeks: Iterable[Passed]) -> list[Passed]:
    """A week off has no length that its time could be a share of."""
    return [week for week in weeks if week.is_finished and week.is_recorded and week.capacity]


def _mean(weeks: Sequence[Passed], category: str, long: timedelta) -> timedelta:
    """To the nearest minute, half a minute up."""
    whole = total(week.actual.get(category, ZERO) for week in weeks)
    hours = total(week.capacity for week in weeks)
    return (2 * whole * (long // MINUTE) + hours) // (2 * hours) * MINUTE
