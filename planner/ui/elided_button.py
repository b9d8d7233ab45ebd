"""A flat button that shortens its text rather than push away what stands beside it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from planner.ui.text import with_ampersands
from planner.ui.theme import SPACE


class ElidedButton(QPushButton):
    """Takes the room it is given, up to what its text needs."""

    def __init__(self) -> None:
        super().__init__()
        self._full = ""
        self.setProperty("looks", "flat")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        self._full = text
        self.setMaximumWidth(self._needed())
        self._elide()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._needed(), max(28, self.fontMetrics().height() + 10))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(48, self._needed()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _needed(self) -> int:
        icon = 0 if self.icon().isNull() else self.iconSize().width() + SPACE
        return self.fontMetrics().horizontalAdvance(self._full) + icon + 4 * SPACE

    def _elide(self) -> None:
        beside = self._needed() - self.fontMetrics().horizontalAdvance(self._full)
        room = self.width() - beside + SPACE
        elided = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, room)
        self.setText(with_ampersands(elided))
