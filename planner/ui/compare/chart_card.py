"""The card of one exhibit: its chart, its values as a table, and the files that can be made of it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from planner.charts.exhibits import KINDS
from planner.charts.exhibits.exhibit import Compared, Exhibit, weeks_text
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, faint, heading
from planner.ui.compare.chart_view import ChartView
from planner.ui.compare.export_menu import ExportButton
from planner.ui.compare.table import TableTwin
from planner.ui.jobs import Jobs, beside_a_window
from planner.ui.tab_order import reach_before
from planner.ui.text import tip
from planner.ui.theme import SPACE
from planner.wording.table import Table

AT_ONCE = 14
"""Weeks whose entries are read at once: nobody waits for a quarter of a year."""


class ChartCard(Card):
    """There only while the exhibit called `name` has something to say; which weeks it is of stands
    there if they are not the page's. `opened` emits the `Spot` whose entries are to be opened."""

    opened = Signal(object)

    def __init__(
        self, name: str, palette: Palette, words: Words, jobs: Jobs, looking_up: Jobs
    ) -> None:
        super().__init__(palette)
        self._kind, self._words = KINDS[name], words
        self._looking_up = looking_up
        self._wanted: Compared | None = None
        self._title = heading("")
        self._title.setWordWrap(True)
        self._note = faint("", palette)
        self._note.setWordWrap(True)
        self.chart = ChartView(palette, words, jobs)
        self.chart.opened.connect(self.opened)
        self._table: TableTwin | None = None
        self._values: Table | None = None
        self.as_table = QPushButton(words.text("Table"))
        self.as_table.setCheckable(True)
        self.as_table.setProperty("looks", "choice")
        tip(self.as_table, words.text("Show the values as a table"))
        self.as_table.toggled.connect(self._show_parts)
        self.export = ExportButton(name, words, jobs)
        self._lay_out()

    @property
    def table(self) -> TableTwin:
        """Made when it is first asked for: most are never looked at."""
        if self._table is None:
            self._table = TableTwin()
            self._table.hide()
            self.box.insertWidget(self.box.indexOf(self.chart), self._table)
            reach_before(self.chart, self._table)
            if self._values is not None:
                self._table.show_table(self._values, self._words)
        return self._table

    def look_up(self, compared: Compared) -> None:
        """Show what can be made of it: at once, or when the entries of many weeks have been read. What
        is of another period is not seen meanwhile."""
        if len(compared.found.weeks) <= AT_ONCE:
            self.show_made(compared, self._kind.make(compared))
            return
        if self._wanted is not None and self._wanted.period != compared.period:
            self.hide()
        self._wanted = compared
        make = beside_a_window()(partial(self._kind.make, compared))
        show = partial(self._show_if_wanted, compared)
        self._looking_up.do(make, show, partial(self._show_none, compared))

    def show_nothing(self) -> None:
        """Be away; what is still being read for it is wanted no more."""
        self._wanted = None
        self.hide()

    def _show_none(self, compared: Compared, _: Exception) -> None:
        self._show_if_wanted(compared, None)

    def _show_if_wanted(self, compared: Compared, shown: Exhibit | None) -> None:
        if compared is self._wanted:
            self.show_made(compared, shown)

    def show_made(self, compared: Compared, shown: Exhibit | None) -> None:
        """Show what was made of it."""
        self._wanted = compared
        self.setVisible(shown is not None)
        if shown is None:
            return
        self._title.setText(_title(shown, compared))
        self._note.setText(shown.note)
        self.chart.show_chart(shown.drawing(self._words), shown.title, shown.value.height)
        self._values = shown.table
        if self._table is not None:
            self._table.show_table(shown.table, self._words)
        self.export.show_exhibit(shown.title, compared)
        name = self._words.text("{button}: {title}")
        for button in (self.as_table, self.export):
            button.setAccessibleName(name.format(button=button.text(), title=shown.title))
        self._show_parts()

    def _show_parts(self) -> None:
        is_table = self.as_table.isChecked()
        self.chart.setVisible(not is_table)
        if is_table or self._table is not None:
            self.table.setVisible(is_table)
        self._note.setVisible(bool(self._note.text()))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self._title, 1)
        top.addWidget(self.as_table)
        top.addWidget(self.export)
        self.box.addLayout(top)
        self.box.addWidget(self.chart, 1)
        self.box.addWidget(self._note)
        self.box.addStretch(0)


def _title(shown: Exhibit, compared: Compared) -> str:
    """The title, with the weeks that it is of where the page is of others; the year of both is known."""
    period = compared.period
    if shown.of == weeks_text(period, compared.words):
        return shown.title
    return f"{shown.title} · {shown.of.removesuffix(f' · {period.last.year}')}"
