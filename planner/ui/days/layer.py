"""What of a week stays while something is dragged over it, painted once: of what changes, only the
places are painted anew."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from planner.ui.days.blocks import Item
from planner.ui.days.frame import Frame
from planner.ui.days.painting import Painting


class Seen(NamedTuple):
    """What is painted: `items` where `frame` has them, but the one that is `lifted` off."""

    frame: Frame
    items: Sequence[Item]
    waiting: Sequence[Item]
    today: date
    is_closed: bool
    lifted: Item | None

    def is_like(self, other: "Seen") -> bool:
        """Whether the two differ by items at most."""
        mine, theirs = (
            (each.frame, each.waiting, each.today, each.is_closed) for each in (self, other)
        )
        return mine == theirs

    def places_unlike(self, other: "Seen") -> Iterator[QRectF]:
        """Where an item is painted that is not painted so in `other`."""
        chips, theirs = self.frame.chips(self.items), other.frame.chips(other.items)
        known = {item.entry.id: item for item in other._there()}
        for item in self._there():
            name = item.entry.id
            if known.get(name) != item or chips.get(name) != theirs.get(name):
                yield chips.get(name) or self.frame.block(item)

    def _there(self) -> Iterator[Item]:
        return (item for item in self.items if item is not self.lifted)


class Layer:
    """A picture of what stays, as large as a widget."""

    def __init__(self, painting: Painting) -> None:
        self._painting = painting
        self._held: tuple[Seen, QPixmap] | None = None

    def painted(self, seen: Seen, port: QWidget) -> QPixmap:
        """The picture of `seen` on `port`."""
        ratio = port.devicePixelRatioF()
        size, before = port.size() * ratio, self._held
        if before is None or before[1].size() != size or not seen.is_like(before[0]):
            picture = QPixmap(size)
            picture.setDevicePixelRatio(ratio)
            where = QRegion(port.rect())
        else:
            picture, where = before[1], self._unlike(seen, before[0])
        self._held = seen, picture
        if not where.isEmpty():
            self._paint(seen, picture, where)
        return picture

    def _unlike(self, seen: Seen, before: Seen) -> QRegion:
        """What is to be painted anew, with the names of days, which say what was recorded."""
        frame, region = seen.frame, QRegion()
        for rect in (*seen.places_unlike(before), *before.places_unlike(seen)):
            region += rect.adjusted(-1, -1, 1, 1).toAlignedRect()
        if not region.isEmpty():
            names = QRectF(0, frame.names_top, frame.width, frame.names)
            region += names.adjusted(0, 0, 0, 1).toAlignedRect()
        return region

    def _paint(self, seen: Seen, picture: QPixmap, where: QRegion) -> None:
        with QPainter(picture) as painter:
            painter.setClipRegion(where)
            painter.fillRect(where.boundingRect(), self._painting.ground)
            self._painting.layer(
                painter,
                seen.frame,
                seen.items,
                seen.today,
                where,
                waiting=seen.waiting,
                closed=seen.is_closed,
                lifted=seen.lifted,
            )
