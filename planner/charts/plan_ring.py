"""The ring on paper: the week's slices with their names, hours and per cent, and the normal week
around them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.charts.page import Page
from planner.charts.patterns import Fill, around, patterned
from planner.charts.style import Type, cut, drawable, wrapped
from planner.core.book import Book
from planner.core.duration import percentages
from planner.core.plan import Plan
from planner.core.ring import (
    FOLDED_ID,
    INNER,
    OUTER,
    REFERENCE_INNER,
    REFERENCE_OUTER,
    Slice,
    folded_away,
    point,
    slices,
)
from planner.core.ring_labels import Box, Outside, Room, beside, inside
from planner.i18n import Words
from planner.palette import LIGHT, mixed, text_on
from planner.wording.names import category_name

MOST_SLICES_ON_PAPER = 12
CAPACITY, WEEK = Type(21, bold=True), Type(9)
HOURS, SHARE, NAME = Type(11.5, bold=True), Type(8), Type(9)
LABEL_LINE = 11.5
SEPARATOR = 1.6
LEADER_FROM = 14.0
"""A label this far from its slice (in points) is joined to it by a line."""


@dataclass(frozen=True, slots=True)
class Label:
    """The lines beside a slice, and how many of them are its name."""

    lines: tuple[str, ...]
    width: float

    @property
    def size(self) -> tuple[float, float]:
        return self.width, LABEL_LINE * len(self.lines)


@dataclass(frozen=True, slots=True)
class PlanRing:
    """A plan as slices, and what is needed to draw and to name them."""

    parts: tuple[Slice, ...]
    reference: tuple[Slice, ...]
    shares: Mapping[str, int]
    fills: Mapping[str, Fill]
    names: Mapping[str, str]


def ring_of(book: Book, plan: Plan, words: Words) -> PlanRing:
    """The slices of `plan`, the smallest folded if there are too many to name."""
    goal = book.goal_category(plan.week)
    keep = () if goal is None else (goal,)
    normal = book.normal_week(plan.week).minutes
    folded = folded_away(plan.minutes, book.order, keep, MOST_SLICES_ON_PAPER)
    parts = slices(plan.minutes, book.order, folded)
    reference = slices(normal, book.order, folded)
    known = tuple(dict.fromkeys(part.id for part in (*parts, *reference)))
    return PlanRing(
        parts,
        reference,
        percentages({part.id: part.time for part in parts}),
        _fills(book, known, len(parts)),
        _names(book, (*parts, *reference), words),
    )


def draw_ring(
    page: Page, ring: PlanRing, middle: tuple[float, float], radius: float, room: Room, words: Words
) -> None:
    """Draw the slices with `radius`, and their labels in `room` around `middle`."""
    for part in ring.reference:
        _draw_part(page, ring, part, middle, radius, (REFERENCE_INNER, REFERENCE_OUTER))
    for part in ring.parts:
        _draw_part(page, ring, part, middle, radius, (INNER, OUTER))
    for parts, radii in (
        (ring.reference, (REFERENCE_INNER, REFERENCE_OUTER)),
        (ring.parts, (INNER, OUTER)),
    ):
        _separate(page, parts, middle, tuple(r * radius for r in radii))
    named = [
        part for part in ring.parts if not _write_inside(page, ring, part, middle, radius, words)
    ]
    _write_beside(page, ring, named, middle, room, words)


def write_plate(page: Page, middle: tuple[float, float], upper: str, lower: str) -> None:
    """The week's hours in the middle."""
    x, y = middle
    page.write(x, y + 4, upper, CAPACITY, LIGHT.text, "center")
    page.write(x, y + 18, lower, WEEK, LIGHT.faint, "center")


def empty_ring(page: Page, middle: tuple[float, float], radius: float) -> None:
    """The ring of a week off."""
    fill = Fill(mixed(LIGHT.card, LIGHT.line, 0.5))
    page.wedge(middle, (INNER * radius, radius), (0, 1), fill, "week off")


def _fills(book: Book, known: Sequence[str], planned: int) -> dict[str, Fill]:
    patterns = around(known[:planned]) | around(known[planned:])
    return {name: patterned(_colour(book, name), patterns[name]) for name in known}


def _colour(book: Book, name: str) -> str:
    if name == FOLDED_ID:
        return mixed(LIGHT.card, LIGHT.faint, 0.4)
    found = [c for c in book.categories if name == c.id or name in c.aliases]
    return LIGHT.colour(found[0], book.categories) if found else LIGHT.open_slice


def _names(book: Book, parts: Sequence[Slice], words: Words) -> dict[str, str]:
    names = {part.id: category_name(book, part.id, words) for part in parts if not part.is_folded}
    folded = {part.id: _more(len(part.members), words) for part in parts if part.is_folded}
    return names | folded


def _more(count: int, words: Words) -> str:
    return words.text("More ({n})").format(n=count)


