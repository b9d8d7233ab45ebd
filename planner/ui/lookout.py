"""Looks out for a disk that does not answer: a share whose network is gone, a stick that hangs."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from planner.app.saving import Saver
from planner.app.saving_state import SavingState, Waiting
from planner.core.saved import Saved

if TYPE_CHECKING:
    from planner.ui.jobs import Jobs

INTERVAL = 2000
"""Milliseconds from one look to the next, while something is not saved."""


class Lookout(QObject):
    """Has a copy made of what is not saved, again and again as long as the disk does not answer."""

    stuck = Signal(object)
    """Emits where the copy lies; `None` if none could be made."""

    def __init__(self, saver: Saver, parent: QObject) -> None:
        super().__init__(parent)
        self._saver = saver
        self._jobs: Jobs | None = None
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self.look)

    def follow(self, state: SavingState) -> None:
        """Look out from the first change on until all is saved."""
        if isinstance(state, Waiting) and not self._timer.isActive():
            self._timer.start()
        elif isinstance(state, Saved):
            self._timer.stop()

    def stop(self) -> None:
        self._timer.stop()
        if self._jobs is not None:
            self._jobs.forget()

    def look(self) -> None:
        """Have a copy made if the disk does not answer."""
        if not self._saver.is_stuck:
            return
        if self._jobs is None:
            from planner.ui.jobs import Jobs

            self._jobs = Jobs()
        if self._jobs.is_idle:
            self._jobs.do(self._saver.rescue_meanwhile, self._tell, lambda _: None)

    def _tell(self, copy: Path | None) -> None:
        if self._saver.is_stuck:
            self.stuck.emit(copy)
