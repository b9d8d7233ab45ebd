"""A figure as pixels, made off the main thread by whoever shows them."""

from dataclasses import dataclass

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from planner.charts.paper import INCH


@dataclass(frozen=True, slots=True)
class Pixels:
    """Red, green, blue and opacity, a byte each, line by line from above."""

    width: int
    height: int
    data: bytes


def pixels(figure: Figure, scale: float) -> Pixels:
    """`figure` with so many pixels to a point."""
    figure.set_dpi(INCH * scale)
    canvas = FigureCanvasAgg(figure)
    with mpl.rc_context({"text.hinting": "none"}):  # letters as wide as they were measured
        canvas.draw()  # type: ignore[no-untyped-call]
    width, height = canvas.get_width_height(physical=True)
    data = bytes(canvas.buffer_rgba())  # type: ignore[no-untyped-call]
    return Pixels(width, height, data)
