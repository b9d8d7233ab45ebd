"""The third stage: how many hours the customers shall have."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton

from planner.app.commands.framework import SetGoal
from planner.app.first_run import Stage
from planner.app.ids import new_id
from planner.core.book import Book
from planner.core.category import Role
from planner.core.duration import total
from planner.core.goal import Absolute, Goal, Measure, Relative, Share, Standing
from planner.core.goal_proposals import FEW_HOURS_MORE
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.first_run.stage_card import StageCard
from planner.ui.text import with_ampersands
from planner.ui.theme import em
from planner.wording.first_run import goal_choice


class GoalChoice(StageCard):
    """Up to three goals to choose from; the one that the book began with is chosen."""

    def __init__(self, book: Book, week: Week, palette: Palette, words: Words) -> None:
        super().__init__(Stage.GOAL, words.text("How many hours for customers?"), palette, words)
        self._book, self._week = book, week
        self._standings = self._worth_choosing()
        self._choices = QButtonGroup(self)
        self.add_text(
            words.text("The week gets no longer: what customers gain is taken from something else.")
        )
        for number, standing in enumerate(self._standings):
            self._add_choice(number, standing)
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
        return [*first, *(each for each in usual if each not in first)]

    def _worth_choosing(self) -> list[Standing]:
        """The first goal, and the others that ask for more than is normal; each figure once."""
        plan = self._book.plan(self._week)
        first, *others = (self._book.standing(self._goal(each), plan) for each in self._measures())
        found = [first]
        for each in others:
            if each.target > each.normal and all(each.target != one.target for one in found):
                found.append(each)
        return found

    def _goal(self, measure: Measure) -> Goal:
        """The goal that the book began with, measured so; a new one if that was removed meanwhile."""
        goal = self._book.main_goal(self._week)
        if goal is None:
            return Goal(new_id(), Role.CUSTOMER, measure, self._week)
        return Goal(goal.id, goal.subject, measure, goal.valid_from)

    def _add_choice(self, number: int, standing: Standing) -> None:
        button = QRadioButton(with_ampersands(goal_choice(standing, self.words)))
        button.setMinimumHeight(round(1.5 * em()))
        button.setChecked(number == 0)
        self._choices.addButton(button, number)
        self.box.addWidget(button)

    def _ask(self) -> None:
        self.passed.emit(SetGoal(self._standings[self._choices.checkedId()].goal))
