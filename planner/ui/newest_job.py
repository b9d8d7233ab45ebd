"""Work off the main thread of which only the newest matters: what is asked while somebody types."""

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QObject

from planner.ui.jobs import Jobs, beside_a_window

Work = Callable[[], object]


class _Asked(NamedTuple):
    work: Work
    done: Callable[[Any], None]
    failed: Callable[[], None]


def _nothing() -> None:
    """A failure is in the log already."""


class NewestJob(QObject):
    """Does one thing at a time. Of what was asked meanwhile only the last is begun, and what comes of the
    one before is told to nobody. It goes with `parent`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = Jobs()
        self._waiting: _Asked | None = None
        self._is_idle = True
        self._told: _Asked | None = None
        parent.destroyed.connect(self._jobs.forget)

    @property
    def is_idle(self) -> bool:
        return self._is_idle

    def do(
        self, work: Work, done: Callable[[Any], None], failed: Callable[[], None] = _nothing
    ) -> None:
        """Do `work`, and tell `done` what it returned, or `failed` that nothing came of it, unless
        something else is asked before."""
        self._waiting = _Asked(work, done, failed)
        if self.is_idle:
            self._begin()

    def forget(self) -> None:
        """What was asked matters no more."""
        self._waiting = self._told = None

    def _begin(self) -> None:
        self._told, self._waiting = self._waiting, None
        self._is_idle = self._told is None
        if self._told is not None:
            self._jobs.do(beside_a_window()(self._told.work), self._tell, self._fail)

    def _ended(self) -> _Asked | None:
        """Who is to be told of what has ended. What was asked meanwhile is begun before they are: whoever
        is told may fail, or ask again."""
        told = self._told if self._waiting is None else None
        self._begin()
        return told

    def _tell(self, result: object) -> None:
        if (told := self._ended()) is not None:
            told.done(result)

    def _fail(self, _: Exception) -> None:
        if (told := self._ended()) is not None:
            told.failed()
