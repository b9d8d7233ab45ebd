"""A goal beside the main one: its name, a thin bar, its figures, and what is missing or too much."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from planner.core.book import Book
from planner.core.goal import Standing
from planner.core.plan import Plan
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import coloured, faint
from planner.ui.find_offer import FindOffer
from planner.ui.goal_bar import GoalBar
from planner.ui.text import PlainLabel, tip
from planner.ui.theme import SPACE
from planner.wording.goal_names import as_sentence, goal_name
from planner.wording.goals import goal_figures, goal_gap, goal_notes, planned_and_target


class SmallGoal(QWidget):
    """Shows one goal in few lines; the normal week and the exact goal are in its tooltip."""

    asked = Signal(object)
    left = Signal()

    def __init__(self, goal_id: str, palette: Palette, words: Words) -> None:
        super().__init__()
        self.goal_id = goal_id
        self._palette, self._words = palette, words
        self._name = PlainLabel()
        self._name.setWordWrap(True)
        self._figures = faint("", palette)
        self._figures.setWordWrap(True)
        self._to_go = PlainLabel()
        self._notes = faint("", palette)
        self._notes.setWordWrap(True)
        self._bar = GoalBar(palette, slim=True)
        self.offer = FindOffer(palette, words)
        self.offer.asked.connect(self.asked)
        self.offer.left.connect(self.left)
        self._lay_out()

    def show_standing(
        self, now: Standing, book: Book, plan: Plan, ahead: Plan | None = None
    ) -> None:
        """Show how `plan` stands to the goal; with `ahead`, how it would stand."""
        words = self._words
        then = now if ahead is None else book.standing(now.goal, ahead)
        self._name.setText(as_sentence(goal_name(now.goal, book, words)))
        self._figures.setText(planned_and_target(then, words))
        self._to_go.setText(goal_gap(then, words))
        colour = self._palette.good if then.is_reached else self._palette.text
        coloured(self._to_go, colour, bold=then.is_reached)
        self._bar.show_standing(now, then)
        notes = goal_notes(then, words)
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))
        tip(self, goal_figures(then, words))
        self.offer.show_gap(book, plan, now, is_ghost=ahead is not None)

    def _lay_out(self) -> None:
        line = QFrame()
        line.setFixedHeight(1)
        line.setStyleSheet(f"background: {self._palette.line};")
        lines = QGridLayout()
        lines.setHorizontalSpacing(SPACE)
        lines.setVerticalSpacing(SPACE // 2)
        lines.setColumnStretch(0, 1)
        right = Qt.AlignmentFlag.AlignRight
        lines.addWidget(self._name, 0, 0)
        lines.addWidget(self._to_go, 0, 1, right | Qt.AlignmentFlag.AlignTop)
        lines.addWidget(self._bar, 1, 0, 1, 2)
        lines.addWidget(self._figures, 2, 0)
        lines.addWidget(self.offer.button, 2, 1, right)
        lines.addWidget(self._notes, 3, 0, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(line)
        column.addLayout(lines)
        column.addWidget(self.offer)
