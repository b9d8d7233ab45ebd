"""The question that a changed normal week puts: are goals to follow it, or to stay as they are?"""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from planner.core.book import Book
from planner.core.recounting import Recount
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import faint
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE
from planner.wording.normal_weeks import keep_text, recount_question, recount_text


class GoalQuestion(QDialog):
    """Accepted if the goals are to follow. Esc keeps them."""

    def __init__(
        self,
        book: Book,
        recounts: tuple[Recount, ...],
        palette: Palette,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.text("The goal and the normal week"))
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        for recount in recounts:
            column.addWidget(_wrapped(PlainLabel(recount_question(recount, book, words))))
        column.addWidget(_wrapped(faint(words.text("Earlier weeks keep their goal."), palette)))
        column.addStretch(1)
        self.keep = QPushButton(keep_text(recounts, words))
        self.follow = QPushButton(recount_text(recounts, words))
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.reject)
        self.follow.clicked.connect(self.accept)
        buttons = QDialogButtonBox()
        buttons.addButton(self.follow, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.keep, QDialogButtonBox.ButtonRole.RejectRole)
        column.addWidget(buttons)
        self.setMinimumWidth(420)


def _wrapped(label: PlainLabel) -> PlainLabel:
    label.setWordWrap(True)
    return label
