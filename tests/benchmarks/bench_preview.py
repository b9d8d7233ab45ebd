"""How smoothly the first preview opens: the longest time for which the window stood still.

    python -m tests.benchmarks.bench_preview [KIND]

In a process of its own matplotlib is imported, its list of fonts made, and the page of `plan` or `blank`
laid out and painted, while a timer beats on the main thread. The gate is a gap of 50 ms between two
beats; beside it stand how long the same timer gaps in an idle window, and when the dialog and its page
were there. Ends with status 1 if the gate is missed.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from planner.charts.paper import A4, Orientation
from planner.palette import LIGHT
from planner.ui.printing.preview_dialog import PreviewDialog
from planner.ui.printing.sheet import Sheet, SheetKind
from tests.builders import W48
from tests.ui.waiting import wait_until

GATE = 50.0
IDLE = 1.0
BEAT = 5
"""Milliseconds; the gaps are measured from beat to beat."""


class Beats:
    """A timer that notes when it came."""

    def __init__(self) -> None:
        self._times = [time.monotonic()]
        self._timer = QTimer(interval=BEAT)
        self._timer.timeout.connect(lambda: self._times.append(time.monotonic()))
        self._timer.start()

    def longest_gap(self) -> float:
        """In milliseconds, since this was last asked."""
        pairs = zip(self._times, self._times[1:], strict=False)
        longest = max((later - earlier for earlier, later in pairs), default=0.0)
        self._times = self._times[-1:]
        return longest * 1000


def main() -> int:
    kind = SheetKind(sys.argv[1]) if len(sys.argv) > 1 else SheetKind.PLAN
    app = QApplication(["bench"])
    with TemporaryDirectory() as folder:
        os.environ.setdefault("MPLCONFIGDIR", folder)
        return _report(_sheet(kind), Path(folder), app)


def _sheet(kind: SheetKind) -> Sheet:
    from datetime import date

    from planner.i18n import Words
    from tests.builders import EMPLOYEE_WEEK, book, plan

    held = book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK))
    return Sheet(held, W48, date(2026, 11, 22), 1204, Words("en"), kind)


def _report(sheet: Sheet, folder: Path, app: QApplication) -> int:
    beats = Beats()
    end = time.monotonic() + IDLE
    wait_until(lambda: time.monotonic() > end)
    idle = beats.longest_gap()
    begun = time.monotonic()
    dialog = PreviewDialog(sheet, A4, Orientation.FITTING, folder, LIGHT)
    dialog.show()
    app.processEvents()
    opened = _since(begun)
    opening = beats.longest_gap()
    gap = _until(lambda: dialog.page.is_up_to_date, beats)
    print(f"idle: longest gap {idle:.0f} ms")
    print(
        f"dialog open after {opened:.0f} ms (gap {opening:.0f} ms), page after {_since(begun):.0f} ms"
    )
    print(f"longest gap while the page was prepared: {gap:.0f} ms, gate {GATE:.0f} ms")
    dialog.done(0)
    return 1 if gap > GATE else 0


def _until(reached: Callable[[], bool], beats: Beats) -> float:
    wait_until(reached)
    return beats.longest_gap()


def _since(begun: float) -> float:
    return (time.monotonic() - begun) * 1000


if __name__ == "__main__":
    sys.exit(main())
