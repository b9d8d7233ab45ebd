"""The dialog in which a goal is set, changed or ended, with its exact figure beside it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.app.commands.framework import SetGoal
from planner.app.commands.goals import ChangeGoal, EndGoal
from planner.app.ids import new_id
from planner.app.session import Command
from planner.core.book import Book
from planner.core.errors import Refusal
from planner.core.goal import Goal, Measure, Standing
from planner.core.goal_proposals import better_measure
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import faint
from planner.ui.goals.goal_form import GoalForm
from planner.ui.ok_cancel import OkCancel
from planner.ui.remark import Remark
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE, em
from planner.wording.goal_changes import changes_of_others, proposal_note, use_measure
from planner.wording.goal_names import as_sentence, goal_name
from planner.wording.goals import goal_figures, goal_sum, short_week_note
from planner.wording.refusals import why


class GoalDialog(QDialog):
    """Says while one types what the goal comes to, and what becomes of the others. `asked` emits a
    command that the book does not refuse."""

    asked = Signal(object)

    def __init__(
        self,
        book: Book,
        week: Week,
        palette: Palette,
        words: Words,
        parent: QWidget | None = None,
        *,
        leads: bool = False,
    ) -> None:
        super().__init__(parent)
        self._book, self._week, self._words = book, week, words
        self._former: Goal | None = None
        self._new_id = new_id()
        self.form = GoalForm(book, week, palette, words, leads=leads)
        self._name = PlainLabel()
        self._sum = faint("", palette)
        self._notes = faint("", palette)
        self._better: Measure | None = None
        self._use = QPushButton()
        self.remark = Remark(palette)
        self._buttons = OkCancel(self, words.text("Set the goal"), words)
        self._lay_out()
        self.form.edited.connect(self._look)
        self._use.clicked.connect(self._use_better)
        self._buttons.accepted.connect(self._answer)

    def show_new(self) -> None:
        """Propose a goal from the shown week on."""
        self.setWindowTitle(self._words.text("New goal"))
        self.form.show_new()
        self._look()

    def show_again(self, goal: Goal) -> None:
        """Propose a goal that ended once more, from the shown week on."""
        self.setWindowTitle(self._words.text("New goal"))
        self.form.show_goal(replace(goal, last=None), self._week, is_main=goal.is_main)
        self._look()

    def show_goal(self, goal: Goal) -> None:
        """Show `goal`, to be changed from the shown week on."""
        self._former = goal
        self.setWindowTitle(self._words.text("Change the goal"))
        self._buttons.ok.setText(self._words.text("Change the goal"))
        begins = max(self._week, goal.valid_from)
        main = self._book.main_goal(begins)
        self.form.show_goal(goal, begins, is_main=main is not None and main.id == goal.id)
        self._look()

    def show_end(self, goal: Goal) -> None:
        """Show `goal`, to be ended before the shown week, or where it begins then with its first."""
        self.show_goal(goal)
        self.form.begins.show_week(goal.valid_from)
        before = self._week.neighbour(-1)
        self.form.end_with(max(before, goal.valid_from) if before else goal.valid_from)
        self._look()

    # What the fields come to

    def _command(self) -> Command:
        """A goal that holds already is changed from a week on, and one that only begins then is another
        one. Raises what the fields refuse."""
        goal = self.form.goal(self._new_id)
        former = self._former
        if former is None:
            return SetGoal(goal)
        has_begun = former.valid_from < self._week
        like_it = replace(goal, id=former.id, last=former.last, is_main=former.is_main)
        if has_begun and goal.valid_from > former.valid_from:
            like_it = replace(like_it, valid_from=former.valid_from)
        if like_it == former and goal.is_main == self._is_main(former):
            return EndGoal(former.id, goal.last)
        return ChangeGoal(former.id, goal if has_begun else replace(goal, id=former.id))

    def _is_main(self, goal: Goal) -> bool:
        main = self._book.main_goal(max(self._week, goal.valid_from))
        return main is not None and main.id == goal.id

    def _look(self) -> None:
        """Say what the goal comes to, or why it can't be."""
        refusal = self.form.refusal()
        after = None
        if not refusal:
            try:
                after = self._command().apply(self._book)
            except Refusal as refused:
                refusal = why(refused, self._book, self._words)
        self.remark.warn(refusal)
        self._buttons.ok.setEnabled(after is not None and after is not self._book)
        if after is not None:
            self._show_outcome(after)
        else:
            self._show_nothing()

    def _show_outcome(self, after: Book) -> None:
        words, goal = self._words, self.form.goal(self._new_id)
        standing = after.standing(goal, after.plan(self._week_of(goal)))
        self.form.measure.remember_hours(standing.full_target)
        self._name.setText(as_sentence(goal_name(goal, after, words)))
        reading = self.form.measure.remark()
        figures = goal_sum(standing, words) or goal_figures(standing, words)
        self._say(self._sum, reading, figures, short_week_note(standing, words))
        self._propose(standing)
        self._say(self._notes, *changes_of_others(self._book, after, words))

    def _show_nothing(self) -> None:
        for label in (self._name, self._sum, self._notes):
            self._say(label)
        self._use.hide()

    def _propose(self, standing: Standing) -> None:
        self._better = better_measure(standing)
        self._use.setVisible(self._better is not None)
        if self._better is not None:
            note = proposal_note(standing, self._words)
            self._sum.setText(f"{self._sum.text()}\n{note}")
            self._use.setText(use_measure(self._better, self._words))

    def _week_of(self, goal: Goal) -> Week:
        """The shown week if the goal holds then, else the nearest in which it does."""
        week = max(self._week, goal.valid_from)
        return week if goal.last is None else min(week, goal.last)

    def _say(self, label: PlainLabel, *lines: str) -> None:
        text = "\n".join(line for line in lines if line)
        label.setText(text)
        label.setVisible(bool(text))

    # Answers

    def _use_better(self) -> None:
        if self._better is not None:
            self.form.measure.show_measure(self._better)
            self.form.measure.edited.emit()
            self.form.measure.setFocus()

    def _answer(self) -> None:
        self.asked.emit(self._command())
        self.accept()

    def _lay_out(self) -> None:
        self._use.setAutoDefault(False)
        self._use.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        for label in (self._name, self._sum, self._notes):
            label.setWordWrap(True)
        for widget in (self.form, self._name, self._sum, self._use, self._notes, self.remark):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self._buttons)
        self.setMinimumWidth(round(26 * em()))
