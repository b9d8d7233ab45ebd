"""Enter presses the button that has the focus; on a card, as in a dialog, else the way on."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import (
    QApplication,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NONE = Qt.KeyboardModifier.NoModifier
_BUTTONS = (QPushButton, QToolButton)
_OF_LINES = (QPlainTextEdit, QTextEdit)


def press_by_enter(card: QWidget, event: QKeyEvent, on: QPushButton) -> bool:
    """Press what Enter means in `card`, where `on` is the way on. Whether the key was for that."""
    if event.key() not in _ENTER:
        return False
    focused = card.focusWidget()
    button = focused if isinstance(focused, QPushButton) else on
    if button.isEnabled():
        button.click()
    return True


class EnterPresses(QObject):
    """Has Enter press the button that has the focus, as Space does: Qt does so only for what may be the
    way on of a dialog, where Enter in a field would press it too. However long it is held, it is pressed
    once: else it would answer the dialog that it opened, and open that again. It is heard where it
    reaches a window, for what has no focus gets it there, too."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._window: QWindow | None = None
        self._released = -1
        application.focusWindowChanged.connect(self._listen_in)

    def _listen_in(self, window: QWindow | None) -> None:
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() not in _ENTER:
            return False
        if event.type() is QEvent.Type.KeyRelease:
            self._released = event.timestamp()
        if event.type() is not QEvent.Type.KeyPress:
            return False
        return self._holds_back(event) or self._presses(event)

    def _holds_back(self, enter: QKeyEvent) -> bool:
        """Whether it is still held, where that means nothing. A busy X11 does not mark what is repeated;
        it is pressed at the very moment at which it was let go of."""
        is_held = enter.isAutoRepeat() or enter.timestamp() == self._released
        return is_held and not isinstance(QApplication.focusWidget(), _OF_LINES)

    def _presses(self, enter: QKeyEvent) -> bool:
        focused = QApplication.focusWidget()
        is_alone = enter.modifiers() in (_NONE, Qt.KeyboardModifier.KeypadModifier)
        is_in_menu = QApplication.activePopupWidget() is not None
        if not isinstance(focused, _BUTTONS) or is_in_menu or not is_alone:
            return False
        focused.click()
        menu = QApplication.activePopupWidget()
        if menu is not None:  # has a window of its own, which never gets the focus
            menu.windowHandle().installEventFilter(self)
        return True
