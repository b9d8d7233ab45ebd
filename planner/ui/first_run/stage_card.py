"""The card that leads on from the second stage of the first run: what to do, and the way on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from planner.app.first_run import Stage
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, faint, heading
from planner.ui.enter import press_by_enter
from planner.ui.text import PlainLabel, tip
from planner.ui.theme import SPACE


class StageCard(Card):
    """One stage. `passed` emits the command that answers it, or `None`; `left` ends all of them."""

    passed = Signal(object)
    begun_again = Signal()
    left = Signal()

    def __init__(self, stage: Stage, title: str, palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self.words = words
        step = words.text("Step {n} of {all}").format(n=int(stage), all=len(Stage))
        self.box.addLayout(self._top(step))
        self.title = heading(title)
        self.title.setWordWrap(True)
        self.box.addWidget(self.title)
        self.on = QPushButton()
        self.on.setProperty("looks", "primary")
        self.skip = QPushButton(words.text("Skip"))
        self.skip.clicked.connect(lambda: self.passed.emit(None))

    def add_text(self, text: str) -> PlainLabel:
        label = PlainLabel(text)
        label.setWordWrap(True)
        self.box.addWidget(label)
        return label

    def add_buttons(self) -> None:
        """The last line: the way on."""
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        line.addStretch(1)
        line.addWidget(self.skip)
        line.addWidget(self.on)
        self.box.addSpacing(SPACE)
        self.box.addLayout(line)

    def take_focus(self) -> None:
        """Keys lead on from here; Tab reaches what the card speaks of."""
        self.on.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not press_by_enter(self, event, self.on):
            super().keyPressEvent(event)

    def _top(self, step: str) -> QHBoxLayout:
        """Which step it is, and the ways back to the beginning and out: in a line of its own, so that a
        card with large text is not wider than what stands below it."""
        again, leave = (
            _quiet(text) for text in (self.words.text("Start again"), self.words.text("Leave"))
        )
        again.clicked.connect(self.begun_again)
        leave.clicked.connect(self.left)
        tip(leave, self.words.text("Esc. The book stays as it is now."))
        line = QHBoxLayout()
        line.addWidget(faint(step, self.colours))
        line.addStretch(1)
        line.addWidget(again)
        line.addWidget(leave)
        return line


def _quiet(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("looks", "flat")
    return button
