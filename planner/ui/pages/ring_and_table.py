"""Ring and table as two views of one plan, kept together."""

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from planner.app.counterparts import Counterparts
from planner.core.book import Book
from planner.core.duration import HOUR, ZERO
from planner.core.errors import Refusal
from planner.core.move import Move
from planner.core.plan import Plan
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.asked import strand_of
from planner.ui.hours_card import HoursCard
from planner.ui.ring.view import RingView
from planner.ui.table.rows import week_rows

if TYPE_CHECKING:
    from planner.core.reading import Reading

Hours = Mapping[str, timedelta]
"""Time by category."""


class RingAndTable(QObject):
    """Has both show the same category as selected, the same counterparts, and what a piece in hand
    would make of the week. What is wished on either is told as moves: what they change is not known
    here."""

    moved = Signal(object, str)
    """Emits the `Move` that is wished, and the strand that it is a part of."""

    pasted = Signal(object)
    """Emits the moves that bring the week to what was pasted."""

    previewed = Signal(object)
    """Emits the `Plan` that letting go now would make, or `None`."""

    dialog_wanted = Signal(str)
    """Emits the category that *Move time* is wanted for."""

    def __init__(self, view: RingView, hours: HoursCard, palette: Palette, words: Words) -> None:
        super().__init__(view)
        self._view, self._hours = view, hours
        self._palette, self._words = palette, words
        self._case: tuple[Book, Plan, Hours, Hours | None]
        self._selected: str | None = None
        self._chosen: dict[str, str] = {}
        self._refusal: Refusal | None = None
        self._connect()

    def show_plan(
        self,
        book: Book,
        plan: Plan,
        compared: Hours,
        actual: Hours | None = None,
        refusal: Refusal | None = None,
    ) -> None:
        """Show `plan`, whose changes are counted from the hours of `compared`; with `actual`, what is
        left of it is shown in their place; with `refusal`, nothing in it changes. The ring has it
        already, from who knows what stands in its middle and around it."""
        if self._chosen and plan.week != self._plan.week:
            self._choose({})
        self._case = book, plan, compared, actual
        self._refusal = refusal
        self._preview(None)
        self._show_selected()

    def continue_from(self, old: "RingAndTable") -> None:
        """Select what is selected in `old`, and choose what was chosen there."""
        self._selected = old._selected
        self._choose(old._chosen)
        self._show_selected()

    def refuse(self, refusal: Refusal) -> None:
        """Say why what was asked last can't be."""
        from planner.wording.refusals import why

        self._hours.remark.warn(why(refusal, self._book, self._words))

    def may_change(self) -> bool:
        """Whether anything changes in what is shown. If not, say why."""
        if self._refusal is not None:
            self.refuse(self._refusal)
        return self._refusal is None

    @property
    def subject(self) -> str:
        """The category that a wish without one is about: the selected, else the goal's."""
        known = {category.id for category in self._book.active}
        if self._selected in known:
            return str(self._selected)
        return self._book.goal_category(self._plan.week) or self._book.active[0].id

    @property
    def counterparts(self) -> Counterparts:
        return Counterparts(self._book, self._plan, self._chosen)

    @property
    def _book(self) -> Book:
        return self._case[0]

    @property
    def _plan(self) -> Plan:
        return self._case[1]

    # What is selected, chosen and in hand

    def _preview(self, move: Move | None) -> None:
        """Show what `move` would make of the week; `None` for what is."""
        book, plan, compared, actual = self._case
        ahead = self._after(move)
        rows = week_rows(book, plan, ahead or plan, compared, self._palette, self._words)
        if actual is not None:
            rows = tuple(row.less(actual.get(row.category.id, ZERO)) for row in rows)
        self._hours.show_rows(plan, rows)
        self._hours.table.show_drop(move.target if move is not None else None)
        self.previewed.emit(ahead)

    def _after(self, move: Move | None) -> Plan | None:
        try:
            return self._plan.after(move) if move is not None else None
        except Refusal:
            return None

    def _select(self, category: str | None) -> None:
        self._selected = category
        self._show_selected()

    def _show_selected(self) -> None:
        self._view.show_selected(self._selected)
        self._hours.table.show_selected(self._selected)
        self._hours.show_counterpart(self.counterparts, self.subject)

    def _choose(self, chosen: dict[str, str]) -> None:
        self._chosen = chosen
        self._view.show_chosen(chosen)

    def _choose_counterpart(self, category: str, other: str) -> None:
        self._choose({**self._chosen, category: other})
        self._show_selected()

    def _open_counterparts(self, category: str) -> None:
        self._select(category)
        if self.may_change():
            self._hours.counterpart.open_menu()

    def _open_menu(self, category: str, at: QPoint) -> None:
        self._select(category)
        self._hours.table.open_menu(category, at)

    # Wishes

    def _type(self, category: str, reading: "Reading") -> None:
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
            move = self.counterparts.move_to(category, wanted)
        except Refusal as refusal:
            self.refuse(refusal)
        else:
            self.moved.emit(move, strand_of(move) if is_step else "")

    def _paste(self, text: str) -> None:
        from planner.app.pasting import read_week

        try:
            moves = read_week(text, self._book, self._plan, self._words.text("Not planned"))
        except Refusal as refusal:
            self.refuse(refusal)
        else:
            self.pasted.emit(moves)

    def _connect(self) -> None:
        view, table = self._view, self._hours.table
        view.accept_drops_on(table.category_at)
        view.previewed.connect(self._preview)
        view.moved.connect(self.moved)
        table.typed.connect(self._type)
        table.stepped.connect(self._step)
        table.pasted.connect(self._paste)
        table.move_wanted.connect(self.dialog_wanted)
        view.move_dialog_wanted.connect(self.dialog_wanted)
        view.menu_wanted.connect(self._open_menu)
        for each in (view, table):
            each.counterpart_wanted.connect(self._open_counterparts)
            each.selected.connect(self._select)
        self._hours.counterpart.chosen.connect(self._choose_counterpart)
