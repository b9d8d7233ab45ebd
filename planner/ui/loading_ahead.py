"""Loads what a first wish needs, on a thread, soon after the window is up: else the wish waits for it.

First what names steps, a fiftieth of a second in the middle of a gesture; then the import with its rules
and the page where what it records is seen, whose modules would keep the window waiting for a quarter;
then the page of the charts, another fiftieth, and the charts, which say that they are prepared.
"""

import gc
from collections.abc import Callable
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
_OF_IMPORTS = (
    "planner.ui.imports.opening",
    "planner.ui.imports.outcome",
    "planner.ui.rules.dialog",
    "planner.ui.rules.panel",
    "planner.ui.pages.log_page",
)


class LoadingAhead(QObject):
    """Loads once, however often it is begun."""

    def __init__(self, parent: QObject, load: Callable[[], None]) -> None:
        super().__init__(parent)
        self._load = load
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

    def begin(self) -> None:
        if self._jobs is None:
            self._meanwhile.enter_context(undisturbed())
            self._meanwhile.enter_context(beside_a_window())
            self._jobs = Jobs()
            self._jobs.do(self._load, self._end, self._end)

    def _end(self, _: object) -> None:
        gc.freeze()  # modules stay; so does all else that is there, until the next book
        self._meanwhile.close()
        self.is_done = True


def load_all(sources: "Callable[[], Sources]") -> None:
    """What wishes need that come often; `sources` are what reads files."""
    import_module("planner.wording.steps")
    for name in _OF_IMPORTS:
        import_module(name)
    sources().zone()
    import_module("planner.ui.pages.compare_page")
    load_charts()
