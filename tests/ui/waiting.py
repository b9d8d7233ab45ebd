"""Waiting on a state, never for a time."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop

PATIENCE = 60.0
"""Seconds: far more than anything takes on an idle machine. Only a failing test waits so long."""


def wait_until(reached: Callable[[], object]) -> None:
    """Let the program run until `reached` is true. Fails once patience is at its end."""
    end = time.monotonic() + PATIENCE
    while not reached():
        assert time.monotonic() < end, "never came to be"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
