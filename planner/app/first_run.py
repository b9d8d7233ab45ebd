"""The first run: from an example to a week of one's own, with a goal and hours for it."""

from enum import IntEnum

from planner.app.session import Command, Session, Step


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


class FirstRun:
    """Goes through the stages on a session's book.

    What is done in a stage can be undone bit by bit while it lasts. Once it is passed it is one step,
    and undoing that step leads back to the stage.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self.start_again()

    def start_again(self) -> None:
        """Ask from the beginning. The book stays as it is until there is another answer."""
        self._steps: dict[Stage, Step] = {}
        self._furthest = Stage.BEGIN
        self._turn_to(Stage.BEGIN)

    def pass_on(self, *commands: Command) -> None:
        """Go to the next stage; with the answer to this one, unless it is skipped. Raises its
        `Refusal`, and then the stage goes on."""
        for command in commands:
            self._session.perform(command)
        step = self._session.gather(self._since)
        self._steps = {stage: done for stage, done in self._steps.items() if stage < self.stage}
        if step is not None:
            self._steps[self.stage] = step
        self._furthest = Stage(min(self.stage + 1, Stage.END))
        self._turn_to(self._furthest)

    def follow(self) -> bool:
        """Be in the first stage whose step is undone, else as far as one was. Returns whether that is
        another stage."""
        past = self._session.past
        undone = (stage for stage, step in self._steps.items() if step not in past)
        stage = min(undone, default=self._furthest)
        if stage is self.stage:
            return False
        self._turn_to(stage)
        return True

    def _turn_to(self, stage: Stage) -> None:
        self.stage = stage
        self._since = self._session.book
