"""The versions of a book as a list, newest first, one of which is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from planner.core.versions import Version
from planner.i18n import Words
from planner.ui.text import as_tip
from planner.ui.theme import SPACE, em
from planner.wording.versions import contents, moment, origin_name, version_line

FEWEST = 4
"""So many rows are seen at least."""

_KEPT = 2
_NUMBERS = (0, 3, 4, 5)
_LEAST_TOLD = (5, 3, 4)
"""The columns that give way, one after the other, where why a version was kept would be cut."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class VersionList(QTreeWidget):
    """Up and down choose, Enter or a double click is `wanted`."""

    chosen_changed = Signal()
    wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._versions: tuple[Version, ...] = ()
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(words.text("Backups of the book"))
        self.setHeaderLabels(
            [
                words.text("Revision"),
                words.text("Saved"),
                words.text("Kept"),
                words.text("Weeks"),
                words.text("Customers"),
                words.text("Entries"),
            ]
        )
        for column in _NUMBERS:
            self.headerItem().setTextAlignment(column, _RIGHT)
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_KEPT, QHeaderView.ResizeMode.Stretch)
        self.setMinimumHeight(round(FEWEST * 1.6 * em()))
        self.setTabKeyNavigation(False)
        self.itemSelectionChanged.connect(self.chosen_changed)
        self.itemActivated.connect(self._activated)

    @property
    def chosen(self) -> Version | None:
        """The version in the chosen row."""
        item = self.currentItem()
        return self._versions[self.indexOfTopLevelItem(item)] if item is not None else None

    def show_versions(self, versions: Sequence[Version]) -> None:
        """Show whole `versions`. The one that was chosen stays so; where it is gone, the first is."""
        chosen = _name_of(self.chosen)
        with QSignalBlocker(self):  # nothing chosen for a moment takes the focus from who needs it
            self.clear()
            self._versions = tuple(versions)
            items = [self._item(each) for each in versions]
            self.addTopLevelItems(items)
            if items:
                names = [_name_of(each) for each in versions]
                self.setCurrentItem(items[names.index(chosen) if chosen in names else 0])
        self.chosen_changed.emit()
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        for column in _LEAST_TOLD:  # a hidden one has a head without a width
            self.setColumnHidden(column, False)
        widths = [
            max(self.sizeHintForColumn(column), self.header().sectionSizeHint(column))
            for column in range(self.columnCount())
        ]
        over = sum(widths) - self.viewport().width()
        for column in _LEAST_TOLD:
            self.setColumnHidden(column, over > 0)
            over -= widths[column]

    def _item(self, version: Version) -> QTreeWidgetItem:
        words = self._words
        cells = (str(version.revision), moment(version.saved, words), origin_name(version, words))
        item = QTreeWidgetItem([*cells, *contents(version, words)])
        for column in _NUMBERS:
            item.setTextAlignment(column, _RIGHT)
        kept = QFontMetrics(self.font()).horizontalAdvance(cells[_KEPT]) + 2 * SPACE
        item.setSizeHint(_KEPT, QSize(kept, round(1.6 * em())))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, version_line(version, words))
        for column in range(self.columnCount()):
            item.setData(column, Qt.ItemDataRole.ToolTipRole, as_tip(version_line(version, words)))
        return item

    def _activated(self) -> None:
        self.wanted.emit()


def _name_of(version: Version | None) -> object:
    """By which a version is known again when all are read anew."""
    return version and (version.path, version.revision)
