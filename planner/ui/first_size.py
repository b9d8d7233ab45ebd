"""How large a window is that nobody has sized yet: as usual where the screen has room, else all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from planner.ui.theme import em

USUAL = QSize(1280, 800)
WIDE, HIGH = 75, 47
"""Heights of a line that a window holds at least: one with large text is larger."""

FRAME = 3
"""Heights of a line that a window's frame takes, and some air."""


def usual_size(line: float) -> QSize:
    return USUAL.expandedTo(QSize(round(WIDE * line), round(HIGH * line)))


def fits(size: QSize, room: QSize, line: float) -> bool:
    """Whether a window of that size, with its frame, has room."""
    return size.width() <= room.width() and size.height() + FRAME * line <= room.height()


def size_first(window: QWidget) -> None:
    """Give `window` its size; on a screen that is too small for it, all of that."""
    size, room = usual_size(em()), window.screen().availableSize()
    window.resize(size.boundedTo(room * 0.9))
    if not fits(size, room, em()):
        window.setWindowState(Qt.WindowState.WindowMaximized)
