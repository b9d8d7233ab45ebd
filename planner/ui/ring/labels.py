"""Which label a slice has, inside or beside it, and how large the ring can be so that all find room."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF

from planner.core.duration import ZERO
from planner.core.ring import INNER, OUTER, REFERENCE_OUTER, Slice
from planner.core.ring_labels import Box, Outside, Room, beside, clearance, height_of, inside
from planner.ui.ring.frame import Frame
from planner.ui.ring.lettering import Face, Lettering, Line
from planner.ui.ring.scene import Look, Scene

GAP = 8.0
_WIDEST = 0.165
"""How much of the widget's width the names on one side may take."""

_WIDEST_WORD = 0.24
"""The same where a single word needs that much even in the smallest face."""

_MOST_LINES = 3

_LEAST_WIDTH = 56.0
_ATTEMPTS = 3
_MARGIN = 3.0
_LOCK_WIDTH = 0.8
"""The width of a lock, in heights of its line."""


class Label(NamedTuple):
    """Lines of text in a box (pixels of the widget), on a slice or beside the ring."""

    part: Slice
    box: QRectF
    lines: tuple[Line, ...]
    is_inside: bool
    is_on_right: bool = True


def lock_width(line: Line, letters: Lettering) -> float:
    return letters.height(line.face) * _LOCK_WIDTH if line.is_locked else 0.0


def fitted(scene: Scene, look: Look, letters: Lettering, size: QSizeF) -> Frame:
    """The largest ring that leaves room for the names of all categories, whatever the week holds:
    so it stays where it is while the week changes."""
    column = _column(scene, look, letters, size)
    height = letters.height(Face.NAME)
    across = size.width() / 2 - column - 2 * GAP
    down = size.height() / 2 - 2 * height - 2 * GAP
    radius = max(40.0, min(across, down)) / REFERENCE_OUTER
    return Frame(size.width() / 2, size.height() / 2, radius)


def _column(scene: Scene, look: Look, letters: Lettering, size: QSizeF) -> float:
    names = [look.name(scene, category.id) for category in scene.book.active]
    widest = max((letters.narrowest(name, Face.NAME) for name in names), default=0.0)
    word = max((letters.longest_word(name, Face.TIGHT) for name in names), default=0.0)
    most = max(_LEAST_WIDTH, size.width() * _WIDEST, min(word, size.width() * _WIDEST_WORD))
    return min(widest, most)


class LabelMaker:
    """Makes the labels of a scene in a frame."""

    def __init__(
        self, scene: Scene, look: Look, letters: Lettering, frame: Frame, size: QSizeF
    ) -> None:
        self._scene, self._look, self._letters = scene, look, letters
        self._frame, self._size = frame, size
        self._percents: dict[str, str] = {}

    def labels(self, parts: Sequence[Slice]) -> list[Label]:
        """The labels of `parts`, which may be on their way to another state."""
        self._percents = self._look.percents(self._scene, parts)
        figures = [label for part in parts if (label := self._figure(part))]
        told = {label.part.id for label in figures}
        return figures + self._names(parts, told)

    def _figure(self, part: Slice) -> Label | None:
        """The time of a slice with what else there is room for, on the slice."""
        edges = (INNER * self._frame.radius + _MARGIN, OUTER * self._frame.radius - _MARGIN)
        for lines in self._figures(part):
            width, height = self._size_of(lines)
            if box := inside(part, (width + 2 * _MARGIN, height), *edges):
                return Label(part, self._rect(box), tuple(lines), is_inside=True)
        return None

    def _figures(self, part: Slice) -> list[list[Line]]:
        """What may stand on a slice, from all that is to be said to the least."""
        words, plan = self._look.words, self._scene.plan
        time, is_locked = words.time(part.time), part.id in plan.locks
        lines = [Line(time, Face.FIGURE, is_locked), Line(self._percents[part.id], Face.SMALL)]
        shorter = [lines[:1], [Line(time, Face.STRONG, is_locked)]]
        if (keep := plan.keep.get(part.id, ZERO)) and not is_locked:
            least = words.text("at least {time}").format(time=words.time(keep))
            return [
                [*lines, Line(least, Face.SMALL)],
                [lines[0], Line(least, Face.SMALL)],
                *shorter,
            ]
        return [lines, *shorter]

    def _names(self, parts: Sequence[Slice], told: set[str]) -> list[Label]:
        """The names beside the ring: in one line where there is room for it, else in more."""
        room = Room(
            radius=REFERENCE_OUTER * self._frame.radius,
            half_width=self._size.width() / 2 - GAP / 2,
            half_height=self._size.height() / 2 - GAP / 2,
            gap=GAP,
        )
        narrow = room.half_width - room.radius - room.gap
        widths = [max(narrow, self._wide(part, room)) for part in parts]
        labels: list[Label] = []
        for _ in range(_ATTEMPTS):
            labels, crowded = self._beside(parts, told, widths, room)
            if not crowded:
                break
            widths = [narrow if i in crowded else width for i, width in enumerate(widths)]
        return labels

    def _wide(self, part: Slice, room: Room) -> float:
        """How wide a label may be at the height of its slice."""
        height = 2 * self._letters.height(Face.NAME)
        return room.half_width - clearance(height_of(part.middle, height, room), height, room)

    def _beside(
        self, parts: Sequence[Slice], told: set[str], widths: Sequence[float], room: Room
    ) -> tuple[list[Label], set[int]]:
        """The labels, and which of them came to stand where they are too wide."""
        lines = [
            self._name(part, width, part.id in told)
            for part, width in zip(parts, widths, strict=True)
        ]
        wished = [
            Outside(part.middle, self._size_of(text))
            for part, text in zip(parts, lines, strict=True)
        ]
        boxes = beside(wished, room)
        crowded = {i for i, box in enumerate(boxes) if box and box.distance < room.radius}
        labels = [
            Label(part, self._rect(box), tuple(text), False, is_on_right=box.x >= 0)
            for part, text, box in zip(parts, lines, boxes, strict=True)
            if box is not None
        ]
        return labels, crowded

    def _name(self, part: Slice, width: float, is_told: bool) -> list[Line]:
        """The name beside a slice, and its time if that stands nowhere else."""
        title = self._look.title(self._scene, part)
        face = self._face(title, width)
        wrapped = self._letters.wrapped(title, face, width, _MOST_LINES)
        lines = [Line(line, face) for line in wrapped]
        if is_told:
            return lines
        time = self._look.words.time(part.time)
        return [*lines, Line(time, Face.STRONG, part.id in self._scene.plan.locks)]

    def _face(self, title: str, width: float) -> Face:
        """The largest face in which no word of `title` has to be cut; the smallest, where one is cut in
        any."""
        faces = (Face.NAME, Face.SMALL, Face.TIGHT)
        fits = (face for face in faces if self._letters.longest_word(title, face) <= width)
        return next(fits, faces[-1])

    def _size_of(self, lines: Sequence[Line]) -> tuple[float, float]:
        letters = self._letters
        widths = [letters.width(line.text, line.face) + lock_width(line, letters) for line in lines]
        return max(widths, default=0.0), sum(letters.height(line.face) for line in lines)

    def _rect(self, box: Box) -> QRectF:
        return QRectF(self._frame.x + box.x, self._frame.y + box.y, box.width, box.height)
