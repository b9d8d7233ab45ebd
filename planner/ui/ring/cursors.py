"""The shapes of the cursor, which say what a press would do."""

from PySide6.QtCore import Qt

from planner.ui.ring.grips import Carrying, Grip, Hovering, OverDot, Pressed, Pulling


def cursor_for(grip: Grip) -> Qt.CursorShape:
    """The shape of the cursor over the ring."""
    match grip:
        case Hovering(piece=None) | Pressed(piece=None):
            is_list = grip.part.is_folded
            return Qt.CursorShape.PointingHandCursor if is_list else Qt.CursorShape.ForbiddenCursor
        case Hovering():
            return Qt.CursorShape.OpenHandCursor
        case Pressed() | Carrying():
            return Qt.CursorShape.ClosedHandCursor
        case OverDot() | Pulling():
            return _along_the_rim(grip.border.turn)
    return Qt.CursorShape.ArrowCursor


_AROUND = (
    Qt.CursorShape.SizeHorCursor,
    Qt.CursorShape.SizeFDiagCursor,
    Qt.CursorShape.SizeVerCursor,
    Qt.CursorShape.SizeBDiagCursor,
)


def _along_the_rim(turn: float) -> Qt.CursorShape:
    """A border moves along the rim: sideways at 12 o'clock, up and down at 3."""
    return _AROUND[round(turn * 8) % 4]
