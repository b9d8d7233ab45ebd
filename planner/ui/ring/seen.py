"""How the slices are seen during a gesture: with a piece lifted, or with a border pulled."""

from collections.abc import Sequence

from planner.core.duration import ZERO
from planner.core.ring import Slice, slices
from planner.core.ring_cut import Border, Piece, Pull
from planner.ui.ring.grips import Carrying, Grip, Hovering, OverDot, Pulling
from planner.ui.ring.scene import Scene


def drawn(scene: Scene, grip: Grip, moving: Sequence[Slice] | None) -> Sequence[Slice]:
    """The slices as they are to be painted; `moving` are those of a ring that turns."""
    match grip:
        case Carrying(part, piece):
            return [left for each in scene.parts if (left := _left(each, part, piece))]
        case Pulling(border, pull=Pull(amount=amount) as pull) if amount:
            return _pulled(scene, border, pull)
    return scene.parts if moving is None else moving


def in_ring(grip: Grip) -> object:
    """What of the grip can be seen in the ring."""
    match grip:
        case Hovering() | OverDot():
            return grip
        case Carrying(target=target, refusal=refusal):
            return at_rest(grip), target, refusal is None
    return at_rest(grip)


def at_rest(grip: Grip) -> object:
    """What of the grip changes the layer that is kept."""
    match grip:
        case Carrying(part, piece):
            return part, piece.amount, piece.at_begin
        case Pulling(border, pull=pull):
            return border, pull and (pull.source, pull.amount)
    return None


def _left(each: Slice, part: Slice, piece: Piece) -> Slice | None:
    """What is left of a slice once `piece` is lifted from `part`."""
    if each.id != part.id:
        return each
    if piece.amount >= part.time:
        return None
    begin, end = piece.within(part)
    time = part.time - piece.amount
    if piece.at_begin:
        return part._replace(time=time, begin=end)
    return part._replace(time=time, end=begin)


def _pulled(scene: Scene, border: Border, pull: Pull) -> tuple[Slice, ...]:
    """The ring with the border where it was pulled; at 12 o'clock the beginning moves with it."""
    minutes = dict(scene.plan.minutes)
    minutes[pull.source] -= pull.amount
    minutes[pull.target] = minutes.get(pull.target, ZERO) + pull.amount
    share = pull.amount / scene.plan.capacity
    first = share if pull.target == border.before.id else -share
    is_top = border.after.id == scene.parts[0].id
    return slices(minutes, scene.book.order, scene.folded, first if is_top else 0.0)
