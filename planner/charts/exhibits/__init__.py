"""What there is to see of a comparison, by its name: each exhibit is made the same way."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from planner.charts.exhibits.bars import bars
from planner.charts.exhibits.exhibit import Compared, Exhibit
from planner.charts.exhibits.freed import freed
from planner.charts.exhibits.heat import heat
from planner.charts.exhibits.quarter import quarter
from planner.charts.exhibits.rings import rings
from planner.charts.exhibits.trend import trend_of
from planner.i18n import mark

Make = Callable[[Compared], Exhibit | None]


class Kind(NamedTuple):
    """`lacks` says what is missing where there is nothing to make it of."""

    make: Make
    lacks: str


_NOTHING = mark("There is nothing to compare there.")
_NO_RECORD = mark("Nothing was recorded there.")
_NOT_FREED = mark("Nothing was given up against the normal week in weeks that are finished.")
_NO_GOAL = mark("A trend needs a goal and something that was recorded.")

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "bars": Kind(bars, _NOTHING),
        "freed": Kind(freed, _NOT_FREED),
        "trend": Kind(trend_of, _NO_GOAL),
        "quarter": Kind(quarter, _NO_GOAL),
        "heat": Kind(heat, _NO_RECORD),
        "rings": Kind(rings, _NOTHING),
    }
)
"""In the order in which a page shows them."""
