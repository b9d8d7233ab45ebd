"""What changed most against the period before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from planner.core.duration import MINUTE, ZERO
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


def top_changes(
    before: Iterable[Passed], now: Iterable[Passed], order: Sequence[str], most: int = 3
) -> tuple[Change, ...]:
    """The `most` categories whose mean changed most, the largest change first; ties by `order`. Means
    are of weeks that are finished and recorded; without such weeks on both sides there are none."""
    past, present = _counted(before), _counted(now)
    if not past or not present:
        return ()
    changes = (Change(name, _mean(past, name), _mean(present, name)) for name in order)
    by_size = sorted(changes, key=lambda change: -abs(change.difference))
    return tuple(change for change in by_size if change.difference)[:most]


def _counted(weeks: Iterable[Passed]) -> list[Passed]:
    return [week for week in weeks if week.is_finished and week.is_recorded]


def _mean(weeks: Sequence[Passed], category: str) -> timedelta:
    whole = sum((week.whole.get(category, ZERO) for week in weeks), ZERO)
    return (whole / len(weeks) + MINUTE / 2) // MINUTE * MINUTE
