"""The moment when the window has been painted for the first time.

What isn't needed to see the week (charts, the full check of the book) waits for it.
"""

import json
import sys
import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class _FirstPaint(QObject):
    """Lives as a child of the window until the window was painted, then calls `then` once."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            window.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        self.deleteLater()
        self._then()


def after_first_paint(window: QWidget, then: Callable[[], None]) -> None:
    """Call `then` once `window` is painted, children and all, and the event loop is free again."""
    _FirstPaint(window, then)


def tell_first_paint(window: QWidget, reached: Mapping[str, float]) -> None:
    """For the benchmark of the start: print when each stage was reached, and stop there.

    `reached` are seconds of `time.monotonic()` by stage; `painted` joins them. The program then
    waits for a line on its standard input, so that it can be weighed, and ends.
    """

    def tell() -> None:
        print(json.dumps({**reached, "painted": time.monotonic()}), flush=True)
        sys.stdin.readline()
        QCoreApplication.quit()

    after_first_paint(window, tell)
