"""Some of what stands in each column of a table, so that somebody can tell what it is."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from planner.core.category import cleaned
from planner.i18n import Words
from planner.ui.text import as_tip
from planner.ui.theme import em

_WIDEST = 14
"""In lines of text; what is longer is read in its tooltip."""


class ColumnSamples(QTableWidget):
    """The first values of each column under its name, and above them what it is said to be."""

    def __init__(self, examples: Mapping[str, Sequence[str]], words: Words) -> None:
        super().__init__(max(map(len, examples.values()), default=0), len(examples))
        self._names = [*examples]
        self.setProperty("looks", "plain")
        self.setAccessibleName(words.text("What stands in the columns"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        for column, name in enumerate(self._names):
            self.setHorizontalHeaderItem(column, _item(cleaned(name, 80)))
            for row, value in enumerate(examples[name]):
                self.setItem(row, column, _item(cleaned(value, 60)))
        self._fit()

    def show_meanings(self, meanings: Mapping[str, str]) -> None:
        """Show what columns are said to be, by their names."""
        metrics, wide = self.horizontalHeader().fontMetrics(), round((_WIDEST - 1) * em())
        for column, name in enumerate(self._names):
            # WORKAROUND Qt 6: a header elides the last of two lines as soon as either is too long
            shown = metrics.elidedText(cleaned(name, 80), Qt.TextElideMode.ElideRight, wide)
            meant = meanings.get(name, "")
            head = self.horizontalHeaderItem(column)
            assert head is not None
            head.setText(f"{shown}\n= {meant}" if meant else f"{shown}\n")
        self.resizeColumnsToContents()

    def _fit(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(round(1.6 * em()))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setMaximumSectionSize(round(_WIDEST * em()))
        self.show_meanings({})
        lines = head.sizeHint().height() + self.rowCount() * rows.defaultSectionSize()
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(lines + bar + 2 * self.frameWidth())


def _item(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setData(Qt.ItemDataRole.ToolTipRole, as_tip(text))
    return item
