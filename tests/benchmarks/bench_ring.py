"""How long a frame of the ring takes while a piece is carried, cut anew, or a border is pulled.

    python -m tests.benchmarks.bench_ring [FRAMES]

The ring has 10 slices at 900×900, drawn offscreen. A frame is one event of the pointer with all that it
sets off, to the last pixel; beside it a matplotlib pie of as many wedges changes one and is drawn
again. Ends with status 1 if a gate is missed, or if 10,000 frames leave anything behind.
"""

import gc
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import cycle, islice
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from planner.core.category import Category, Role
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.ring import RingView
from tests.builders import CATEGORIES, W48, book, plan

FRAMES = 400
MANY = 10_000
REACH = 4.0, 8.0
"""Milliseconds on a quiet machine, median and 95 %."""
MEDIAN_GATE, P95_GATE = 1 / 3, 2 / 3
"""Of the pie's in the same run: what a busy machine does to one it does to the other."""
GROWTH_GATE = 2.0
"""MiB after many frames."""

WEEK = (
    "customers 9:00, meetings 7:00, admin 5:00, preparation 5:00, travel 2:30, improvement 2:00,"
    " sales 2:00, visits 1:30, offers 1:30, open 1:30"
)
MORE = tuple(Category(name.lower(), name, Role.WORK) for name in ("Sales", "Visits", "Offers"))


@dataclass(frozen=True, slots=True)
class Figures:
    name: str
    milliseconds: list[float]

    @property
    def middle(self) -> float:
        return median(self.milliseconds)

    @property
    def p95(self) -> float:
        return quantiles(self.milliseconds, n=20)[-1]


class Pointer:
    """Moves over a ring and has what changed painted at once, not when the screen is due."""

    def __init__(self, app: QApplication, ring: RingView) -> None:
        self._app, self._ring = app, ring
        self._held = Qt.MouseButton.NoButton

    def to(self, x: float, y: float) -> None:
        self._send(QEvent.Type.MouseMove, x, y, Qt.MouseButton.NoButton)

    def press(self, x: float, y: float) -> None:
        self._held = Qt.MouseButton.LeftButton
        self._send(QEvent.Type.MouseButtonPress, x, y, Qt.MouseButton.LeftButton)

    def release(self, x: float, y: float) -> None:
        self._held = Qt.MouseButton.NoButton
        self._send(QEvent.Type.MouseButtonRelease, x, y, Qt.MouseButton.LeftButton)

    def _send(self, kind: QEvent.Type, x: float, y: float, button: Qt.MouseButton) -> None:
        place = QPointF(x, y)
        where = self._ring.mapToGlobal(place)
        keys = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(
            self._ring, QMouseEvent(kind, place, where, button, self._held, keys)
        )
        self._app.processEvents()
        QApplication.sendEvent(self._ring.window(), QEvent(QEvent.Type.UpdateRequest))


def shown_ring() -> RingView:
    ring = RingView(LIGHT, Words("en"), most_slices=10)
    shown = plan(WEEK)
    whole = replace(book(), categories=(*CATEGORIES[:-1], *MORE, CATEGORIES[-1])).with_plan(shown)
    ring.resize(900, 900)
    ring.show()
    ring.show_plan(whole, shown, whole.normal_week(W48).minutes)
    return ring


def timed(name: str, frames: int, steps: Callable[[int], None]) -> Figures:
    taken = []
    for number in range(frames):
        began = time.perf_counter()
        steps(number)
        taken.append((time.perf_counter() - began) * 1000)
    return Figures(name, taken)


def carry(pointer: Pointer, frames: int) -> Figures:
    """A piece follows the pointer, over slices, plate and card."""
    pointer.press(660, 520)
    pointer.to(640, 500)
    path = list(islice(cycle([(300 + n * 5, 250 + n * 4) for n in range(80)]), frames))
    figures = timed("carry a piece", frames, lambda n: pointer.to(*path[n]))
    pointer.release(5, 5)
    return figures


def cut(pointer: Pointer, frames: int) -> Figures:
    """The pointer hovers, and each step shades another piece."""
    return timed("hover over slices", frames, lambda n: pointer.to(560 + n % 40, 250 + n % 50))


def pull(pointer: Pointer, ring: RingView, frames: int) -> Figures:
    """A border is pulled a step at every frame, so that the ring is drawn anew."""
    at = _border(ring)
    pointer.press(at.x(), at.y())
    figures = timed(
        "pull a border", frames, lambda n: pointer.to(at.x(), at.y() + n % 60 * 4 - 100)
    )
    pointer.release(at.x(), at.y())
    return figures


def _border(ring: RingView) -> QPointF:
    hand, stage = ring._hand, ring._stage
    assert stage is not None
    return stage.frame.point(hand.borders()[1].turn, 1.0)


def pie(frames: int) -> Figures:
    figure = Figure(figsize=(9, 9), dpi=100)
    canvas = FigureCanvasAgg(figure)
    hours = [9, 7, 5, 5, 2.5, 2, 2, 1.5, 1.5, 1.5]
    wedges, _ = figure.add_subplot().pie(hours, labels=[str(h) for h in hours])
    end = wedges[0].theta2

    def frame(number: int) -> None:
        wedges[0].set_theta2(end + number % 10)
        canvas.draw()

    return timed("matplotlib pie", frames, frame)


def growth(pointer: Pointer, ring: RingView) -> tuple[float, int]:
    """MiB and Qt objects that 10,000 frames of carrying leave behind. What the first ones make for
    good is there after a first round."""
    gc.collect()
    process, objects = psutil.Process(), len(ring.window().findChildren(QObject))
    before = process.memory_info().rss
    for _ in range(MANY // 100):
        carry(pointer, 100)
    gc.collect()
    grown = (process.memory_info().rss - before) / 2**20
    return grown, len(ring.window().findChildren(QObject)) - objects


def main(frames: int) -> int:
    app = QApplication([])
    ring = shown_ring()
    app.processEvents()
    pointer = Pointer(app, ring)
    measured = [carry(pointer, frames), cut(pointer, frames), pull(pointer, ring, frames)]
    reference = pie(max(30, frames // 10))
    print(f"to reach             {REACH[0]:6.2f} ms  p95 {REACH[1]:6.2f} ms  (on a quiet machine)")
    missed = False
    for figures in (*measured, reference):
        ratio = figures.middle / reference.middle
        print(
            f"{figures.name:20} {figures.middle:6.2f} ms  p95 {figures.p95:6.2f} ms  ×{ratio:.2f}"
        )
    for figures in measured:
        missed |= figures.middle > MEDIAN_GATE * reference.middle
        missed |= figures.p95 > P95_GATE * reference.p95
    growth(pointer, ring)
    grown, left = growth(pointer, ring)
    print(f"after {MANY} frames    {grown:+.1f} MiB, {left:+} Qt objects")
    missed |= grown > GROWTH_GATE or left > 0
    return int(missed)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else FRAMES))
