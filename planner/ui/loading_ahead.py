"""Loads what a first wish needs, soon after the window is up: else the wish waits for it.

First what names steps, and modules of windows, on the window's own thread, one in a turn: PySide makes
its classes when they are first asked for, and two threads that do so at once bring Python down. Then, on
a thread, what charts are drawn with: nothing of Qt, and far more. Beside that thread each turn would take
three times as long.
"""

import gc
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from planner.ui.chart_loading import load as load_charts
from planner.ui.jobs import Jobs, beside_a_window
from planner.ui.sweeping import undisturbed

if TYPE_CHECKING:
    from planner.app.ports import Sources

SOON = 300
"""Milliseconds after the first paint: what is done at once comes first."""
PAUSE = 20
"""Milliseconds in which the window answers before the next module is loaded."""
IN_TURNS = (
    "planner.wording.steps",
    "planner.app.import_laid",
    "planner.app.import_taken",
    "planner.ui.still_boxes",
    "planner.ui.imports.row_list",
    "planner.ui.imports.table",
    "planner.ui.imports.preview_stage",
    "planner.ui.imports.question_stage",
    "planner.ui.rules.panel",
    "planner.ui.rules.dialog",
    "planner.ui.imports.opening",
    "planner.ui.imports.outcome",
    "planner.ui.days.card",
    "planner.ui.log.grid_card",
    "planner.ui.log.sort_card",
    "planner.ui.pages.log_page",
    "planner.charts.exhibits",
    "planner.ui.pages.compare_page",
)
"""What names steps, the windows of an import and of its rules, the page where what it records is seen,
and that of charts; what they are made of comes first."""


class LoadingAhead(QObject):
    """Loads `modules` on this thread, then does `load` on another; once, however often it is begun."""

    def __init__(
        self, parent: QObject, load: Callable[[], None], modules: Sequence[str] = ()
    ) -> None:
        super().__init__(parent)
        self._load = load
        self._modules = [*modules]
        self._jobs: Jobs | None = None
        self._meanwhile = ExitStack()
        self.is_done = False
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.begin)
        self._turns = QTimer(self, interval=PAUSE)
        self._turns.timeout.connect(self._load_next)

    def begin_soon(self) -> None:
        self._soon.start()

    def stop(self) -> None:
        """Begin no more; what has begun goes on."""
        self._soon.stop()

    def begin(self) -> None:
        if self._jobs is None:
            self._jobs = Jobs()
            self._meanwhile.enter_context(undisturbed())
            self._meanwhile.enter_context(beside_a_window())
            self._turns.start()

    def _load_next(self) -> None:
        if self._modules:
            import_module(self._modules.pop(0))
            return
        self._turns.stop()
        assert self._jobs is not None
        self._jobs.do(self._load, self._end, self._end)

    def _end(self, _: object) -> None:
        gc.freeze()  # modules stay; so does all else that is there, until the next book
        self._meanwhile.close()
        self.is_done = True


def load_beside(sources: "Callable[[], Sources]") -> None:
    """What has nothing of Qt in it; `sources` are what reads files."""
    sources().zone()
    load_charts()
