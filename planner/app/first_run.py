"""The first run: from an example to a week of one's own, with a goal and hours for it."""

from enum import IntEnum

from planner.app.session import Session
from planner.app.stages import Stages


class Stage(IntEnum):
    """What the first run is about at the time, in order."""

    BEGIN = 1
    """Who plans, and how many hours a normal week has."""
    NORMAL = 2
    """The typical week becomes one's own."""
    GOAL = 3
    MOVE = 4
    """Hours are found for the goal."""
    END = 5


class FirstRun(Stages[Stage]):
    """Leads a new book's owner through the stages, from `first` on."""

    def __init__(self, session: Session, first: Stage = Stage.BEGIN) -> None:
        super().__init__(session, Stage, first)

    def start_again(self) -> None:
        """Ask from the beginning. The book stays as it is until there is another answer."""
        self._begin(Stage.BEGIN)
