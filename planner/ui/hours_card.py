"""The card of hours: the table of the week, its counterpart, and what could not be read."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout

from planner.app.counterparts import Counterparts
from planner.core.plan import Plan
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, faint, heading
from planner.ui.counterpart_button import CounterpartButton
from planner.ui.remark import Remark
from planner.ui.table.rows import Row
from planner.ui.table.view import WeekTable


class HoursCard(Card):
    """The table, with the counterpart of the selected category once above it. A week off has neither."""

    def __init__(self, palette: Palette, words: Words, *, has_locks: bool = True) -> None:
        super().__init__(palette)
        self.table = WeekTable(palette, words, has_locks=has_locks)
        self.counterpart = CounterpartButton(words)
        self._is_closed = False
        self._off = faint(words.text("A week off: there are no hours to plan."), palette)
        self._off.setWordWrap(True)
        self._off.hide()
        self._short = faint("", palette)
        self._short.setWordWrap(True)
        self._short.hide()
        self.remark = Remark(palette)
        top = QHBoxLayout()
        top.addWidget(heading(words.text("Hours")))
        top.addStretch(1)
        top.addWidget(self.counterpart, 100)
        self.box.addLayout(top)
        for widget in (self.table, self._short, self._off, self.remark):
            self.box.addWidget(widget)
        self.table.read.connect(self.remark.tell)
        self.table.unread.connect(self.remark.warn)

    def show_rows(self, plan: Plan, rows: Sequence[Row]) -> None:
        """Show the `rows` of `plan`."""
        self.table.show_rows(rows)
        self.table.setVisible(not plan.is_off)
        self.counterpart.setVisible(not plan.is_off and not self._is_closed)
        self._off.setVisible(plan.is_off)

    def show_closed(self, is_closed: bool) -> None:
        """Whether nothing is given and taken any more in what is shown from now on."""
        self._is_closed = is_closed

    def tell_of_short_week(self, text: str) -> None:
        """Say what changes are from in a week that is short; empty in any other."""
        self._short.setText(text)
        self._short.setVisible(bool(text))

    def show_counterpart(self, counterparts: Counterparts, category: str) -> None:
        self.counterpart.show_counterpart(counterparts, category)
