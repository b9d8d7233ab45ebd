"""Files, folders and addresses that are dropped on a window."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from planner.ui.imports.endings import files_in


class Dropped(QObject):
    """Lives as a child of the window. Calls `then` with the files that are dropped on it, and `refuse`
    where somebody drops an address, once whoever they come from has been let go.

    While a dialog waits for an answer nothing is taken.
    """

    def __init__(
        self,
        window: QWidget,
        then: Callable[[Sequence[Path]], None],
        refuse: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._then, self._refuse = then, refuse
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            return False
        assert isinstance(event, QDropEvent)
        act = self._answer_to(event.mimeData())
        if act is None or QApplication.activeModalWidget() is not None:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            QTimer.singleShot(0, act)
        return True

    def _answer_to(self, dropped: QMimeData) -> Callable[[], None] | None:
        if files := files_of(dropped):
            return partial(self._then, files)
        return self._refuse if has_address(dropped) else None


def files_of(dropped: QMimeData) -> list[Path]:
    """What of it may be imported: files by their endings, and those that lie in a folder."""
    local = (Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile())
    return [file for path in local for file in files_in(path)]


def has_address(dropped: QMimeData) -> bool:
    """Whether it is an address of the network, as browsers give them."""
    return any(url.scheme() in ("http", "https", "webcal", "webcals") for url in dropped.urls())