def _draw_part(
    page: Page,
    ring: PlanRing,
    part: Slice,
    middle: tuple[float, float],
    radius: float,
    radii: tuple[float, float],
) -> None:
    fill = ring.fills[part.id]
    name = f"slice {part.id}"
    if radii[0] >= OUTER:
        fill, name = fill.tinted(LIGHT.card, 0.45), f"normal {part.id}"
    inner, outer = (each * radius for each in radii)
    page.wedge(middle, (inner, outer), (part.begin, part.end), fill, name)


def _separate(
    page: Page, parts: Sequence[Slice], middle: tuple[float, float], radii: tuple[float, ...]
) -> None:
    if len(parts) < 2:
        return
    for part in parts:
        ends = [_from(middle, point(part.begin, radius)) for radius in radii]
        page.line(ends, LIGHT.card, SEPARATOR)


def _write_inside(
    page: Page,
    ring: PlanRing,
    part: Slice,
    middle: tuple[float, float],
    radius: float,
    words: Words,
) -> bool:
    """Write hours and per cent on the slice, on a plate without pattern; whether there was room."""
    hours, share = words.time(part.time), words.percent(ring.shares[part.id])
    width = max(HOURS.width(hours), SHARE.width(share)) + 8
    box = inside(part, (width, 29), INNER * radius, OUTER * radius)
    if box is None:
        return False
    colour = ring.fills[part.id].colour
    x, y = _from(middle, (box.x, box.y))
    if ring.fills[part.id].pattern:
        page.plate(x, y, box.width, box.height, colour)
    page.write(x + width / 2, y + 13, hours, HOURS, text_on(colour), "center")
    page.write(x + width / 2, y + 24, share, SHARE, text_on(colour), "center")
    return True


def _write_beside(
    page: Page,
    ring: PlanRing,
    unwritten: Sequence[Slice],
    middle: tuple[float, float],
    room: Room,
    words: Words,
) -> None:
    """Write all names around the ring, with the figures of those slices that had no room."""
    labels = [_label(ring, part, part in unwritten, room, words) for part in ring.parts]
    boxes = beside([_outside(p, label) for p, label in zip(ring.parts, labels, strict=True)], room)
    if None in boxes:
        labels = [_short_label(ring, part, part in unwritten, room, words) for part in ring.parts]
        boxes = beside(
            [_outside(p, label) for p, label in zip(ring.parts, labels, strict=True)], room
        )
    for part, label, box in zip(ring.parts, labels, boxes, strict=True):
        if box is not None:
            _write_label(page, part, label, box, middle, room)


def _outside(part: Slice, label: Label) -> Outside:
    return Outside(part.middle, label.size)


def _label(ring: PlanRing, part: Slice, figures: bool, room: Room, words: Words) -> Label:
    width = _width_beside(part, room)
    lines = wrapped(drawable(ring.names[part.id]), width, NAME, 2)
    if figures:
        lines = _with_figures(lines, _figures(ring, part, words), width)
    return Label(tuple(lines), max(map(NAME.width, lines)))


def _with_figures(lines: list[str], figures: str, width: float) -> list[str]:
    one = f"{lines[-1]} · {figures}"
    return [*lines[:-1], one] if NAME.width(one) <= width else [*lines, figures]


def _short_label(ring: PlanRing, part: Slice, figures: bool, room: Room, words: Words) -> Label:
    after = f" · {_figures(ring, part, words)}" if figures else ""
    width = _width_beside(part, room) - NAME.width(after)
    line = cut(drawable(ring.names[part.id]), width, NAME) + after
    return Label((line,), NAME.width(line))


def _figures(ring: PlanRing, part: Slice, words: Words) -> str:
    return f"{words.time(part.time)} · {words.percent(ring.shares[part.id])}"


def _width_beside(part: Slice, room: Room) -> float:
    """How wide a label may be: what the ring leaves at the height of the slice."""
    reach = abs(point(part.middle, room.radius + room.gap)[0])
    return room.half_width - min(room.radius + room.gap, max(reach, room.radius * 0.6))


def _write_label(
    page: Page, part: Slice, label: Label, box: Box, middle: tuple[float, float], room: Room
) -> None:
    on_right = box.x >= 0
    x, y = _from(middle, (box.x if on_right else box.x + box.width, box.y))
    for place, line in enumerate(label.lines):
        baseline = y + LABEL_LINE * (place + 0.75)
        page.write(x, baseline, line, NAME, LIGHT.text, "left" if on_right else "right")
    rim = _from(middle, point(part.middle, room.radius + 1))
    end = (x - 2 if on_right else x + 2, y + box.height / 2)
    if abs(end[0] - rim[0]) + abs(end[1] - rim[1]) > LEADER_FROM:
        page.line([rim, end], LIGHT.edge, 0.6)


def _from(middle: tuple[float, float], offset: tuple[float, float]) -> tuple[float, float]:
    return middle[0] + offset[0], middle[1] + offset[1]
