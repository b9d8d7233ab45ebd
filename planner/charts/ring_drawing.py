"""Draws the ring on a page: slices with hours and per cent, the thin ring around them, the plate."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.charts.page import Page
from planner.charts.patterns import Fill
from planner.charts.plan_ring import TINT, Part, PlanRing
from planner.charts.style import Type
from planner.core.ring import INNER, OUTER, REFERENCE_INNER, REFERENCE_OUTER, point
from planner.core.ring_labels import inside
from planner.palette import LIGHT, mixed, text_on

CAPACITY, WEEK = Type(21, bold=True), Type(9)
HOURS, SHARE = Type(11.5, bold=True), Type(8)
SEPARATOR = 1.6
THIS_WEEK, NORMAL = (INNER, OUTER), (REFERENCE_INNER, REFERENCE_OUTER)
"""Where the rings begin and end, in units of the radius."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a ring stands on its page, and the radius of its slices."""

    x: float
    y: float
    radius: float

    def at(self, turn: float, distance: float) -> tuple[float, float]:
        """The point at an angle, `distance` points from the middle."""
        x, y = point(turn, distance)
        return self.x + x, self.y + y


def draw_ring(page: Page, ring: PlanRing, place: Place) -> tuple[Part, ...]:
    """Draw both rings; returns the parts whose slices are too small for their figures."""
    for part in ring.normal:
        fill = part.fill.tinted(LIGHT.card, TINT)
        _draw_part(page, part, place, NORMAL, fill, f"normal {part.slice.id}")
    for part in ring.parts:
        _draw_part(page, part, place, THIS_WEEK, part.fill, f"slice {part.slice.id}")
    _separate(page, ring.normal, place, NORMAL)
    _separate(page, ring.parts, place, THIS_WEEK)
    return tuple(part for part in ring.parts if not _write_figures(page, part, place))


def draw_empty_ring(page: Page, place: Place) -> None:
    """The ring of a week off."""
    radii = (INNER * place.radius, OUTER * place.radius)
    page.wedge((place.x, place.y), radii, (0, 1), Fill(mixed(LIGHT.card, LIGHT.line, 0.5)), "off")


def write_plate(page: Page, place: Place, upper: str, lower: str) -> None:
    """What stands in the middle."""
    page.write(place.x, place.y + 4, upper, CAPACITY, LIGHT.text, "center")
    page.write(place.x, place.y + 18, lower, WEEK, LIGHT.faint, "center")


def _draw_part(
    page: Page, part: Part, place: Place, ring: tuple[float, float], fill: Fill, name: str
) -> None:
    radii = (ring[0] * place.radius, ring[1] * place.radius)
    turns = (part.slice.begin, part.slice.end)
    page.wedge((place.x, place.y), radii, turns, fill, name)


def _separate(page: Page, parts: Sequence[Part], place: Place, ring: tuple[float, float]) -> None:
    if len(parts) > 1:
        for part in parts:
            ends = [place.at(part.slice.begin, end * place.radius) for end in ring]
            page.line(ends, LIGHT.card, SEPARATOR)


def _write_figures(page: Page, part: Part, place: Place) -> bool:
    """Write hours and per cent on the slice, on a ground without pattern; whether there was room."""
    width = max(HOURS.width(part.hours), SHARE.width(part.share)) + 8
    box = inside(part.slice, (width, 29), INNER * place.radius, OUTER * place.radius)
    if box is None:
        return False
    x, y = place.x + box.x, place.y + box.y
    if part.fill.pattern:
        page.plate(x, y, box.width, box.height, part.fill.colour)
    colour = text_on(part.fill.colour)
    page.write(x + width / 2, y + 13, part.hours, HOURS, colour, "center")
    page.write(x + width / 2, y + 24, part.share, SHARE, colour, "center")
    return True
