"""Absence in a week: which days, how much of each, why; and what is taken off already."""

from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.app.commands.hours import AddAbsence, RemoveAbsence
from planner.app.ids import new_id
from planner.app.session import Command
from planner.core.absence import Absence, AbsenceKind
from planner.core.book import Book
from planner.core.category import LONGEST_NAME
from planner.core.duration import ZERO
from planner.core.errors import Refusal
from planner.core.reading import Bare
from planner.core.week import Week
from planner.core.working_hours import hours_on
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import coloured, heading
from planner.ui.duration_edit import DurationEdit
from planner.ui.form import Form
from planner.ui.still_boxes import ChoiceBox
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE, em
from planner.wording.absences import absence_line, day_name, kind_name
from planner.wording.refusals import why


class AbsenceDialog(QDialog):
    """Stays open after each answer, so that several can be given. `asked` emits a command that the
    book does not refuse."""

    asked = Signal(object)

    def __init__(
        self,
        book: Book,
        week: Week,
        palette: Palette,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._book, self._week = book, week
        self._palette, self._words = palette, words
        self._days: list[_DayLine] = []
        self._grid = QGridLayout()
        self._taken = QVBoxLayout()
        self._taken_lines: list[QWidget] = []
        self._taken_heading = heading(words.text("Taken off already"))
        self._kind, self._text = ChoiceBox(), QLineEdit()
        self._remark = PlainLabel()
        self.setWindowTitle(words.text("Absence in week {n}").format(n=week.number))
        self._lay_out()
        self.show_book(book)
        self._first().setFocus()

    def show_book(self, book: Book) -> None:
        """Show the week's days as `book` has them."""
        self._book = book
        self._show_days()
        self._show_taken()
        self._look()

    # What is chosen

    def _chosen(self) -> tuple[Absence, ...]:
        """Raises `Unreadable` or `NotATime` for the first amount that is no time."""
        kind, text = AbsenceKind(self._kind.currentData()), self._text.text()
        return tuple(
            Absence(new_id(), line.day, line.amount(), kind, text)
            for line in self._days
            if line.box.isChecked()
        )

    def _look(self) -> None:
        """Say what the week would have, or why that can't be."""
        try:
            chosen = self._chosen()
            after = AddAbsence(chosen).apply(self._book) if chosen else self._book
        except Refusal as refusal:
            self._say(why(refusal, self._book, self._words), refused=True)
        else:
            self._say(self._outcome(after), refused=False)
            self._off.setEnabled(bool(chosen))

    def _outcome(self, after: Book) -> str:
        capacity = after.plan(self._week).capacity
        return self._words.text("Hours of the week: {time}").format(time=self._words.time(capacity))

    def _say(self, text: str, *, refused: bool) -> None:
        coloured(self._remark, self._palette.warning if refused else self._palette.faint)
        self._remark.setText(text)
        if refused:
            self._off.setEnabled(False)

    # Answers

    def _take_off(self) -> None:
        self._do(AddAbsence(self._chosen()))

    def _do(self, command: Command) -> None:
        """Ask for it, and show the book as it is then: a command always makes the same of a book."""
        try:
            after = command.apply(self._book)
        except Refusal as refusal:
            self._say(why(refusal, self._book, self._words), refused=True)
        else:
            self.asked.emit(command)
            self.show_book(after)
            self._first().setFocus()

    def _first(self) -> QWidget:
        usable = (line.box for line in self._days if line.box.isEnabled())
        return next(usable, self._close)

    # Building

    def _show_days(self) -> None:
        for line in self._days:
            line.throw_away()
        hours = self._book.working_hours
        working = [day for day in self._week.days if hours_on(day, hours)]
        self._days = [_DayLine(day, self._book.hours_on(day), self._words) for day in working]
        for place, line in enumerate(self._days):
            self._grid.addWidget(line.box, place, 0)
            self._grid.addWidget(line.field, place, 1)
            line.box.toggled.connect(self._look)
            line.field.textEdited.connect(self._look)
        self._all.setEnabled(any(line.box.isEnabled() for line in self._days))
        in_order = [widget for line in self._days for widget in (line.box, line.field)]
        for one, next_one in pairwise((*in_order, self._all)):
            self.setTabOrder(one, next_one)

    def _show_taken(self) -> None:
        for line in self._taken_lines:
            line.hide()
            line.deleteLater()
        taken = [each for each in self._book.absences if each.week == self._week]
        in_order = sorted(taken, key=lambda each: each.day)
        self._taken_lines = [self._taken_line(absence) for absence in in_order]
        for line in self._taken_lines:
            self._taken.addWidget(line)
        self._taken_heading.setVisible(bool(taken))

    def _taken_line(self, absence: Absence) -> QWidget:
        text = absence_line(absence, self._words)
        label = PlainLabel(text)
        label.setWordWrap(True)
        remove = QPushButton(self._words.text("Remove"))
        remove.setAutoDefault(False)
        remove.setAccessibleDescription(text)
        remove.clicked.connect(lambda: self._do(RemoveAbsence((absence,))))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label, 1)
        row.addWidget(remove)
        return line

    def _choose_all(self) -> None:
        for line in self._days:
            line.box.setChecked(line.box.isEnabled())

    def _lay_out(self) -> None:
        words = self._words
        for kind in AbsenceKind:
            self._kind.addItem(kind_name(kind, words), str(kind))
        self._text.setMaxLength(LONGEST_NAME)
        self._all = QPushButton(words.text("The whole week"))
        self._all.setAutoDefault(False)
        self._all.clicked.connect(self._choose_all)
        form = Form()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.add(words.text("Reason"), self._kind)
        form.add(words.text("Note"), self._text)
        self._remark.setWordWrap(True)
        self._off = QPushButton(words.text("Take off"))
        self._off.setProperty("looks", "primary")
        self._off.setDefault(True)
        self._off.clicked.connect(self._take_off)
        self._close = QPushButton(words.text("Close"))
        self._close.setAutoDefault(False)
        buttons = QDialogButtonBox()
        buttons.addButton(self._off, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(heading(words.text("Which days?")))
        column.addLayout(self._grid)
        column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(form)
        column.addWidget(self._remark)
        column.addWidget(self._taken_heading)
        column.addLayout(self._taken)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(round(24 * em()))


class _DayLine:
    """A day to choose, and how much of it; typing an amount chooses the day."""

    def __init__(self, day: date, left: timedelta, words: Words) -> None:
        self.day, self._left = day, left
        self.box = QCheckBox(day_name(day, words))
        self.field = DurationEdit(words, Bare.HOURS)
        self.field.show_time(left)
        self.field.setAccessibleName(
            words.text("Hours off on {day}").format(day=day_name(day, words))
        )
        for widget in (self.box, self.field):
            widget.setEnabled(left > ZERO)
        self.field.textEdited.connect(lambda _: self.box.setChecked(True))

    def amount(self) -> timedelta | None:
        """What to take off; `None` for all of the day that is left."""
        wanted = self.field.reading().applied_to(self._left)
        return None if wanted == self._left else wanted

    def throw_away(self) -> None:
        for widget in (self.box, self.field):
            widget.hide()
            widget.deleteLater()
