"""A figure as pixels, made off the main thread by whoever shows them."""

from dataclasses import dataclass

from matplotlib.figure import Figure

from planner.charts.paper import INCH
from planner.charts.screen import Screen
from planner.charts.settings import drawing_with


@dataclass(frozen=True, slots=True)
class Pixels:
    """Red, green, blue and opacity, a byte each, line by line from above."""

    width: int
    height: int
    data: bytes


def pixels(figure: Figure, scale: float) -> Pixels:
    """`figure` with so many pixels to a point."""
    figure.set_dpi(INCH * scale)
    screen = Screen(*figure.bbox.size, scale)
    with drawing_with({"text.hinting": "none"}):  # letters as wide as they were measured
        figure.draw(screen)
    return Pixels(int(screen.width), int(screen.height), screen.pixels.tobytes())
