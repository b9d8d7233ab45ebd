"""The card of sources: what calendars and time trackers know is imported from here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, faint
from planner.ui.text import tip


class SourcesCard(Card):
    """Says what can be imported, and asks for it."""

    import_wanted = Signal()
    rules_wanted = Signal()

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__(palette, words.text("Sources"))
        said = words.text("What your calendar or time tracker knows need not be typed.")
        hint = faint(said, palette)
        hint.setWordWrap(True)
        self.button = QPushButton(words.text("Import…"))
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.import_wanted)
        tip(self.button, words.text("Choose files, or drop them on the window (Ctrl+I)"))
        self.box.addWidget(hint)
        self.rules = QPushButton(words.text("Sorting rules…"))
        self.rules.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.rules.clicked.connect(self.rules_wanted)
        tip(
            self.rules, words.text("Which category imported events belong to, and what is left out")
        )
        self.box.addWidget(self.button)
        self.box.addWidget(self.rules)
