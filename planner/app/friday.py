"""The Friday close: a week is closed and the next one planned, in five steps that can each be skipped."""

from enum import IntEnum

from planner.app.session import Session
from planner.app.stages import Stages


class Part(IntEnum):
    """What the Friday close is about at the time, in order."""

    CLOSE = 1
    """The week is told in full, and closed."""
    LOOK_BACK = 2
    """What ate the time."""
    AHEAD = 3
    """What the next week begins as."""
    MOVE = 4
    """Hours are found for what the next week's goal lacks."""
    PROMISE = 5
    DONE = 6


class FridayClose(Stages[Part]):
    """Leads through the parts from `first` on."""

    def __init__(self, session: Session, first: Part = Part.CLOSE) -> None:
        super().__init__(session, Part, first)
