"""The card that says what is to be done before there is something to compare."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

from planner.core.comparison import Comparison
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card
from planner.ui.text import PlainLabel


class MissingCard(Card):
    """There only while something is missing. `page_wanted` tells the page where that can be done."""

    page_wanted = Signal(str)

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self._words = words
        self._missing = ""
        self._text = PlainLabel()
        self._text.setWordWrap(True)
        self.go = QPushButton()
        self.go.setProperty("looks", "primary")
        self.go.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.go.clicked.connect(lambda: self.page_wanted.emit(self._missing))
        self.box.addWidget(self._text)
        self.box.addWidget(self.go)

    def show_comparison(self, found: Comparison) -> None:
        words = self._words
        self._missing = "log" if found.is_empty else "" if found.variances else "plan"
        if found.is_off:
            self._missing = ""
        self.setVisible(bool(self._missing))
        if self._missing == "log":
            self._text.setText(
                words.text("Record what really happened, and it is compared with the plan here.")
            )
            self.go.setText(words.text("Open the Log page"))
        else:
            self._text.setText(
                words.text("Plan a week, and what happens is compared with its plan here.")
            )
            self.go.setText(words.text("Open the Plan page"))
