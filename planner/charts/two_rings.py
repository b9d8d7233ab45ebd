"""Draws *Two rings*: names beside each slice, hours and per cent on it or, where it is too small, behind
its name. A thin arc around the second ring is what was over and above the week.

Where names have no room, the plan is a thin ring around what was recorded, as pale as its bars.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import sqrt

from planner.charts.chart import Arc, Chart, Look, Spot, arc_spot
from planner.charts.exhibits.rings import Ring, RingPart, Rings
from planner.charts.page import Page, chart_page
from planner.charts.patterns import Fill
from planner.charts.plan_ring import Part, PlanRing
from planner.charts.ring_drawing import Place, draw_empty_ring, draw_ring, write_plate
from planner.charts.ring_names import write_names
from planner.charts.ring_style import RingStyle, chart_style
from planner.charts.style import Type, short_name
from planner.core.duration import ZERO
from planner.core.ring import INNER, OUTER, REFERENCE_INNER, REFERENCE_OUTER
from planner.core.ring_labels import Room
from planner.i18n import Words
from planner.palette import mixed

RIM = 1.0
"""Around a ring that fills its part of the chart."""

NAMES = 6.6
"""Sizes of the text that names have at least beside a ring."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """The part of the chart that a ring has."""

    left: float
    top: float
    width: float
    height: float

    def place(self, text: float) -> Place:
        names = self.width / 2 - NAMES * text
        radius = min(self.height / 2 - 1.6 * text, names / REFERENCE_OUTER)
        radius = max(radius, 4.5 * text)
        return Place(self.left + self.width / 2, self.top + self.height / 2, radius)


def two_rings(value: Rings, title: str, look: Look, words: Words) -> Chart:
    page, style = chart_page(title, look), chart_style(look.palette, look.text)
    if value.is_tight(look.width, look.text):
        return _one_around_the_other(page, value, look, style, words)
    spots: list[Spot] = []
    for ring, cell in zip((value.planned, value.actual), _cells(value, look), strict=True):
        place = cell.place(look.text)
        _draw(page, ring, cell, place, style, words)
        spots += _spots(ring, place, value, words)
    return Chart(page.figure, tuple(spots))


def _one_around_the_other(
    page: Page, value: Rings, look: Look, style: RingStyle, words: Words
) -> Chart:
    actual, planned, text = value.actual, value.planned, look.text
    half = look.width / 2
    place = Place(half, half, (half - RIM) / REFERENCE_OUTER)
    inside, outside = (
        tuple(_part(each, style, words) for each in ring.parts) for ring in (actual, planned)
    )
    if not inside:
        draw_empty_ring(page, place, style)
    draw_ring(page, PlanRing(inside, outside), place, style, outlined=True)
    _write_middle(page, actual, place, style, words)
    said = words.text("inside: recorded · outside: planned")
    small = Type(min(0.9 * text, 0.9 * text * look.width / Type(0.9 * text).width(said)))
    page.write(half, look.width + 1.3 * text, said, small, look.palette.faint, "center")
    thin = REFERENCE_INNER, REFERENCE_OUTER
    spots = (*_spots(actual, place, value, words), *_spots(planned, place, value, words, thin))
    return Chart(page.figure, spots)


def _cells(value: Rings, look: Look) -> tuple[_Cell, _Cell]:
    if value.is_wide(look.width, look.text):
        half = look.width / 2
        return _Cell(0, 0, half, look.height), _Cell(half, 0, half, look.height)
    half = look.height / 2
    return _Cell(0, 0, look.width, half), _Cell(0, half, look.width, half)


def _draw(
    page: Page, ring: Ring, cell: _Cell, place: Place, style: RingStyle, words: Words
) -> None:
    parts = tuple(_part(each, style, words) for each in ring.parts)
    style = _fitting(style, words.time(ring.upper), place)
    if not parts:
        draw_empty_ring(page, place, style)
    too_small = draw_ring(page, PlanRing(parts, ()), place, style)
    size = style.name.size
    room = Room(
        place.radius * REFERENCE_OUTER, cell.width / 2 - 0.3 * size, cell.height / 2, 0.7 * size
    )
    write_names(page, parts, too_small, place, room, style)
    _write_middle(page, ring, place, style, words)
    if ring.over > ZERO:
        radii = (REFERENCE_INNER * place.radius, REFERENCE_OUTER * place.radius)
        turns = (1 - ring.over_share, 1.0)
        page.wedge((place.x, place.y), radii, turns, Fill(style.palette.warning), "over")


def _write_middle(page: Page, ring: Ring, place: Place, style: RingStyle, words: Words) -> None:
    """The sum, what it is of, and what of it was over and above the week."""
    style = _fitting(style, words.time(ring.upper), place)
    middle = place if ring.over == ZERO else replace(place, y=place.y - 0.8 * style.lower.size)
    write_plate(page, middle, words.time(ring.upper), ring.lower, style)
    if ring.over > ZERO:
        _write_over(page, ring, place, style, words)


def _fitting(style: RingStyle, upper: str, place: Place) -> RingStyle:
    """The sum in the middle, so large that it stays there."""
    room = 1.62 * INNER * place.radius / style.upper.width(upper)
    return replace(style, upper=replace(style.upper, size=style.upper.size * min(1.0, room)))


def _part(each: RingPart, style: RingStyle, words: Words) -> Part:
    """No colour says that something is not known: a pattern does."""
    ink = mixed(each.colour, style.palette.text, 0.3)
    fill = Fill(each.colour) if each.is_known else Fill(each.colour, "////", ink)
    hours, share = words.time(each.slice.time), words.percent(each.percent)
    return Part(each.slice, fill, short_name(each.name), hours, share)


def _write_over(page: Page, ring: Ring, place: Place, style: RingStyle, words: Words) -> None:
    palette, size = style.palette, style.lower.size
    said = words.text("{time} over").format(time=words.time(ring.over))
    y, hole = place.y + 2.4 * size, INNER * place.radius
    bold = replace(style.lower, bold=True)
    room = 1.9 * sqrt(max(0.0, hole**2 - (2.4 * size) ** 2)) / bold.width(said)
    bold = replace(bold, size=size * min(1.0, room))
    page.write(place.x, y, said, bold, palette.warning, "center")


def _spots(
    ring: Ring,
    place: Place,
    value: Rings,
    words: Words,
    radii: tuple[float, float] = (INNER, OUTER),
) -> Iterator[Spot]:
    inner, outer = (each * place.radius for each in radii)
    for part in ring.parts:
        said = _said(part, ring, words)
        arc = Arc(place.x, place.y, inner, outer, part.slice.begin, part.slice.end)
        behind = () if ring is value.planned and not part.is_known else part.slice.members
        yield arc_spot(arc, said, value.week, behind)


def _said(part: RingPart, ring: Ring, words: Words) -> str:
    share = words.percent(part.percent)
    return f"{part.name}\n{ring.lower}: {words.time(part.slice.time)} · {share}"
