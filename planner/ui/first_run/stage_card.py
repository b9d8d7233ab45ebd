"""The card that leads on from the second stage of the first run: what to do, and the way on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from planner.app.first_run import Stage
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, faint, heading
from planner.ui.enter import press_by_enter
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE


class StageCard(Card):
    """One stage. `passed` emits the command that answers it, or `None`."""

    passed = Signal(object)
    begun_again = Signal()

    def __init__(self, stage: Stage, title: str, palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self.words = words
        step = words.text("Step {n} of {all}").format(n=int(stage), all=len(Stage))
        self.box.addWidget(faint(step, palette))
        self.title = heading(title)
        self.box.addWidget(self.title)
        self.on = QPushButton()
        self.on.setProperty("looks", "primary")
        self.skip = QPushButton(words.text("Skip"))
        self.skip.clicked.connect(lambda: self.passed.emit(None))
        self._again = QPushButton(words.text("Start again"))
        self._again.setProperty("looks", "flat")
        self._again.clicked.connect(self.begun_again)

    def add_text(self, text: str) -> PlainLabel:
        label = PlainLabel(text)
        label.setWordWrap(True)
        self.box.addWidget(label)
        return label

    def add_buttons(self) -> None:
        """The last line: back to the beginning at the left, the way on at the right."""
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        line.addWidget(self._again)
        line.addStretch(1)
        line.addWidget(self.skip)
        line.addWidget(self.on)
        self.box.addSpacing(SPACE)
        self.box.addLayout(line)

    def take_focus(self) -> None:
        """Keys lead on from here; Tab reaches what the card speaks of."""
        self.on.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event, self.on):
            super().keyPressEvent(event)
