"""The picture of the ring: one cached layer for what stands still, and thin ones above it."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from planner.core.category import OPEN_ID
from planner.core.errors import Refusal
from planner.core.ring import INNER, OUTER, Slice, slice_towards
from planner.core.ring_cut import Border, Piece
from planner.palette import text_on
from planner.ui.ring import chips
from planner.ui.ring.frame import Frame
from planner.ui.ring.grips import Carrying, Grip, Hovering, OverDot, Pulling
from planner.ui.ring.labels import LabelMaker, fitted
from planner.ui.ring.lettering import Face, Lettering
from planner.ui.ring.painting import DOT, RingPainter
from planner.ui.ring.scene import Look, Scene
from planner.ui.ring.seen import at_rest, drawn, in_ring

REACH = 1.2
"""So far out, in unit radii, a slice takes what is let go of: the thin ring, and a band beyond it."""

TAG = 0.86
"""Where on a slice the time that would lift is written, of the ring's radius."""

_NEAR = 4.0
"""So many pixels around a name are its slice's too."""


class Stage:
    """One scene in a widget of one size, ready to be painted."""

    def __init__(
        self, scene: Scene, look: Look, letters: Lettering, size: QSizeF, ratio: float
    ) -> None:
        self.scene, self.look, self.letters, self.size = scene, look, letters, size
        self.frame: Frame = fitted(scene, look, letters, size)
        self.chips: list[chips.Chip] = []
        self._ratio = ratio
        self._painter = RingPainter(scene, look, letters, self.frame)
        self._label_maker = LabelMaker(scene, look, letters, self.frame, size)
        self.labels = self._label_maker.labels(scene.parts)
        """All labels of the scene at rest."""
        self._seen_labels = self.labels
        self._ground = self._made_ground()
        self._layer = QPixmap()
        self._layer_of: tuple[object, ...] = ()
        self._seen: object = None

    def show_grip(self, grip: Grip) -> bool:
        """Have chips while a piece is carried. Returns whether the picture is another one: while a
        piece only follows the pointer, it is the same."""
        self._offer_chips(grip)
        seen = in_ring(grip)
        changed = seen != self._seen
        self._seen = seen
        return changed

    def _offer_chips(self, grip: Grip) -> None:
        waiting = self.scene.waiting if isinstance(grip, Carrying) else ()
        if not waiting:
            self.chips = []
        elif not self.chips:
            names = [label.box for label in self._seen_labels if not label.is_inside]
            self.chips = chips.placed(
                waiting, self.scene, self.look, self.letters, self.frame, self.size, names
            )

    # Painting

    def paint(
        self,
        painter: QPainter,
        grip: Grip,
        moving: Sequence[Slice] | None,
        borders: Sequence[Border],
    ) -> None:
        """Paint all but the selection; `borders` are those that have a dot."""
        key = (at_rest(grip), moving)
        if key != self._layer_of:
            self._layer = self._drawn(grip, drawn(self.scene, grip, moving), borders)
            self._layer_of = key
        painter.drawPixmap(0, 0, self._layer)
        match grip:
            case Hovering():
                self._hovered(painter, grip)
            case OverDot(border):
                self._hot_dot(painter, border)
            case Carrying(target=str(target), refusal=refusal):
                self._mark_target(painter, target, refusal)

    def _hovered(self, painter: QPainter, grip: Hovering) -> None:
        """The piece that would lift, or why none would."""
        from planner.ui.ring.telling import hover_text

        text = hover_text(grip, self.scene, self.look)
        if grip.piece is not None:
            self._shade(painter, grip.part, grip.piece, text)
        elif text:
            self._tag(painter, self.frame.point(grip.part.middle, TAG), text)

    def mark(self, painter: QPainter, selected: str | None, focused: str | None) -> None:
        """Outline the slice that is selected, and the one that has the focus."""
        for part in self.scene.parts:
            if part.id == focused:
                self.outline(painter, part, self.look.palette.card, 6.0)
                self.outline(painter, part, self.look.palette.text, 3.0)
            elif selected in part.members:
                self.outline(painter, part, self.look.palette.text, 2.0)

    def outline(self, painter: QPainter, part: Slice, colour: str, width: float) -> None:
        """A line just inside a slice: it is selected, has the focus, or would take what is carried."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = (width / 2 + 1) / self.frame.radius
        pen = QPen(QColor(colour), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        turn = inset / 4.5
        begin, end = part.begin + turn, max(part.begin + turn, part.end - turn)
        painter.drawPath(self.frame.sector(begin, end, INNER + inset, OUTER - inset))

    def target_at(self, place: QPointF) -> str | None:
        """The category that would take a piece at `place`: a chip's, the plate's, or that of a slice,
        which takes it at its name, on the thin ring and a little beyond as well."""
        if chip := chips.chip_at(self.chips, place):
            return chip
        where = self.frame.spot(place)
        if where.is_on_plate:
            return OPEN_ID
        part = self._named_at(place) or slice_towards(self.scene.parts, where, REACH)
        return part.id if part else None

    def _named_at(self, place: QPointF) -> Slice | None:
        """The slice whose name is seen at `place`, beside the ring."""
        around = QMarginsF(_NEAR, _NEAR, _NEAR, _NEAR)
        names = (label for label in self._seen_labels if not label.is_inside)
        return next((each.part for each in names if (each.box + around).contains(place)), None)

    def label_boxes(self) -> dict[str, QRectF]:
        """Where the label of each slice stands, for what reads the screen."""
        found: dict[str, QRectF] = {}
        for label in self.labels:
            found.setdefault(label.part.id, label.box)
        return found

    def _drawn(self, grip: Grip, parts: Sequence[Slice], borders: Sequence[Border]) -> QPixmap:
        layer = self._ground.copy()
        with QPainter(layer) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._painter.slices(painter, parts)
            match grip:
                case Carrying(part, piece):
                    self._painter.gap(painter, part, piece)
                    self._plate(painter, piece.source)
                case Pulling():
                    pass
                case _:
                    self._painter.dots(painter, borders)
            is_at_rest = parts is self.scene.parts
            self._seen_labels = self.labels if is_at_rest else self._label_maker.labels(parts)
            self._painter.labels(painter, self._seen_labels)
            self._middle(painter, grip)
        return layer

    def _made_ground(self) -> QPixmap:
        """What no gesture changes: the card and the thin ring, or the ring of a week off."""
        ground = QPixmap((self.size * self._ratio).toSize())
        ground.setDevicePixelRatio(self._ratio)
        ground.fill(QColor(self.look.palette.card))
        with QPainter(ground) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._painter.reference(painter)
            if not self.scene.parts:
                self._painter.empty(painter)
        return ground

    def _middle(self, painter: QPainter, grip: Grip) -> None:
        centre = self.scene.centre
        below = [centre.below] if centre.below else []
        if isinstance(grip, Carrying) and grip.piece.source != OPEN_ID:
            below = [self.look.name(self.scene, OPEN_ID)]
            if time := self.scene.plan.planned(OPEN_ID):
                below.append(self.look.words.time(time))
            chips.paint(painter, self.chips, None, self.scene, self.look, self.letters)
        self._painter.middle(painter, centre.total, below)

    def _plate(self, painter: QPainter, source: str) -> None:
        """The plate shows itself while something can be put on it."""
        if source == OPEN_ID:
            return
        painter.setBrush(QColor(self.look.palette.raised))
        painter.setPen(QPen(QColor(self.look.palette.edge), 1.2, Qt.PenStyle.DashLine))
        painter.drawEllipse(self.frame.circle(INNER - 0.045))

    def _shade(self, painter: QPainter, part: Slice, piece: Piece, text: str) -> None:
        """The piece that would lift, lighter or darker than its slice, and its time."""
        begin, end = piece.within(part)
        ink = QColor(text_on(self.look.colour(self.scene, part.id)))
        shade = QColor(ink)
        shade.setAlphaF(0.2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawPath(self.frame.sector(begin, end))
        cut = end if piece.at_begin else begin
        painter.setPen(QPen(ink, 1.6, Qt.PenStyle.DashLine))
        painter.drawLine(self.frame.point(cut, INNER), self.frame.point(cut, OUTER))
        self._tag(painter, self.frame.point((begin + end) / 2, TAG), text)

    def _tag(self, painter: QPainter, middle: QPointF, text: str) -> None:
        width = self.letters.width(text, Face.STRONG) + 18
        height = self.letters.height(Face.STRONG) + 6
        box = QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.look.palette.tip))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setFont(self.letters.font(Face.STRONG))
        painter.setPen(QColor(self.look.palette.on_tip))
        base = box.top() + 3 + self.letters.ascent(Face.STRONG)
        painter.drawText(QPointF(box.left() + 9, base), text)

    def _hot_dot(self, painter: QPainter, border: Border) -> None:
        painter.setBrush(QColor(self.look.palette.accent))
        painter.setPen(QPen(QColor(self.look.palette.card), 2))
        painter.drawEllipse(self.frame.point(border.turn, OUTER), DOT + 1.5, DOT + 1.5)

    def _mark_target(self, painter: QPainter, target: str, refusal: Refusal | None) -> None:
        colour = self.look.palette.warning if refusal else self.look.palette.text
        if any(chip.category == target for chip in self.chips):
            chips.paint(painter, self.chips, target, self.scene, self.look, self.letters)
        elif target == OPEN_ID and not any(part.id == OPEN_ID for part in self.scene.parts):
            self._mark_plate(painter, colour)
        for part in self.scene.parts:
            if part.id == target:
                self.outline(painter, part, colour, 3.0)
                if target == OPEN_ID:
                    self._mark_plate(painter, colour)

    def _mark_plate(self, painter: QPainter, colour: str) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), 3))
        painter.drawEllipse(self.frame.circle(INNER - 0.045))
