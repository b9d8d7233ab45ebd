"""The card on which a correction offers a rule."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from planner.app.rule_offers import Offer, best, rule_offers
from planner.app.rules import rules_of
from planner.core.book import Book
from planner.core.event import Event
from planner.core.original import event_of
from planner.core.trying import history_of
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.announcing import announce
from planner.ui.card import Card
from planner.ui.text import PlainLabel
from planner.wording.rules import rule_question


class OfferCard(Card):
    """Asks whether what was sorted by hand is always to go there. Whoever does not answer is not asked
    again; the next correction asks anew."""

    asked = Signal(object)
    """Emits a `ChangeRules`."""

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self._words = words
        self._offer: Offer | None = None
        self.question = PlainLabel()
        self.question.setWordWrap(True)
        self.make = QPushButton(words.text("Make a rule"))
        self.no = QPushButton(words.text("Not now"))
        line = QHBoxLayout()
        for button in (self.make, self.no):
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            line.addWidget(button)
        line.addStretch(1)
        self.box.addWidget(self.question)
        self.box.addLayout(line)
        self.make.clicked.connect(self._make)
        self.no.clicked.connect(self.hide)
        self.hide()

    def offer_for(self, event: Event, category: str, book: Book, week: Week) -> None:
        """Offer what would have put `event` into `category`; nothing where the rules do."""
        waiting = (
            (found, None)
            for at in book.recorded.inboxes
            for entry in book.recorded.inboxes[at].waiting
            if (found := event_of(entry)) is not None
        )
        rules = rules_of(book, week)
        offers = rule_offers([event], category, book, rules, waiting, history_of(book))
        self._offer = best(offers)
        self.setVisible(self._offer is not None)
        if self._offer is not None:
            said = rule_question(self._offer.rule, book, self._words)
            self.question.setText(said)
            announce(self.question, said)

    def _make(self) -> None:
        self.hide()
        if self._offer is not None:
            self.asked.emit(self._offer.command)
