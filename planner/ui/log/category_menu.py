"""The categories to choose from: by pointing, by arrow keys, by a number, or by the first letters."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from planner.core.book import Book
from planner.core.category import OPEN_ID, Category
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.text import with_ampersands
from planner.ui.theme import icon_size
from planner.wording.names import category_name


class CategoryMenu(QMenu):
    """Calls `then` with the id of the one that is chosen. The one that was `present` is active first."""

    def __init__(
        self,
        book: Book,
        present: str | None,
        then: Callable[[str], None],
        palette: Palette,
        words: Words,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._names: dict[str, QAction] = {}
        self._typed = ""
        self._first: QAction | None = None
        for number, category in enumerate(in_order(book), 1):
            name = category_name(book, category.id, words)
            key = f"&{number}  " if number < 10 else "     "
            colour = palette.colour(category, book.categories)
            action = self.addAction(swatch(colour), key + with_ampersands(name))
            action.triggered.connect(lambda _=False, chosen=category.id: then(chosen))
            self._names[name.casefold()] = action
            if category.id == present:
                self._first = action

    def add_alike(
        self, others: int, words: Words, turned: Callable[[bool], object], *, on: bool
    ) -> None:
        """Whether so many `others` of that title are meant, too; who turns it is told by `turned`."""
        text = words.plural(
            "Also the other one of that title", "Also the other {n} of that title", others
        )
        also = self.addAction(text)
        also.setCheckable(True)
        also.setChecked(on)
        self.insertSeparator(also)

        # PySide tells nothing to a callable whose arguments it can't count
        def tell(on: bool) -> None:
            turned(on)

        also.triggered.connect(tell)

    def open_below(self, widget: QWidget, typed: str = "") -> None:
        """Open at `widget`; what was `typed` already begins the name that is looked for."""
        self.open_at(widget.mapToGlobal(widget.rect().bottomLeft()))
        if typed:
            self._find(typed)

    def open_at(self, point: QPoint) -> None:
        """Open at a point of the screen."""
        self.popup(point)
        first = self._first or next(iter(self.actions()), None)
        if first is not None:
            self.setActiveAction(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if text and (text.isalpha() or (self._typed and text == " ")):
            self._find(text)
        else:
            self._typed = ""
            super().keyPressEvent(event)

    def _find(self, text: str) -> None:
        """Go to the first name that begins with all that was typed, else with what was typed last."""
        for typed in (self._typed + text.casefold(), text.casefold()):
            found = next((a for name, a in self._names.items() if name.startswith(typed)), None)
            if found is not None:
                self._typed = typed
                self.setActiveAction(found)
                return


def by_number(book: Book, typed: str) -> str | None:
    """The category that has the number `typed` in the menu, if any has."""
    number = int(typed) if typed.isdecimal() else 0
    return next((each.id for each in in_order(book)[number - 1 : number]), None) if number else None


def in_order(book: Book) -> list[Category]:
    """The categories that can be chosen, as they are numbered."""
    return [category for category in book.active if category.id != OPEN_ID]


def swatch(colour: str) -> QIcon:
    """A small square of that colour."""
    picture = QPixmap(icon_size(0.72))
    picture.fill(QColor(colour))
    return QIcon(picture)
