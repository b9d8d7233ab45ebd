"""Enter presses the button that has the focus; on a card, as in a dialog, else the way on."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget
from shiboken6 import isValid

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NONE = Qt.KeyboardModifier.NoModifier


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
    way on of a dialog, where Enter in a field would press it too."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._button: QPushButton | None = None

    def follow(self, focused: QWidget | None) -> None:
        """The focus is there now."""
        if self._button is not None and isValid(self._button):
            self._button.removeEventFilter(self)
        self._button = focused if isinstance(focused, QPushButton) else None
        if self._button is not None:
            self._button.installEventFilter(self)

    def eventFilter(self, button: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        is_alone = event.modifiers() in (_NONE, Qt.KeyboardModifier.KeypadModifier)
        if event.key() not in _ENTER or not is_alone or event.isAutoRepeat():
            return False
        assert isinstance(button, QPushButton)
        button.click()
        return True
