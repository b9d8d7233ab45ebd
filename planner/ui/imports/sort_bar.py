"""One press says what a row is, and with it all that wait under its title."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.core.book import Book
from planner.core.category import Category
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import coloured
from planner.ui.elided_button import ElidedButton
from planner.ui.elided_label import ElidedLabel
from planner.ui.imports.fitting import level
from planner.ui.log.category_menu import in_order, swatch
from planner.ui.text import tip
from planner.ui.theme import SPACE, em, icon_size
from planner.wording.names import category_name

_LEAST = 6.5
"""So many lines' heights wide is a category at least, whose name is longer."""
_SIDES = 2 * 9
"""Pixels beside icon and text: what the style sheet has for a choice, and its border."""
_BETWEEN = 6
"""Pixels between the icon and the text."""


class SortBar(QWidget):
    """The categories, each with the number that is its key. They take no focus: keys are the table's."""

    chosen = Signal(str)
    """Emits the id of a category."""
    left_out = Signal()

    def __init__(self, book: Book, palette: Palette, words: Words) -> None:
        super().__init__()
        self._words = words
        self.question = ElidedLabel(palette)
        self.question.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        coloured(self.question, palette.text)
        self.keys = {
            category.id: _key(number, category, book, palette, words)
            for number, category in enumerate(in_order(book), 1)
        }
        self.leave = QPushButton(words.text("Leave out"))
        tip(self.leave, words.text("It does not count, and is not asked about again (Del)"))
        self._lay_out()
        for name, key in self.keys.items():
            key.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
        self.leave.clicked.connect(lambda _=False: self.left_out.emit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Short names are whole; the long ones share what is left."""
        super().resizeEvent(event)
        needs = [key.needed for key in self.keys.values()]
        beside = self.leave.sizeHint().width() + len(needs) * self._line.spacing()
        most = level(needs, self.width() - beside)
        for key in self.keys.values():
            key.setMaximumWidth(min(key.needed, most))

    @property
    def least_width(self) -> int:
        """So narrow all categories are beside each other still, and are told apart."""
        return self._line.minimumSize().width()

    def minimumSizeHint(self) -> QSize:
        """A narrow window is no reason for a wide bar: there is a menu instead."""
        return QSize(0, super().minimumSizeHint().height())

    def show_row(self, question: str, category: str | None, *, can_be_sorted: bool) -> None:
        """Show what is asked about, and the category that it has or that is proposed."""
        self.question.show_text(question)
        for name, key in self.keys.items():
            key.setChecked(name == category)
        for button in (*self.keys.values(), self.leave):
            button.setEnabled(can_be_sorted)

    def _lay_out(self) -> None:
        self._line = QHBoxLayout()
        self._line.setSpacing(SPACE // 2)
        for button in (*self.keys.values(), self.leave):
            button.setFocusPolicy(self.focusPolicy())
            self._line.addWidget(button)
        self._line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.question)
        column.addLayout(self._line)


class _Key(ElidedButton):
    """A category to press."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("looks", "choice")
        self.setIconSize(icon_size(0.72))
        self.setCheckable(True)
        self.setAutoDefault(False)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(round(_LEAST * em()), self._needed()), self.sizeHint().height())

    @property
    def needed(self) -> int:
        """As wide as its name."""
        return self._needed()

    def _beside(self) -> int:
        return _SIDES + self.iconSize().width() + _BETWEEN


def _key(number: int, category: Category, book: Book, palette: Palette, words: Words) -> _Key:
    name, key = category_name(book, category.id, words), _Key()
    key.setIcon(swatch(palette.colour(category, book.categories)))
    key.show_text(f" {number} {name}" if number < 10 else f" {name}")
    key.setAccessibleName(name)
    tip(
        key,
        words.text("{category} ({key})").format(category=name, key=number) if number < 10 else name,
    )
    return key
