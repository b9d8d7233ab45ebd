"""A page of a ring, or of another large thing, and of cards that stand beside it or below it."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from planner.ui.pages.page import Page
from planner.ui.tab_order import reach_before
from planner.ui.theme import SPACE, em

LEADS = 0.62
"""What of the height a card that leads gets at most, where it stands below."""


LEAST_LINES = 7
"""The height that cards below a ring can be scrolled in, in heights of a line."""

MOST_HEIGHT = 16_777_215
"""Of a widget that may be as high as it likes, as Qt writes it."""


class RingPage(Page):
    """Side by side the cards get as much as their text can use, and the ring the rest; where that is
    too little for a ring, they stand below it, and where they hardly could, the page is scrolled."""

    beside = 308
    """Pixels of width that a ring's card needs beside the others, with the space between them."""

    share = 0.36
    """What of the width the cards get."""

    least, most = 18, 34
    """Lines' heights of width that the cards have, and no more."""

    def add_card(self, card: QWidget) -> None:
        """Put a card that leads above the others; Tab reaches it before them, too. Where cards stand
        below, they get the height that it needs, and over half of the page at most."""
        self._column.insertWidget(0, card)
        self._leads.insert(0, card)
        reach_before(self._cards[0], card)
        self._fit()
        QTimer.singleShot(0, card, lambda: self._show(card))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cards that say something longer by now get the room that it needs."""
        if event.type() is QEvent.Type.LayoutRequest and not self._fits:
            self._fit()
        return super().eventFilter(watched, event)

    @property
    def _fits(self) -> bool:
        is_high = self._side.minimumHeight() == self._height_of_side()
        is_there = self._side.isHidden() is self._says_nothing
        return is_there and is_high and self._needed() <= self._side.width()

    @property
    def _says_nothing(self) -> bool:
        """Whether none of the cards is seen."""
        cards = (each for each in self._inside.children() if isinstance(each, QWidget))
        return all(card.isHidden() for card in cards)

    def _show(self, widget: QWidget) -> None:
        """Roll to where `widget` is seen."""
        for roll in (self._side, self._roll):
            roll.ensureWidgetVisible(widget)

    @property
    def is_stacked(self) -> bool:
        """Whether the cards stand below."""
        return self._row.direction() is QBoxLayout.Direction.TopToBottom

    def _needed(self) -> int:
        """The width without which something on a card would be cut off."""
        bar = self._side.verticalScrollBar().sizeHint().width()
        return self._column.minimumSize().width() + bar

    def _height_of_lead(self) -> int:
        """What a card that leads needs where cards stand below; 0 where none does."""
        there = (card for card in self._leads if isValid(card) and self._column.indexOf(card) >= 0)
        first = next(there, None)
        if not self.is_stacked or first is None or first.isHidden():
            return 0
        needed = max(first.heightForWidth(self._side.width()), first.sizeHint().height())
        return min(needed, round(self.height() * LEADS))

    def _height_of_side(self) -> int:
        """What the cards have at least: all of them, where the page is scrolled."""
        lead = self._height_of_lead()
        return self._height_of_all(self._side) if self._is_low(lead) else lead

    def _height_of_all(self, roll: QScrollArea) -> int:
        """What all cards need where they are as wide as `roll` shows them."""
        needed = self._column.heightForWidth(roll.viewport().width())
        return max(self._column.minimumSize().height(), needed)

    def _is_low(self, lead: int) -> bool:
        """Whether the page is scrolled, for it is too low for a ring and for what cards need below it."""
        below = 2 * SPACE + max(lead, round(LEAST_LINES * em())) if self.is_stacked else 0
        return self._ring.minimumSizeHint().height() + below > self.height()

    def _beside(self) -> int:
        """What the ring's card needs now."""
        return self.beside

    def _wanted(self) -> int:
        """The width that cards get beside the ring; none where there is nothing on them."""
        if self._says_nothing:
            return 0
        least, most = max(round(self.least * em()), self._needed()), round(self.most * em())
        return min(max(round(self.width() * self.share), least), most)

    def _fit(self) -> None:
        """Let the cards stand beside, or below, as the width is now."""
        self._side.setHidden(self._says_nothing)
        wanted = self._wanted()
        is_stacked = self.width() - wanted < self._beside()
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if is_stacked else QBoxLayout.Direction.LeftToRight
        )
        self._side.setMinimumWidth(0 if is_stacked else wanted)
        self._side.setMaximumWidth(self.width() if is_stacked else wanted)
        self._side.setMinimumHeight(self._height_of_side())
        self._keep_above(not is_stacked and self._side.minimumHeight() > 0)
        self._row.activate()  # at once: else the ring is drawn for the width that it had, and again

    def _keep_above(self, is_beside_all: bool) -> None:
        """Beside all cards of a page that is scrolled, a ring is as high as it has to be, and above."""
        least = self._ring.minimumSizeHint().height()
        self._ring.setMaximumHeight(least if is_beside_all else MOST_HEIGHT)
        above = Qt.AlignmentFlag.AlignTop if is_beside_all else Qt.AlignmentFlag(0)
        self._row.setAlignment(self._ring, above)

    def _lay_out(self, ring: QWidget, cards: Iterable[QWidget]) -> None:
        """From without inwards: whatever is put into another widget is dressed anew, with all in it."""
        self._ring, self._cards = ring, tuple(cards)
        self._leads: list[QWidget] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._roll, self._side = QScrollArea(), QScrollArea()
        whole.addWidget(self._roll)
        self._rolled = _scrolled_in(self._roll)
        self._row = QHBoxLayout(self._rolled)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2 * SPACE)
        self._row.addWidget(ring, 1)
        self._row.addWidget(self._side)
        self._inside = _scrolled_in(self._side)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * SPACE)
        for card in self._cards:
            self._column.addWidget(card)
        self._column.addStretch(1)
        self._inside.installEventFilter(self)


def _scrolled_in(scroll: QScrollArea) -> QWidget:
    """A widget that is scrolled up and down where it needs more room than there is."""
    widget = QWidget()
    scroll.setWidget(widget)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the focus, and is seen
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return widget
