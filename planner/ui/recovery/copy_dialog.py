"""What a copy holds beside the book as it is now."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from planner.core.book import Book
from planner.core.differences import parts_that_differ
from planner.core.saved import BookAsRead
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.button_line import button_line
from planner.ui.card import heading
from planner.ui.settings_pages.difference_table import DifferenceTable
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE, em
from planner.wording.differences import all_differences


class Answer(Enum):
    """What becomes of a copy: its changes are opened, it is left alone, or that is decided later."""

    OPEN = "open"
    LEAVE = "leave"
    LATER = "later"


class CopyDialog(QDialog):
    """`said` is a title, and what there is to know of the copy. `answer` is what was chosen; closing
    decides nothing."""

    def __init__(
        self,
        copy: BookAsRead,
        now: Book,
        said: tuple[str, str],
        palette: Palette,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.answer = Answer.LATER
        title, text = said
        self.setWindowTitle(title)
        self.difference = DifferenceTable(words)
        rows = self.difference.show_difference(copy.revision, copy.book, now)
        self.difference.setVisible(bool(rows))
        parts = parts_that_differ(copy.book, now)
        about = all_differences(copy.revision, rows, parts, words)
        self.open_button = self._button(words.text("Open the copy"), Answer.OPEN)
        self.open_button.setProperty("looks", "primary")
        self.leave_button = self._button(words.text("Leave it"), Answer.LEAVE)
        self.later_button = self._button(words.text("Decide later"), Answer.LATER)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        for widget in (heading(title), _label(text), _label(about)):
            column.addWidget(widget)
        column.addWidget(self.difference, 1)
        column.addLayout(button_line(self.open_button, self.leave_button, self.later_button))
        wished = QSize(round(46 * em()), round((30 if rows else 12) * em()))
        self.resize(wished.boundedTo(self.screen().availableSize() * 0.94))
        self.open_button.setFocus()

    def _button(self, text: str, answer: Answer) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(self._chosen(answer))
        return button

    def _chosen(self, answer: Answer) -> Callable[[], None]:
        def choose() -> None:
            self.answer = answer
            self.accept()

        return choose


def _label(text: str) -> PlainLabel:
    label = PlainLabel(text)
    label.setWordWrap(True)
    return label
