"""What a window feels of a big import: its longest pause, and how long it takes to give one up.

    python -m tests.benchmarks.bench_import_window [EVENTS…]

A real window reads a calendar of ten years (`calendars.py`) in a process of its own, as the program does,
while a timer of 5 ms tells how long it was kept waiting: with nothing to do (the reference), while the
file is read and laid out, and when other days are chosen. *Given up* is from Cancel until the child
process is gone. Wanted: no pause over 50 ms, and gone within 500 ms.
"""

import gc
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

import psutil
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from planner.i18n import Words
from planner.palette import LIGHT
from planner.sources.reader_apart import ReaderApart
from planner.ui.imports.dialog import ImportDialog
from planner.ui.imports.usual import Usual
from tests.benchmarks.calendars import made_calendar
from tests.builders import book

TODAY = date(2026, 11, 25)
ROUNDS = 5


class Pauses:
    """The time between two turns of a timer that wants to come every 5 ms."""

    def __init__(self) -> None:
        self._longest, self._last = 0.0, time.perf_counter()
        self._until: Callable[[], bool] = lambda: True
        self._loop = QEventLoop()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)

    def longest(self, until: Callable[[], bool], first: Callable[[], object]) -> float:
        """Do `first`, and say how long the longest pause was `until` something is so."""
        self._longest, self._last, self._until = 0.0, time.perf_counter(), until
        self._timer.start(5)
        QTimer.singleShot(0, first)
        self._loop.exec()
        self._timer.stop()
        return self._longest

    def _turn(self) -> None:
        now = time.perf_counter()
        self._longest, self._last = max(self._longest, now - self._last), now
        if self._until():
            self._loop.quit()


def dialog_of(path: Path) -> ImportDialog:
    dialog = ImportDialog([path], ReaderApart(), book(), TODAY, LIGHT, Words("en"))
    # As the program does: what was read goes in a turn of its own, and Qt takes the window apart.
    dialog.finished.connect(dialog.let_go, Qt.ConnectionType.QueuedConnection)
    dialog.show()
    return dialog


def children() -> list[psutil.Process]:
    """The processes that read; the one that watches over what they share stays for good."""
    own = psutil.Process().children()
    return [child for child in own if "resource_tracker" not in " ".join(child.cmdline())]


def read_through(path: Path, pauses: Pauses) -> tuple[float, float, float, int]:
    """Seconds until it is laid out, the longest pauses until then and when days are chosen, rows."""
    dialog = dialog_of(path)
    begun = time.perf_counter()
    is_there = lambda: dialog.stage is dialog.preview  # noqa: E731
    reading = pauses.longest(is_there, lambda: dialog.begin("", Usual()))
    took = time.perf_counter() - begun
    ends, field = time.perf_counter() + 0.3, dialog.preview._first
    later = field.date().addDays(7)
    choosing = pauses.longest(lambda: time.perf_counter() > ends, lambda: field.setDate(later))
    rows = len(dialog.preview.list.in_period)
    dialog.reject()
    return took, reading, choosing, rows


def given_up(path: Path, pauses: Pauses, after: float) -> float:
    """Seconds from Cancel, `after` some of reading, until no process is left."""
    dialog = dialog_of(path)
    ends = time.perf_counter() + after
    pauses.longest(lambda: time.perf_counter() > ends, lambda: dialog.begin("", Usual()))
    left = children()
    begun = time.perf_counter()
    pauses.longest(lambda: not any(map(psutil.Process.is_running, left)), dialog.reject)
    took = time.perf_counter() - begun
    assert not children(), "one was started after Cancel"
    return took


def main() -> int:
    counts = [int(each.replace(",", "")) for each in sys.argv[1:]] or [10_000, 50_000]
    _application = QApplication(sys.argv[:1])
    gc.freeze()  # as the program does, with what it is made of
    pauses = Pauses()
    ends = time.perf_counter() + 1
    idle = pauses.longest(lambda: time.perf_counter() > ends, lambda: None)
    print(f"longest pause with nothing to do: {1000 * idle:.0f} ms")
    print(
        " events   rows     read  pause: reading  other days   given up after 0.05 s / 0.3 s / 1 s"
    )
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "work.ics"
            path.write_bytes(made_calendar(count))
            rounds = [read_through(path, pauses) for _ in range(ROUNDS)]
            ups = [max(given_up(path, pauses, after) for _ in range(3)) for after in (0.05, 0.3, 1)]
        took, reading, choosing = (median(each[n] for each in rounds) for n in range(3))
        least, most = min(each[1] for each in rounds), max(each[1] for each in rounds)
        spread = f"{1000 * reading:4.0f} ({1000 * least:.0f}–{1000 * most:.0f}) ms"
        given = " / ".join(f"{1000 * up:.0f}" for up in ups)
        print(
            f"{count:7,} {rounds[0][3]:6,} {took:6.2f} s  {spread} {1000 * choosing:7.0f} ms"
            f"   {given} ms",
            flush=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
