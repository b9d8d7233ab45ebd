"""Reading a page back: its texts, its slices, and where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot

from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Wedge
from matplotlib.text import Text
from matplotlib.textpath import text_to_path

from planner.charts.paper import INCH

ASCENT, DESCENT = 0.74, 0.2
"""Of the font's size: capitals and the tails of letters."""


@dataclass(frozen=True)
class Written:
    """A text and the box that its letters fill, in points from the left upper corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def corners(self) -> list[tuple[float, float]]:
        return [(x, y) for x in (self.left, self.right) for y in (self.top, self.bottom)]

    def touches(self, other: "Written") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def written(figure: Figure) -> list[Written]:
    """Everything that is written on the page, in the order in which it was."""
    return [_written(text) for text in figure.findobj(Text) if text.get_text()]


def texts(figure: Figure) -> list[str]:
    return [each.text for each in written(figure)]


def wedges(figure: Figure, kind: str) -> dict[str, Wedge]:
    """The pieces of a ring (`slice` or `normal`) by category."""
    found = {str(w.get_gid()): w for w in figure.findobj(Wedge)}
    return {name.removeprefix(f"{kind} "): w for name, w in found.items() if name.startswith(kind)}


def turns(wedge: Wedge) -> tuple[float, float]:
    """Where a wedge begins and ends, in turns from 12 o'clock."""
    return round((wedge.theta1 + 90) / 360, 4), round((wedge.theta2 + 90) / 360, 4)


def rules(figure: Figure) -> Iterator[tuple[float, float]]:
    """Left end and height of the horizontal lines."""
    for line in figure.findobj(Line2D):
        xs, ys = line.get_xdata(), line.get_ydata()
        if ys[0] == ys[-1]:
            yield xs[0], ys[0]


def reaching_into_the_ring(figure: Figure) -> list[Written]:
    """Texts that stand partly on the ring, and partly not."""
    wedge = next(iter(wedges(figure, "normal").values()))
    return across(figure, *wedge.center, wedge.r)


def across(figure: Figure, x: float, y: float, radius: float) -> list[Written]:
    """Texts that stand partly in a circle, and partly not."""
    return [
        each
        for each in written(figure)
        if _nearest(each, x, y) < radius < max(hypot(cx - x, cy - y) for cx, cy in each.corners)
    ]


def _nearest(each: Written, x: float, y: float) -> float:
    dx = max(each.left - x, 0, x - each.right)
    return hypot(dx, max(each.top - y, 0, y - each.bottom))


def _written(text: Text) -> Written:
    size = text.get_fontsize()
    face = text.get_fontproperties()
    width, _, _ = text_to_path.get_text_width_height_descent(text.get_text(), face, ismath=False)
    x, y = _on_page(text)
    share = {"left": 0.0, "center": 0.5, "right": 1.0}[text.get_horizontalalignment()]
    left = x - share * width
    return Written(text.get_text(), left, y - ASCENT * size, left + width, y + DESCENT * size)


def _on_page(text: Text) -> tuple[float, float]:
    """Where a text stands, also where it is on a part of a sheet that begins elsewhere."""
    figure = text.get_figure(root=True)
    if figure is None or figure.get_dpi() != INCH:
        return text.get_position()
    x, up = text.get_transform().transform(text.get_position())
    return float(x), float(figure.get_size_inches()[1] * INCH - up)


def boxes(figure: Figure, category: str) -> list[tuple[float, float, float, float]]:
    """The boxes to tick in the row of `category` (or of `example`): left, top, right, bottom."""
    name = category if category == "example" else f"boxes {category}"
    patches = [patch for patch in figure.findobj(PathPatch) if patch.get_gid() == name]
    squares = (
        patch.get_path().vertices[start : start + 5]
        for patch in patches
        for start in range(0, len(patch.get_path().vertices), 5)
    )
    return [(*square.min(axis=0), *square.max(axis=0)) for square in squares]
