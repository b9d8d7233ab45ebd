"""A session on a book that is only looked at."""

from typing import NoReturn

from planner.app.session import Command, Session, Step
from planner.core.errors import LookingOnly


class LookingSession(Session):
    """Answers every wish with the same refusal. So there is nothing to undo, and nothing to save."""

    may_change = False

    def perform(self, command: Command, joining: Step | None = None) -> NoReturn:
        raise LookingOnly
