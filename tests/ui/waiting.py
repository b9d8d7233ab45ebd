"""Waiting on a state, never for a time."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop


def wait_until(reached: Callable[[], object], seconds: float = 10) -> None:
    """Let the program run until `reached` is true. Fails after so many seconds."""
    end = time.monotonic() + seconds
    while not reached():
        assert time.monotonic() < end, "never came to be"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
