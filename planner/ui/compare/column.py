"""The column of cards on the Compare page, which is scrolled through."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from planner.ui.compare.head_card import HeadCard
from planner.ui.theme import SPACE


class CardColumn(QScrollArea):
    """Never scrolled sideways: `head`, the widest of the cards, is told how wide it is."""

    def __init__(self, head: HeadCard, cards: Iterable[QWidget]) -> None:
        super().__init__()
        self._head, self._cards = head, tuple(cards)
        column = QWidget()
        self.setWidget(column)
        self._box = box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2 * SPACE)
        for card in (head, *self._cards):
            box.addWidget(card)
        box.addStretch(1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the focus, and is seen
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def holds(self, card: QWidget) -> bool:
        return self._box.indexOf(card) >= 0

    def take(self, card: QWidget) -> None:
        """Have `card` stand here, last of all."""
        self._box.insertWidget(self._box.count() - 1, card)

    @property
    def needed(self) -> int:
        """The width without which something would be cut off."""
        there = (card for card in self._cards if not card.isHidden() and self.holds(card))
        shown = (card.minimumSizeHint().width() for card in there)
        bar = self.verticalScrollBar().sizeHint().width()
        return max((self._head.needed, *shown)) + bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._head.fit(event.size().width())
        super().resizeEvent(event)
