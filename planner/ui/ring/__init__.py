"""The ring of a week: cut a piece, serve it, pull a border, or do the same by keyboard."""

from planner.ui.ring.scene import Asked, Centre
from planner.ui.ring.view import RingView

__all__ = ["Asked", "Centre", "RingView"]
