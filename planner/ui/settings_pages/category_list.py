"""The list of categories in the user's order, which can be changed there by mouse and by keys."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QColor, QDropEvent, QIcon, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from planner.core.book import Book
from planner.core.category import Category
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.theme import em, icon_size
from planner.wording.names import category_name
from planner.wording.profiles import role_name

_ID = Qt.ItemDataRole.UserRole
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CategoryList(QTreeWidget):
    """Active categories in order, archived ones below. Dragging and Alt+↑/↓ ask for another place."""

    looked_at = Signal(str)
    """Emits the id of the category that is chosen now."""
    placed = Signal(str, object)
    """Emits who was moved, and before whom; `None` for the end."""

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__()
        self._colours, self._words = palette, words
        self._active: list[str] = []
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAccessibleName(words.text("Categories"))
        self.setAccessibleDescription(words.text("Alt+Up and Alt+Down change the order"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setIconSize(icon_size(0.8))
        self.setMinimumWidth(round(13 * em()))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(self._tell)

    @property
    def chosen(self) -> str:
        """The id of the category that is chosen; empty if there is none at all."""
        item = self.currentItem()
        return str(item.data(0, _ID)) if item is not None else ""

    def show_book(self, book: Book, chosen: str) -> None:
        """Show the categories of `book`, of which `chosen` (an id) is looked at."""
        self._active = [category.id for category in book.active]
        archived = [category for category in book.categories if category.archived]
        was_blocked = self.blockSignals(True)
        at = self.verticalScrollBar().value()
        self.clear()
        for category in (*book.active, *archived):
            item = self._item(category, book)
            self.addTopLevelItem(item)
            if category.id == chosen:
                self.setCurrentItem(item)
        first = self.topLevelItem(0)
        if self.currentItem() is None and first is not None:
            self.setCurrentItem(first)
        self.verticalScrollBar().setValue(at)
        self.scrollTo(self.currentIndex())
        self.blockSignals(was_blocked)

    def can_step(self, way: int) -> bool:
        """Whether the chosen one can go a place up (−1) or down (1)."""
        if self.chosen not in self._active:
            return False
        return 0 <= self._active.index(self.chosen) + way < len(self._active)

    def step(self, way: int) -> None:
        """Ask for the chosen one to go a place up (−1) or down (1)."""
        if self.can_step(way):
            others = [name for name in self._active if name != self.chosen]
            self._ask(self._active.index(self.chosen) + way, others)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _STEPS.get(Qt.Key(event.key()))
        if way and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step(way)
            return
        super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask, and let the list be shown anew; the rows are not moved here."""
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if self.chosen in self._active:
            place = self._place_of(event)
            above = sum(name != self.chosen for name in self._active[:place])
            others = [name for name in self._active if name != self.chosen]
            QTimer.singleShot(0, lambda: self._ask(above, others))

    def sizeHint(self) -> QSize:
        return QSize(round(15 * em()), round(18 * em()))

    def _place_of(self, event: QDropEvent) -> int:
        """Before which of the rows something was dropped."""
        row = self.indexAt(event.position().toPoint()).row()
        if row < 0:
            return len(self._active)
        is_below = self.dropIndicatorPosition() is (
            QAbstractItemView.DropIndicatorPosition.BelowItem
        )
        return min(row + is_below, len(self._active))

    def _ask(self, place: int, others: list[str]) -> None:
        self.placed.emit(self.chosen, others[place] if place < len(others) else None)

    def _item(self, category: Category, book: Book) -> QTreeWidgetItem:
        name = category_name(book, category.id, self._words)
        role = role_name(category.role, self._words) if category.role else ""
        note = self._words.text("archived") if category.archived else role
        item = QTreeWidgetItem([name, note])
        item.setData(0, _ID, category.id)
        item.setIcon(0, swatch(self._colours.colour(category, book.categories), self._colours))
        item.setForeground(1, QBrush(QColor(self._colours.faint)))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{name}, {note}" if note else name)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if category.archived:
            item.setForeground(0, QBrush(QColor(self._colours.faint)))
        else:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        item.setFlags(flags)
        return item

    def _tell(self) -> None:
        if self.chosen:
            self.looked_at.emit(self.chosen)


def swatch(colour: str, palette: Palette) -> QIcon:
    """A small square of that colour."""
    side = icon_size(0.8)
    picture = QPixmap(side * 2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(palette.rim(colour)), 2))
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(picture.rect().adjusted(1, 1, -2, -2), 6, 6)
    painter.end()
    made = QIcon(picture)
    made.addPixmap(picture, QIcon.Mode.Selected)  # else Qt tints it
    return made
