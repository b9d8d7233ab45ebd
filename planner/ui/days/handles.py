"""What keys and screen readers hold of a block: a button of its own, which the mouse looks through."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from planner.i18n import Words
from planner.ui.days.blocks import Item, spoken

Keyed = Callable[[Item, QKeyEvent], bool]
"""Does what a key asks of an item; whether it was meant for it."""


class Handle(QAbstractButton):
    """Stands where its block is painted. `keyed` does what keys ask for, `reached` hears that it has
    the focus."""

    def __init__(
        self, item: Item, keyed: Keyed, reached: Callable[[Item], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.item = item
        self._keyed, self._reached, self._left = keyed, reached, parent.update
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_item(self, item: Item, words: Words) -> None:
        self.item = item
        name = spoken(item, words)
        if name != self.accessibleName():
            self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The view paints it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keyed(self.item, event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._reached(self.item)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._left()
