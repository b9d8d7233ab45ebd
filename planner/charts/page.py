"""A page: a matplotlib figure of paper size that is drawn on in points from its left upper corner."""

from collections.abc import Sequence

from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch, Patch, PathPatch, Rectangle, Wedge
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from planner.charts.chart import Look
from planner.charts.paper import INCH, Paper
from planner.charts.patterns import Fill
from planner.charts.screen import Line
from planner.charts.style import Align, Type, cut, drawable

HAIRLINE = 0.6

ABOVE_LINES = 2.5
"""Where circles lie: matplotlib draws lines at 2 and texts at 3, in whatever order they come."""
HEAD, SIDE = 92.0, 36.0
"""The room above a chart with a title, and beside and below it."""


def chart_page(title: str, look: Look) -> "Page":
    """The page of a chart, which begins at 0, 0; with a head there is room around it. One that is a part
    of a sheet is drawn on that."""
    palette, head = look.palette, look.head
    if look.on is not None:
        return look.on
    if head is None:
        return Page(Paper("chart", look.width, look.height), title, palette.card)
    paper = Paper("slide", look.width + 2 * SIDE, look.height + HEAD + SIDE)
    page = Page(paper, title, palette.card, (SIDE, HEAD))
    bold = Type(24, bold=True)
    page.write(0, -46, cut(drawable(head.title), look.width, bold), bold, palette.text)
    page.write(0, -22, cut(drawable(head.of), look.width, Type(14)), Type(14), palette.faint)
    note, small = drawable(head.note), Type(10)
    page.write(0, look.height + 22, cut(note, look.width, small), small, palette.faint)
    return page


class Page:
    """Draws on `figure`. x grows to the right and y downwards, as text is read."""

    def __init__(
        self,
        paper: Paper,
        title: str,
        ground: str = "white",
        origin: tuple[float, float] = (0, 0),
        figure: Figure | None = None,
    ) -> None:
        size = (paper.width / INCH, paper.height / INCH)
        self.paper, self.title = paper, title
        self.figure = figure or Figure(figsize=size, dpi=INCH, facecolor=ground)
        self.figure.set_label(title)
        in_inches = (
            Affine2D()
            .scale(1 / INCH, -1 / INCH)
            .translate(origin[0] / INCH, size[1] - origin[1] / INCH)
        )
        self._points = in_inches + self.figure.dpi_scale_trans

    def part(self, x: float, y: float) -> "Page":
        """What is drawn on this page as if its left upper corner were at `x`, `y`."""
        return Page(self.paper, self.title, origin=(x, y), figure=self.figure)

    def write(
        self, x: float, y: float, text: str, type_: Type, colour: str, align: Align = "left"
    ) -> None:
        """Write one line with its baseline at `y`; `align` says which end of it is at `x`."""
        if shown := drawable(text):
            self._add(Line(x, y, shown, type_, colour, align))

    def line(
        self,
        points: Sequence[tuple[float, float]],
        colour: str,
        width: float,
        *,
        dashes: tuple[float, float] | None = None,
        name: str = "",
    ) -> None:
        """A line through `points`; `dashes` are so long, and so far from one another."""
        xs, ys = zip(*points, strict=True)
        line = Line2D(xs, ys, color=colour, linewidth=width, solid_capstyle="butt")
        line.set_gid(name)
        if dashes:
            line.set_linestyle((0, [length / width for length in dashes]))
        self._add(line)

    def dot(
        self, at: tuple[float, float], radius: float, fill: str, edge: str, name: str = ""
    ) -> None:
        """A circle, above lines; with the ground's colour as `fill` it is hollow."""
        dot = Circle(at, radius, facecolor=fill, edgecolor=edge, linewidth=1.8, gid=name)
        dot.set_zorder(ABOVE_LINES)
        self._add(dot)

    def rule(self, x: float, y: float, length: float, colour: str) -> None:
        """A thin line to the right."""
        self.line([(x, y), (x + length, y)], colour, HAIRLINE)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Fill,
        edge: str | None = None,
        name: str = "",
    ) -> None:
        self._fill(Rectangle((x, y), width, height), fill, name)
        if edge:
            outline = Rectangle((x, y), width, height, fill=False, edgecolor=edge)
            outline.set_linewidth(HAIRLINE * 1.3)
            self._add(outline)

    def squares(
        self, corners: Sequence[tuple[float, float]], size: float, edge: str, name: str
    ) -> None:
        """Empty boxes to tick, by their left upper corners: one artist, for there are hundreds."""
        square = [(0, 0), (size, 0), (size, size), (0, size), (0, 0)]
        points = [(x + dx, y + dy) for x, y in corners for dx, dy in square]
        codes = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY] * len(corners)
        patch = PathPatch(Path(points, codes), facecolor="white", edgecolor=edge)
        patch.set(linewidth=HAIRLINE, gid=name)
        self._add(patch)

    def plate(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A quiet ground for text on a pattern."""
        patch = FancyBboxPatch((x, y), width, height, boxstyle="round,pad=0,rounding_size=4")
        self._fill(patch, Fill(colour))

    def wedge(
        self,
        middle: tuple[float, float],
        radii: tuple[float, float],
        turns: tuple[float, float],
        fill: Fill,
        name: str,
        edge: str | None = None,
    ) -> None:
        """A piece of a ring between two radii, clockwise between two angles in turns from 12 o'clock.
        `name` is the artist's id, for whoever looks for it."""
        inner, outer = radii
        begin, end = (turn * 360 - 90 for turn in turns)
        self._fill(Wedge(middle, outer, begin, end, width=outer - inner), fill, name)
        if edge:
            outline = Wedge(middle, outer, begin, end, width=outer - inner, fill=False)
            outline.set(edgecolor=edge, linewidth=HAIRLINE * 1.3)
            self._add(outline)

    def _fill(self, patch: Patch, fill: Fill, name: str = "") -> None:
        """A pattern takes the colour of the edge, which is not drawn itself: lines between slices
        are the caller's."""
        patch.set(facecolor=fill.colour, edgecolor=fill.ink, linewidth=0, gid=name)
        if fill.pattern:
            patch.set_hatch(fill.pattern)
            patch.set_hatch_linewidth(fill.weight)
        self._add(patch)

    def _add(self, artist: Artist) -> None:
        artist.set_transform(self._points)
        self.figure.add_artist(artist)
