"""A list whose order the user makes: by dragging, and by Alt+↑/↓."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem

from planner.i18n import Words
from planner.ui.theme import em

ID = Qt.ItemDataRole.UserRole
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class OrderedList(QTreeWidget):
    """Rows with ids; those in `ordered` can go to another place, which is asked for and shown when it is
    so. Others stand below them, and stay."""

    looked_at = Signal(str)
    """Emits the id of the row that is chosen now."""
    placed = Signal(str, object)
    """Emits who was moved, and before whom; `None` for the end."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.ordered: list[str] = []
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAccessibleDescription(words.text("Alt+Up and Alt+Down change the order"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(self._tell)

    @property
    def chosen(self) -> str:
        """The id of the row that is chosen; empty if there is none at all."""
        item = self.currentItem()
        return str(item.data(0, ID)) if item is not None else ""

    def show_items(self, items: list[QTreeWidgetItem], chosen: str) -> None:
        """Show other rows, of which `chosen` (an id) is looked at, else the first."""
        was_blocked = self.blockSignals(True)
        at = self.verticalScrollBar().value()
        self.clear()
        self.addTopLevelItems(items)
        meant = (item for item in items if item.data(0, ID) == chosen)
        first = next(meant, items[0] if items else None)
        if first is not None:
            self.setCurrentItem(first)
        self.verticalScrollBar().setValue(at)
        self.scrollTo(self.currentIndex())
        self.blockSignals(was_blocked)

    def can_step(self, way: int) -> bool:
        """Whether the chosen one can go a place up (−1) or down (1)."""
        if self.chosen not in self.ordered:
            return False
        return 0 <= self.ordered.index(self.chosen) + way < len(self.ordered)

    def step(self, way: int) -> None:
        """Ask for the chosen one to go a place up (−1) or down (1)."""
        if self.can_step(way):
            self._ask(self.ordered.index(self.chosen) + way)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _STEPS.get(Qt.Key(event.key()))
        if way and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step(way)
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # else it presses the default button of a dialog that it just opened

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask, and let the list be shown anew; the rows are not moved here."""
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if self.chosen in self.ordered:
            place = self._place_of(event)
            above = sum(name != self.chosen for name in self.ordered[:place])
            QTimer.singleShot(0, lambda: self._ask(above))

    def sizeHint(self) -> QSize:
        return QSize(round(15 * em()), round(18 * em()))

    def _place_of(self, event: QDropEvent) -> int:
        """Before which of the rows something was dropped."""
        row = self.indexAt(event.position().toPoint()).row()
        if row < 0:
            return len(self.ordered)
        is_below = self.dropIndicatorPosition() is (
            QAbstractItemView.DropIndicatorPosition.BelowItem
        )
        return min(row + is_below, len(self.ordered))

    def _ask(self, place: int) -> None:
        others = [name for name in self.ordered if name != self.chosen]
        self.placed.emit(self.chosen, others[place] if place < len(others) else None)

    def _tell(self) -> None:
        if self.chosen:
            self.looked_at.emit(self.chosen)
