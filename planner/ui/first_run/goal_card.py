"""The third stage: how many hours the customers shall have."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton

from planner.app.commands.framework import SetGoal
from planner.app.first_run import Stage
from planner.core.book import Book
from planner.core.category import Role
from planner.core.duration import total
from planner.core.goal import Absolute, Goal, Measure, Relative, Share
from planner.core.goal_proposals import FEW_HOURS_MORE
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.first_run.stage_card import StageCard
from planner.ui.text import with_ampersands
from planner.ui.theme import em
from planner.wording.first_run import goal_choice


class GoalChoice(StageCard):
    """Three goals to choose from; the one that the book began with is chosen."""

    def __init__(self, book: Book, week: Week, palette: Palette, words: Words) -> None:
        super().__init__(Stage.GOAL, words.text("How many hours for customers?"), palette, words)
        self._book, self._week = book, week
        self._goals = [self._goal(measure) for measure in self._measures()]
        self._choices = QButtonGroup(self)
        self.add_text(
            words.text("The week gets no longer: what customers gain is taken from something else.")
        )
        for number, goal in enumerate(self._goals):
            self._add_choice(number, goal)
        self.on.setText(words.text("Set this goal"))
        self.on.clicked.connect(self._ask)
        self.add_buttons()

    def take_focus(self) -> None:
        self._choices.button(self._choices.checkedId()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _measures(self) -> list[Measure]:
        goal, normal = self._book.main_goal(self._week), self._book.normal_week(self._week)
        customers = [c.id for c in self._book.active if c.role is Role.CUSTOMER]
        more = Absolute(total(map(normal.hours, customers)) + FEW_HOURS_MORE)
        usual = (Relative(30, normal.id), Share(30), more)
        first = [goal.measure] if goal is not None else []
        return [*first, *(each for each in usual if each not in first)][:3]

    def _goal(self, measure: Measure) -> Goal:
        goal = self._book.main_goal(self._week)
        assert goal is not None, "a book begins with a goal"
        return Goal(goal.id, goal.subject, measure, goal.valid_from)

    def _add_choice(self, number: int, goal: Goal) -> None:
        standing = self._book.standing(goal, self._book.plan(self._week))
        button = QRadioButton(with_ampersands(goal_choice(standing, self.words)))
        button.setMinimumHeight(round(1.5 * em()))
        button.setChecked(number == 0)
        self._choices.addButton(button, number)
        self.box.addWidget(button)

    def _ask(self) -> None:
        self.passed.emit(SetGoal(self._goals[self._choices.checkedId()]))
