"""The card on which a correction offers a rule."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from planner.app.rule_offers import Offer, left_out_again, rule_offers
from planner.app.rules import rules_of
from planner.core.book import Book
from planner.core.event import Event
from planner.core.original import event_of
from planner.core.sorting import LEFT_OUT
from planner.core.trying import history_of
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card
from planner.ui.rules.offer_bar import OfferBar

_REMEMBERED = 500
"""So many events that were left out are known while the window lives."""


class OfferCard(Card):
    """Asks whether what was sorted by hand is always to go there, and what was left out again and again
    always to be. Whoever does not answer is not asked again; the next correction asks anew."""

    asked = Signal(object)
    """Emits a `ChangeRules`."""

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self._left_out: tuple[Event, ...] = ()
        self._book: Book | None = None
        self.bar = OfferBar(palette, words)
        self.box.addWidget(self.bar)
        self.bar.taken.connect(self._make)
        self.bar.no.clicked.connect(self.hide)
        self.hide()

    def show_book(self, book: Book) -> None:
        """What is offered holds only for the book that it was found for: a correction that was undone
        asks nothing, and rules that were made since are not to be lost."""
        if book is not self._book:
            self.hide()

    def offer_for(self, events: Sequence[Event], category: str, book: Book, week: Week) -> None:
        """Offer what would have put `events` into `category`; nothing where the rules do."""
        self._offer(events, category, book, week)

    def offer_to_leave_out(self, events: Sequence[Event], book: Book, week: Week) -> None:
        """Offer to leave out what has a title that was left out before; `events` were just now."""
        meant = left_out_again(events, self._left_out)
        self._left_out = (*self._left_out, *events)[-_REMEMBERED:]
        if meant:
            self._offer(meant, LEFT_OUT, book, week)

    def _offer(self, events: Sequence[Event], category: str, book: Book, week: Week) -> None:
        waiting = (
            (found, None)
            for at in book.recorded.inboxes
            for entry in book.recorded.inboxes[at].waiting
            if (found := event_of(entry)) is not None
        )
        ids = {event.source_id for event in events}
        before = (each for each in history_of(book) if each[0].source_id not in ids)
        rules = rules_of(book, week)
        offers = rule_offers(events, category, book, rules, waiting, before)
        self._book = book
        self.setVisible(bool(offers))
        self.bar.show_offers(offers, book)

    def _make(self, offer: Offer) -> None:
        self.hide()
        self.asked.emit(offer.command)
