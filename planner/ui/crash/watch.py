"""Hears of what nobody caught: exceptions in slots and threads, Qt's own messages, hard crashes.

    watch = Watch(folder, clock)
    watch.begin()          from here on; `watch.left` is the trace of a crash of an earlier run
    watch.found            a signal: the report of a bug, once for each place it comes about in
    watch.hear_records()   log records too, once there is time to load what they need
    watch.end()            all is as before

Whoever listened before is told as ever, so a terminal shows what it always shows.
"""

import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qFormatLogMessage,
    qInstallMessageHandler,
)

from planner.ui.crash.faults import FaultFile
from planner.ui.crash.log import Log

LOG, FAULTS = "lagkage.log", "crash.txt"
MOST_KINDS = 200
"""Different entries in one run; a bug that is new each time must not write for ever."""

_Hear = Callable[..., Any]
_QUIET = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)


class Watch(QObject):
    """One run of the program, watched."""

    found = Signal(str)

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self.log = Log(folder / LOG, clock)
        self.left = ""
        self._faults = FaultFile(folder / FAULTS)
        self._told: set[str] = set()
        self._undo: list[Callable[[], object]] = []

    def begin(self) -> None:
        self.left = self._faults.take()
        if self.left:
            self._write("a crash of an earlier run", self.left)
        self._faults.watch()
        self._undo.append(self._faults.stop)
        self._hear_in_place_of(sys, "excepthook", self._hear_exception)
        self._hear_in_place_of(threading, "excepthook", self._hear_thread)
        self._hear_in_place_of(sys, "unraisablehook", self._hear_unraisable)
        self._qt_before = qInstallMessageHandler(self._hear_qt)
        self._undo.append(lambda: qInstallMessageHandler(self._qt_before))

    def hear_records(self) -> None:
        """Write down warnings and worse of the log of the program and its libraries."""
        import logging

        from planner.ui.crash.records import Records

        records = Records(self._write)
        logging.getLogger().addHandler(records)
        self._undo.append(lambda: logging.getLogger().removeHandler(records))

    def end(self) -> None:
        """Twice is fine."""
        while self._undo:
            self._undo.pop()()

    def _hear_in_place_of(self, where: Any, name: str, hear: Callable[[_Hear], _Hear]) -> None:
        before = getattr(where, name)
        setattr(where, name, hear(before))
        self._undo.append(lambda: setattr(where, name, before))

    # What is heard

    def _hear_exception(self, before: _Hear) -> _Hear:
        def hear(
            kind: type[BaseException], error: BaseException, trace: TracebackType | None
        ) -> None:
            self._bug("an exception", error)
            before(kind, error, trace)

        return hear

    def _hear_thread(self, before: _Hear) -> _Hear:
        def hear(told: threading.ExceptHookArgs) -> None:
            self._bug("an exception in a thread", told.exc_value)
            before(told)

        return hear

    def _hear_unraisable(self, before: _Hear) -> _Hear:
        """What goes wrong while something is thrown away harms nobody: it is only written down."""

        def hear(told: "sys.UnraisableHookArgs") -> None:
            if told.exc_value is not None:
                self._write("an exception while tidying up", _trace_of(told.exc_value))
            before(told)

        return hear

    def _hear_qt(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Qt's text may quote anything, so what is written is where in our source it was caused."""
        if kind not in _QUIET:
            self._write(f"Qt: {kind.name}", _place_here())
        if self._qt_before is not None:
            self._qt_before(kind, context, message)
        elif sys.stderr is not None:
            print(qFormatLogMessage(kind, context, message), file=sys.stderr, flush=True)

    def _bug(self, heading: str, error: BaseException | None) -> None:
        if not isinstance(error, Exception):
            return  # somebody interrupted it
        trace = _trace_of(error)
        if self._write(heading, trace):
            from planner.ui.crash.report import report_of

            self.found.emit(report_of(trace))

    def _write(self, heading: str, text: str) -> bool:
        """Write it down, once for what is alike; whether it was new."""
        alike = f"{heading} {text.splitlines()[0]} {text.splitlines()[-1]}" if text else heading
        if alike in self._told or len(self._told) >= MOST_KINDS:
            return False
        self._told.add(alike)
        from planner.ui.crash.report import report_of

        self.log.write(heading, report_of(text))
        return True


def _trace_of(error: BaseException) -> str:
    """What a report tells of `error`. That it can't be told must not be one more bug."""
    try:
        from planner.ui.crash.traces import told_exception

        return told_exception(error)
    except Exception:
        return type(error).__name__


def _place_here() -> str:
    from planner.ui.crash.traces import told_place

    return told_place(sys._getframe(2))
