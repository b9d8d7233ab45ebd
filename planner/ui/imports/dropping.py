"""Files that are dropped on a window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from planner.ui.imports.endings import ENDINGS


class Dropped(QObject):
    """Lives as a child of the window, and calls `then` with the files that are dropped on it."""

    def __init__(self, window: QWidget, then: Callable[[Sequence[Path]], None]) -> None:
        super().__init__(window)
        self._then = then
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            return False
        assert isinstance(event, QDropEvent)
        files = files_of(event.mimeData())
        if not files:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._then(files)
        return True


def files_of(dropped: QMimeData) -> list[Path]:
    """The files among what is dropped that may be imported."""
    local = (Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile())
    return [path for path in local if path.suffix.lower().lstrip(".") in ENDINGS]
