"""What a file leaves open, and only its owner knows: the order of its dates, which column is what, and
whose times these are."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.core.category import cleaned
from planner.core.import_facts import Answers, Fact
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import faint, heading
from planner.ui.imports.columns_question import ColumnsQuestion
from planner.ui.imports.order_question import OrderQuestion
from planner.ui.imports.person_question import PersonQuestion
from planner.ui.imports.question import Question
from planner.ui.imports.usual import Usual
from planner.ui.theme import SPACE


class QuestionStage(QWidget):
    """Asks what `fact` leaves open. `answered` says that there is an answer, to go on with."""

    answered = Signal()
    cancelled = Signal()

    def __init__(
        self, fact: Fact, usual: Usual, owner: str, palette: Palette, words: Words
    ) -> None:
        super().__init__()
        self._words = words
        self.question = _question(fact, usual, owner, words)
        asks = faint(self.question.asks, palette)
        asks.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(heading(cleaned(fact.where.file, 120)))
        column.addWidget(asks)
        column.addWidget(self.question)
        column.addStretch(1)
        column.addLayout(self._foot())
        self.question.changed.connect(self._offer)
        self._offer()

    @property
    def is_about_columns(self) -> bool:
        return isinstance(self.question, ColumnsQuestion)

    @property
    def file(self) -> str:
        return self.question.file

    def begin(self) -> None:
        """Put the keyboard where the first answer goes."""
        self.question.begin()

    def answers(self, said: Answers) -> Answers:
        """What was `said` before, and what is answered here about this file."""
        return self.question.answers(said)

    @property
    def is_answered(self) -> bool:
        return self.question.is_answered

    def _offer(self) -> None:
        self.go_on.setEnabled(self.is_answered)

    def _foot(self) -> QHBoxLayout:
        self.go_on = QPushButton(self._words.text("Go on"))
        self.go_on.setProperty("looks", "primary")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.answered)
        cancel = QPushButton(self._words.text("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.cancelled)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.go_on)
        return foot


def _question(fact: Fact, usual: Usual, owner: str, words: Words) -> Question:
    if fact.kind.is_about_dates:
        return OrderQuestion(fact, usual, words)
    if fact.kind.is_about_people:
        return PersonQuestion(fact, usual, owner, words)
    return ColumnsQuestion(fact, usual, words)
