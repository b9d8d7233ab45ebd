"""The ring of a week: cut a piece, serve it, pull a border, or do the same by keyboard."""

from planner.ui.ring.scene import Centre
from planner.ui.ring.view import RingView

__all__ = ["Centre", "RingView"]
