"""Boxes to tick: for as many hours of a day as a cell of the blank sheet has room for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from math import ceil

BOX_TIME = timedelta(minutes=30)
LEAST_BOX, EASY_BOX, LARGEST_BOX = 6.5, 8.5, 11.0
"""What a pen can still hit, what it hits on the road, and what is no better any more."""

BETWEEN_HOURS, BETWEEN_LINES = 4.5, 4.0
"""The two boxes of an hour share a side, so that hours are counted at a glance."""

PADDING = 4.0
"""How far boxes stay from the sides of their cell."""


@dataclass(frozen=True, slots=True)
class Boxes:
    """The boxes of one cell: for so many hours, so many of them in a line, each of `size` points."""

    hours: int
    in_line: int
    size: float

    @property
    def lines(self) -> int:
        return ceil(self.hours / self.in_line)

    @property
    def height(self) -> float:
        return self.lines * self.size + (self.lines - 1) * BETWEEN_LINES

    @property
    def width(self) -> float:
        return self.in_line * 2 * self.size + (self.in_line - 1) * BETWEEN_HOURS

    @property
    def corners(self) -> Iterator[tuple[float, float]]:
        """The left upper corner of each box, as seen from that of the first."""
        hour = 2 * self.size + BETWEEN_HOURS
        for number in range(self.hours):
            line, place = divmod(number, self.in_line)
            y = line * (self.size + BETWEEN_LINES)
            yield place * hour, y
            yield place * hour + self.size, y


def boxes_for(width: float, height: float, hours: int) -> Boxes:
    """Boxes for as many of `hours` as a cell of that size holds, as large as can be; for one hour at
    least."""
    for fewer in range(hours, 1, -1):
        boxes = _best(width, height, fewer)
        if boxes.size >= LEAST_BOX:
            return boxes
    return _best(width, height, 1)


def _best(width: float, height: float, hours: int) -> Boxes:
    """In full lines if they are easy to hit, else as large as can be."""
    ways = [_boxes(width, height, hours, in_line) for in_line in range(1, hours + 1)]
    full = [way for way in ways if way.size >= EASY_BOX and not way.hours % way.in_line]
    return max(full or ways, key=lambda boxes: (boxes.size, boxes.in_line))


def _boxes(width: float, height: float, hours: int, in_line: int) -> Boxes:
    lines = ceil(hours / in_line)
    gaps = (in_line - 1) * BETWEEN_HOURS
    across = (width - 2 * PADDING - gaps) / (2 * in_line)
    down = (height - min(2 * PADDING, height / 4) - (lines - 1) * BETWEEN_LINES) / lines
    return Boxes(hours, in_line, min(across, down, LARGEST_BOX))
