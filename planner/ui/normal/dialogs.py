"""The dialogs of the normal week, loaded when the first is asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtWidgets import QDialog, QWidget

from planner.app.commands.normal_week import RedateNormalWeek, SetNormalHours, as_plan
from planner.app.counterparts import Counterparts
from planner.app.ids import new_id
from planner.core.book import Book
from planner.core.errors import Refusal
from planner.core.move import Move
from planner.core.normal_week import NormalWeek
from planner.core.recounting import Recount
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.duration_dialog import DurationDialog
from planner.ui.move_dialog import MoveDialog
from planner.ui.normal.goal_question import GoalQuestion
from planner.ui.normal.valid_from_dialog import ValidFromDialog
from planner.wording.refusals import why


@dataclass(frozen=True, slots=True)
class NormalDialogs:
    """Asks about the normal week as it is seen in `week`, over `parent`."""

    book: Book
    week: Week
    palette: Palette
    words: Words
    parent: QWidget

    def move_time(
        self, counterparts: Counterparts, category: str, moved: Callable[[Move], None]
    ) -> None:
        plan = as_plan(self._normal, self.week)
        dialog = MoveDialog(
            self.book, plan, self.palette, self.words, self.parent, has_reasons=False
        )
        dialog.propose(counterparts, category)
        dialog.moved.connect(moved)
        self._run(dialog)

    def ask_hours(self, answered: Callable[[timedelta], None]) -> None:
        dialog = DurationDialog(
            self.words.text("Hours of the normal week"),
            self.words.text("How many hours does a normal week have?"),
            self._normal.total,
            self._why_not_hours,
            self.palette,
            self.words,
            self.parent,
        )
        dialog.answered.connect(answered)
        self._run(dialog)

    def ask_week(self, answered: Callable[[Week], None]) -> None:
        """Ask from when this normal week is valid; or, of one that holds since an earlier week, from
        when what is changed is."""
        begins = self._normal.valid_from == self.week
        question = (
            self.words.text("From which week is this normal week valid?")
            if begins
            else self.words.text("From which week is what you change valid?")
        )
        check = self._why_not_from if begins else _anything
        dialog = ValidFromDialog(question, self.week, check, self.palette, self.words, self.parent)
        dialog.answered.connect(answered)
        self._run(dialog)

    def may_follow(self, recounts: tuple[Recount, ...]) -> bool:
        """Ask whether goals are to count from the new normal week."""
        dialog = GoalQuestion(self.book, recounts, self.palette, self.words, self.parent)
        return self._run(dialog) == QDialog.DialogCode.Accepted

    @property
    def _normal(self) -> NormalWeek:
        return self.book.normal_week(self.week)

    def _why_not_hours(self, hours: timedelta) -> str:
        return self._refusal(lambda: SetNormalHours(self.week, hours, new_id()).apply(self.book))

    def _why_not_from(self, week: Week) -> str:
        return self._refusal(lambda: RedateNormalWeek(self._normal.id, week).apply(self.book))

    def _refusal(self, attempt: Callable[[], object]) -> str:
        try:
            attempt()
        except Refusal as refusal:
            return why(refusal, self.book, self.words)
        return ""

    def _run(self, dialog: QDialog) -> int:
        answer = dialog.exec()
        dialog.deleteLater()
        return answer


def _anything(_: Week) -> str:
    return ""
