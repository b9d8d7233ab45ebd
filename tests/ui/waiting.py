"""Waiting on a state, never for a time."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer

PATIENCE = 60.0
"""Seconds: far more than anything takes on an idle machine. Only a failing test waits so long."""


def wait_until(reached: Callable[[], object]) -> None:
    """Let the program run until `reached` is true. Fails once patience is at its end."""
    end = time.monotonic() + PATIENCE
    while not reached():
        assert time.monotonic() < end, "never came to be"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def forget_that_it_ended(application: QCoreApplication) -> None:
    """Have loops run again, after a test in which the program ran to its end: Qt remembers that it was
    told to end until the next program, and no menu or dialog that waits for an answer would wait."""
    QCoreApplication.removePostedEvents(application, QEvent.Type.Quit.value)
    QTimer.singleShot(0, application, application.quit)
    application.exec()
    QCoreApplication.removePostedEvents(application, QEvent.Type.Quit.value)
