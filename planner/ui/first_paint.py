"""The moment when the window has been painted for the first time.

What isn't needed to see the week (charts, the full check of the book) waits for it.
"""

import json
import sys
import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget


class _FirstPaint(QObject):
    """Lives as a child of the window until that was painted, and what waits for it was called.

    Each is called in a turn of its own, so that the window answers in between.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.waiting: list[Callable[[], None]] = []
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._go_on)
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            window.removeEventFilter(self)
            self._turns.start()
        return False

    def _go_on(self) -> None:
        if self.waiting:
            self.waiting.pop(0)()
            return
        self._turns.stop()
        self.deleteLater()
        self.setParent(None)


def after_first_paint(window: QWidget, then: Callable[[], None]) -> None:
    """Call `then` once `window` is painted, children and all, and the event loop is free again."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    first = window.findChild(_FirstPaint, options=direct) or _FirstPaint(window)
    first.waiting.append(then)


def tell_first_paint(window: QWidget, reached: Mapping[str, float]) -> None:
    """For the benchmark of the start: print when each stage was reached, and stop there.

    `reached` are seconds of `time.monotonic()` by stage; `painted` joins them. The program then
    waits for a line on its standard input, so that it can be weighed, and ends.
    """

    def tell() -> None:
        print(json.dumps({**reached, "painted": time.monotonic()}), flush=True)
        sys.stdin.readline()
        QCoreApplication.quit()

    _FirstPaint(window).waiting.append(tell)  # the last one that listens hears of it first
