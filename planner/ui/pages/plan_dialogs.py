"""The dialogs of the Plan page, loaded when the first is asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtWidgets import QDialog, QWidget

from planner.app.commands.plan import EditMove, KeepAtLeast, MoveTime, SetCapacity
from planner.app.counterparts import Counterparts
from planner.app.session import Command
from planner.core.book import Book
from planner.core.duration import ZERO
from planner.core.errors import Refusal
from planner.core.move import Move
from planner.core.plan import Plan
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.absence_dialog import AbsenceDialog
from planner.ui.duration_dialog import DurationDialog
from planner.ui.move_dialog import MoveDialog
from planner.wording.names import category_name
from planner.wording.refusals import why


@dataclass(frozen=True, slots=True)
class PlanDialogs:
    """Asks about one plan, over `parent`; `ask` passes on what was answered."""

    book: Book
    plan: Plan
    palette: Palette
    words: Words
    parent: QWidget
    ask: Callable[[Command], None]

    def move_time(self, counterparts: Counterparts, category: str) -> None:
        """Propose a move of `category` with its counterpart."""
        dialog = self._move_dialog(MoveTime)
        dialog.propose(counterparts, category)
        _run(dialog)

    def edit_move(self, move: Move) -> None:
        """Show a move that was made, to change it."""
        dialog = self._move_dialog(EditMove)
        dialog.show_move(move)
        _run(dialog)

    def ask_capacity(self) -> None:
        self._ask_duration(
            self.words.text("Hours of this week"),
            self.words.text(
                "How many hours are there to plan in this week? {time} is a week off."
            ).format(time=self.words.time(ZERO)),
            self.plan.capacity,
            lambda hours: SetCapacity(self.plan.week, hours),
        )

    def ask_absence(self) -> None:
        dialog = AbsenceDialog(self.book, self.plan.week, self.palette, self.words, self.parent)
        dialog.asked.connect(self.ask)
        _run(dialog)

    def show_goals(self) -> None:
        """Show the goals of the week, to set, change and end them."""
        from planner.ui.goals.goals_dialog import GoalsDialog

        week, leads = self.plan.week, self.book.person.leads
        dialog = GoalsDialog(self.book, week, self.palette, self.words, self.parent, leads=leads)
        dialog.asked.connect(self.ask)
        _run(dialog)

    def set_goal(self) -> None:
        """Propose a goal from this week on."""
        from planner.ui.goals.goal_dialog import GoalDialog

        week, leads = self.plan.week, self.book.person.leads
        dialog = GoalDialog(self.book, week, self.palette, self.words, self.parent, leads=leads)
        dialog.show_new()
        dialog.asked.connect(self.ask)
        _run(dialog)

    def ask_keep(self, category: str) -> None:
        name = category_name(self.book, category, self.words)
        self._ask_duration(
            self.words.text("Keep at least"),
            self.words.text("How much does {name} keep at least this week?").format(name=name),
            self.plan.keep.get(category, ZERO),
            lambda least: KeepAtLeast(self.plan.week, category, least),
        )

    def _move_dialog(self, command: Callable[[Week, Move], Command]) -> MoveDialog:
        dialog = MoveDialog(self.book, self.plan, self.palette, self.words, self.parent)
        dialog.moved.connect(lambda move: self.ask(command(self.plan.week, move)))
        return dialog

    def _ask_duration(
        self, title: str, question: str, value: timedelta, command: Callable[[timedelta], Command]
    ) -> None:
        """Ask for a duration; what `command` would refuse is said while it is typed."""

        def check(duration: timedelta) -> str:
            try:
                command(duration).apply(self.book)
            except Refusal as refusal:
                return why(refusal, self.book, self.words)
            return ""

        dialog = DurationDialog(
            title, question, value, check, self.palette, self.words, self.parent
        )
        dialog.answered.connect(lambda duration: self.ask(command(duration)))
        _run(dialog)


def _run(dialog: QDialog) -> None:
    dialog.exec()
    dialog.deleteLater()
