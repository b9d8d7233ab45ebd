"""Stages that somebody is led through, one after the other, on a session's book."""

from enum import IntEnum
from typing import Generic, TypeVar

from planner.app.session import Command, Session, Step
from planner.core.book import Book

Stage = TypeVar("Stage", bound=IntEnum)


class Stages(Generic[Stage]):
    """Goes through `stages` from `first` on.

    What is done in a stage can be undone bit by bit while it lasts. Once it is passed it is one step,
    and undoing that step leads back to the stage, whoever undoes it.
    """

    def __init__(self, session: Session, stages: type[Stage], first: Stage) -> None:
        self.stage: Stage
        self._session = session
        self._order: tuple[Stage, ...] = tuple(stages)
        self._since: Book
        self._steps: dict[Stage, Step]
        self._undone: frozenset[Stage]
        self._begin(first)

    def pass_on(self, *commands: Command) -> None:
        """Go to the next stage; with the answer to this one, unless it is skipped. Raises its
        `Refusal`, and then the stage goes on."""
        for command in commands:
            self._session.perform(command)
        step = self._session.gather(self._since)
        past = self._session.past
        self._steps = {stage: done for stage, done in self._steps.items() if done in past}
        if step is not None:
            self._steps[self.stage] = step
        following = self._near(self.stage, 1)
        self._furthest = max((following, *(self._near(each, 1) for each in self._steps)))
        self._turn_to(following)

    def go_back(self) -> None:
        """Be in the stage before. What was done since stays done."""
        self._turn_to(self._near(self.stage, -1))

    def follow(self) -> bool:
        """Once passed stages are undone, be in the first of them; once they are done again, as far as
        one was. Returns whether that is another stage."""
        undone = self._undone_now()
        stage = min(undone, default=self._furthest)
        if undone == self._undone or stage is self.stage:
            self._undone = undone
            return False
        self._turn_to(stage)
        return True

    def _begin(self, first: Stage) -> None:
        self._steps = {}
        self._furthest = first
        self._turn_to(first)

    def _turn_to(self, stage: Stage) -> None:
        self.stage = stage
        self._undone = self._undone_now()
        self._since = self._session.book

    def _undone_now(self) -> frozenset[Stage]:
        past = self._session.past
        return frozenset(stage for stage, step in self._steps.items() if step not in past)

    def _near(self, stage: Stage, by: int) -> Stage:
        """So many stages later or earlier, as far as there are any."""
        place = self._order.index(stage) + by
        return self._order[max(0, min(place, len(self._order) - 1))]
