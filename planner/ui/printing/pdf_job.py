"""Writes a PDF off the main thread: a page takes a fifth of a second, and a slow disk longer."""

from collections.abc import Callable
from pathlib import Path

from matplotlib.figure import Figure
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from planner.charts.pdf import not_saved, save_pdf


class PdfJobs(QObject):
    """Writes one file after another. Figures are made in the job: matplotlib's are not shared between
    threads."""

    saved = Signal(object)
    """Emits the path."""
    failed = Signal(object)
    """Emits a `Problem`; nothing at its path has changed."""

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)

    def save(self, make: Callable[[], Figure], path: Path) -> None:
        """Write what `make` makes to `path`, and tell when it is there."""
        self._pool.start(_Job(self, make, path))

    def wait(self) -> None:
        """Until everything that was asked for is on disk."""
        self._pool.waitForDone()


class _Job(QRunnable):
    def __init__(self, jobs: PdfJobs, make: Callable[[], Figure], path: Path) -> None:
        super().__init__()
        self._jobs, self._make, self._path = jobs, make, path

    def run(self) -> None:
        try:
            save_pdf(self._make(), self._path)
        except OSError as error:
            self._jobs.failed.emit(not_saved(error, self._path))
        else:
            self._jobs.saved.emit(self._path)
