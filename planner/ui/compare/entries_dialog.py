"""The entries behind a bar: a list, and the way to the week that each is in."""

from collections.abc import Sequence

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

from planner.core.behind import Behind
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import faint, heading
from planner.ui.compare.table import TableTwin
from planner.ui.ok_cancel import CloseButton
from planner.ui.theme import SPACE, em
from planner.wording.behind import behind_sum, behind_table


class EntriesDialog(QDialog):
    """Lists `found`. Enter or a double click on an entry opens the log of its week."""

    week_wanted = Signal(object)

    def __init__(
        self,
        title: str,
        found: Sequence[Behind],
        palette: Palette,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._found, self._words = found, words
        self.setWindowTitle(title)
        self.table = TableTwin()
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.show_table(behind_table(title, found, words), words)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.doubleClicked.connect(self._open)
        self.go = QPushButton(words.text("Show in the log"))
        self.go.setProperty("looks", "primary")
        self.go.setDefault(True)
        self.go.setEnabled(bool(found))
        self.go.clicked.connect(lambda: self._open(self.table.currentIndex()))
        self.sum = faint(behind_sum(found, words), palette)
        self._lay_out(title)

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
        self.table.setVisible(bool(self._found))
        self.table.setMinimumWidth(round(40 * em()))
        box.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.selectRow(0)
        self.table.setFocus()

    def _open(self, index: QModelIndex) -> None:
        row = max(0, index.row())
        self.week_wanted.emit(self._found[row].entry.week)
        self.accept()
