"""What there is to see of a comparison, by its name: each exhibit is made the same way."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from planner.charts.exhibits.bars import bars
from planner.charts.exhibits.exhibit import Compared, Exhibit
from planner.charts.exhibits.freed import freed
from planner.charts.exhibits.heat import heat
from planner.charts.exhibits.quarter import quarter
from planner.charts.exhibits.rings import rings
from planner.charts.exhibits.trend import trend_of
from planner.core.freed import freeing
from planner.core.passed import Passed
from planner.core.variance import comparable
from planner.i18n import mark

Make = Callable[[Compared], Exhibit | None]


class Kind(NamedTuple):
    """`lacks` says what is missing where there is nothing to make it of; `weeks` are those of a period
    whose entries stand behind it. It `reads_entries` where sums are not enough: over many weeks that
    takes its time, the first time."""

    make: Make
    lacks: str
    weeks: Callable[[Iterable[Passed]], tuple[Passed, ...]] = comparable
    reads_entries: bool = False


_NOTHING = mark("There is nothing to compare there.")
_NO_RECORD = mark("Nothing was recorded there.")
_NOT_FREED = mark("Nothing was given up against the normal week in weeks that are finished.")
_NO_GOAL = mark("Adding up needs a goal and something that was recorded.")

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "bars": Kind(bars, _NOTHING),
        "freed": Kind(freed, _NOT_FREED, freeing),
        "trend": Kind(trend_of, _NO_RECORD),
        "quarter": Kind(quarter, _NO_GOAL),
        "heat": Kind(heat, _NO_RECORD, tuple, reads_entries=True),
        "rings": Kind(rings, _NOTHING),
    }
)
"""In the order in which a page shows them."""
