"""While files are read: how far it is, and a way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from planner.core.category import cleaned
from planner.i18n import Words
from planner.ui.text import PlainLabel


class ReadingStage(QWidget):
    """Shows which file is read."""

    cancelled = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._said = PlainLabel(words.text("Reading…"))
        self._said.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        # Not the way out: Enter and Space are typed ahead, meant for a row, and would give all up.
        self._bar.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._bar.setAccessibleName(words.text("How much is read"))
        self.cancel = QPushButton(words.text("Cancel"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.cancelled)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self._said)
        column.addWidget(self._bar)
        column.addStretch(1)
        column.addLayout(foot)

    def begin(self) -> None:
        self.say(self._words.text("Reading…"))

    def say(self, said: str) -> None:
        """Nobody knows how far it is with what is `said`."""
        self._said.setText(said)
        self._bar.setRange(0, 0)
        self._bar.setFocus()

    def show_progress(self, name: str, done: int, total: int) -> None:
        self._said.setText(self._words.text("Reading {file}…").format(file=cleaned(name, 80)))
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(min(done, total))
