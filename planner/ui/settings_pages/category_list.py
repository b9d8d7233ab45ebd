"""The list of categories in the user's order, which can be changed there by mouse and by keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidgetItem

from planner.core.book import Book
from planner.core.category import Category
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.ordered_list import ID, OrderedList
from planner.ui.theme import em, icon_size
from planner.wording.names import category_name
from planner.wording.profiles import role_name

LEAST, MOST = 13, 16
"""Lines' heights of width."""


class CategoryList(OrderedList):
    """Active categories in order, archived ones below."""

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__(words)
        self._colours, self._words = palette, words
        self.setColumnCount(2)
        self.setAccessibleName(words.text("Categories"))
        self.setIconSize(icon_size(0.8))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def show_book(self, book: Book, chosen: str) -> None:
        """Show the categories of `book`, of which `chosen` (an id) is looked at."""
        self.ordered = [category.id for category in book.active]
        archived = [category for category in book.categories if category.archived]
        every = (*book.active, *archived)
        self.show_items([self._item(category, book) for category in every], chosen)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Need the room in which every name is whole, within bounds; the role stands in the form, too,
        and gives way."""
        names, roles = map(self.sizeHintForColumn, (0, 1))
        wanted = names + self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(round(min(max(wanted, LEAST * em()), MOST * em())))
        self.setColumnHidden(1, names + roles > self.viewport().width())

    def _item(self, category: Category, book: Book) -> QTreeWidgetItem:
        name = category_name(book, category.id, self._words)
        role = role_name(category.role, self._words) if category.role else ""
        note = self._words.text("archived") if category.archived else role
        item = QTreeWidgetItem([name, note])
        item.setData(0, ID, category.id)
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


def swatch(colour: str, palette: Palette) -> QIcon:
    """A small square of that colour."""
    side = icon_size(0.8)
    picture = QPixmap(side * 2)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.rim(colour)), 2))
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(picture.rect().adjusted(1, 1, -2, -2), 6, 6)
    made = QIcon(picture)
    made.addPixmap(picture, QIcon.Mode.Selected)  # else Qt tints it
    return made
