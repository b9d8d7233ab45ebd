"""What a window feels while a big import is taken over into the book, from the file to undo.

    python -m tests.benchmarks.bench_recording [EVENTS]

The whole program opens an empty book and imports a calendar (`calendars.py`, 10,000 events of ten years,
of which the last year is taken), while a timer of 5 ms tells how long it was kept waiting. By step: the
longest pause; the most that the main thread had of the processor between two turns of the timer, and what
the longest search for garbage had of it, which both are the same where others work too. The reference is
the program with nothing to do, at the top. Wanted: no pause over 50 ms.
"""

import gc
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import planner.window
from planner.ui.importing import Importing
from planner.ui.imports.dialog import ImportDialog
from planner.ui.program import Program
from tests.benchmarks.bench_rules_window import BusyPauses
from tests.benchmarks.calendars import made_calendar

SETTLED = 2.0
"""Seconds after which everything that comes of a step has come."""


class Collections:
    """The longest search for garbage, on whatever thread."""

    def __init__(self) -> None:
        self.longest, self._begun = 0.0, 0.0
        gc.callbacks.append(self._hear)

    def _hear(self, phase: str, _: object) -> None:
        now = time.thread_time()
        if phase == "start":
            self._begun = now
        else:
            self.longest = max(self.longest, now - self._begun)


class Sitting:
    """Somebody at the window, and a clock."""

    def __init__(self, program: Program, path: Path) -> None:
        self._program, self._path = program, path
        self._pauses, self._collections = BusyPauses(), Collections()

    def go(self) -> None:
        print("step                     pause   busy  garbage")
        self._do("nothing to do", lambda: None)
        self._do("opened and read", self._import, self._is_looked_through)
        dialog = self._dialog
        first = dialog.preview._first
        year_ago = date.today() - timedelta(days=364)  # noqa: DTZ011, TID251
        self._do("days chosen", lambda: first.setDate(year_ago), self._is_looked_through)
        rows = len(dialog.preview.list.in_period)
        print(f"  ({rows:,} rows)")
        accept = dialog.preview.accept
        self._do("recorded", accept.click, lambda: self._dialog_or_none is None)
        window = self._program.window
        self._do("to another week", lambda: window.go_to(window.week.plus(-3)))
        self._do("undone", window.undo_wanted.emit)
        self._do("done again", window.redo_wanted.emit)
        QApplication.quit()

    def _do(
        self,
        name: str,
        first: Callable[[], object],
        is_done: Callable[[], bool] = lambda: True,
    ) -> None:
        """Do `first`, and tell how it was until some time after it is done."""
        quiet_since = time.perf_counter()

        def is_over() -> bool:
            nonlocal quiet_since
            now = time.perf_counter()
            if not is_done():
                quiet_since = now
            return now - quiet_since > SETTLED

        self._collections.longest = 0.0
        pause = self._pauses.longest(is_over, first)
        busy, looked = self._pauses.busiest, self._collections.longest
        print(
            f"{name:20} {1000 * pause:6.0f} ms {1000 * busy:4.0f} ms {1000 * looked:4.0f} ms",
            flush=True,
        )

    def _import(self) -> None:
        importing = self._program.findChild(Importing)
        assert importing is not None
        importing.import_files([self._path])

    @property
    def _dialog_or_none(self) -> ImportDialog | None:
        tops = (each for each in QApplication.topLevelWidgets() if isinstance(each, ImportDialog))
        return next((each for each in tops if each.isVisible()), None)

    @property
    def _dialog(self) -> ImportDialog:
        dialog = self._dialog_or_none
        assert dialog is not None
        return dialog

    def _is_looked_through(self) -> bool:
        dialog = self._dialog_or_none
        return dialog is not None and dialog.stage is dialog.preview and dialog._jobs.is_idle


def main() -> int:
    count = int(sys.argv[1].replace(",", "")) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "work.ics"
        path.write_bytes(made_calendar(count))
        begun = planner.window._Running._begun

        def go_on(running: planner.window._Running, program: Program, *rest: object) -> None:
            begun(running, program, *rest)  # type: ignore[arg-type]
            QTimer.singleShot(4000, lambda: Sitting(program, path).go())

        planner.window._Running._begun = go_on  # type: ignore[method-assign, assignment]
        gc.disable()  # as the program begins
        return planner.window.run(Path(folder) / "b.lagkage", "en")


if __name__ == "__main__":
    sys.exit(main())
