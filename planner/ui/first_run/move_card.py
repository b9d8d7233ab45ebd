"""The fourth stage: hours are moved until the goal is reached."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from planner.app.first_run import Stage
from planner.core.book import Book
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import coloured
from planner.ui.first_run.stage_card import StageCard
from planner.ui.goal_bar import GoalBar
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE
from planner.wording.goals import goal_gap


class MoveCard(StageCard):
    """A gauge that fills, and how the hours are moved, by mouse and by keys."""

    shown_how = Signal()

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__(Stage.MOVE, words.text("Where do the hours come from?"), palette, words)
        self._bar, self._gap = GoalBar(palette), PlainLabel()
        self.box.addWidget(self._bar)
        self.box.addLayout(self._gap_line())
        self.add_text(
            words.text(
                "Press on a slice, drag the piece that lifts to another one, and let go. By keys: Tab "
                "to a slice, then ← or →. “Find” on the card below proposes who gives."
            )
        )
        self.on.setText(words.text("Done"))
        self.on.clicked.connect(lambda: self.passed.emit(None))
        self.box.setSpacing(SPACE)
        self.add_buttons()

    def show_week(self, book: Book, week: Week) -> None:
        """Fill the gauge as far as the plan of `week` is; the way on opens when the goal is reached."""
        standing = book.main_standing(book.plan(week))
        is_there = standing is None or standing.is_reached
        self._bar.setVisible(standing is not None)
        if standing is not None:
            self._bar.show_standing(standing, standing)
            self._gap.setText(goal_gap(standing, self.words))
        coloured(self._gap, self.colours.good if is_there else self.colours.text, bold=True)
        self.on.setEnabled(is_there)
        self.skip.setVisible(not is_there)

    def take_focus(self) -> None:
        """The ring is what the keys are for now; the card needs none."""

    def _gap_line(self) -> QHBoxLayout:
        """What is left to go, and who does not know how is shown it."""
        how = QPushButton(self.words.text("Show me how"))
        how.setProperty("looks", "flat")
        how.clicked.connect(self.shown_how)
        line = QHBoxLayout()
        line.addWidget(self._gap)
        line.addStretch(1)
        line.addWidget(how)
        return line
