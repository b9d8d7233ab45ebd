"""The card of planned and actual: a chart, its values as a table, or what to do while there are none."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from planner.charts.chart import Chart, Look, bars_height
from planner.charts.compare_rows import CompareRow, compare_rows
from planner.core.book import Book
from planner.core.comparison import Comparison
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, heading
from planner.ui.compare.chart_view import ChartView
from planner.ui.compare.export_menu import ExportButton
from planner.ui.compare.table import CompareTable
from planner.ui.jobs import Jobs
from planner.ui.text import PlainLabel, tip
from planner.ui.theme import SPACE


class BarsCard(Card):
    """`page_wanted` tells the page where what is missing can be done."""

    page_wanted = Signal(str)

    def __init__(self, palette: Palette, words: Words, jobs: Jobs) -> None:
        super().__init__(palette)
        self._words = words
        self._missing = ""
        self.chart = ChartView(palette, words, jobs)
        self.table = CompareTable(words)
        self.as_table = QPushButton(words.text("Table"))
        self.as_table.setCheckable(True)
        self.as_table.setProperty("looks", "choice")
        tip(self.as_table, words.text("Show the values as a table"))
        self.as_table.toggled.connect(self._show_parts)
        self.export = ExportButton(words)
        self.empty = PlainLabel()
        self.empty.setWordWrap(True)
        self.go = QPushButton()
        self.go.setProperty("looks", "primary")
        self.go.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.go.clicked.connect(lambda: self.page_wanted.emit(self._missing))
        self._lay_out()

    def show_comparison(self, found: Comparison, book: Book) -> None:
        words = self._words
        rows = compare_rows(found, book, self.colours, words)
        self._say_missing(found)
        week = found.period.first if found.period.first == found.period.last else None
        title = words.text("Planned and actual")
        draw = partial(_draw, rows, title, words, week)
        height = bars_height(len(rows), self.chart.text_size)
        self.chart.show_chart(draw, title, height)
        self.table.show_rows(rows)
        self._show_parts()

    def _say_missing(self, found: Comparison) -> None:
        """What is to be done before there is something to compare."""
        words = self._words
        if found.is_empty:
            self._missing = "log"
            self.empty.setText(
                words.text("Record what really happened, and it is compared with the plan here.")
            )
            self.go.setText(words.text("Open the Log page"))
        elif not found.variances:
            self._missing = "plan"
            self.empty.setText(
                words.text("There was no plan, so there is nothing to compare with.")
            )
            self.go.setText(words.text("Open the Plan page"))
        else:
            self._missing = ""

    def _show_parts(self) -> None:
        is_empty, is_table = bool(self._missing), self.as_table.isChecked()
        self.empty.setVisible(is_empty)
        self.go.setVisible(is_empty)
        self.as_table.setVisible(not is_empty)
        self.export.setVisible(not is_empty)
        self.chart.setVisible(not is_empty and not is_table)
        self.table.setVisible(not is_empty and is_table)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(heading(self._words.text("Planned and actual")), 1)
        top.addWidget(self.as_table)
        top.addWidget(self.export)
        self.box.addLayout(top)
        for widget in (self.chart, self.table, self.empty, self.go):
            self.box.addWidget(widget)


def _draw(
    rows: tuple[CompareRow, ...], title: str, words: Words, week: Week | None, look: Look
) -> Chart:
    from planner.charts.bars import planned_and_actual

    return planned_and_actual(rows, title, look, words, week)
