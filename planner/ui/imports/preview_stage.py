"""What was read, to look through before anything is recorded."""

from collections.abc import Callable, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QVBoxLayout,
    QWidget,
)

from planner.app.import_kinds import Tally
from planner.app.import_laid import NOTHING, LaidOut
from planner.app.import_rows import State
from planner.core.book import Book
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.announcing import announce
from planner.ui.card import faint
from planner.ui.imports.days_looked_at import DaysLookedAt
from planner.ui.imports.days_off_list import DaysOffList
from planner.ui.imports.foot import Foot
from planner.ui.imports.how_read import HowRead
from planner.ui.imports.row_list import AT_ONCE, Change, Changed, RowList
from planner.ui.imports.sort_bar import SortBar
from planner.ui.imports.table import ImportTable
from planner.ui.imports.which_rows import WhichRows
from planner.ui.jobs import Jobs, beside_a_window
from planner.ui.rules.offer_bar import OfferBar
from planner.ui.text import PlainLabel, with_ampersands
from planner.ui.theme import SPACE, em
from planner.wording.days_off import and_days_off
from planner.wording.import_rows import news_text, sort_question, take_text, totals_text

_ROOMY = 36
"""In lines of text: so high it has room for rows beside all that there is to say of them."""


class PreviewStage(QWidget):
    """Shows rows in a period, and says what was changed in them."""

    accepted = Signal()
    period_changed = Signal()
    sorted_by_hand = Signal(list, str)
    """Emits the rows that were sorted, and into which category."""
    left_by_hand = Signal(list)
    """Emits the rows that somebody does not want."""

    def __init__(self, book: Book, jobs: Jobs, palette: Palette, words: Words) -> None:
        super().__init__()
        self._book, self._jobs, self._palette, self._words = book, jobs, palette, words
        self._zone = ZoneInfo("UTC")
        self._is_any_new = False
        self.list = RowList()
        self._days = DaysLookedAt(words, self)
        self._first, self._last = self._days.first, self._days.last
        self.how = HowRead(palette, words)
        self.own_domains, self.zone = self.how.own_domains, self.how.zone
        self.domains = self.own_domains.field
        self._which = WhichRows(words)
        self.table = ImportTable(book, palette, words)
        self.sort_bar = SortBar(book, palette, words)
        self.days_off = DaysOffList(words)
        self._news, self._totals = PlainLabel(), faint("", palette)
        self.offer = OfferBar(palette, words)
        self._foot = Foot(words)
        self.sort, self.rules, self.confirm = self._foot.sort, self._foot.rules, self._foot.confirm
        self.cancel, self.accept = self._foot.cancel, self._foot.accept
        self._lay_out()
        self._connect()

    @property
    def period(self) -> tuple[date, date]:
        """The first and the last day."""
        return self._days.days

    def show_period(self, first: date, last: date) -> None:
        self._days.show_days(first, last)

    def show_laid(self, laid: LaidOut, zone: ZoneInfo) -> None:
        """Show other rows."""
        self._zone = zone
        key, waited = self.table.current_key, self.table.waits
        self.list.show(laid)
        self._show_list(key)
        if waited and not self.table.waits:
            self.table.go_on()

    def begin(self) -> None:
        """Give the focus to what is to be answered first."""
        first = self.own_domains.take if self.own_domains.asks else self.table
        first.setFocus()

    def forget(self) -> None:
        """Hold nothing any more, and say nothing of it."""
        self.list.show(NOTHING)
        self.table.rows.show_rows((), self._zone)

    def show_filtered(self) -> None:
        """Show what lies in the period, and of that what is asked for."""
        self._show_list(self.table.current_key)

    def _show_list(self, current: str) -> None:
        """The row whose key is `current` stays the current one, if it is still there."""
        off = frozenset(day for each in self.days_off.taken for day in each.days)
        self.list.choose_days(*self.period, off)
        counted = self.list.counted
        self._which.show_tally(counted)
        self.list.narrow(self._which.has)
        self.table.show_rows(self.list.shown, self._zone, self.list.place_of(current) or 0)
        self._show_counted(counted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        has_room = self.height() >= _ROOMY * em()
        self.how.fit(has_room=has_room)
        self.days_off.fit(has_room=has_room)
        self.sort_bar.question.setVisible(has_room)
        self._place_categories()

    # What is changed

    def _take(self, places: Sequence[int], is_taken: bool) -> None:
        def tell() -> None:
            if not is_taken:
                self.left_by_hand.emit(self.table.rows.rows_at(places))

        self._change(places, lambda row: row.taken(is_taken), tell)

    def _sort(self, places: Sequence[int], category: str) -> None:
        def tell() -> None:
            self.sorted_by_hand.emit(self.table.rows.rows_at(places), category)

        self._change(places, lambda row: row.sorted_into(category), tell)

    def _confirm(self) -> None:
        """Take what is proposed for a row that waits as said."""
        proposed = self.list.proposed
        self._change(proposed, lambda row: row.sorted_into(row.category) if row.category else row)

    def _change(
        self, places: Sequence[int], change: Change, tell: Callable[[], None] = lambda: None
    ) -> None:
        """Change rows, then `tell`. Many take a moment, in which nothing else can be done to them."""
        changing = self.list.change(places, change)
        if len(places) <= AT_ONCE:
            self._show_changed(changing.done())
            tell()
            return
        focus = self.focusWidget()
        self.setEnabled(False)

        def show(changed: Changed) -> None:
            self._show_changed(changed)
            self.setEnabled(True)
            (focus or self.table).setFocus()
            tell()

        self._jobs.do(beside_a_window()(changing.done), show, lambda _: self.setEnabled(True))

    def _show_changed(self, changed: Changed) -> None:
        self.list.put(changed)
        self.table.show_changed(self.list.shown)
        counted = self.list.counted
        self._which.show_tally(counted, stays=True)
        self._show_counted(counted)

    # Showing

    def _show_counted(self, counted: Tally) -> None:
        """What is to be said of all rows in the chosen days."""
        said = news_text(counted, self._words)
        if said != self._news.text():
            self._news.setText(said)
            announce(self._news, said)
        totals = totals_text(counted, self._book, self._words)
        self._totals.setText(totals)
        self._totals.setVisible(bool(totals))
        self._show_what_is_taken(counted)
        self._foot.show_proposed(len(self.list.proposed))
        self._is_any_new = bool(counted.of(State.NEW))
        self._place_categories()
        self._show_sortable()

    def _show_what_is_taken(self, counted: Tally) -> None:
        takes_rows = bool(counted.taken)
        days = sum(len(each.days) for each in self.days_off.taken)
        button = take_text(counted, self._words)
        text = and_days_off(button, days, takes_rows, self._words)
        self._foot.show_taken(text, is_any=takes_rows or days > 0)

    def _place_categories(self) -> None:
        """Below the rows, where something is new and there is room; else in a menu."""
        is_bar = self._is_any_new and self.sort_bar.least_width <= self.width()
        self.sort_bar.setVisible(is_bar)
        self._foot.show_sort(not is_bar)

    def _show_sortable(self) -> None:
        chosen, others = self.table.meant
        rows = self.table.rows.rows_at(chosen)
        self.sort.setEnabled(bool(rows))
        question = sort_question(rows, len(others), self._words)
        category = rows[0].category if rows else None
        self.sort_bar.show_row(question, category, can_be_sorted=bool(rows))

    # Building

    def _connect(self) -> None:
        self.table.taking.connect(self._take)
        self.table.sorting.connect(self._sort)
        self.table.selectionModel().selectionChanged.connect(self._show_sortable)
        self.days_off.changed.connect(self.show_filtered)
        self.sort.clicked.connect(self.table.ask_category)
        self.own_domains.answered.connect(self.table.setFocus)
        self.sort_bar.chosen.connect(self.table.sort)
        self.sort_bar.left_out.connect(self.table.leave_out)
        self.confirm.clicked.connect(self._confirm)
        self.offer.no.clicked.connect(self.table.setFocus)
        self.accept.clicked.connect(self.accepted)
        self._which.activated.connect(self.show_filtered)
        self._days.changed.connect(self.period_changed)

    def _lay_out(self) -> None:
        for label in (self._news, self._totals):
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._news)
        column.addLayout(self._head())
        column.addWidget(self.how)
        column.addWidget(self.table, 1)
        column.addWidget(self.sort_bar)
        column.addWidget(self.days_off)
        column.addLayout(self._sums_and_offer())
        column.addWidget(self._foot)

    def _sums_and_offer(self) -> QGridLayout:
        """A rule is offered over the sums, in a place that is always there: a table that moved when it
        is offered would give the next click to another row."""
        policy = self.offer.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.offer.setSizePolicy(policy)
        self.offer.setAutoFillBackground(True)
        place = QGridLayout()
        for widget in (self._totals, self.offer):
            place.addWidget(widget, 0, 0)
        return place

    def _head(self) -> QGridLayout:
        words = self._words
        head = QGridLayout()
        head.setHorizontalSpacing(SPACE)
        fields = (
            (words.text("Show"), self._which),
            (words.text("From"), self._first),
            (words.text("Last day"), self._last),
        )
        for place, (text, widget) in enumerate(fields):
            self._add(head, 2 * place, text, widget)
        head.setColumnStretch(6, 1)
        return head

    def _add(self, head: QGridLayout, column: int, text: str, widget: QWidget) -> None:
        label = PlainLabel(with_ampersands(text))
        label.setBuddy(widget)
        widget.setAccessibleName(text)
        head.addWidget(label, 0, column)
        head.addWidget(widget, 0, column + 1)
