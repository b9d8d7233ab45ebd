"""Writes the names of the slices around the ring, each joined to its slice where it stands apart."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import sqrt

from planner.charts.page import Page
from planner.charts.plan_ring import Part
from planner.charts.ring_drawing import Place
from planner.charts.style import Type, cut, drawable, wrapped
from planner.core.ring import point
from planner.core.ring_labels import Box, Outside, Room, beside
from planner.palette import LIGHT

NAME = Type(9)
LINE_HEIGHT = 11.5
LEADER_FROM = 16.0
"""A label this far from its slice, in points, is joined to it by a line."""


@dataclass(frozen=True, slots=True)
class Label:
    """The lines beside a slice."""

    lines: tuple[str, ...]

    @property
    def size(self) -> tuple[float, float]:
        return max(map(NAME.width, self.lines)), LINE_HEIGHT * len(self.lines)


def write_names(
    page: Page, parts: Sequence[Part], with_figures: Collection[Part], place: Place, room: Room
) -> None:
    """Write the name of each part, and the figures too of those `with_figures`."""
    for part, label, box in _standing(parts, with_figures, room):
        _write_label(page, part, label, box, place, room)


def _standing(
    parts: Sequence[Part], with_figures: Collection[Part], room: Room
) -> list[tuple[Part, Label, Box]]:
    """Labels and where they stand. What stands nearer to the ring's equator than it would like to has
    less room, so labels are made narrower until none reaches into the ring; where a side is too full
    for names in several lines, they are cut to one."""
    widths = [_width_at(point(p.slice.middle, room.radius + room.gap)[1], room) for p in parts]
    for most in (3, 3, 2, 2, 1, 1):
        labels = [
            _label(part, part in with_figures, width, most)
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


def _label(part: Part, with_figures: bool, width: float, most: int) -> Label:
    """The name in at most so many lines; its figures stand behind it, or below if they must."""
    figures = f"{part.hours} · {part.share}"
    if most == 1:
        after = f" · {figures}" if with_figures else ""
        return Label((cut(drawable(part.name), width - NAME.width(after), NAME) + after,))
    lines = wrapped(drawable(part.name), width, NAME, most)
    if not with_figures:
        return Label(tuple(lines))
    one = f"{lines[-1]} · {figures}"
    return Label((*lines[:-1], one) if NAME.width(one) <= width else (*lines, figures))


def _width_beside(box: Box, room: Room) -> float:
    """How wide a label may be where `box` stands: it may be nearest to the ring at either edge."""
    return min(
        _width_at(box.y, room), _width_at(box.y + box.height, room), _width_at(box.middle[1], room)
    )


def _width_at(height: float, room: Room) -> float:
    """What the ring leaves beside it at so many points above or below its middle."""
    clear = room.radius + room.gap
    return room.half_width - sqrt(max(0.0, clear**2 - height**2))


def _write_label(page: Page, part: Part, label: Label, box: Box, place: Place, room: Room) -> None:
    on_right = box.x >= 0
    x, y = place.x + (box.x if on_right else box.x + box.width), place.y + box.y
    for line, text in enumerate(label.lines):
        baseline = y + LINE_HEIGHT * (line + 0.75)
        page.write(x, baseline, text, NAME, LIGHT.text, "left" if on_right else "right")
    rim = place.at(part.slice.middle, room.radius + 1)
    end = (x - 4 if on_right else x + 4, y + box.height / 2)
    if abs(end[0] - rim[0]) + abs(end[1] - rim[1]) > LEADER_FROM:
        page.line([rim, end], LIGHT.edge, 0.6)
