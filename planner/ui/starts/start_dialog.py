"""New start: every start there is, and what the week would be with the one that is selected."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.app.commands.plan import BeginFrom
from planner.app.commands.templates import RemoveTemplate
from planner.core.book import Book
from planner.core.errors import Refusal
from planner.core.plan import StartKind
from planner.core.starts import Choice, begun_from
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.ok_cancel import OkCancel
from planner.ui.starts.difference import Difference
from planner.ui.starts.start_list import StartList
from planner.ui.theme import SPACE, em
from planner.wording.refusals import why
from planner.wording.starts import choice_notes, is_profile


class StartDialog(QDialog):
    """Shows the difference first; nothing happens to the week before *Begin anew*. Templates can be
    saved, renamed and removed at once; `show_book` shows what became of them.

    `asked` emits a command; `naming` asks for a template to be saved (`None`) or renamed (its id).
    """

    asked = Signal(object)
    naming = Signal(object)

    def __init__(
        self, book: Book, week: Week, palette: Palette, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._book, self._week, self._words = book, week, words
        self.setWindowTitle(words.text("New start for week {n}").format(n=week.number))
        self._list = StartList(week, words)
        self._difference = Difference(palette, words)
        self._save = self._button(words.text("Save as a template…"), self._ask_save)
        self._rename = self._button(words.text("Rename…"), self._ask_rename)
        self._remove = self._button(words.text("Remove"), self._ask_remove)
        self._buttons = OkCancel(self, words.text("Begin anew"), words)
        self._buttons.accepted.connect(self._begin)
        self._list.looked_at.connect(self._show)
        self._list.itemActivated.connect(lambda *_: self._begin())
        self._lay_out()
        self._list.setFocus()

    def show_book(self, book: Book, chosen: Choice | None = None) -> None:
        """List the starts of `book`, and show `chosen`, or else what was shown."""
        self._book = book
        self._save.setEnabled(not book.plan(self._week).is_off)
        self._list.show_book(book, chosen or self._list.chosen)

    def _show(self, choice: Choice) -> None:
        is_own = choice.kind is StartKind.TEMPLATE and not is_profile(choice, self._book)
        self._rename.setEnabled(is_own)
        self._remove.setEnabled(is_own)
        try:
            begun = begun_from(self._book, self._week, choice.kind, choice.origin)
        except Refusal as refusal:
            self._difference.show_refusal(why(refusal, self._book, self._words))
            self._buttons.ok.setEnabled(False)
        else:
            notes = choice_notes(choice, self._book, self._week, self._words)
            plan = self._book.plan(self._week)
            self._difference.show_difference(self._book, plan, begun, notes)
            self._buttons.ok.setEnabled(True)

    def _begin(self) -> None:
        choice = self._list.chosen
        if choice is not None and self._buttons.ok.isEnabled():
            self.asked.emit(BeginFrom(self._week, choice.kind, choice.origin))
            self.accept()

    def _ask_save(self) -> None:
        self.naming.emit(None)

    def _ask_rename(self) -> None:
        if self._list.chosen is not None:
            self.naming.emit(self._list.chosen.origin)

    def _ask_remove(self) -> None:
        if self._list.chosen is not None:
            self.asked.emit(RemoveTemplate(self._list.chosen.origin))

    def _button(self, text: str, deed: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(deed)
        return button

    def _lay_out(self) -> None:
        under = QHBoxLayout()
        under.addWidget(self._rename)
        under.addWidget(self._remove)
        left = QVBoxLayout()
        left.addWidget(self._list, 1)
        left.addWidget(self._save)
        left.addLayout(under)
        both = QHBoxLayout()
        both.setSpacing(SPACE)
        both.addLayout(left, 2)
        both.addWidget(self._difference, 3)
        whole = QVBoxLayout(self)
        whole.setSpacing(2 * SPACE)
        whole.addLayout(both, 1)
        whole.addWidget(self._buttons)
        wished = QSize(round(44 * em()), round(33 * em()))
        self.resize(wished.boundedTo(self.screen().availableSize() * 0.92))
