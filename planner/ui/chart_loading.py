"""Loads what charts are drawn with, on a thread, soon after the window is up.

matplotlib takes half a second of a processor, and seconds where its list of fonts is made for the first
time. Whoever opens a chart before it is there sees that it is being prepared.
"""

from contextlib import ExitStack
from importlib import import_module
from threading import Lock

from PySide6.QtCore import QObject, QTimer

from planner.ui.jobs import Jobs, undisturbed

SOON = 300
"""Milliseconds after the first paint: what is done at once comes first."""


class ChartLoading(QObject):
    """Loads once, however often it is begun."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
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
            self._jobs = Jobs()
            self._jobs.do(load, self._end, self._end)

    def wait(self) -> None:
        """Until everything is loaded, though not yet told."""
        if self._jobs is not None:
            self._jobs.wait()

    def _end(self, _: object) -> None:
        self._meanwhile.close()
        self.is_done = True


def load() -> None:
    """Load it on this thread, unless it is loaded. Whoever draws on a thread comes here first: modules
    of matplotlib import each other in circles, and of two threads that load them each sees halves."""
    with _ONE_AT_A_TIME:
        _load()


_ONE_AT_A_TIME = Lock()


def _load() -> None:
    for name in ("planner.charts.drawings", "planner.charts.pixels"):
        import_module(name)
    from planner.charts.style import Type, drawable

    for bold in (False, True):  # the first of each reads a file
        Type(12, bold=bold).width(drawable("8:30"))
