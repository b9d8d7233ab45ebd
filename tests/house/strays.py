"""Whatever nobody was listening for: Qt's messages, log records, exceptions out of slots.

Exceptions out of threads and destructors are caught by pytest, whose warnings are errors here.
"""

import gc
import logging
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

HARMLESS = (
    # Said by the offscreen platform whenever a window has a smallest size.
    "This plugin does not support propagateSizeHints()",
    # Said by it, too, when a dialog or a menu opens.
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",
    "This plugin does not support grabbing the mouse",
)


class Strays(logging.Handler):
    """Collects them, and remembers which windows were open before."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.left: list[str] = []
        self._before = set(_windows())

    def taken(self) -> list[str]:
        """What went astray so far; it was meant to, and is forgotten."""
        taken, self.left = self.left, []
        return taken

    def emit(self, record: logging.LogRecord) -> None:
        self.left.append(f"log: {record.levelname} {record.name}: {record.getMessage()}")

    def hear_qt(self, kind: object, _context: object, message: str) -> None:
        from PySide6.QtCore import QtMsgType

        quiet = kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) or message in HARMLESS
        if not quiet:
            self.left.append(f"Qt: {message}")

    def hear_exception(
        self, kind: type[BaseException], value: BaseException, trace: TracebackType | None
    ) -> None:
        self.left.append("exception: " + "".join(traceback.format_exception(kind, value, trace)))

    def throw_away_windows(self) -> None:
        """Delete the windows that the test opened: they would answer the next one's events. The list of
        a completer is deleted by that, which looks for it until then."""
        from PySide6.QtCore import QCoreApplication, QEvent

        for window in _windows():
            is_list = window.inherits("QAbstractItemView")
            if window not in self._before and window.parentWidget() is None and not is_list:
                window.hide()
                window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def let_go(self) -> None:
        """Let go of keys and buttons that the test held: with Shift, the next one's rows would be chosen
        from the current one on."""
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QGuiApplication, QWindow
        from PySide6.QtTest import QTest

        keys, buttons = QGuiApplication.keyboardModifiers(), QGuiApplication.mouseButtons()
        if keys != Qt.KeyboardModifier.NoModifier or buttons != Qt.MouseButton.NoButton:
            window = QWindow()
            window.resize(20, 20)
            window.show()
            for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
                QTest.mouseRelease(window, button)
            window.destroy()


@contextmanager
def catching_strays() -> Iterator[Strays]:
    strays = Strays()
    logging.getLogger().addHandler(strays)
    hook, sys.excepthook = sys.excepthook, strays.hear_exception
    try:
        with _hearing_qt(strays):
            yield strays
            gc.collect(0)
    finally:
        sys.excepthook = hook
        logging.getLogger().removeHandler(strays)


@contextmanager
def _hearing_qt(strays: Strays) -> Iterator[None]:
    """Tests of the core never import Qt, and needn't wait for it."""
    if "PySide6.QtCore" not in sys.modules:
        yield
        return
    from PySide6.QtCore import qInstallMessageHandler

    before = qInstallMessageHandler(strays.hear_qt)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _windows() -> "list[QWidget]":  # noqa: F821
    widgets = sys.modules.get("PySide6.QtWidgets")
    if not widgets or not widgets.QApplication.instance():
        return []
    return list(widgets.QApplication.topLevelWidgets())
