"""The card of sources: what calendars and time trackers know is imported from here, and what came from
them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

from planner.core.book import Book
from planner.core.origins import origins
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, faint
from planner.ui.text import tip
from planner.wording.origins import origins_text


class SourcesCard(Card):
    """Says what can be imported, or what was of the week that is shown, and asks for more."""

    import_wanted = Signal()
    rules_wanted = Signal()

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__(palette, words.text("Sources"))
        said = words.text("What your calendar or time tracker knows need not be typed.")
        self._words = words
        self._hint, self._origins = faint(said, palette), faint("", palette)
        for label in (self._hint, self._origins):
            label.setWordWrap(True)
            self.box.addWidget(label)
        self.button = QPushButton(words.text("Import…"))
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.import_wanted)
        tip(self.button, words.text("Choose files, or drop them on the window (Ctrl+I)"))
        self.rules = QPushButton(words.text("Sorting rules…"))
        self.rules.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.rules.clicked.connect(self.rules_wanted)
        tip(
            self.rules, words.text("Which category imported events belong to, and what is left out")
        )
        self.box.addWidget(self.button)
        self.box.addWidget(self.rules)

    def show_week(self, book: Book, week: Week) -> None:
        """Say where what `week` holds came from."""
        said = origins_text(origins(book, week), self._words)
        self._origins.setText(said)
        self._origins.setVisible(bool(said))
        self._hint.setVisible(not said)
