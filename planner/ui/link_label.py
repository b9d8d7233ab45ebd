"""Text that opens something: by a click, and by Enter where the focus is on it."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen

from planner.palette import Palette
from planner.ui.card import coloured
from planner.ui.text import PlainLabel, tip

_ROOM = 0, 3, 0, 3
"""Between the text and the mark of the focus; at the sides it stands in line with other text."""


class LinkLabel(PlainLabel):
    """Faint until the pointer is over it. `opens` says what a click opens."""

    opened = Signal()

    def __init__(self, palette: Palette, opens: str) -> None:
        super().__init__()
        self._palette = palette
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setContentsMargins(*_ROOM)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(opens)
        tip(self, opens)
        coloured(self, palette.faint)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._underline(on=True)

    def leaveEvent(self, event: QEvent) -> None:
        self._underline(on=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if inside and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(QColor(self._palette.focus), 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _underline(self, *, on: bool) -> None:
        font = self.font()
        font.setUnderline(on)
        self.setFont(font)
