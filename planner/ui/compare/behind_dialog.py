"""What stands behind a part of a chart: a list, and the way to the week that each line is of."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import faint, heading
from planner.ui.compare.table import TableTwin
from planner.ui.ok_cancel import CloseButton
from planner.ui.theme import SPACE, em
from planner.wording.table import Table


class Listed(NamedTuple):
    """A table, the week of each of its lines, and what they come to."""

    table: Table
    weeks: Sequence[Week]
    whole: str


class BehindDialog(QDialog):
    """Lists what is `listed`. Enter or a double click on a line opens the log of its week."""

    week_wanted = Signal(object)

    def __init__(
        self,
        listed: Listed,
        palette: Palette,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._weeks, self._words = listed.weeks, words
        self.setWindowTitle(listed.table.title)
        self.table = TableTwin()
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.show_table(listed.table, words)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.doubleClicked.connect(self._open)
        self.go = QPushButton(words.text("Show in the log"))
        self.go.setProperty("looks", "primary")
        self.go.setDefault(True)
        self.go.setEnabled(bool(listed.weeks))
        self.go.clicked.connect(lambda: self._open(self.table.currentIndex()))
        self.sum = faint(listed.whole, palette)
        self._lay_out(listed.table.title)

    def _lay_out(self, title: str) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.sum, 1)
        foot.addWidget(self.go)
        foot.addWidget(CloseButton(self, self._words))
        box = QVBoxLayout(self)
        box.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        box.setSpacing(SPACE)
        box.addWidget(heading(title))
        box.addWidget(self.table)
        box.addLayout(foot)
        self.table.setVisible(bool(self._weeks))
        self.table.setMinimumWidth(round(40 * em()))
        box.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.selectRow(0)
        self.table.setFocus()

    def _open(self, index: QModelIndex) -> None:
        row = max(0, index.row())
        self.week_wanted.emit(self._weeks[row])
        self.accept()
