"""How long until the window is painted and answers, and what it weighs.

    python -m tests.benchmarks.bench_start [ROUNDS]

Rounds of a bare PySide6 window, Lagkage with one week and Lagkage with ten years take turns on one
screen, so that what counts, the ratios within a round, hardly depends on the machine. Ends with status
1 if a gate is missed. A start that is too slow shows in its stages, each with a budget of its own. On
a machine that others use too, the ratio of CPU times is the one to believe.

Where it goes, in millions of instructions until the window is painted (`valgrind --tool=callgrind`, which
hardly scatters; Python 3.11, PySide 6.11):

                                                        bare   ten years
    Python itself                                         31          31
    PySide6.QtCore: compiled anew by bare                478         212
    QtGui and QtWidgets                                   43          43
    `Qt`, for its hundred enums                            -         114
    other classes of Qt with their enums                  20          96
    other packages, and more of the standard library       -          50
    157 modules of our own                                 -          99
    50 named tuples and 16 values in them                  -          57
    the application; the book                              9          55
    making the window: fonts and style sheet 30 each       -         159
    showing and painting it                               15          94
    all                                                  596        1010

So a module costs 0.6, a named tuple 1, one of Python's frozen dataclasses 4, a large class of Qt 5.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from planner.core.week import Week
from planner.storage import BookStore
from tests.builders import EMPLOYEE_WEEK, book, move, plan

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 9
TEN_YEARS = 520

GATES = {"bare": 2.0, "one week": 1.2}
"""Ten years, at most so many times the median of each."""
PSS_GATE = 110.0
"""MiB, before the first chart."""
STAGES = {"imported": 1.15, "opened": 0.15, "shown": 0.55, "painted": 0.15}
"""Of the bare window's whole start, with ten years: the budget of each stage."""

BARE = """
import json, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class FirstPaint(QObject):
    def eventFilter(self, window, event):
        if event.type() == QEvent.Type.Paint:
            window.removeEventFilter(self)
            QTimer.singleShot(0, tell)
        return False

def tell():
    print(json.dumps({"painted": time.monotonic()}), flush=True)
    sys.stdin.readline()
    app.quit()

app = QApplication(["bare"])
window, first = QMainWindow(), FirstPaint()
window.resize(1280, 800)
window.installEventFilter(first)
window.show()
app.exec()
"""


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds after its beginning at which each stage was reached, CPU seconds, MiB."""

    reached: Mapping[str, float]
    cpu: float
    pss: float

    @property
    def painted(self) -> float:
        return self.reached["painted"]


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    subprocess.run([sys.executable, "-m", "compileall", "-q", ROOT / "planner"], check=True)
    with tempfile.TemporaryDirectory() as folder, _screen() as screen:
        programs = _programs(Path(folder))
        environment = os.environ | screen | {"HOME": folder, "PYTHONPATH": str(ROOT)}
        starts: dict[str, list[Start]] = {name: [] for name in programs}
        for number in range(rounds + 1):
            for name, command in programs.items():
                start = _started(command, environment)
                if number:  # the first round warms the disk's cache
                    starts[name].append(start)
    return _report(starts)


def _programs(folder: Path) -> dict[str, list[str]]:
    ours = [sys.executable, "-m", "planner", "--lang", "en", "--until-painted", "--data"]
    return {
        "bare": [sys.executable, "-c", BARE],
        "one week": [*ours, str(_book_of(1, folder))],
        "ten years": [*ours, str(_book_of(TEN_YEARS, folder))],
    }


def _book_of(weeks: int, folder: Path) -> Path:
    """A book on disk with so many planned weeks, the last of them this one."""
    path, now = folder / f"{weeks}.json", datetime.now(UTC)  # noqa: TID251
    first = Week.of(now.date()).plus(1 - weeks)
    moves = move("1:30 meetings > customers"), move("0:45 admin > improvement", by="p1")
    plans = (plan(EMPLOYEE_WEEK, *moves, week=first.plus(n)) for n in range(weeks))
    BookStore.create(path, book(EMPLOYEE_WEEK, *plans, week=first), clock=lambda: now).close()
    return path


def _started(command: list[str], environment: Mapping[str, str]) -> Start:
    begun = time.monotonic()
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True
    )
    assert process.stdout
    reached = {stage: at - begun for stage, at in json.loads(process.stdout.readline()).items()}
    start = Start(reached, _cpu_of(process.pid), _pss_of(process.pid))
    process.communicate("\n")
    return start


def _cpu_of(pid: int) -> float:
    """Seconds that all of its threads were on a processor."""
    threads = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9


def _pss_of(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:"))


@contextmanager
def _screen() -> Iterator[dict[str, str]]:
    """A real X screen without a monitor; where there is no Xvfb, no screen at all."""
    if not shutil.which("Xvfb"):
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    size = ["-screen", "0", "1400x1000x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", *size],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout
    try:
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{server.stdout.readline().strip()}"}
    finally:
        server.terminate()
        server.wait()


def _report(starts: Mapping[str, list[Start]]) -> int:
    """Print what was measured; 1 if a gate is missed."""
    print(f"{'':<12}{'painted':>10}{'CPU':>10}{'PSS':>12}   medians of {len(starts['bare'])}")
    for name, each in starts.items():
        painted, cpu = median(s.painted for s in each), median(s.cpu for s in each)
        print(f"{name:<12}{painted * 1e3:7.0f} ms{cpu * 1e3:7.0f} ms{_pss(each):8.1f} MiB")
    print()
    passed = [_gate(f"ten years / {name}", _ratio(starts, name), GATES[name]) for name in GATES]
    passed.append(_gate("PSS, MiB", _pss(starts["ten years"]), PSS_GATE))
    cpu = median(a.cpu / b.cpu for a, b in zip(starts["ten years"], starts["bare"], strict=True))
    print(f"{'ten years / bare, CPU':<24}{cpu:7.2f}")
    print("\nstages with ten years, of the bare window's start")
    _stages(starts)
    return 0 if all(passed) else 1


def _pss(starts: list[Start]) -> float:
    return median(start.pss for start in starts)


def _ratio(starts: Mapping[str, list[Start]], other: str) -> float:
    pairs = zip(starts["ten years"], starts[other], strict=True)
    return median(ours.painted / theirs.painted for ours, theirs in pairs)


def _gate(what: str, measured: float, allowed: float) -> bool:
    verdict = "holds" if measured <= allowed else "MISSED"
    print(f"{what:<24}{measured:7.2f}   at most {allowed:g}: {verdict}")
    return measured <= allowed


def _stages(starts: Mapping[str, list[Start]]) -> None:
    bare, before = median(start.painted for start in starts["bare"]), 0.0
    for stage, budget in STAGES.items():
        at = median(start.reached[stage] for start in starts["ten years"])
        over = "   over its budget" if at - before > budget * bare else ""
        print(
            f"{stage:<12}{(at - before) * 1e3:7.0f} ms{(at - before) / bare:7.2f} of {budget}{over}"
        )
        before = at


if __name__ == "__main__":
    sys.exit(main())
