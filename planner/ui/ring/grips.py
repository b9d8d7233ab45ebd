"""What the pointer may hold: each state of a gesture as a value."""

from typing import NamedTuple

from PySide6.QtCore import QPointF

from planner.core.errors import Refusal
from planner.core.move import Move
from planner.core.ring import Slice
from planner.core.ring_cut import Border, Piece, Pull

PREVIEW_ID = "preview"
"""The id of moves that are only shown."""


class Hovering(NamedTuple):
    """Over a slice, with the piece that would lift; `None` where nothing can."""

    part: Slice
    piece: Piece | None


class OverDot(NamedTuple):
    border: Border


class Pressed(NamedTuple):
    """The button is down on a slice and has not gone far."""

    part: Slice
    piece: Piece | None
    place: QPointF


class Carrying(NamedTuple):
    """A piece is lifted: by a drag, or by a click (`is_held`), and then the next click serves it.

    `grip` is where it was taken, `place` where the pointer is, `target` the category under it (or
    all folded ones); `refusal` says why that would not take the piece.
    """

    part: Slice
    piece: Piece
    grip: QPointF
    place: QPointF
    is_held: bool
    target: str | None = None
    refusal: Refusal | None = None

    def move(self, target: str, move_id: str = PREVIEW_ID) -> Move:
        return Move(move_id, self.piece.source, target, self.piece.amount)


class Pulling(NamedTuple):
    """A border is pulled: `turn` is where the pointer was last, `travelled` how far it went in all."""

    border: Border
    turn: float
    place: QPointF
    travelled: float = 0.0
    pull: Pull | None = None
    refusal: Refusal | None = None


Grip = Hovering | OverDot | Pressed | Carrying | Pulling | None
