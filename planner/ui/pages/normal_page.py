"""The normal week: the ring and the table of the Plan page, on what plans begin as."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent

from planner.app.commands.normal_week import (
    ConfirmNormalWeek,
    CountGoalsAnew,
    MoveInNormalWeek,
    RedateNormalWeek,
    RemoveNormalWeek,
    SetNormalHours,
    TakeNormalWeek,
    as_plan,
)
from planner.app.ids import new_id
from planner.app.session import Command
from planner.core.book import Book
from planner.core.errors import Refusal
from planner.core.heirs import normal_of_heirs
from planner.core.move import Move
from planner.core.normal_changes import of_id
from planner.core.normal_week import NormalWeek
from planner.core.normal_weeks import former
from planner.core.recounting import recounts
from planner.core.week import Week
from planner.core.working_hours import hours_of
from planner.ui.asked import Asked
from planner.ui.hours_card import HoursCard
from planner.ui.normal.about_card import AboutCard
from planner.ui.normal.history_card import HistoryCard
from planner.ui.normal.ring_card import NormalRingCard
from planner.ui.pages.page import PageCase
from planner.ui.pages.ring_and_table import RingAndTable
from planner.ui.pages.ring_page import RingPage

if TYPE_CHECKING:
    from planner.ui.normal.dialogs import NormalDialogs


class NormalPage(RingPage):
    """Shows the normal week that holds in a week. What is changed is valid from that week on; the one
    that held until then stays. Whether goals follow is asked once, when it is confirmed or left."""

    def __init__(self, case: PageCase) -> None:
        super().__init__()
        self._book, (self._week, _), self._palette, self._words, *_ = case
        self._known: tuple[NormalWeek, ...] | None = None
        """The normal weeks that need no question: those that there were, and those asked about."""
        self._came_from: Week | None = None
        self._is_led = False
        self.ring = NormalRingCard(self._palette, self._words)
        self.about = AboutCard(self._palette, self._words)
        self.hours = HoursCard(self._palette, self._words, has_locks=False)
        self.history = HistoryCard(self._palette, self._words)
        self.both = RingAndTable(self.ring.view, self.hours, self._palette, self._words)
        self._connect()
        self._lay_out(self.ring, (self.about, self.hours, self.history))
        self.show_week(self._book, self._week)

    def show_week(self, book: Book, week: Week) -> None:
        self._book, self._week = book, week
        normal, plan = self._normal, as_plan(self._normal, week)
        before = former(book.normal_weeks, normal.id)
        compared = normal_of_heirs(before, book.heirs).minutes if before else {}
        unjudged = replace(book, goals=())  # no goal judges what it counts from
        self.hours.remark.tell("")
        self.ring.show_week(unjudged, normal, plan, compared)
        self.both.show_plan(unjudged, plan, compared or normal.minutes)
        self.about.show_week(normal, week)
        self.history.show_book(book, week)

    def continue_from(self, old: Self) -> None:
        self._known, self._came_from = old._known, old._came_from
        self.both.continue_from(old.both)

    def refuse(self, refusal: Refusal) -> None:
        self.both.refuse(refusal)

    @property
    def deeds(self) -> Mapping[str, Callable[[], object]]:
        return {"move": lambda: self._open_move_dialog(self.both.subject)}

    def take_focus(self) -> None:
        self.ring.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def be_led(self, on: bool) -> None:
        """While somebody is led through here, what leads asks all that this page would."""
        self._is_led = on
        for card in (self.about, self.history):
            card.setVisible(not on)

    def leave(self) -> None:
        if not self._is_led:
            self._ask_about_goals()
        self._known = None
        if self._came_from is not None:
            self.week_wanted.emit(self._came_from)
            self._came_from = None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._known is None:
            self._known = self._book.normal_weeks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._done()
        else:
            super().keyPressEvent(event)

    @property
    def _normal(self) -> NormalWeek:
        return self._book.normal_week(self._week)

    # Wishes

    def _ask(self, command: Command, strand: str = "") -> None:
        self.hours.remark.tell("")
        self.asked.emit(Asked(command, strand))

    def _move(self, move: Move, strand: str = "") -> None:
        self._move_all((move,), strand)

    def _move_all(self, moves: Sequence[Move], strand: str = "") -> None:
        self._ask(MoveInNormalWeek(self._week, tuple(moves), new_id()), strand)

    def _set_hours(self, hours: timedelta) -> None:
        self._ask(SetNormalHours(self._week, hours, new_id()))

    def _set_usual_hours(self) -> None:
        self._set_hours(hours_of(self._week, self._book.working_hours))

    def _confirm(self) -> None:
        self._ask(ConfirmNormalWeek(self._week))
        self._ask_about_goals()

    def _be_valid_from(self, week: Week) -> None:
        if self._normal.valid_from == self._week:
            self._ask(RedateNormalWeek(self._normal.id, week))
        self._go_to(week)

    def _look_at(self, normal_id: str) -> None:
        self._go_to(of_id(self._book.normal_weeks, normal_id).valid_from)

    def _go_to(self, week: Week) -> None:
        """Show another week's, until the page is left: then the week that it was opened in is back."""
        self._came_from = self._came_from or self._week
        self.week_wanted.emit(week)

    def _take(self, normal_id: str) -> None:
        self._ask(TakeNormalWeek(self._week, normal_id, new_id()))

    def _remove(self, normal_id: str) -> None:
        self._ask(RemoveNormalWeek(normal_id))

    def _done(self) -> None:
        self.page_wanted.emit("plan")

    # Questions

    def _ask_about_goals(self) -> None:
        """Ask about the goals of each normal week that is new since the last question."""
        known, self._known = self._known or (), self._book.normal_weeks
        for week in sorted({each.valid_from for each in self._known if each not in known}):
            found = recounts(self._book, week)
            if found and self._dialogs().may_follow(found):
                self._ask(CountGoalsAnew(week, {each.goal.id: new_id() for each in found}))
                self._known = self._book.normal_weeks

    def _dialogs(self) -> "NormalDialogs":
        from planner.ui.normal.dialogs import NormalDialogs

        return NormalDialogs(self._book, self._week, self._palette, self._words, self)

    def _open_move_dialog(self, category: str) -> None:
        self._dialogs().move_time(self.both.counterparts, category, self._move)

    def _ask_hours(self) -> None:
        self._dialogs().ask_hours(self._set_hours)

    def _ask_week(self) -> None:
        self._dialogs().ask_week(self._be_valid_from)

    def _say_no_locks(self) -> None:
        self.hours.remark.tell(self._words.text("Nothing is locked in the normal week."))

    def _connect(self) -> None:
        self.both.moved.connect(self._move)
        self.both.pasted.connect(self._move_all)
        self.both.dialog_wanted.connect(self._open_move_dialog)
        self.ring.view.lock_wanted.connect(self._say_no_locks)
        self.ring.hours_wanted.connect(self._ask_hours)
        self.ring.usual_hours_wanted.connect(self._set_usual_hours)
        self.ring.date_wanted.connect(self._ask_week)
        self.ring.done.connect(self._done)
        self.about.confirmed.connect(self._confirm)
        self.history.look_wanted.connect(self._look_at)
        self.history.take_wanted.connect(self._take)
        self.history.remove_wanted.connect(self._remove)
