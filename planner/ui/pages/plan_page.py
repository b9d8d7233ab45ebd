"""The Plan page: the week as a ring, as a table, as a goal and as what gives way."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner.app.commands.plan import LockCategory, MoveTime, MoveTimes
from planner.app.counterparts import Counterparts
from planner.app.pasting import read_week
from planner.app.session import Command
from planner.core.book import Book
from planner.core.duration import HOUR, ZERO
from planner.core.errors import Refusal
from planner.core.move import Move
from planner.core.plan import Plan, StartKind
from planner.core.reading import Reading
from planner.core.week import Week
from planner.ui.asked import Asked, strand_of
from planner.ui.gives_way import GivesWayCard
from planner.ui.goal_card import GoalCard
from planner.ui.hours_card import HoursCard
from planner.ui.note_card import NoteCard
from planner.ui.pages.page import Page, PageCase
from planner.ui.ring_card import RingCard
from planner.ui.table.rows import week_rows
from planner.ui.theme import SPACE, em
from planner.wording.refusals import why

if TYPE_CHECKING:
    from planner.ui.pages.plan_dialogs import PlanDialogs

STACKED = 340
"""Pixels of width that a ring needs beside the cards."""


class PlanPage(Page):
    """Shows the plan of a week.

    Ring and table are two views of one plan; the page keeps them, and what is selected, together.
    """

    def __init__(self, case: PageCase) -> None:
        super().__init__()
        book, (week, _), palette, words = case
        self._palette, self._words = palette, words
        self._book, self._plan = book, book.plan(week)
        self._selected: str | None = None
        self._chosen: dict[str, str] = {}
        self.ring = RingCard(palette, words)
        self.goal = GoalCard(palette, words)
        self.hours = HoursCard(palette, words)
        self.gives_way = GivesWayCard(palette, words)
        self.notes = NoteCard(palette, words)
        self._connect_ring()
        self._connect_table()
        self.goal.asked.connect(self._ask)
        self.gives_way.asked.connect(self._ask)
        self.gives_way.edit_wanted.connect(self._edit_move)
        self.notes.asked.connect(self.asked)
        self.show_week(book, week)
        self._lay_out()

    def show_week(self, book: Book, week: Week) -> None:
        """Show `week` of `book`."""
        if week != self._plan.week:
            self._chosen = {}
        self._book, self._plan = book, book.plan(week)
        self.hours.remark.tell("")
        self.ring.show_week(book, self._plan, self._chosen)
        self.gives_way.show_week(book, self._plan)
        self.notes.show_week(self._plan)
        self._preview(None)
        self._show_selected()

    def continue_from(self, old: "PlanPage") -> None:
        """Select what is selected in `old`, and choose what was chosen there."""
        self._selected, self._chosen = old._selected, old._chosen
        self.ring.show_thin(old.ring.thin)
        self.show_week(self._book, self._plan.week)

    def refuse(self, refusal: Refusal) -> None:
        """Say why what was asked last can't be."""
        self.hours.remark.warn(why(refusal, self._book, self._words))

    @property
    def deeds(self) -> Mapping[str, Callable[[], object]]:
        return {"move": self.move_time, "find": self.goal.open_find}

    def take_focus(self) -> None:
        self.ring.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add_card(self, card: QWidget) -> None:
        """Put a card above the others."""
        self._column.insertWidget(0, card)

    def move_time(self) -> None:
        """Open *Move time* for what is selected."""
        self._open_move_dialog(self._subject())

    # What is selected, and in hand

    def _preview(self, move: Move | None) -> None:
        """Show what `move` would make of goal and table; `None` for what is."""
        ahead = self._after(move)
        self.goal.show_week(self._book, self._plan, ahead)
        rows = week_rows(self._book, self._plan, ahead or self._plan, self._palette, self._words)
        self.hours.show_rows(self._plan, rows)
        self.hours.table.show_drop(move.target if move is not None else None)

    def _after(self, move: Move | None) -> Plan | None:
        try:
            return self._plan.after(move) if move is not None else None
        except Refusal:
            return None

    def _select(self, category: str | None) -> None:
        self._selected = category
        self._show_selected()

    def _show_selected(self) -> None:
        self.ring.view.show_selected(self._selected)
        self.hours.table.show_selected(self._selected)
        self.hours.show_counterpart(self._counterparts(), self._subject())

    def _subject(self) -> str:
        """The category that a wish without one is about: the selected, else the goal's."""
        known = {category.id for category in self._book.active}
        if self._selected in known:
            return str(self._selected)
        return self._book.goal_category(self._plan.week) or self._book.active[0].id

    def _counterparts(self) -> Counterparts:
        return Counterparts(self._book, self._plan, self._chosen)

    # Wishes

    def _ask(self, command: Command, strand: str = "") -> None:
        self.hours.remark.tell("")
        self.asked.emit(Asked(command, strand))

    def _type(self, category: str, reading: Reading) -> None:
        wanted = reading.applied_to(self._plan.planned(category))
        self._move_to(category, max(wanted, ZERO) if reading.sign else wanted)

    def _step(self, category: str, way: int, hour: bool) -> None:
        step = HOUR if hour else self._book.grid
        wanted = max(ZERO, self._plan.planned(category) + way * step)
        self._move_to(category, wanted, is_step=True)

    def _move_to(self, category: str, wanted: timedelta, *, is_step: bool = False) -> None:
        if wanted == self._plan.planned(category):
            return
        try:
            move = self._counterparts().move_to(category, wanted)
        except Refusal as refusal:
            self.refuse(refusal)
        else:
            self._ask(MoveTime(self._plan.week, move), strand_of(move) if is_step else "")

    def _lock(self, category: str, on: bool) -> None:
        self._ask(LockCategory(self._plan.week, category, on))

    def _paste(self, text: str) -> None:
        try:
            moves = read_week(text, self._book, self._plan, self._words.text("Not planned"))
        except Refusal as refusal:
            self.refuse(refusal)
        else:
            self._ask(MoveTimes(self._plan.week, moves))

    def _choose_counterpart(self, category: str, other: str) -> None:
        self._chosen = {**self._chosen, category: other}
        self.ring.show_week(self._book, self._plan, self._chosen)
        self._show_selected()

    def _open_counterparts(self, category: str) -> None:
        self._select(category)
        self.hours.counterpart.open_menu()

    # Dialogs

    def _dialogs(self) -> "PlanDialogs":
        """Loaded with the first dialog that is asked for."""
        from planner.ui.pages.plan_dialogs import PlanDialogs

        return PlanDialogs(self._book, self._plan, self._palette, self._words, self, self._ask)

    def _open_move_dialog(self, category: str) -> None:
        self._dialogs().move_time(self._counterparts(), category)

    def _edit_move(self, move: Move) -> None:
        self._dialogs().edit_move(move)

    def _ask_capacity(self) -> None:
        self._dialogs().ask_capacity()

    def _begin_from(self, kind: StartKind) -> None:
        try:
            self._dialogs().begin_from(kind)
        except Refusal as refusal:
            self.refuse(refusal)

    def _ask_absence(self) -> None:
        self._dialogs().ask_absence()

    def _ask_keep(self, category: str) -> None:
        self._dialogs().ask_keep(category)

    # Building

    def _connect_ring(self) -> None:
        view = self.ring.view
        view.asked.connect(self.asked)
        view.accept_drops_on(self.hours.table.category_at)
        view.previewed.connect(self._preview)
        view.selected.connect(self._select)
        view.move_dialog_wanted.connect(self._open_move_dialog)
        view.counterpart_wanted.connect(self._open_counterparts)
        self.ring.begin_wanted.connect(self._begin_from)
        self.ring.capacity_wanted.connect(self._ask_capacity)
        self.ring.absence_wanted.connect(self._ask_absence)
        self.ring.asked.connect(self._ask)

    def _connect_table(self) -> None:
        table = self.hours.table
        table.typed.connect(self._type)
        table.stepped.connect(self._step)
        table.lock_wanted.connect(self._lock)
        table.keep_wanted.connect(self._ask_keep)
        table.move_wanted.connect(self._open_move_dialog)
        table.counterpart_wanted.connect(self._open_counterparts)
        table.selected.connect(self._select)
        table.pasted.connect(self._paste)
        self.hours.counterpart.chosen.connect(self._choose_counterpart)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side the cards get as much as their text can use, and the ring the rest; where that
        is too little for a ring, they stand below it."""
        super().resizeEvent(event)
        bar = self._side.verticalScrollBar().sizeHint().width()
        needed = self._column.minimumSize().width() + bar
        least, most = max(round(18 * em()), needed), round(34 * em())
        wanted = min(max(round(self.width() * 0.36), least), most)
        is_stacked = self.width() - wanted < STACKED
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if is_stacked else QBoxLayout.Direction.LeftToRight
        )
        self._side.setMinimumWidth(0 if is_stacked else wanted)
        self._side.setMaximumWidth(self.width() if is_stacked else wanted)

    def _lay_out(self) -> None:
        column = QWidget()
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * SPACE)
        for card in (self.goal, self.hours, self.gives_way, self.notes):
            self._column.addWidget(card)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(column)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the focus, and is seen
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side = scroll
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2 * SPACE)
        self._row.addWidget(self.ring, 1)
        self._row.addWidget(scroll)
