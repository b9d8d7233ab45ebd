"""Chips at the rim: while a piece is carried, the categories without a slice of their own can take it."""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from planner.core.ring import REFERENCE_OUTER
from planner.ui.ring.frame import Frame
from planner.ui.ring.lettering import Face, Lettering
from planner.ui.ring.scene import Look, Scene

_GAP = 6.0
_SWATCH = 10.0
_LEAST_HEIGHT = 26.0
_LEAST_WIDTH = 56.0
_WIDEST = 9
"""The widest chip, in its heights."""


class Chip(NamedTuple):
    category: str
    text: str
    box: QRectF


def placed(
    categories: Sequence[str],
    scene: Scene,
    look: Look,
    letters: Lettering,
    frame: Frame,
    size: QSizeF,
) -> list[Chip]:
    """A chip for each of `categories`, in the lower corners of the card, clear of the ring; in the
    upper ones when those are full. What finds no room at all has none."""
    height = max(_LEAST_HEIGHT, letters.height(Face.NAME) + 8)
    chips: list[Chip] = []
    waiting = list(categories)
    for room in _rooms(frame, size, height):
        left = room.left()
        while waiting:
            name = look.name(scene, waiting[0])
            most = room.right() - left
            wanted = min(_WIDEST * height, letters.width(name, Face.NAME) + _SWATCH + 26)
            if most < min(wanted, _LEAST_WIDTH) or (wanted > most and left > room.left()):
                break
            width = min(wanted, most)
            text = letters.elided(name, Face.NAME, width - _SWATCH - 26)
            chips.append(Chip(waiting.pop(0), text, QRectF(left, room.top(), width, height)))
            left += width + _GAP
    return chips


def _rooms(frame: Frame, size: QSizeF, height: float) -> list[QRectF]:
    """The free strips beside the ring, from the bottom up and from the outside in."""
    rooms: list[QRectF] = []
    top = size.height() - height - _GAP
    while top > _GAP:
        nearest = max(0.0, top - frame.y, frame.y - top - height)
        half = sqrt(max(0.0, (REFERENCE_OUTER * frame.radius + _GAP) ** 2 - nearest**2))
        if half == 0:
            rooms.append(QRectF(_GAP, top, size.width() - 2 * _GAP, height))
        else:
            width = frame.x - half - _GAP
            rooms.append(QRectF(_GAP, top, width, height))
            rooms.append(QRectF(frame.x + half, top, width, height))
        top -= height + _GAP
    return [room for room in rooms if room.width() >= _LEAST_WIDTH]


def chip_at(chips: Sequence[Chip], place: QPointF) -> str | None:
    return next((chip.category for chip in chips if chip.box.contains(place)), None)


def paint(
    painter: QPainter,
    chips: Sequence[Chip],
    target: str | None,
    scene: Scene,
    look: Look,
    letters: Lettering,
) -> None:
    painter.setFont(letters.font(Face.NAME))
    for chip in chips:
        is_target = chip.category == target
        edge = look.palette.text if is_target else look.palette.edge
        painter.setPen(QPen(QColor(edge), 2.0 if is_target else 1.0))
        painter.setBrush(QColor(look.palette.raised))
        painter.drawRoundedRect(chip.box, chip.box.height() / 2, chip.box.height() / 2)
        middle = chip.box.center().y()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.colour(scene, chip.category)))
        painter.drawEllipse(QPointF(chip.box.left() + 14, middle), _SWATCH / 2, _SWATCH / 2)
        painter.setPen(QColor(look.palette.text))
        base = middle - letters.height(Face.NAME) / 2 + letters.ascent(Face.NAME)
        painter.drawText(QPointF(chip.box.left() + 24, base), chip.text)
