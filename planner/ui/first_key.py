"""Whether a key begins to type into a cell."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def begins_typing(event: QKeyEvent) -> bool:
    """A figure or a sign does, and a letter too: amounts can be said (*half an hour*), and the field
    says of what is none that it is none."""
    text = event.text()
    return text.isprintable() and bool(text.strip()) and not event.modifiers() & _COMMANDS
