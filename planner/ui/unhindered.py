"""What has to wait until no dialog and no menu is open: the window under them must stay."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


def when_unhindered(then: Callable[[], None]) -> None:
    """Call `then` now, or once all dialogs and menus that are open are closed."""
    hindrance = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if hindrance is None:
        then()
    else:
        _Waiting(hindrance, then)


class _Waiting(QObject):
    """Lives as a child of what is in the way, until that is closed."""

    def __init__(self, hindrance: QWidget, then: Callable[[], None]) -> None:
        super().__init__(hindrance)
        self._then = then
        hindrance.installEventFilter(self)

    def eventFilter(self, hindrance: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            hindrance.removeEventFilter(self)
            then = self._then
            QTimer.singleShot(0, lambda: when_unhindered(then))
            self.deleteLater()
        return False
