"""Loads what a first wish needs, soon after the window is up: else the wish waits for it.

What names steps, what charts are drawn with, and the zone are loaded on a thread. Modules of windows are
loaded on the window's own thread, one in a turn: PySide makes its classes when they are first asked for,
and of two threads that do so at once it brings Python down.
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
OF_WINDOWS = (
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
    "planner.ui.pages.compare_page",
)
"""The windows of an import and of its rules, the page where what it records is seen, and that of charts;
what they are made of comes first."""


class LoadingAhead(QObject):
    """Does `load` on a thread, and loads `modules` on this one; once, however often it is begun."""

    def __init__(
        self, parent: QObject, load: Callable[[], None], modules: Sequence[str] = ()
    ) -> None:
        super().__init__(parent)
        self._load = load
        self._modules = [*modules]
        self._is_loaded = False
        self._turns = QTimer(self, interval=PAUSE)
        self._turns.timeout.connect(self._load_next)
        self._jobs: Jobs | None = None
        self._meanwhile = ExitStack()
        self.is_done = False
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.begin)

    def begin_soon(self) -> None:
        self._soon.start()

    def stop(self) -> None:
        """Begin no more; what has begun goes on."""
        self._soon.stop()
        self._turns.stop()

    def begin(self) -> None:
        if self._jobs is None:
            self._meanwhile.enter_context(undisturbed())
            self._meanwhile.enter_context(beside_a_window())
            self._jobs = Jobs()
            self._jobs.do(self._load, self._loaded, self._loaded)
            self._turns.start()

    def _load_next(self) -> None:
        if self._modules:
            import_module(self._modules.pop(0))
        else:
            self._turns.stop()
            self._end()

    def _loaded(self, _: object) -> None:
        self._is_loaded = True
        self._end()

    def _end(self) -> None:
        if not self._is_loaded or self._turns.isActive() or self.is_done:
            return
        gc.freeze()  # modules stay; so does all else that is there, until the next book
        self._meanwhile.close()
        self.is_done = True


def load_all(sources: "Callable[[], Sources]") -> None:
    """What has nothing of Qt in it; `sources` are what reads files."""
    import_module("planner.wording.steps")
    sources().zone()
    load_charts()
