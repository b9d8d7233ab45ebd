"""The cards of the Compare page, which are scrolled through: one below the other, and on a large screen
side by side too."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from planner.ui.compare.head_card import HeadCard
from planner.ui.theme import SPACE, em

ABOVE = 2
"""Lines of the grid in which a card stands across."""

LEAST_BESIDE = 58
"""In heights of a line, the width of a card that has another one beside it."""


SHAPE = 1.8
"""How much wider than high a card is that has another one beside it."""


class CardColumn(QScrollArea):
    """Never scrolled sideways: `head`, the widest of the cards, is told how wide it is. It stands across
    all of them, as does `first`. Height that is left over makes charts higher."""

    def __init__(self, head: HeadCard, first: QWidget, cards: Iterable[QWidget]) -> None:
        super().__init__()
        self._head, self._first, self._cards = head, first, [*cards]
        self._dealt: tuple[list[QWidget], int] = ([], 1)
        inside = QWidget()
        self.setWidget(inside)
        self._grid = grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2 * SPACE)
        for card in (head, first, *self._cards):
            grid.addWidget(card)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the focus, and is seen
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.installEventFilter(self)

    def holds(self, card: QWidget) -> bool:
        return card in self._cards

    def take(self, card: QWidget) -> None:
        """Have `card` stand here, last of all."""
        self._cards.append(card)
        self._grid.addWidget(card)
        self._deal()

    def let_go(self, card: QWidget) -> None:
        """Have `card` stand elsewhere."""
        self._cards.remove(card)
        self._grid.removeWidget(card)
        self._deal()

    @property
    def needed(self) -> int:
        """The width without which something would be cut off."""
        there = (card for card in (self._first, *self._cards) if not card.isHidden())
        shown = (card.minimumSizeHint().width() for card in there)
        bar = self.verticalScrollBar().sizeHint().width()
        return max((self._head.needed, *shown)) + bar

    def is_abreast(self, width: int) -> bool:
        """Whether two cards stand side by side in that width."""
        return width >= 2 * LEAST_BESIDE * em()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._head.fit(event.size().width())
        super().resizeEvent(event)
        self._deal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A card that comes or goes makes others stand elsewhere."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._deal()
        return super().eventFilter(watched, event)

    def _deal(self) -> None:
        """Lay the cards that are seen in lines, the last card as wide as its line has room."""
        seen = [card for card in self._cards if not card.isHidden()]
        if (seen, abreast := self._abreast(len(seen))) == self._dealt:
            return
        self._dealt = seen, abreast
        for place, card in enumerate((self._head, self._first)):
            self._put(card, place, 0, abreast)
        for place, card in enumerate(seen):
            row, column = divmod(place, abreast)
            self._put(card, ABOVE + row, column, abreast - column if card is seen[-1] else 1)
        self._share_room(-(-len(seen) // abreast), abreast)

    def _put(self, card: QWidget, row: int, column: int, span: int) -> None:
        self._grid.removeWidget(card)
        self._grid.addWidget(card, row, column, 1, span)

    def _share_room(self, lines: int, abreast: int) -> None:
        """All lines of charts are equally high, where there is height for it; without any, what is left
        stays free."""
        grid = self._grid
        for row in range(max(grid.rowCount(), ABOVE + 1)):
            is_shared = ABOVE <= row < ABOVE + max(1, lines)
            grid.setRowStretch(row, 1 if is_shared else 0)
        for column in range(grid.columnCount()):
            grid.setColumnStretch(column, 1 if column < abreast else 0)

    def _abreast(self, cards: int) -> int:
        """As many as can be read side by side, and are wide enough for the height that they get; lines
        are full then, or nearly."""
        return next((n for n in range(cards, 1, -1) if self._is_fit(n, cards)), 1)

    def _is_fit(self, abreast: int, cards: int) -> bool:
        lines = -(-cards // abreast)
        width, height = self.viewport().width() / abreast, self.viewport().height() / lines
        is_full = abreast == -(-cards // lines)
        return is_full and width >= max(LEAST_BESIDE * em(), SHAPE * height)
