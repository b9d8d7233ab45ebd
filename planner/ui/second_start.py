"""A second start on a book that is open already: it has that window come forward, and ends.

What it was to import goes along. The one that has the book listens at a door of its own, which only
the same user may open; a program that does not answer leaves the second start to ask what to do.
"""

import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget

from planner.core.problems import Holder
from planner.places import door_of
from planner.ui.unhindered import when_unhindered

if TYPE_CHECKING:
    from planner.ui.program import Program

_PATIENCE = 2000
"""Milliseconds in which a program that can answer has answered."""
_LONGEST = 64 * 1024
_SHOWN = b"shown\n"


def hand_over(book: Path, holder: Holder, files: Sequence[Path] = ()) -> bool:
    """Have the window in which `holder` has `book` open come forward and import `files`; whether it
    said that it does."""
    door = door_of(holder.process)
    if not _is_ours(door):
        return False
    socket = QLocalSocket()
    socket.connectToServer(door)
    if not socket.waitForConnected(_PATIENCE):
        return False
    asked = {"book": str(book.resolve()), "import": [str(file) for file in files]}
    socket.write(json.dumps(asked).encode() + b"\n")
    answered = socket.waitForReadyRead(_PATIENCE) and socket.readAll().data() == _SHOWN
    socket.abort()
    return answered


class SecondStarts(QObject):
    """Answers those on the book of `program` as long as that lives: its window comes forward, and what
    came along is imported once no dialog is in the way."""

    def __init__(self, program: "Program", import_files: Callable[[Sequence[Path]], None]) -> None:
        super().__init__(program)
        self._program, self._import = program, import_files
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        door = door_of(os.getpid())
        QLocalServer.removeServer(door)  # of a program that had this number and was killed
        self._server.listen(door)
        application = QApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self._server.close)  # the next book has the same door

    def _welcome(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.setParent(self)
        socket.readyRead.connect(lambda: self._hear(socket))
        socket.disconnected.connect(socket.deleteLater)
        self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST:
                socket.abort()
            return
        files = _files(bytes(socket.readLine().data()), self._program.keeping.on_disk.path)
        if files is None:
            socket.abort()
            return
        socket.write(_SHOWN)
        socket.flush()
        if socket.state() != QLocalSocket.LocalSocketState.ConnectedState:
            return  # it waited long enough, and has asked what to do
        _come_forward(self._program.window)
        if files:
            when_unhindered(lambda: self._import(files))


def _files(line: bytes, book: Path) -> list[Path] | None:
    """The files that are to be imported; `None` if the line is no second start's on `book`."""
    try:
        asked = json.loads(line)
        is_meant = Path(asked["book"]) == book.resolve()
        paths = [Path(each) for each in asked["import"]]
    except (ValueError, KeyError, TypeError):
        return None
    return paths if is_meant and all(path.is_absolute() for path in paths) else None


def _come_forward(window: QWidget) -> None:
    """Before all other windows, with the dialog that is open in it."""
    state = window.windowState() & ~Qt.WindowState.WindowMinimized
    window.setWindowState(state | Qt.WindowState.WindowActive)
    front = QApplication.activeModalWidget() or window
    front.raise_()
    front.activateWindow()


def _is_ours(door: str) -> bool:
    """Whether it was made by the same user; where doors are no files, the system sees to that."""
    if sys.platform == "win32":
        return True
    try:
        return Path(door).stat().st_uid == os.getuid()
    except OSError:
        return False
