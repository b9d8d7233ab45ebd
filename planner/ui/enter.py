"""Enter on a card, as in a dialog: it presses the button that has the focus, else the way on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def press_by_enter(card: QWidget, event: QKeyEvent, on: QPushButton) -> bool:
    """Press what Enter means in `card`, where `on` is the way on. Whether the key was for that."""
    if event.key() not in _ENTER:
        return False
    focused = card.focusWidget()
    button = focused if isinstance(focused, QPushButton) else on
    if button.isEnabled():
        button.click()
    return True
