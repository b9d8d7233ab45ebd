"""The log, and over its foot a card that offers something."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

_MATTERS = frozenset((QEvent.Type.Show, QEvent.Type.LayoutRequest))


class WithOffer(QWidget):
    """Nothing moves when the card comes: what moved would give the next click to something else."""

    def __init__(self, log: QWidget, offer: QWidget) -> None:
        super().__init__()
        self._offer = offer
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(log)
        offer.setParent(self)
        offer.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MATTERS:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        width = self.width()
        height = max(self._offer.heightForWidth(width), self._offer.minimumSizeHint().height())
        self._offer.setGeometry(0, self.height() - height, width, height)
        self._offer.raise_()
