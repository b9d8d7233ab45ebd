"""The goals of a week, the main one first, those that begin later, and those that ended."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.app.commands.goals import EndGoal, MakeMain, RemoveGoal
from planner.app.ids import new_id
from planner.app.session import Command
from planner.core.book import Book
from planner.core.errors import Refusal
from planner.core.goal import MOST_GOALS, Goal
from planner.core.goals import goal_of, goals_shown
from planner.core.week import Week
from planner.i18n import Words, mark
from planner.palette import Palette
from planner.ui.card import faint, heading
from planner.ui.goals.goal_dialog import GoalDialog
from planner.ui.goals.goal_row import GoalRow
from planner.ui.remark import Remark
from planner.ui.theme import SPACE, em
from planner.wording.goal_names import as_sentence, goal_weeks
from planner.wording.goals import goal_figures, goal_notes, planned_and_gap
from planner.wording.refusals import why


class GoalsDialog(QDialog):
    """Stays open after each change, so that several can be made. `asked` emits a command that the book
    does not refuse."""

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
        self._book, self._week, self._leads = book, week, leads
        self._palette, self._words = palette, words
        self.rows: list[GoalRow] = []
        self.form: GoalDialog | None = None
        self.setWindowTitle(words.text("Goals in week {n}").format(n=week.number))
        self._inner = QWidget()
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE)
        self.remark = Remark(palette)
        self.add = QPushButton(words.text("New goal…"))
        self._close = QPushButton(words.text("Close"))
        self._lay_out()
        self.add.clicked.connect(self._open_new)
        self._show()
        self.add.setFocus()

    # Showing

    def _show(self) -> None:
        for widget in self._inner.findChildren(
            QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
        ):
            self._list.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.rows = []
        book, week = self._book, self._week
        held, later, ended = goals_shown(book.goals_in(week), book.goals, week)
        self._section("", held, _HELD)
        if not held:
            self._list.addWidget(faint(self._words.text("No goal this week"), self._palette))
        self._section(self._words.text("Beginning later"), later, _LATER)
        self._section(self._words.text("Ended"), ended, _ENDED)
        self._show_limit(len(held))
        in_order = (self.add, *(b for row in self.rows for b in row.buttons), self._close)
        for one, next_one in pairwise(in_order):
            self.setTabOrder(one, next_one)

    def _section(self, title: str, goals: tuple[Goal, ...], deeds: dict[str, str]) -> None:
        if title and goals:
            self._list.addWidget(heading(title))
        for goal in goals:
            row = self._row(goal, deeds)
            self.rows.append(row)
            self._list.addWidget(row)

    def _row(self, goal: Goal, deeds: dict[str, str]) -> GoalRow:
        main = self._book.main_goal(self._week)
        is_main = main is not None and main.id == goal.id
        shown = {
            key: self._words.text(text).format(n=self._week.number)
            for key, text in deeds.items()
            if not (key == "main" and is_main)
            and not (key == "end-before" and goal.valid_from >= self._week)
        }
        weeks = goal_weeks(goal, self._words)
        if is_main:
            weeks = self._words.text("the main goal · {weeks}").format(weeks=weeks)
        lines = self._lines(goal) if deeds is _HELD else ()
        texts = (as_sentence(weeks), *lines)
        row = GoalRow(goal, self._book, texts, shown, self._palette, self._words)
        row.wanted.connect(self._do_wanted)
        return row

    def _lines(self, goal: Goal) -> tuple[str, ...]:
        """How the shown week stands to a goal that holds in it."""
        words, plan = self._words, self._book.plan(self._week)
        if plan.is_off:
            return ()
        standing = self._book.standing(goal, plan)
        figures = goal_figures(standing, words), planned_and_gap(standing, words)
        return (*figures, *goal_notes(standing, words))

    def _show_limit(self, held: int) -> None:
        """Say in time that no more than five can hold."""
        full = held >= MOST_GOALS
        text = self._words.text(
            "Five goals hold this week, which is the most. End one for another."
        )
        self.remark.tell(text if full else "")

    # Wishes

    def _do_wanted(self, key: str, goal_id: str) -> None:
        goal = goal_of(self._book.goals, goal_id)
        match key:
            case "change":
                self._open(lambda form: form.show_goal(goal))
            case "end":
                self._open(lambda form: form.show_end(goal))
            case "again":
                self._open(lambda form: form.show_again(goal))
            case "end-before":
                self._do(EndGoal(goal_id, self._week.plus(-1)))
            case "main":
                self._do(MakeMain(goal_id, self._week, new_id()))
            case "remove":
                self._do(RemoveGoal(goal_id))

    def _open_new(self) -> None:
        self._open(GoalDialog.show_new)

    def _open(self, begin: Callable[[GoalDialog], None]) -> None:
        """Open the form over the list."""
        form = GoalDialog(
            self._book, self._week, self._palette, self._words, self, leads=self._leads
        )
        begin(form)
        form.asked.connect(self._do)
        form.finished.connect(form.deleteLater)
        self.form = form
        form.open()

    def _do(self, command: Command) -> None:
        """Ask for it, and show the book as it is then: a command always makes the same of a book."""
        try:
            after = command.apply(self._book)
        except Refusal as refusal:
            self.remark.warn(why(refusal, self._book, self._words))
            return
        self.asked.emit(command)
        self._book = after
        self._show()
        self.add.setFocus()

    def _lay_out(self) -> None:
        listed = QVBoxLayout(self._inner)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.addLayout(self._list)
        listed.addStretch(1)
        self._list.setContentsMargins(0, 0, SPACE, 0)
        scroll = QScrollArea()
        scroll.setWidget(self._inner)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for button in (self.add, self._close):
            button.setAutoDefault(False)
        self.add.setProperty("looks", "primary")
        head = QHBoxLayout()
        head.addWidget(self.add)
        head.addStretch(1)
        buttons = QDialogButtonBox()
        buttons.addButton(self._close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addLayout(head)
        column.addWidget(self.remark)
        column.addWidget(scroll, 1)
        column.addWidget(buttons)
        self.setMinimumWidth(round(28 * em()))
        room = self.screen().availableSize() * 0.9
        self.resize(QSize(round(40 * em()), round(34 * em())).boundedTo(room))


_HELD = {
    "change": mark("Change…"),
    "main": mark("Make it the main goal"),
    "end-before": mark("End it before week {n}"),
    "end": mark("End it…"),
    "remove": mark("Remove it, from earlier weeks too"),
}
_LATER = {
    "change": mark("Change…"),
    "main": mark("Make it the main goal"),
    "remove": mark("Remove it"),
}
_ENDED = {
    "again": mark("Set it again…"),
    "remove": mark("Remove it, from earlier weeks too"),
}
"""What can be done to a goal, by key, and the texts."""
