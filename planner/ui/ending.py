"""The program ends because something outside says so: a signal, or the end of the session.

Nobody can be asked then. What is being typed counts, what is not saved is saved, and what can't be saved
stays in the copy that is made of it.
"""

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Qt
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

from planner.ui.finished_typing import finish_typing

_SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP")
"""By name, for not every system has each."""

_Before = Callable[[int, FrameType | None], object] | int | None


class Ending(QObject):
    """Calls `save` when the session ends, and has `application` end after it when a signal comes. Another
    signal ends it as if nobody listened. `stop` gives the signals back."""

    def __init__(self, application: QApplication, save: Callable[[], object]) -> None:
        super().__init__(application)
        self._application, self._save = application, save
        self._before: dict[int, _Before] = {}
        self._heard, self._hearing = socket.socketpair()
        self._hearing.setblocking(False)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._signalled)
        self._woken_before = signal.set_wakeup_fd(self._hearing.fileno(), warn_on_full_buffer=False)
        for name in _SIGNALS:
            if number := getattr(signal, name, None):
                self._before[number] = signal.signal(number, _leave_to_qt)
        application.commitDataRequest.connect(
            self._session_ends, Qt.ConnectionType.DirectConnection
        )

    def stop(self) -> None:
        """Twice is fine."""
        for number, before in self._before.items():
            signal.signal(number, before)
        if self._before:
            signal.set_wakeup_fd(self._woken_before)
            self._notifier.setEnabled(False)
            self._heard.close()
            self._hearing.close()
            self.deleteLater()
        self._before = {}

    def _signalled(self) -> None:
        self.stop()
        finish_typing()
        self._save()
        self._application.exit(0)

    def _session_ends(self, _: QSessionManager) -> None:
        """It may go on all the same, if another program says so."""
        finish_typing()
        self._save()


def _leave_to_qt(_number: int, _frame: FrameType | None) -> None:
    """What has to be done is done where Qt's loop hears of it."""
