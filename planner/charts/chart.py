"""What every chart of the window is made of and tells: its look, and where its values stand.

Nothing here draws or needs matplotlib, so that a page can be laid out before it is loaded. One unit of
length is a point of the figure, which on a screen is a pixel that is not scaled.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from planner.core.category import OPEN_ID
from planner.core.ring import point, spot
from planner.core.week import Week
from planner.palette import Palette

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from planner.charts.page import Page

LONGEST_NAME = 40
"""Signs of a name that a chart shows at most."""


class Head(NamedTuple):
    """What stands around a chart that leaves the window: its title and what it is of above, and below
    how it was reckoned."""

    title: str
    of: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a chart, its size, and the size of its text; `on` is the part of a sheet that it
    stands on, if it is not a picture of its own."""

    palette: Palette
    width: float
    height: float
    text: float
    head: Head | None = None
    on: "Page | None" = None


@dataclass(frozen=True, slots=True)
class Arc:
    """A piece of a ring between two radii, clockwise between two angles in turns from 12 o'clock."""

    x: float
    y: float
    inner: float
    outer: float
    begin: float
    end: float

    def holds(self, x: float, y: float) -> bool:
        at = spot(x - self.x, y - self.y)
        is_between = (
            at.turn - self.begin
        ) % 1 < self.end - self.begin or self.end >= self.begin + 1
        return self.inner <= at.radius < self.outer and is_between


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of a chart that has something to tell, the week that it is of, if it is of one, and the
    categories (ids), if the entries of these stand behind it: those of some `days` of the week (0 is
    Monday, `None` no day) where any are told. Behind *Not planned* stand weeks that lack a record. It
    is a rectangle, or the `arc` that lies in it."""

    left: float
    top: float
    right: float
    bottom: float
    text: str
    week: Week | None = None
    arc: Arc | None = None
    categories: frozenset[str] = frozenset()
    days: frozenset[int | None] = frozenset()

    @property
    def opens(self) -> bool:
        """Whether there is something to open behind it."""
        return self.week is not None or bool(self.categories)

    def holds(self, x: float, y: float) -> bool:
        if self.arc is not None:
            return self.arc.holds(x, y)
        return self.left <= x < self.right and self.top <= y < self.bottom


def arc_spot(arc: Arc, text: str, week: Week | None, categories: Collection[str] = ()) -> Spot:
    """The spot of a slice; its rectangle is that of its middle."""
    x, y = point((arc.begin + arc.end) / 2, (arc.inner + arc.outer) / 2)
    half = (arc.outer - arc.inner) / 2
    left, top = arc.x + x - half, arc.y + y - half
    right, bottom = left + 2 * half, top + 2 * half
    return Spot(left, top, right, bottom, text, week, arc, behind(categories, week))


def behind(categories: Collection[str], week: Week | None) -> frozenset[str]:
    """What stands behind time of `categories`: there is no entry of what was not recorded, and of one
    week it is that week alone."""
    purposes = frozenset(categories) - {OPEN_ID}
    return purposes if purposes or week is not None else frozenset(categories)


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure, and what its parts tell, in reading order."""

    figure: "Figure"
    spots: tuple[Spot, ...]


def bars_height(rows: int, text: float) -> float:
    """How high a chart of so many rows has to be."""
    return (LEGEND_LINES + rows * ROW_LINES + 0.5) * text


LEGEND_LINES, ROW_LINES, ROOMY_LINES, MOST_LINES = 2.0, 2.9, 4.0, 5.5
"""How high the legend is in sizes of the text; a row, a row with room around it, and one at most."""
