"""The days off that a calendar knows of, each to be taken off or not."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from planner.core.days_off import DaysOff
from planner.i18n import Words
from planner.ui.text import PlainLabel, as_tip
from planner.ui.theme import em, icon_size
from planner.wording.days_off import days_off_line, found_text, shorter_text

_MOST_ROWS, _FEW_ROWS = 4, 2
"""That are seen without scrolling, with room and without: what is recorded matters more."""


class DaysOffList(QWidget):
    """Is there only while there are any. What is sure is ticked; a tick that was changed stays when the
    files are read again."""

    changed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._found: Sequence[DaysOff] = ()
        self._by_hand: dict[str, bool] = {}
        self._most = _MOST_ROWS
        self._said = PlainLabel()
        self._said.setWordWrap(True)
        self.list = QListWidget()
        self.list.setProperty("looks", "plain")
        self.list.setIconSize(icon_size(0.72))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setAccessibleName(words.text("Days off"))
        self.list.itemChanged.connect(self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(0.3 * em()))
        for widget in (self._said, self.list):
            column.addWidget(widget)
        self.hide()

    @property
    def _row_height(self) -> int:
        return round(1.6 * em())

    @property
    def taken(self) -> tuple[DaysOff, ...]:
        """Those that are ticked."""
        ticked = Qt.CheckState.Checked
        return tuple(
            each
            for place, each in enumerate(self._found)
            if self.list.item(place).checkState() == ticked
        )

    def fit(self, *, has_room: bool) -> None:
        """Take less of the room where there is little."""
        self._most = _MOST_ROWS if has_room else _FEW_ROWS
        self._fit()

    def show_days_off(self, found: Sequence[DaysOff]) -> None:
        self._found = found
        self.list.blockSignals(True)
        self.list.clear()
        for each in found:
            self.list.addItem(self._item(each))
        self.list.blockSignals(False)
        self.setVisible(bool(found))
        self._fit()
        self._show_outcome()

    def _item(self, found: DaysOff) -> QListWidgetItem:
        text = days_off_line(found, self._words)
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.ToolTipRole, as_tip(text))
        item.setSizeHint(QSize(0, self._row_height))
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )
        is_taken = self._by_hand.get(found.event.source_id, found.is_sure)
        item.setCheckState(Qt.CheckState.Checked if is_taken else Qt.CheckState.Unchecked)
        return item

    def _note(self, item: QListWidgetItem) -> None:
        found = self._found[self.list.row(item)]
        self._by_hand[found.event.source_id] = item.checkState() == Qt.CheckState.Checked
        self._show_outcome()
        self.changed.emit()

    def _show_outcome(self) -> None:
        said = found_text(self._found, self._words)
        self._said.setText(f"{said}. {shorter_text(self.taken, self._words)}" if said else "")

    def _fit(self) -> None:
        """As high as what is in it, up to a few rows."""
        rows = min(self._most, self.list.count())
        self.list.setFixedHeight(rows * self._row_height + 2 * self.list.frameWidth() + 2)
