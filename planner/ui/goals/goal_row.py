"""A goal in the list of goals: what it asks, in which weeks, and what can be done to it."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout

from planner.core.book import Book
from planner.core.goal import Goal
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, faint, heading
from planner.ui.theme import SPACE
from planner.wording.goal_names import as_sentence, goal_name


class GoalRow(Card):
    """One goal, with a button for what is done most, and a menu for the rest."""

    wanted = Signal(str, str)
    """Emits what is wanted, a key of the deeds, and the goal's id."""

    def __init__(
        self,
        goal: Goal,
        book: Book,
        lines: tuple[str, ...],
        deeds: Mapping[str, str],
        palette: Palette,
        words: Words,
    ) -> None:
        """`lines` are said below its name; `deeds` are keys and texts, the first is the button's."""
        super().__init__(palette)
        self.goal = goal
        name = as_sentence(goal_name(goal, book, words))
        self.buttons = [self._button(*next(iter(deeds.items())), name)]
        self.menu = QMenu(self)
        for key, text in list(deeds.items())[1:]:
            self.menu.addAction(text).triggered.connect(partial(self._want, key))
        if len(deeds) > 1:
            self.buttons.append(self._more(words.text("More…"), name))
        texts = QVBoxLayout()
        texts.setSpacing(SPACE // 2)
        for label in (heading(name), *(faint(line, palette) for line in lines)):
            label.setWordWrap(True)
            texts.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addLayout(texts, 1)
        for button in self.buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(row)

    def _want(self, key: str, _checked: bool = False) -> None:
        self.wanted.emit(key, self.goal.id)

    def _button(self, key: str, text: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setAccessibleDescription(name)
        button.clicked.connect(partial(self._want, key))
        return button

    def _more(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setAccessibleDescription(name)
        button.setMenu(self.menu)
        return button
