"""A correction offers a rule, in a quiet line."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner.app.rule_offers import Offer, best
from planner.core.book import Book
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.announcing import announce
from planner.ui.card import faint
from planner.ui.still_boxes import ChoiceBox
from planner.ui.text import PlainLabel, tip
from planner.ui.theme import SPACE, em
from planner.wording.rule_trials import offer_text
from planner.wording.rules import rule_name, rule_question

_SIGNS = 16
"""So many of what it is known by are seen; all of them where it is chosen."""
_LEAST = 12
"""Lines' heights of width that the question needs beside the buttons."""


class OfferBar(QWidget):
    """Asks whether what was sorted by hand is always to go there; what it could be known by can be
    chosen. Whoever does not answer is not asked again."""

    taken = Signal(object)
    """Emits the `Offer`."""

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__()
        self._words = words
        self._offers: Sequence[Offer] = ()
        self._book: Book | None = None
        self.question, self.more = PlainLabel(), faint("", palette)
        self.known_by = ChoiceBox()
        self.make = QPushButton(words.text("Make a rule"))
        self.no = QPushButton(words.text("Not now"))
        self._lay_out()
        self.known_by.currentIndexChanged.connect(lambda _: self._show())
        self.make.clicked.connect(self._take)
        self.no.clicked.connect(self.hide)
        QShortcut(QKeySequence("Ctrl+R"), self).activated.connect(self._take)
        self.hide()

    @property
    def chosen(self) -> Offer | None:
        place = self.known_by.currentIndex()
        return self._offers[place] if 0 <= place < len(self._offers) else None

    def show_offers(self, offers: Sequence[Offer], book: Book) -> None:
        """Offer one of `offers`, the best first; without any, nothing is asked."""
        self._offers, self._book = offers, book
        self.known_by.blockSignals(True)
        self.known_by.clear()
        self.known_by.addItems([rule_name(offer.rule, self._words) for offer in offers])
        proposed = best(offers)
        self.known_by.setCurrentIndex(offers.index(proposed) if proposed else -1)
        self.known_by.blockSignals(False)
        self.known_by.setVisible(len(offers) > 1)
        self._show()
        self.setVisible(bool(offers))

    def _show(self) -> None:
        offer = self.chosen
        if offer is None or self._book is None:
            return
        question = rule_question(offer.rule, self._book, self._words)
        more = offer_text(offer, self._words)
        self.question.setText(question)
        self.more.setText(more)
        announce(self.question, f"{question} {more}")

    def _take(self) -> None:
        offer = self.chosen
        if offer is not None and self.isVisible():
            self.hide()
            self.taken.emit(offer)

    def _lay_out(self) -> None:
        words = self._words
        for label in (self.question, self.more):
            label.setWordWrap(True)
        self.known_by.setAccessibleName(words.text("What they are known by"))
        tip(self.make, words.text("Keeps the rule in the book and sorts by it at once (Ctrl+R)"))
        for button in (self.make, self.no):
            button.setAutoDefault(False)
            # Whoever clicks goes on with the rows, where the keys were.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        said, buttons = QVBoxLayout(), QHBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.question)
        said.addWidget(self.more)
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.make)
        buttons.addWidget(self.no)
        buttons.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(SPACE)
        self._line.addLayout(said, 1)
        self._line.addWidget(self.known_by)
        self._line.addLayout(buttons)
        self._buttons = buttons
        # As wide whatever titles it names: the question needs the room.
        self.known_by.setMinimumContentsLength(_SIGNS)
        self.known_by.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.known_by.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """As narrow as when all stands below one another."""
        wide = max(self.known_by.minimumSizeHint().width(), self._buttons.minimumSize().width())
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.known_by.sizeHint().width() + self._buttons.sizeHint().width()
        is_wide = self.width() >= beside + _LEAST * em()
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
