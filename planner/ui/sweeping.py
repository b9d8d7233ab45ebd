"""Python's search for garbage, kept to the window's own thread and to moments when nobody notices.

Left to itself, Python looks for garbage on whatever thread happens to make something. On another than
the window's it would take widgets apart there, which Qt forbids and answers with a crash; and a search
through all there is, in the middle of a gesture, holds up every thread. Hence Python is told never to
begin by itself, and a timer of the window's thread asks it to, as other programs written with Qt do.
"""

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

EVERY = 2000
"""Milliseconds from one look to the next."""

WORTH_IT = 2000
"""So many more things than at the last search are worth another one among what is new."""

MUCH = 20_000
"""Of so much that is new, most is being made on a thread, and soon there no more."""

SEARCHES = 10
"""After so many searches among what is new, all is searched."""

SHARE = 0.001
"""The part of the time that searches of all may take: what holds the window up for long is rare."""


class Sweeping(QObject):
    """From `begin` to `end`, nothing else looks for garbage; nor does this while something is to be
    `undisturbed`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._usual = gc.get_threshold()
        self._rests_until = 0.0
        self._seen = 0
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self._turn)

    def begin(self) -> None:
        gc.set_threshold(0)
        gc.enable()
        self._timer.start()

    def end(self) -> None:
        self._timer.stop()
        gc.set_threshold(*self._usual)

    def sweep(self) -> None:
        """Search as much as is worth it by now."""
        new, _, searches = gc.get_count()
        is_being_made = new >= MUCH and abs(new - self._seen) >= WORTH_IT
        self._seen = new
        if not gc.isenabled():
            return
        now = time.monotonic()
        if searches >= SEARCHES and now >= self._rests_until:
            gc.collect()
            ended = time.monotonic()
            self._rests_until = ended + (ended - now) / SHARE
        elif new >= WORTH_IT and not is_being_made:
            gc.collect(1)

    def _turn(self) -> None:
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.sweep()


class SetAside(QObject):
    """What was set aside (`gc.freeze`), which else is kept for good, though something large of it has
    gone: a window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=EVERY)
        self._timer.timeout.connect(self._search)

    def let_go_soon(self) -> None:
        """Look for garbage there, too, once nobody waits for what took the place of what has gone."""
        self._timer.start()

    def _search(self) -> None:
        if not gc.get_freeze_count():
            return
        if not gc.isenabled() or QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self.let_go_soon()
            return
        gc.unfreeze()
        gc.collect()
        gc.freeze()


@contextmanager
def undisturbed() -> Iterator[None]:
    """For what makes a hundred thousand values, all to be kept for a while: nobody looks for garbage
    among them, which would hold up every thread for longer than anything else does."""
    looks = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looks:
            gc.enable()
