"""Writes the names of the slices around the ring, each joined to its slice where it stands apart."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import sqrt

from planner.charts.page import Page
from planner.charts.plan_ring import Part
from planner.charts.ring_drawing import Place
from planner.charts.ring_style import PAPER, RingStyle
from planner.charts.style import Align, cut, drawable, wrapped
from planner.core.ring import point
from planner.core.ring_labels import Box, Outside, Room, beside

Point = tuple[float, float]

LEADER_FROM = 1.8
"""A label this far from its slice, in sizes of its text, is joined to it by a line."""


@dataclass(frozen=True, slots=True)
class Label:
    """The lines beside a slice."""

    lines: tuple[str, ...]
    style: RingStyle

    @property
    def size(self) -> tuple[float, float]:
        width = max(map(self.style.name.width, self.lines))
        return width, self.style.line * len(self.lines)


def write_names(
    page: Page,
    parts: Sequence[Part],
    with_figures: Collection[Part],
    place: Place,
    room: Room,
    style: RingStyle = PAPER,
) -> None:
    """Write the name of each part, and the figures too of those `with_figures`."""
    standing = _standing(parts, with_figures, room, style)
    for part, label, box in standing:
        _write_label(page, label, box, place)
        others = [other for _, _, other in standing if other is not box]
        _join(page, part, label, box, others, place, room)


def _standing(
    parts: Sequence[Part], with_figures: Collection[Part], room: Room, style: RingStyle
) -> list[tuple[Part, Label, Box]]:
    """Labels and where they stand. What stands nearer to the ring's equator than it would like to has
    less room, so labels are made narrower until none reaches into the ring; where a side is too full
    for names in several lines, they are cut to one."""
    widths = [_width_at(point(p.slice.middle, room.radius + room.gap)[1], room) for p in parts]
    for most in (3, 3, 2, 2, 1, 1):
        labels = [
            _label(part, part in with_figures, width, most, style)
            for part, width in zip(parts, widths, strict=True)
        ]
        boxes = _stand(parts, labels, room)
        if all(box is not None and box.distance >= room.radius for box in boxes):
            break
        pairs = zip(widths, boxes, strict=True)
        widths = [min(width, _width_beside(box, room)) if box else width for width, box in pairs]
    found = zip(parts, labels, boxes, strict=True)
    return [(part, label, box) for part, label, box in found if box is not None]


def _stand(parts: Sequence[Part], labels: Sequence[Label], room: Room) -> list[Box | None]:
    pairs = zip(parts, labels, strict=True)
    return beside([Outside(part.slice.middle, label.size) for part, label in pairs], room)


def _label(part: Part, with_figures: bool, width: float, most: int, style: RingStyle) -> Label:
    """The name in at most so many lines; its figures stand behind it, or below if they must."""
    name, figures = style.name, part.hours if style.is_brief else f"{part.hours} · {part.share}"
    if most == 1:
        after = f" · {figures}" if with_figures else ""
        room = width - name.width(after)
        return Label((cut(drawable(part.name), room, name) + after,), style)
    lines = wrapped(drawable(part.name), width, name, most)
    if not with_figures:
        return Label(tuple(lines), style)
    one = f"{lines[-1]} · {figures}"
    fits = name.width(one) <= width
    return Label((*lines[:-1], one) if fits else (*lines, figures), style)


def _width_beside(box: Box, room: Room) -> float:
    """How wide a label may be where `box` stands: it may be nearest to the ring at either edge."""
    return min(
        _width_at(box.y, room), _width_at(box.y + box.height, room), _width_at(box.middle[1], room)
    )


def _width_at(height: float, room: Room) -> float:
    """What the ring leaves beside it at so many points above or below its middle."""
    clear = room.radius + room.gap
    return room.half_width - sqrt(max(0.0, clear**2 - height**2))


def _write_label(page: Page, label: Label, box: Box, place: Place) -> None:
    on_right = box.x >= 0
    x, y = place.x + (box.x if on_right else box.x + box.width), place.y + box.y
    style = label.style
    for line, text in enumerate(label.lines):
        side: Align = "left" if on_right else "right"
        baseline = y + style.line * (line + 0.75)
        page.write(x, baseline, text, style.name, style.palette.text, side)


def _join(
    page: Page,
    part: Part,
    label: Label,
    box: Box,
    others: Collection[Box],
    place: Place,
    room: Room,
) -> None:
    """A line from a slice to its label, if that stands apart: straight up or down where it stands above
    or below, else to its side; and to its corner where another label is in the way."""
    rim = point(part.slice.middle, room.radius + 1)
    side = box.x - 4 if box.x >= 0 else box.x + box.width + 4
    end = (side, box.y + box.height / 2)
    if box.x < rim[0] < box.x + box.width:
        is_above = box.y < rim[1]
        end = (rim[0], box.y + box.height + 1 if is_above else box.y - 1)
        if _meets(rim, end, others):
            end = (side, box.y + box.height if is_above else box.y)
    if abs(end[0] - rim[0]) + abs(end[1] - rim[1]) > LEADER_FROM * label.style.name.size:
        line = [(place.x + x, place.y + y) for x, y in (rim, end)]
        page.line(line, label.style.palette.edge, 0.6, name="leader")


def _meets(begin: Point, end: Point, boxes: Collection[Box]) -> bool:
    """Whether an upright line goes through one of `boxes`."""
    top, height = min(begin[1], end[1]), abs(begin[1] - end[1])
    return any(Box(begin[0], top, 0.0, height).touches(box) for box in boxes)
