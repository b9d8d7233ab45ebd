"""Painting the ring: slices filled without a pen, separators as lines, labels, dots and the middle."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from planner.core.ring import INNER, OUTER, REFERENCE_INNER, REFERENCE_OUTER, Slice
from planner.core.ring_cut import Border, Piece
from planner.palette import text_on
from planner.ui.ring.frame import Frame
from planner.ui.ring.labels import Label, lock_width
from planner.ui.ring.lettering import Face, Lettering, Line
from planner.ui.ring.scene import Look, Scene

SEPARATOR = 3.0
DOT = 6.0
RIM, THIN_RIM = 1.5, 1.0
_FAR = 16.0
"""From so many pixels on, a label is tied to its slice by a line."""

_REFERENCE_STRENGTH = 0.38


class RingPainter:
    """Paints the parts of one scene in one frame."""

    def __init__(self, scene: Scene, look: Look, letters: Lettering, frame: Frame) -> None:
        self._scene, self._look, self._letters, self._frame = scene, look, letters, frame
        self._card = QColor(look.palette.card)
        fills = {part.id: look.colour(scene, part.id) for part in scene.parts}
        self._fills = {name: QColor(fill) for name, fill in fills.items()}
        rims = {name: look.palette.rim(fill) for name, fill in fills.items()}
        self._rims = {name: QColor(rim) for name, rim in rims.items() if rim != fills[name]}
        self._inks = {name: QColor(text_on(fill)) for name, fill in fills.items()}

    def slices(self, painter: QPainter, parts: Sequence[Slice]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        edges: list[QLineF] = []
        for part in parts:
            painter.setBrush(self._fill(part.id))
            painter.drawPath(self._frame.sector(part.begin, part.end))
            if part.span < 1:
                edges += [self._spoke(part.begin), self._spoke(part.end)]
        painter.setPen(QPen(self._card, SEPARATOR))
        painter.drawLines(edges)
        self._outline(painter, [part for part in parts if part.id in self._rims])

    def _outline(self, painter: QPainter, parts: Iterable[Slice]) -> None:
        """Rims for slices whose colour alone is hard to see on the card."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = RIM / 2 / self._frame.radius
        gap = (SEPARATOR + RIM) / (4 * self._frame.radius)
        for part in parts:
            if part.span > 2 * gap:
                painter.setPen(QPen(self._rims[part.id], RIM))
                begin, end = part.begin + gap / 2, part.end - gap / 2
                painter.drawPath(self._frame.sector(begin, end, INNER + inset, OUTER - inset))

    def _fill(self, part: str) -> QColor:
        """The colour of a slice; of one that just vanished too."""
        return self._fills.get(part) or QColor(self._look.colour(self._scene, part))

    def _spoke(self, turn: float) -> QLineF:
        return QLineF(self._frame.point(turn, INNER - 0.02), self._frame.point(turn, OUTER + 0.02))

    def reference(self, painter: QPainter) -> None:
        """The thin ring around the slices: tints, in outlines that can be seen on the card."""
        palette = self._look.palette
        gap = (SEPARATOR + THIN_RIM) / (4 * self._frame.radius)
        for part in self._scene.reference:
            colour = self._look.colour(self._scene, part.id)
            painter.setPen(QPen(QColor(palette.rim(colour)), THIN_RIM))
            painter.setBrush(QColor(palette.tint(colour, _REFERENCE_STRENGTH)))
            begin, end = part.begin + gap / 2, max(part.begin + gap / 2, part.end - gap / 2)
            painter.drawPath(self._frame.sector(begin, end, REFERENCE_INNER, REFERENCE_OUTER))

    def empty(self, painter: QPainter) -> None:
        """A week off: the outline of a ring."""
        painter.setBrush(QColor(self._look.palette.raised))
        painter.setPen(QPen(QColor(self._look.palette.edge), 1.5, Qt.PenStyle.DashLine))
        painter.drawPath(self._frame.sector(0, 1))

    def gap(self, painter: QPainter, part: Slice, piece: Piece) -> None:
        """Where a piece was lifted."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        colour = QColor(self._look.colour(self._scene, part.id))
        painter.setPen(QPen(colour, 1.5, Qt.PenStyle.DashLine))
        begin, end = piece.within(part)
        painter.drawPath(self._frame.sector(begin, end, INNER + 0.01, OUTER - 0.01))

    def dots(self, painter: QPainter, borders: Iterable[Border]) -> None:
        painter.setBrush(self._card)
        painter.setPen(QPen(QColor(self._look.palette.edge), 1.6))
        for border in borders:
            painter.drawEllipse(self._frame.point(border.turn, OUTER), DOT, DOT)

    def labels(self, painter: QPainter, labels: Iterable[Label]) -> None:
        for label in labels:
            if not label.is_inside:
                self._leader(painter, label)
            self._lines(painter, label)

    def _leader(self, painter: QPainter, label: Label) -> None:
        """A thin line to a label that had to give way to others."""
        start = self._frame.point(label.part.middle, REFERENCE_OUTER + 0.012)
        near = label.box.left() - 3 if label.is_on_right else label.box.right() + 3
        end = QPointF(near, label.box.top() + self._letters.height(Face.NAME) / 2)
        beside = min(max(start.y(), label.box.top()), label.box.bottom())
        if QLineF(start, QPointF(near, beside)).length() > _FAR and not self._is_over(label, start):
            painter.setPen(QPen(QColor(self._look.palette.edge), 1))
            painter.drawLine(start, end)

    def _is_over(self, label: Label, place: QPointF) -> bool:
        return label.box.left() - _FAR < place.x() < label.box.right() + _FAR

    def _lines(self, painter: QPainter, label: Label) -> None:
        ink = self._inks.get(label.part.id) if label.is_inside else None
        painter.setPen(ink or QColor(self._look.palette.text))
        top = label.box.top()
        for line in label.lines:
            self._line(painter, label, line, top)
            top += self._letters.height(line.face)

    def _line(self, painter: QPainter, label: Label, line: Line, top: float) -> None:
        lock = lock_width(line, self._letters)
        width = self._letters.width(line.text, line.face) + lock
        left = label.box.center().x() - width / 2
        if not label.is_inside:
            left = label.box.left() if label.is_on_right else label.box.right() - width
        if lock:
            self._lock(painter, QRectF(left, top, lock, self._letters.height(line.face)))
        painter.setFont(self._letters.font(line.face))
        painter.drawText(QPointF(left + lock, top + self._letters.ascent(line.face)), line.text)

    def _lock(self, painter: QPainter, room: QRectF) -> None:
        """A small lock, as high as a figure, in the colour of the text beside it."""
        colour, unit = painter.pen().color(), room.height() / 12
        middle = QPointF(room.left() + 3.4 * unit, room.center().y())
        body = QRectF(middle.x() - 2.9 * unit, middle.y() - 0.6 * unit, 5.8 * unit, 4.4 * unit)
        bow = QPainterPath(QPointF(middle.x() - 1.8 * unit, body.top()))
        bow.lineTo(middle.x() - 1.8 * unit, middle.y() - 1.6 * unit)
        arc = QRectF(middle.x() - 1.8 * unit, middle.y() - 3.4 * unit, 3.6 * unit, 3.6 * unit)
        bow.arcTo(arc, 180, -180)
        bow.lineTo(middle.x() + 1.8 * unit, body.top())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.2 * unit))
        painter.drawPath(bow)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(body, unit, unit)
        painter.setPen(colour)

    def middle(self, painter: QPainter, total: str, below: Sequence[str]) -> None:
        """The total of the week, and what stands below it; both stay inside the plate, and what has a
        word that is too long for it is left out."""
        room = 2 * INNER * self._frame.radius * 0.84
        face = next(
            (f for f in (Face.TOTAL, Face.FIGURE) if self._letters.width(total, f) <= room * 0.8),
            Face.STRONG,
        )
        lines = [(total, face, self._look.palette.text)]
        for text in below:
            small, wide = self._small(text, room)
            if self._letters.longest_word(text, small) > wide:
                continue
            wrapped = self._letters.wrapped(text, small, wide)
            lines += [(line, small, self._look.palette.faint) for line in wrapped]
        top = self._frame.y - sum(self._letters.height(face) for _, face, _ in lines) / 2
        for text, face, colour in lines:
            painter.setFont(self._letters.font(face))
            painter.setPen(QColor(colour))
            left = self._frame.x - self._letters.width(text, face) / 2
            painter.drawText(QPointF(left, top + self._letters.ascent(face)), text)
            top += self._letters.height(face)

    def _small(self, text: str, room: float) -> tuple[Face, float]:
        """A small face in which no word of `text` has to be cut, as far as there is one, and how wide
        it may be: the smallest up to the rim of the plate."""
        is_whole = self._letters.longest_word(text, Face.SMALL) <= room * 0.94
        return (Face.SMALL, room * 0.94) if is_whole else (Face.TIGHT, room * 1.06)
