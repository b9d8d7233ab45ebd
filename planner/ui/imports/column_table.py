"""The first rows of a table, with what each column means chosen in its head."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from planner.core.category import cleaned
from planner.i18n import Words
from planner.ui.imports.fitting import widest
from planner.ui.still_boxes import ChoiceBox
from planner.ui.text import as_tip
from planner.ui.theme import em

_WIDEST = 16
"""In lines of text; what is longer is read in its tooltip."""
_LEAST_ROWS = 2
_NAME_LENGTH = 80


class ColumnTable(QTableWidget):
    """Has a box below the name of each column. Tab and the arrows lead from one to the next, and what is
    at the keyboard is in sight; the table itself takes no keys."""

    changed = Signal()

    def __init__(
        self,
        names: Sequence[str],
        rows: Sequence[Sequence[str]],
        examples: Mapping[str, Sequence[str]],
        fields: Mapping[str, str],
        words: Words,
    ) -> None:
        super().__init__(1 + len(rows), len(names))
        self._names = names
        self.boxes = {name: self._box(name, examples, fields) for name in names}
        self.setProperty("looks", "plain")
        self.setAccessibleName(words.text("The first rows of the table"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self._fill(rows)
        self._fit()

    @property
    def meanings(self) -> dict[str, str]:
        """By field, the name of the column that is said to be it."""
        boxes = self.boxes.items()
        return {field: name for name, box in boxes if (field := box.currentData())}

    def say(self, field: str, name: str) -> None:
        """Let the column `name` be `field`, if it can be that, and no other."""
        box = self.boxes.get(name)
        place = box.findData(field) if box is not None else -1
        if box is not None and place > 0:
            box.setCurrentIndex(place)
            self._be_alone(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, ChoiceBox):
            column = [*self.boxes.values()].index(watched)
            self.scrollTo(self.model().index(0, column))
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a box leaves: the arrows to its sides."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        boxes = [*self.boxes.values()]
        at = next((n for n, box in enumerate(boxes) if box.hasFocus()), None)
        if not step or at is None:
            event.ignore()
            return
        boxes[max(0, min(at + step, len(boxes) - 1))].setFocus(Qt.FocusReason.TabFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._high(self.rowCount() - 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(16 * em()), self._high(min(_LEAST_ROWS, self.rowCount() - 1)))

    def _box(
        self, name: str, examples: Mapping[str, Sequence[str]], fields: Mapping[str, str]
    ) -> ChoiceBox:
        box = ChoiceBox(self)
        box.addItem("–")
        for field, text in fields.items():
            box.addItem(text, field)
        box.setMaxVisibleItems(box.count())
        box.setAccessibleName(cleaned(name, _NAME_LENGTH))
        box.setAccessibleDescription(" · ".join(examples.get(name, ())))
        box.installEventFilter(self)
        box.activated.connect(lambda: self._be_alone(name))
        box.activated.connect(self.changed)
        return box

    def _be_alone(self, name: str) -> None:
        """Two columns can't be the same: that which was said last is it."""
        meant = self.boxes[name].currentData()
        for other, box in self.boxes.items():
            if other != name and meant and box.currentData() == meant:
                box.setCurrentIndex(0)

    def _fill(self, rows: Sequence[Sequence[str]]) -> None:
        for column, name in enumerate(self._names):
            self.setHorizontalHeaderItem(column, _item(cleaned(name, _NAME_LENGTH)))
            self.setCellWidget(0, column, self.boxes[name])
            for row, cells in enumerate(rows, 1):
                self.setItem(row, column, _item(cells[column] if column < len(cells) else ""))

    def _fit(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(round(1.6 * em()))
        self.setRowHeight(0, max(box.sizeHint().height() for box in self.boxes.values()))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setMaximumSectionSize(round(_WIDEST * em()))
        for column, name in enumerate(self._names):
            needed = widest(self.fontMetrics(), self._texts(column))
            self.setColumnWidth(column, max(needed, self.boxes[name].sizeHint().width()))

    def _texts(self, column: int) -> Iterator[str]:
        items = (self.item(row, column) for row in range(1, self.rowCount()))
        head = self.horizontalHeaderItem(column)
        yield from (item.text() for item in (head, *items) if item is not None)

    def _high(self, rows: int) -> int:
        """The height in which the head, the boxes and so many rows are seen, and a bar below."""
        head = self.horizontalHeader().sizeHint().height() + self.rowHeight(0)
        bar = self.horizontalScrollBar().sizeHint().height()
        shown = rows * self.verticalHeader().defaultSectionSize()
        return head + shown + bar + 2 * self.frameWidth()


def _item(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setData(Qt.ItemDataRole.ToolTipRole, as_tip(text))
    return item
