"""Work off the main thread of which only the newest matters: what is asked while somebody types."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from planner.ui.jobs import Jobs, beside_a_window

Work = Callable[[], object]


class NewestJob(QObject):
    """Does one thing at a time. Of what was asked meanwhile only the last is begun, and what comes of the
    one before is told to nobody. It goes with `parent`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = Jobs()
        self._waiting: tuple[Work, Callable[[Any], None]] | None = None
        self._done: Callable[[Any], None] | None = None
        parent.destroyed.connect(self._jobs.forget)

    @property
    def is_idle(self) -> bool:
        return self._done is None

    def do(self, work: Work, done: Callable[[Any], None]) -> None:
        """Do `work`, and tell `done` what it returned, unless something else is asked before."""
        self._waiting = work, done
        if self.is_idle:
            self._begin()

    def forget(self) -> None:
        """What was asked matters no more."""
        self._waiting = None
        if self._done is not None:
            self._done = _nobody

    def _begin(self) -> None:
        if self._waiting is not None:
            (work, self._done), self._waiting = self._waiting, None
            self._jobs.do(beside_a_window()(work), self._tell, self._fail)

    def _tell(self, result: object) -> None:
        done, self._done = self._done, None
        if self._waiting is None and done is not None:
            done(result)
        self._begin_next()

    def _fail(self, _: Exception) -> None:
        """It is in the log already."""
        self._done = None
        self._begin_next()

    def _begin_next(self) -> None:
        if self.is_idle:
            self._begin()


def _nobody(_: object) -> None:
    """Whoever asked wants to know no more."""
