"""Where the ring lies in its widget: from turns and unit radii to pixels and back."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from planner.core.ring import INNER, OUTER, Spot, point, spot

_ROUND = 0.9999
"""From so much of a turn on, a sector has no straight edges."""


class Frame(NamedTuple):
    """A ring whose slices reach `radius` pixels from its middle `x`, `y`."""

    x: float
    y: float
    radius: float

    @property
    def middle(self) -> QPointF:
        return QPointF(self.x, self.y)

    def spot(self, place: QPointF) -> Spot:
        return spot((place.x() - self.x) / self.radius, (place.y() - self.y) / self.radius)

    def point(self, turn: float, radius: float) -> QPointF:
        x, y = point(turn, radius * self.radius)
        return QPointF(self.x + x, self.y + y)

    def like(self, place: QPointF, other: "Frame") -> QPointF:
        """The place of this ring that `place` is of the `other`."""
        spot = other.spot(place)
        return self.point(spot.turn, spot.radius)

    def circle(self, radius: float) -> QRectF:
        """The square around the circle of a unit radius."""
        half = radius * self.radius
        return QRectF(self.x - half, self.y - half, 2 * half, 2 * half)

    def sector(
        self, begin: float, end: float, inner: float = INNER, outer: float = OUTER
    ) -> QPainterPath:
        """The outline of a part of a ring. Qt's angles are degrees against the clock from 3 o'clock."""
        path = QPainterPath()
        if end - begin >= _ROUND:
            path.addEllipse(self.circle(outer))
            path.addEllipse(self.circle(inner))
            return path
        start, sweep = 90 - begin * 360, -(end - begin) * 360
        path.arcMoveTo(self.circle(outer), start)
        path.arcTo(self.circle(outer), start, sweep)
        path.arcTo(self.circle(inner), start + sweep, -sweep)
        path.closeSubpath()
        return path
