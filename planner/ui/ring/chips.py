"""Chips at the rim: while a piece is carried, the categories without a slice of their own can take it."""

from collections.abc import Iterator, Sequence
from math import hypot, sqrt
from typing import NamedTuple

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter, QPen

from planner.core.ring import REFERENCE_OUTER
from planner.ui.ring.frame import Frame
from planner.ui.ring.lettering import Face, Lettering
from planner.ui.ring.scene import Look, Scene

_GAP = 6.0
_SWATCH = 10.0
_LEAST_HEIGHT = 26.0
_NARROW = (130.0, 84.0)
"""The widths that a chip is cut to where its name finds no room."""

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
    names: Sequence[QRectF],
) -> list[Chip]:
    """A chip for each of `categories`, as near to the rim as there is room for it beside the `names`
    and near to the one before, from below the ring on. Where all is full, chips are narrower and then
    cover names; what finds no room at all has none."""
    height = max(_LEAST_HEIGHT, letters.height(Face.NAME) + 8)
    room = _Room(frame, size, height, names)
    chips: list[Chip] = []
    for category in categories:
        name = look.name(scene, category)
        wanted = min(_WIDEST * height, letters.width(name, Face.NAME) + _SWATCH + 26)
        if box := room.taken(wanted):
            text = letters.elided(name, Face.NAME, box.width() - _SWATCH - 26)
            chips.append(Chip(category, text, box))
    return chips


class _Room:
    """The card around the ring, in rows as high as a chip."""

    def __init__(self, frame: Frame, size: QSizeF, height: float, names: Sequence[QRectF]) -> None:
        self._frame, self._size, self._height = frame, size, height
        self._names = list(names)
        self._chips: list[QRectF] = []
        self._last = QPointF(frame.x, frame.y + REFERENCE_OUTER * frame.radius)

    def taken(self, wanted: float) -> QRectF | None:
        """The best place for a chip of that width, which is taken from now on."""
        for obstacles in ([*self._names, *self._chips], self._chips):
            for width in sorted({wanted, *(least for least in _NARROW if least < wanted)})[::-1]:
                if box := self._best(width, obstacles):
                    self._chips.append(box)
                    self._last = box.center()
                    return box
        return None

    def _best(self, width: float, obstacles: Sequence[QRectF]) -> QRectF | None:
        boxes = sorted(self._places(width), key=self._cost)
        around = QMarginsF(_GAP - 1, _GAP - 1, _GAP - 1, _GAP - 1)
        free = (box for box in boxes if not any((box + around).intersects(o) for o in obstacles))
        return next(free, None)

    def _cost(self, box: QRectF) -> float:
        """How far a chip is from the rim, and, to keep them together, from the one before."""
        middle, last = box.center(), self._last
        away = hypot(middle.x() - self._frame.x, middle.y() - self._frame.y)
        return away + 0.5 * hypot(middle.x() - last.x(), middle.y() - last.y())

    def _places(self, width: float) -> Iterator[QRectF]:
        """Where a chip may stand in each row: from the rim outwards, on either side."""
        row, frame = self._height + _GAP, self._frame
        for n in range(int(self._size.height() / row)):
            top = self._size.height() - (n + 1) * row
            nearest = max(0.0, top - frame.y, frame.y - top - self._height)
            half = sqrt(max(0.0, (REFERENCE_OUTER * frame.radius + _GAP) ** 2 - nearest**2))
            for out in range(int((self._size.width() / 2 - half) / (width + _GAP))):
                start = half + out * (width + _GAP)
                yield QRectF(frame.x + start, top, width, self._height)
                yield QRectF(frame.x - start - width, top, width, self._height)


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
        colour = look.colour(scene, chip.category)
        painter.setPen(QPen(QColor(look.palette.rim(colour)), 1))
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QPointF(chip.box.left() + 14, middle), _SWATCH / 2, _SWATCH / 2)
        painter.setPen(QColor(look.palette.text))
        base = middle - letters.height(Face.NAME) / 2 + letters.ascent(Face.NAME)
        painter.drawText(QPointF(chip.box.left() + 24, base), chip.text)
