"""The Plan page: the week as a ring, as a table, as a goal and as what gives way."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import Qt

from planner.app.session import Command
from planner.core.book import Book
from planner.core.errors import Refusal
from planner.core.missed import missed_since
from planner.core.move import Move
from planner.core.plan import Plan, StartKind
from planner.core.week import Week
from planner.ui.asked import Asked
from planner.ui.gives_way import GivesWayCard
from planner.ui.goal_card import GoalCard
from planner.ui.hours_card import HoursCard
from planner.ui.note_card import NoteCard
from planner.ui.pages.page import PageCase
from planner.ui.pages.ring_and_table import RingAndTable
from planner.ui.pages.ring_page import RingPage
from planner.ui.ring_card import RingCard, refusal_if_closed

if TYPE_CHECKING:
    from planner.ui.pages.plan_dialogs import PlanDialogs
    from planner.ui.starts.opening import StartDialogs


class PlanPage(RingPage):
    """Shows the plan of a week, and makes commands of what is wished for it."""

    def __init__(self, case: PageCase) -> None:
        super().__init__()
        book, (week, self._today), palette, words, *_ = case
        self._palette, self._words = palette, words
        self._book, self._seen, self._plan = book, book, book.plan(week)
        self.ring = RingCard(palette, words)
        self.goal = GoalCard(palette, words)
        self.hours = HoursCard(palette, words)
        self.gives_way = GivesWayCard(palette, words)
        self.notes = NoteCard(palette, words)
        self.both = RingAndTable(self.ring.view, self.hours, palette, words)
        self._connect()
        self._lay_out(self.ring, (self.goal, self.hours, self.gives_way, self.notes))
        self.show_week(book, week)

    def show_week(self, book: Book, week: Week) -> None:
        self._book, self._seen = book, _as_it_was(book, week)
        self._plan = self._seen.plan(week)
        self.hours.remark.tell("")
        self.hours.show_closed(self._seen.is_closed(week))
        self.ring.show_week(self._seen, self._plan)
        self.ring.offer_return(missed_since(book, week) if week == self._today else None)
        self._show_table()
        self.gives_way.show_week(self._seen, self._plan)
        self.notes.show_week(self._plan)

    def _show_table(self) -> None:
        """Changes are from the normal week; with what really happened around the ring, the table says
        what is left of each category."""
        book, plan = self._seen, self._plan
        actual = book.log(plan.week).minutes if self.ring.thin == "actual" else None
        refusal = refusal_if_closed(book, plan.week)
        self.both.show_plan(book, plan, book.normal_in(plan).minutes, actual, refusal)
        self.hours.tell_of_short_week(self._from_what() if actual is None else "")

    def _from_what(self) -> str:
        """What changes are from, where that is not the normal week as it is."""
        if not self._seen.normal_week(self._plan.week).is_more_than(self._plan.capacity):
            return ""
        from planner.wording.normal_weeks import short_week_changes

        return short_week_changes(self._plan, self._words)

    def continue_from(self, old: Self) -> None:
        self.ring.show_thin(old.ring.thin)
        self._show_table()
        self.both.continue_from(old.both)

    def refuse(self, refusal: Refusal) -> None:
        self.both.refuse(refusal)

    @property
    def deeds(self) -> Mapping[str, Callable[[], object]]:
        return {
            "move": self.move_time,
            "find": self.find_hours,
            "goals": lambda: self._dialogs().show_goals(),
        }

    def take_focus(self) -> None:
        self.ring.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def move_time(self) -> None:
        """Open *Move time* for what is selected."""
        self._open_move_dialog(self.both.subject)

    def find_hours(self) -> None:
        """Open *Find* on the goal card; where nothing is to be found, say why."""
        self.hours.remark.tell("")
        if not self.goal.open_find():
            from planner.wording.goals import nothing_to_find

            self.hours.remark.tell(nothing_to_find(self._seen, self._plan, self._words))

    def _preview(self, ahead: Plan | None) -> None:
        """Show how the goal would stand; `None` for how it stands."""
        self.goal.show_week(self._seen, self._plan, ahead)

    # Wishes: the commands are loaded with the first

    def _ask(self, command: Command, strand: str = "") -> None:
        self.hours.remark.tell("")
        self.asked.emit(Asked(command, strand))

    def _move(self, move: Move, strand: str = "") -> None:
        from planner.app.commands.plan import MoveTime

        self._ask(MoveTime(self._plan.week, move), strand)

    def _move_all(self, moves: Sequence[Move]) -> None:
        from planner.app.commands.plan import MoveTimes

        self._ask(MoveTimes(self._plan.week, tuple(moves)))

    def _lock(self, category: str, on: bool) -> None:
        from planner.app.commands.plan import LockCategory

        self._ask(LockCategory(self._plan.week, category, on))

    # Dialogs

    def _dialogs(self) -> "PlanDialogs":
        """Loaded with the first dialog that is asked for."""
        from planner.ui.pages.plan_dialogs import PlanDialogs

        plan = self._book.plan(self._plan.week)
        return PlanDialogs(self._book, plan, self._palette, self._words, self, self._ask)

    def _open_move_dialog(self, category: str) -> None:
        if self.both.may_change():
            self._dialogs().move_time(self.both.counterparts, category)

    def _edit_move(self, move: Move) -> None:
        self._dialogs().edit_move(move)

    def _ask_capacity(self) -> None:
        self._dialogs().ask_capacity()

    def _begin_from(self, kind: StartKind | None) -> None:
        self._start_dialogs().choose(kind)

    def _copy_week(self) -> None:
        self._start_dialogs().copy()

    def _save_template(self) -> None:
        self._start_dialogs().save_template()

    def _start_dialogs(self) -> "StartDialogs":
        from planner.ui.starts.opening import StartDialogs

        week = self._plan.week
        return StartDialogs(lambda: self._book, week, self._palette, self._words, self, self._ask)

    def _ask_absence(self) -> None:
        self._dialogs().ask_absence()

    def _ask_keep(self, category: str) -> None:
        if self.both.may_change():
            self._dialogs().ask_keep(category)

    def _connect(self) -> None:
        self.both.moved.connect(self._move)
        self.both.pasted.connect(self._move_all)
        self.both.previewed.connect(self._preview)
        self.both.dialog_wanted.connect(self._open_move_dialog)
        self.ring.view.lock_wanted.connect(self._lock)
        self.hours.table.lock_wanted.connect(self._lock)
        self.hours.table.keep_wanted.connect(self._ask_keep)
        self.ring.begin_wanted.connect(self._begin_from)
        self.ring.copy_wanted.connect(self._copy_week)
        self.ring.template_wanted.connect(self._save_template)
        self.ring.capacity_wanted.connect(self._ask_capacity)
        self.ring.absence_wanted.connect(self._ask_absence)
        for wanted in (self.ring.normal_wanted, self.goal.normal_wanted):
            wanted.connect(lambda: self.page_wanted.emit("normal"))
        self.ring.thin_chosen.connect(self._show_table)
        self.gives_way.edit_wanted.connect(self._edit_move)
        self.goal.goals_wanted.connect(lambda: self._dialogs().show_goals())
        self.goal.goal_wanted.connect(lambda: self._dialogs().set_goal())
        for card in (self.ring, self.goal, self.gives_way):
            card.asked.connect(self._ask)
        self.notes.asked.connect(self.asked)
        self.goal.left.connect(self.take_focus)


def _as_it_was(book: Book, week: Week) -> Book:
    """`book` to look at `week`; what a closed week is seen by is loaded with the first."""
    if not book.is_closed(week):
        return book
    from planner.core.closing import as_it_was

    return as_it_was(book, week)
