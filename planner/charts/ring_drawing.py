"""Draws the ring on a page: slices with hours and per cent, the thin ring around them, the plate."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.charts.page import Page
from planner.charts.patterns import Fill
from planner.charts.plan_ring import TINT, Part, PlanRing
from planner.charts.ring_style import PAPER, RingStyle
from planner.core.ring import INNER, OUTER, REFERENCE_INNER, REFERENCE_OUTER, point
from planner.core.ring_labels import inside
from planner.palette import mixed, text_on

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


def draw_ring(
    page: Page,
    ring: PlanRing,
    place: Place,
    style: RingStyle = PAPER,
    *,
    outlined: bool = False,
) -> tuple[Part, ...]:
    """Draw both rings; returns the parts whose slices are too small for their figures. Tints that are
    `outlined` are seen on every card."""
    for part in ring.normal:
        fill = part.fill.tinted(style.palette.card, TINT)
        edge = style.palette.rim(part.fill.colour) if outlined else None
        _draw_part(page, part, place, NORMAL, fill, f"normal {part.slice.id}", edge)
    for part in ring.parts:
        _draw_part(page, part, place, THIS_WEEK, part.fill, f"slice {part.slice.id}")
    _separate(page, ring.normal, place, NORMAL, style)
    _separate(page, ring.parts, place, THIS_WEEK, style)
    return tuple(part for part in ring.parts if not _write_figures(page, part, place, style))


def draw_empty_ring(page: Page, place: Place, style: RingStyle = PAPER) -> None:
    """The ring of a week off."""
    radii = (INNER * place.radius, OUTER * place.radius)
    colour = mixed(style.palette.card, style.palette.line, 0.5)
    page.wedge((place.x, place.y), radii, (0, 1), Fill(colour), "off")


def write_plate(page: Page, place: Place, upper: str, lower: str, style: RingStyle = PAPER) -> None:
    """What stands in the middle."""
    size, palette = style.lower.size, style.palette
    page.write(place.x, place.y + 0.44 * size, upper, style.upper, palette.text, "center")
    page.write(place.x, place.y + 2 * size, lower, style.lower, palette.faint, "center")


def _draw_part(
    page: Page,
    part: Part,
    place: Place,
    ring: tuple[float, float],
    fill: Fill,
    name: str,
    edge: str | None = None,
) -> None:
    radii = (ring[0] * place.radius, ring[1] * place.radius)
    turns = (part.slice.begin, part.slice.end)
    page.wedge((place.x, place.y), radii, turns, fill, name, edge)


def _separate(
    page: Page, parts: Sequence[Part], place: Place, ring: tuple[float, float], style: RingStyle
) -> None:
    if len(parts) > 1:
        for part in parts:
            ends = [place.at(part.slice.begin, end * place.radius) for end in ring]
            page.line(ends, style.palette.card, SEPARATOR)


def _write_figures(page: Page, part: Part, place: Place, style: RingStyle) -> bool:
    """Write hours and per cent on the slice, on a ground without pattern; whether there was room."""
    size = style.hours.size
    hours, share = style.hours.width(part.hours), style.share.width(part.share)
    sizes = [(max(hours, share) + 0.7 * size, 2.52 * size)]
    if style.is_brief:
        sizes.append((hours + 0.5 * size, 1.4 * size))
    radii = INNER * place.radius, OUTER * place.radius
    boxes = ((inside(part.slice, each, *radii), each is sizes[0]) for each in sizes)
    box, has_share = next(((box, first) for box, first in boxes if box), (None, False))
    if box is None:
        return False
    x, y = place.x + box.x, place.y + box.y
    if part.fill.pattern:
        page.plate(x, y, box.width, box.height, part.fill.colour)
    colour, middle = text_on(part.fill.colour), x + box.width / 2
    page.write(
        middle, y + (1.13 if has_share else 1.05) * size, part.hours, style.hours, colour, "center"
    )
    if has_share:
        page.write(middle, y + 2.09 * size, part.share, style.share, colour, "center")
    return True
