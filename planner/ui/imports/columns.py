"""The columns of an import's table: whole days and times, and room for what is read, the titles."""

from datetime import date

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from planner.core.book import Book
from planner.ui.imports.fitting import fit_rows, sampled, shared, widest
from planner.ui.imports.model import Column, ImportModel
from planner.ui.theme import SPACE, em

_CATEGORY, _OF_CATEGORIES = 10.5, 0.24
"""How wide categories are at least, in lines of text, and the part of the room that they have at most."""
_SCARCE = 18
"""In lines of text: where titles and reasons have less together, hours that a clock tells make way."""


class Columns:
    """Fits those of `table`, which shows `rows`."""

    def __init__(self, table: QTableView, rows: ImportModel, book: Book) -> None:
        self._table, self._rows, self._book = table, rows, book
        self._reasons = self._titles = self._categories = 0
        self._tell_clocks = False
        self._begin()

    def fit(self) -> None:
        """Fit them to other rows."""
        self._measure()
        self._fit_times()
        self.share_room()

    def share_room(self) -> None:
        """Give categories what they need, but no more than their part; share what is left among titles
        and reasons, and let what is longer have more lines."""
        table, header = self._table, self._table.horizontalHeader()
        categories = min(self._categories, round(_OF_CATEGORIES * table.viewport().width()))
        header.resizeSection(Column.CATEGORY, max(round(_CATEGORY * em()), categories))
        table.setColumnHidden(Column.HOURS, False)
        table.setColumnHidden(Column.HOURS, self._tell_clocks and self._room < _SCARCE * em())
        least = max(header.sectionSizeHint(Column.WHY), round(6 * em()))
        reasons = shared(self._room, self._titles, self._reasons)
        header.resizeSection(Column.WHY, max(least, reasons))
        self.fit_rows()

    def fit_rows(self) -> None:
        fit_rows(self._table, Column.WHY, lambda at: self._rows.text(at, Column.WHY))

    @property
    def _room(self) -> int:
        """For titles and reasons."""
        header = self._table.horizontalHeader()
        others = (header.sectionSize(n) for n in Column if n not in (Column.TITLE, Column.WHY))
        return self._table.viewport().width() - sum(others)

    def _measure(self) -> None:
        """How wide categories, titles and reasons are, and whether what has hours says from when to
        when."""
        some, metrics = sampled(self._rows.rowCount()), self._table.fontMetrics()
        names = (f"{category.name}?" for category in self._book.categories)
        beside = self._table.iconSize().width() + SPACE // 2
        self._categories = widest(metrics, names) + beside
        self._titles = widest(metrics, (self._rows.text(at, Column.TITLE) for at in some))
        self._reasons = widest(metrics, (self._rows.text(at, Column.WHY) for at in some))
        taken = (at for at in some if self._rows.row_at(at).can_be_taken)
        self._tell_clocks = all(self._rows.text(at, Column.CLOCK) for at in taken)

    def _fit_times(self) -> None:
        """Room for any day and time. To ask the rows how wide they are takes thousands of questions."""
        header = self._table.horizontalHeader()
        metrics, margin = self._table.fontMetrics(), round(0.4 * em())
        years = self._rows.years
        a_year = (date(year, month, 28) for year in years for month in range(1, 13))
        days = [self._rows.day_text(day) for day in a_year]
        texts = {Column.DAY: days, Column.CLOCK: ["00:00–00:00"], Column.HOURS: ["000:00"]}
        self._table.setColumnHidden(Column.HOURS, False)
        for column, some in texts.items():
            wide = widest(metrics, some) + margin
            header.resizeSection(column, max(wide, header.sectionSizeHint(column)))

    def _begin(self) -> None:
        rows = self._table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(round(1.6 * em()))
        header = self._table.horizontalHeader()
        header.setSectionsMovable(False)
        header.setHighlightSections(False)
        # It asks whether all rows are chosen, one by one, at each paint: of a choice of its own, of none.
        header.setSelectionModel(QItemSelectionModel(self._rows, header))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(round(1.6 * em()))
        header.resizeSection(Column.TAKE, round(1.9 * em()))
        header.setSectionResizeMode(Column.TAKE, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
