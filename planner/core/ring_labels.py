"""Where labels stand around and on a ring so that no two of them touch.

Lengths are in any one unit, so long as all are in the same; the middle of the ring is at 0, 0.
"""

from collections.abc import Sequence
from math import hypot, sqrt
from typing import NamedTuple

from planner.core.ring import Slice, point


class Box(NamedTuple):
    """A rectangle: its left upper corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2

    @property
    def corners(self) -> tuple[tuple[float, float], ...]:
        right, bottom = self.x + self.width, self.y + self.height
        return (self.x, self.y), (right, self.y), (self.x, bottom), (right, bottom)

    @property
    def distance(self) -> float:
        """How near the rectangle comes to the middle of the ring."""
        return hypot(_nearest(self.x, self.width), _nearest(self.y, self.height))

    def touches(self, other: "Box") -> bool:
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )


def _nearest(start: float, length: float) -> float:
    return 0.0 if start <= 0 <= start + length else min(abs(start), abs(start + length))


def centred(x: float, y: float, size: tuple[float, float]) -> Box:
    width, height = size
    return Box(x - width / 2, y - height / 2, width, height)


_PLACES = (0.5, 0.58, 0.66, 0.42)
"""How far out on a slice its label may stand, best first."""


def inside(part: Slice, size: tuple[float, float], inner: float, outer: float) -> Box | None:
    """Where a label of `size` stands wholly on its slice, or `None` if it is too large."""
    for place in _PLACES:
        box = centred(*point(part.middle, inner + place * (outer - inner)), size)
        if _is_on(box, part, inner, outer):
            return box
    return None


def _is_on(box: Box, part: Slice, inner: float, outer: float) -> bool:
    if box.distance < inner or any(hypot(*corner) > outer for corner in box.corners):
        return False
    return part.span >= 1 or all(_is_between(*corner, part) for corner in box.corners)


def _is_between(x: float, y: float, part: Slice) -> bool:
    """Whether a point lies between the two straight edges, by which side of each it is on."""
    (bx, by), (ex, ey) = point(part.begin, 1), point(part.end, 1)
    past_begin, before_end = bx * y - by * x >= 0, x * ey - y * ex >= 0
    return (past_begin and before_end) if part.span <= 0.5 else (past_begin or before_end)


class Outside(NamedTuple):
    """A label that wants to stand beside the ring at the angle `turn`."""

    turn: float
    size: tuple[float, float]


class Room(NamedTuple):
    """The room around a ring: labels stay outside `radius` and within `half_width`, `half_height`.
    `gap` is kept between labels, and between a label and the ring."""

    radius: float
    half_width: float
    half_height: float
    gap: float


def beside(labels: Sequence[Outside], room: Room) -> list[Box | None]:
    """Where each label stands, near its angle and in the order of the slices. `None` for the ones in
    the middle of a side that is too full."""
    boxes: list[Box | None] = [None] * len(labels)
    for on_right in (True, False):
        side = [i for i, label in enumerate(labels) if (label.turn % 1 < 0.5) is on_right]
        side.sort(key=lambda i: labels[i].turn % 1, reverse=not on_right)
        for i, box in zip(side, _column([labels[i] for i in side], room, on_right), strict=True):
            boxes[i] = box
    return boxes


def height_of(turn: float, height: float, room: Room) -> float:
    """Where the middle of a label of that height would like to be."""
    return point(turn, room.radius + room.gap + height / 2)[1]


def clearance(middle: float, height: float, room: Room) -> float:
    """How far from the vertical axis a label has to begin so as not to touch the ring."""
    nearest = _nearest(middle - height / 2, height)
    return sqrt(max(0.0, (room.radius + room.gap) ** 2 - nearest**2))


def _wish(label: Outside, room: Room) -> float:
    return height_of(label.turn, label.size[1], room)


def _column(labels: Sequence[Outside], room: Room, on_right: bool) -> list[Box | None]:
    if not labels:
        return []
    needed = [label.size[1] + room.gap / 2 for label in labels]
    if sum(needed) > 2 * room.half_height:
        kept = len(labels) // 2
        rest = _column([*labels[:kept], *labels[kept + 1 :]], room, on_right)
        return [*rest[:kept], None, *rest[kept:]]
    tops = spread([_wish(label, room) for label in labels], needed, room.half_height)
    return [
        _placed(label, top + room.gap / 4, room, on_right)
        for label, top in zip(labels, tops, strict=True)
    ]


def spread(middles: Sequence[float], heights: Sequence[float], half: float) -> list[float]:
    """The upper edges of boxes stacked without overlap between -half and half, moved as little as can
    be from where their `middles` would like to be (least squares: pooling neighbours that collide)."""
    before = [sum(heights[:i]) for i in range(len(heights))]
    wished = [m - h / 2 - b for m, h, b in zip(middles, heights, before, strict=True)]
    lowest, highest = -half, half - sum(heights)
    return [
        min(max(place, lowest), highest) + b
        for place, b in zip(_rising(wished), before, strict=True)
    ]


def _rising(values: Sequence[float]) -> list[float]:
    """The rising sequence nearest to `values` (pool adjacent violators)."""
    pools: list[tuple[float, int]] = []
    for value in values:
        pool = (value, 1)
        while pools and pools[-1][0] > pool[0]:
            mean, count = pools.pop()
            everyone = count + pool[1]
            pool = ((mean * count + pool[0] * pool[1]) / everyone, everyone)
        pools.append(pool)
    return [mean for mean, count in pools for _ in range(count)]


def _placed(label: Outside, top: float, room: Room, on_right: bool) -> Box:
    width, height = label.size
    anchor = abs(point(label.turn, room.radius + room.gap)[0]) - width / 2
    start = max(clearance(top + height / 2, height, room), anchor, room.gap / 2)
    start = min(start, room.half_width - width)
    return Box(start if on_right else -start - width, top, width, height)
