"""What differs between an earlier version of the book and the book as it is now: a plain table."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from planner.core.book import Book
from planner.core.differences import plans_that_differ
from planner.i18n import Words
from planner.ui.theme import em
from planner.wording.differences import difference_cells

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DifferenceTable(QTreeWidget):
    """A row for each category of a week whose planned time differs."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAllColumnsShowFocus(True)
        self.setMinimumHeight(round(7 * em()))

    def show_difference(self, revision: int, then: Book, now: Book) -> int:
        """Show what differs; returns how many rows that are."""
        words = self._words
        version = words.text("Backup {n}").format(n=revision)
        heads = words.text("Week"), words.text("Category"), version, words.text("Now")
        self.clear()
        self.setHeaderLabels([*heads, words.text("Change")])
        self.setAccessibleName(words.text("What differs from backup {n}").format(n=revision))
        items = [
            self._item(difference_cells(each, then, now, words))
            for each in plans_that_differ(then, now)
        ]
        self.addTopLevelItems(items)
        for column in (2, 3, 4):
            self.headerItem().setTextAlignment(column, _RIGHT)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        return len(items)

    def _item(self, cells: tuple[str, ...]) -> QTreeWidgetItem:
        item = QTreeWidgetItem(list(cells))
        for column in (2, 3, 4):
            item.setTextAlignment(column, _RIGHT)
        item.setSizeHint(1, QSize(0, round(1.5 * em())))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(cells))
        return item
