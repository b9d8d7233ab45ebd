"""How a ring is lettered, and in which colours: on paper, and in a chart."""

from dataclasses import dataclass

from planner.charts.style import Type
from planner.palette import LIGHT, Palette


@dataclass(frozen=True, slots=True)
class RingStyle:
    """The type of names beside slices (`line` apart), of hours and per cent on them, and of the two
    lines in the middle. Where it `is_brief`, per cent are left out where there is no room for them."""

    palette: Palette
    name: Type
    line: float
    hours: Type
    share: Type
    upper: Type
    lower: Type
    is_brief: bool = False


PAPER = RingStyle(
    LIGHT, Type(9), 11.5, Type(11.5, bold=True), Type(8), Type(21, bold=True), Type(9)
)


def chart_style(palette: Palette, text: float) -> RingStyle:
    """For a chart whose text has that size."""
    return RingStyle(
        palette,
        Type(0.86 * text),
        1.08 * text,
        Type(0.95 * text, bold=True),
        Type(0.8 * text),
        Type(1.8 * text, bold=True),
        Type(0.9 * text),
        is_brief=True,
    )
