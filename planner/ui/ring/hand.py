"""What the pointer does with the ring: it hovers, presses, carries a piece, or pulls a border.

Each state is a value; an event of the pointer makes the next one. Nothing here changes the plan: what
a gesture stands for is told when it ends.
"""

from collections.abc import Callable
from datetime import timedelta
from math import tau

from PySide6.QtCore import QObject, QPointF, Signal

from planner.core.duration import ZERO
from planner.core.move import Move
from planner.core.ring import FOLDED_ID, shortest_way, slice_at
from planner.core.ring_cut import (
    Border,
    Piece,
    Pull,
    borders,
    cut,
    giver_and_taker,
    grown,
    pull,
    whole,
)
from planner.ui.ring.frame import Frame
from planner.ui.ring.grips import PREVIEW_ID, Carrying, Grip, Hovering, OverDot, Pressed, Pulling
from planner.ui.ring.scene import Scene

FAR_ENOUGH = 6.0
"""So many pixels make a press a drag."""

DOT_REACH = 12.0
"""Half of what a dot catches, in pixels."""

MIDDLE = 0.8
"""Where a slice is taken that nobody pressed, of the ring's radius."""

LEAST_ARC = 12.0
"""Slices shorter than this at the rim have no dots."""


class Hand(QObject):
    """Holds the one thing that changes during a gesture: the grip."""

    changed = Signal()
    """The grip is another one."""

    previewed = Signal(object)
    """Emits the `Move` that letting go now would make, or `None`."""

    served = Signal(object)
    """Emits the `Move` that the gesture stands for."""

    listed = Signal(object)
    """Emits the folded `Slice` that was pressed, or onto which a piece was dropped."""

    picked = Signal(str)
    """Emits the id of a slice that was pressed."""

    def __init__(self, target_at: Callable[[QPointF], str | None], parent: QObject) -> None:
        super().__init__(parent)
        self.grip: Grip = None
        self._target_at = target_at
        self._previewed: Move | None = None
        self._scene: Scene
        self._frame: Frame

    def show_ring(self, scene: Scene, frame: Frame) -> None:
        """The ring under the pointer is another one, and what was held is put back; where only its
        place or its size is another, it stays in hand."""
        if self.grip is not None and scene.plan is self._scene.plan and scene == self._scene:
            before, self._frame = self._frame, frame
            self._turn_to(_brought_along(self.grip, before, frame))
            return
        self._scene, self._frame = scene, frame
        self.put_back()

    def borders(self) -> list[Border]:
        """The borders that have a dot: between slices that are not too small to take hold of, in a week
        that can change."""
        if self._scene.fixed:
            return []
        least = LEAST_ARC / (tau * self._frame.radius)
        return [
            border
            for border in borders(self._scene.parts)
            if min(border.before.span, border.after.span) >= least
        ]

    # The pointer

    def moved(self, place: QPointF, is_all: bool) -> None:
        """The pointer is at `place`; `is_all` asks for the whole slice."""
        match self.grip:
            case Pressed(part, piece, pressed):
                if piece and (place - pressed).manhattanLength() >= FAR_ENOUGH:
                    self._carry(Carrying(part, piece, pressed, place, is_held=False))
            case Carrying():
                self._carry(self.grip._replace(place=place))
            case Pulling():
                self._pull(place)
            case _:
                self._turn_to(self._hovering(place, is_all))

    def pressed(self, place: QPointF, is_all: bool) -> None:
        if isinstance(self.grip, Carrying):
            self.moved(place, is_all)
            self._serve()
            return
        match self._hovering(place, is_all):
            case OverDot(border):
                self._turn_to(Pulling(border, self._frame.spot(place).turn, place))
                self.picked.emit(border.before.id)
            case Hovering(part, piece):
                self._turn_to(Pressed(part, piece, place))
                self.picked.emit(part.id)

    def released(self, place: QPointF) -> None:
        match self.grip:
            case Pressed(part, _) if part.is_folded:
                self.put_back()
                self.listed.emit(part)
            case Pressed(part, piece, pressed) if piece:
                self._carry(Carrying(part, piece, pressed, place, is_held=True))
            case Carrying(is_held=False):
                self._serve()
            case Pulling(pull=made):
                if made and made.amount:
                    self.served.emit(Move(PREVIEW_ID, made.source, made.target, made.amount))
                self.put_back()
            case Pressed():
                self.put_back()

    def left(self) -> None:
        """The pointer left the ring with nothing in hand."""
        if isinstance(self.grip, Hovering | OverDot):
            self._turn_to(None)

    # The piece

    @property
    def step(self) -> timedelta:
        """The grid."""
        return self._scene.book.grid

    @property
    def carried(self) -> Carrying | None:
        return self.grip if isinstance(self.grip, Carrying) else None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is pressed, pulled or carried."""
        return self.grip is None or isinstance(self.grip, Hovering | OverDot)

    def change_amount(self, by: timedelta) -> None:
        """Make the piece in hand larger, or smaller if `by` is below 0:00."""
        if held := self.carried:
            piece = grown(held.piece, by, self._scene.knife(held.piece.source))
            self._carry(held._replace(piece=piece))

    def take(self, category: str, place: QPointF) -> None:
        """Pick up a step of a folded category, by its middle: there was no press to hold it by."""
        knife = self._scene.knife(category)
        part = next((part for part in self._scene.parts if category in part.members), None)
        if part is not None and knife.spare > ZERO:
            piece = Piece(category, knife.least, at_begin=False)
            begin, end = piece.within(part)
            grip = self._frame.point((begin + end) / 2, MIDDLE)
            self._carry(Carrying(part, piece, grip, place, is_held=True))

    def serve_to(self, category: str) -> None:
        """Serve the piece in hand to `category`, unless that refuses."""
        held = self.carried
        if held and category != held.piece.source and not self._scene.refusal(held.move(category)):
            self.served.emit(held.move(category))
        self.put_back()

    def put_back(self) -> None:
        """Nothing happened."""
        self._turn_to(None)

    def _carry(self, held: Carrying) -> None:
        target = self._target_at(held.place)
        target = None if target == held.piece.source else target
        refusal = None
        if target is not None and target != FOLDED_ID:
            refusal = self._scene.refusal(held.move(target))
        self._turn_to(held._replace(target=target, refusal=refusal))

    def _serve(self) -> None:
        held = self.carried
        if held is None or held.target is None or held.refusal:
            self.put_back()
        elif held.target == FOLDED_ID:
            self.listed.emit(next(part for part in self._scene.parts if part.is_folded))
        else:
            self.serve_to(held.target)

    # The border

    def _pull(self, place: QPointF) -> None:
        assert isinstance(self.grip, Pulling)
        turn = self._frame.spot(place).turn
        travelled = self.grip.travelled + shortest_way(self.grip.turn, turn)
        travelled = max(-1.0, min(1.0, travelled))
        source, target = giver_and_taker(self.grip.border, travelled)
        made = pull(
            self.grip.border, travelled, self._scene.plan.capacity, self._scene.knife(source)
        )
        refusal = None
        if made.is_stopped:
            refusal = self._scene.refusal(Move(PREVIEW_ID, source, target, made.wanted))
        if not refusal and made.amount:
            refusal = self._scene.refusal(Move(PREVIEW_ID, source, target, made.amount))
            made = made._replace(amount=ZERO) if refusal else made
        self._turn_to(
            self.grip._replace(
                turn=turn, place=place, travelled=travelled, pull=made, refusal=refusal
            )
        )

    # What is under the pointer

    def _hovering(self, place: QPointF, is_all: bool) -> Hovering | OverDot | None:
        if border := self._dot_at(place):
            return OverDot(border)
        where = self._frame.spot(place)
        part = slice_at(self._scene.parts, where)
        if part is None:
            return None
        take = whole if is_all else cut
        return Hovering(part, take(part, where.turn, self._scene.knife(part.id)))

    def _dot_at(self, place: QPointF) -> Border | None:
        def distance(border: Border) -> float:
            way = self._frame.point(border.turn, 1.0) - place
            return max(abs(way.x()), abs(way.y()))

        nearest = min(self.borders(), key=distance, default=None)
        return nearest if nearest and distance(nearest) <= DOT_REACH else None

    def _turn_to(self, grip: Grip) -> None:
        if grip == self.grip:
            return
        self.grip = grip
        preview = self._preview()
        if preview != self._previewed:
            self._previewed = preview
            self.previewed.emit(preview)
        self.changed.emit()

    def _preview(self) -> Move | None:
        match self.grip:
            case Carrying(target=str(target), refusal=None) if target != FOLDED_ID:
                return self.grip.move(target)
            case Pulling(pull=Pull(source, target, amount)) if amount:
                return Move(PREVIEW_ID, source, target, amount)
        return None


def _brought_along(grip: Grip, before: Frame, after: Frame) -> Grip:
    """`grip` on the same ring elsewhere: a piece is held by the same place of it. The pointer is where
    it was until it moves."""
    match grip:
        case Carrying():
            return grip._replace(grip=after.like(grip.grip, before))
        case Pressed():
            return grip._replace(place=after.like(grip.place, before))
    return grip
