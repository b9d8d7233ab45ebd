"""The fields of a goal: on what, at least or at most, how much, in which weeks, the main one or not."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QWidget

from planner.core.book import Book
from planner.core.category import OPEN_ID, Role
from planner.core.goal import Direction, Goal, Relative, Subject
from planner.core.goal_proposals import first_measure, is_usually_main
from planner.core.week import Week
from planner.i18n import Words, mark
from planner.palette import Palette
from planner.ui.form import Form
from planner.ui.goals.measure_edit import MeasureEdit
from planner.ui.still_boxes import ChoiceBox
from planner.ui.theme import SPACE
from planner.ui.week_edit import WeekEdit
from planner.wording.goal_changes import normal_week_name
from planner.wording.goal_names import subject_text


class GoalForm(QWidget):
    """Shows a goal in fields and reads it from them. `leads` is whether its owner leads others."""

    edited = Signal()

    def __init__(
        self, book: Book, week: Week, palette: Palette, words: Words, *, leads: bool
    ) -> None:
        super().__init__()
        self._book, self._words, self._leads = book, words, leads
        self._subjects: list[Subject | None] = []
        self.subject, self.direction, self.normal = (ChoiceBox(self) for _ in range(3))
        self.measure = MeasureEdit(words)
        self.begins = WeekEdit(week, words.text("First week"), palette, words)
        self.last = WeekEdit(week, words.text("Last week"), palette, words)
        self.ends = QCheckBox(words.text("Last week"))
        self.main = QCheckBox(words.text("The main goal: large on the card, and below the page"))
        self._said: set[QWidget] = set()
        """What the user has said, and is not proposed anew."""
        self._is_new = True
        self._fill()
        self._lay_out()
        self._connect()

    # Showing

    def show_new(self) -> None:
        """Propose a goal: for customers, or where there is one, a ceiling on what has none yet."""
        is_first = self._book.main_goal(self.begins.reading()) is None
        self.direction.setCurrentIndex(0 if is_first else 1)
        self._show_subject(Role.CUSTOMER if is_first else self._without_goal())
        self._show_ends(None)
        self._propose()

    def show_goal(self, goal: Goal, begins: Week, *, is_main: bool) -> None:
        """Show `goal`, to hold from `begins` on."""
        self._is_new = False
        self._show_subject(goal.subject)
        self.direction.setCurrentIndex(list(Direction).index(goal.direction))
        self.measure.show_measure(goal.measure)
        self.begins.show_week(begins)
        self._show_ends(goal.last)
        self.main.setChecked(is_main)
        if isinstance(goal.measure, Relative):
            place = self.normal.findData(goal.measure.normal_week)
            self.normal.setCurrentIndex(max(place, 0))

    def end_with(self, week: Week) -> None:
        """Propose `week` as the last one."""
        self._show_ends(week)
        self.last.setFocus()

    # Reading

    def refusal(self) -> str:
        """Why the fields can't be read; empty if they can."""
        last = self.last.refusal() if self.ends.isChecked() else ""
        return self.measure.refusal() or self.begins.refusal() or last

    def goal(self, goal_id: str) -> Goal:
        """The goal that the fields say. Raises what they refuse."""
        subject = self._subjects[self.subject.currentIndex()]
        assert subject is not None
        return Goal(
            goal_id,
            subject,
            self.measure.reading(self.normal.currentData() or ""),
            self.begins.reading(),
            self._direction(),
            self.last.reading() if self.ends.isChecked() else None,
            self.main.isChecked(),
        )

    # Proposing

    def _changed(self) -> None:
        self.last.setEnabled(self.ends.isChecked())
        self.normal.setEnabled(self.measure.is_relative)
        if self._is_new:
            self._propose()
        self.edited.emit()

    def _propose(self) -> None:
        """Propose what nobody has said yet."""
        subject = self._subjects[self.subject.currentIndex()]
        if self.begins.refusal() or subject is None:
            return
        week = self.begins.reading()
        normal = self._book.normal_week(week)
        if self.normal not in self._said:
            self.normal.setCurrentIndex(max(self.normal.findData(normal.id), 0))
        if self.measure not in self._said:
            leads = self._leads and subject is Role.CUSTOMER
            self.measure.show_measure(
                first_measure(normal, self._members(subject), self._direction(), leads)
            )
        if self.main not in self._said:
            self.main.setChecked(is_usually_main(self._book.main_goal(week), subject))
        self.normal.setEnabled(self.measure.is_relative)

    def _members(self, subject: Subject) -> tuple[str, ...]:
        if isinstance(subject, Role):
            return tuple(c.id for c in self._book.categories if c.role is subject)
        return (subject,)

    def _direction(self) -> Direction:
        return list(Direction)[self.direction.currentIndex()]

    def _say(self, field: QWidget, *_: object) -> None:
        self._said.add(field)
        self._changed()

    # Fields

    def _show_subject(self, subject: Subject) -> None:
        """Choose `subject`; one that nothing is of any more is added."""
        for place, each in enumerate(self._subjects):
            if each == subject and type(each) is type(subject):
                self.subject.setCurrentIndex(place)
                return
        self._add_subject(subject)
        self.subject.setCurrentIndex(len(self._subjects) - 1)

    def _without_goal(self) -> Subject:
        """A role that nobody has set a goal on: meetings before all others."""
        taken = [goal.subject for goal in self._book.goals_in(self.begins.reading())]
        known = {category.role for category in self._book.active}
        roles = [r for r in (Role.MEETINGS, *Role) if r in known and r not in taken]
        return next(iter(roles), Role.MEETINGS)

    def _show_ends(self, last: Week | None) -> None:
        self.ends.setChecked(last is not None)
        self.last.setEnabled(last is not None)
        if last is not None:
            self.last.show_week(last)

    def _fill(self) -> None:
        active = [c for c in self._book.active if c.id != OPEN_ID]
        for role in Role:
            if any(c.role is role for c in active):
                self._add_subject(role)
        self.subject.insertSeparator(self.subject.count())
        self._subjects.append(None)
        for category in active:
            self._add_subject(category.id)
        for direction in Direction:
            self.direction.addItem(self._words.text(_DIRECTIONS[direction]))
        newest_first = sorted(self._book.normal_weeks, key=lambda n: n.valid_from, reverse=True)
        for normal in newest_first:
            self.normal.addItem(normal_week_name(normal, self._words), normal.id)

    def _add_subject(self, subject: Subject) -> None:
        self._subjects.append(subject)
        self.subject.addItem(subject_text(subject, self._book, self._words))

    def _connect(self) -> None:
        for box in (self.subject, self.direction, self.normal):
            box.activated.connect(partial(self._say, box))
        for field in (self.begins, self.last):
            field.edited.connect(self._changed)
        self.measure.edited.connect(partial(self._say, self.measure))
        self.ends.clicked.connect(self._changed)
        self.main.clicked.connect(partial(self._say, self.main))

    def _lay_out(self) -> None:
        words = self._words
        form = Form(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(SPACE)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.add(words.text("On"), self.subject)
        how_much = QHBoxLayout()
        how_much.setSpacing(SPACE)
        how_much.addWidget(self.direction)
        how_much.addWidget(self.measure, 1)
        form.addRow(words.in_context("of a goal", "Goal"), how_much)
        self.normal.setHidden(self.normal.count() < 2)
        if self.normal.count() > 1:
            form.add(words.text("Counted from"), self.normal)
        form.add(words.text("First week"), self.begins)
        form.addRow(self.ends, self.last)
        form.addRow(self.main)
        self.direction.setAccessibleName(words.text("At least or at most"))


_DIRECTIONS = {
    Direction.AT_LEAST: mark("At least"),
    Direction.AT_MOST: mark("At most"),
}
