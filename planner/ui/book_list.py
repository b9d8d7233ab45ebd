"""The books that are known on this computer, to go from one to another; any other file, or a new one."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner.app.ports import Archive
from planner.core.category import cleaned
from planner.core.versions import KnownBook
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.book_place import ENDING, chosen_book, place_for_book
from planner.ui.card import faint
from planner.ui.theme import SPACE, em
from planner.wording.versions import moment


class BooksDialog(QDialog):
    """`chosen` is the book to open, `is_new` if it is to be made; `None` to stay at `here`."""

    def __init__(
        self, archive: Archive, here: Path, palette: Palette, words: Words, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._archive, self._here, self._words = archive, here, words
        self.chosen: Path | None = None
        self.is_new = False
        self.setWindowTitle(words.text("Books on this computer"))
        self.list = QTreeWidget()
        self._make_list()
        self.open_button = self._button(words.text("Open"), self._open)
        self.open_button.setProperty("looks", "primary")
        self.open_button.setDefault(True)
        self.forget = self._button(words.text("Take off the list"), self._forget)
        self.other = self._button(words.text("Choose another file…"), self._open_other)
        self.new = self._button(words.text("New book…"), self._begin)
        self.close_button = self._button(words.text("Close"), self.reject)
        self._about = faint(
            words.text("Each book is a file of its own; one is open at a time in this window."),
            palette,
        )
        self._about.setWordWrap(True)
        self._lay_out()
        self._show_known()

    # The list

    def _make_list(self) -> None:
        words = self._words
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setAccessibleName(words.text("Books on this computer"))
        self.list.setHeaderLabels(
            [words.text("Book"), words.text("Folder"), words.text("Opened"), words.text("Revision")]
        )
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.itemSelectionChanged.connect(self._show_chosen)
        self.list.itemActivated.connect(self._open)

    def _show_known(self) -> None:
        self._known = tuple(each for each in self._archive.known() if not each.moved_to)
        self.list.clear()
        items = [self._item(each) for each in self._known]
        self.list.addTopLevelItems(items)
        others = [place for place, each in enumerate(self._known) if each.path != self._here]
        if items:
            self.list.setCurrentItem(items[others[0] if others else 0])
        self._show_chosen()

    def _item(self, book: KnownBook) -> QTreeWidgetItem:
        words = self._words
        name = cleaned(book.path.stem)
        if book.path == self._here:
            name = words.text("{name} (open now)").format(name=name)
        elif not book.is_there:
            name = words.text("{name} (not there now)").format(name=name)
        opened = moment(book.opened, words)
        item = QTreeWidgetItem([name, cleaned(str(book.path.parent)), opened, str(book.revision)])
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{name}, {cleaned(str(book.path))}")
        item.setSizeHint(1, QSize(0, round(1.6 * em())))
        item.setTextAlignment(3, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item

    @property
    def _current(self) -> KnownBook | None:
        item = self.list.currentItem()
        return self._known[self.list.indexOfTopLevelItem(item)] if item is not None else None

    def _show_chosen(self) -> None:
        book = self._current
        self.open_button.setEnabled(book is not None and book.path != self._here)
        self.forget.setEnabled(book is not None and book.path != self._here)

    # What is chosen

    def _open(self) -> None:
        book = self._current
        if book is not None and book.path != self._here:
            self._choose(book.path)

    def _forget(self) -> None:
        if book := self._current:
            self._archive.forget(book.path)
            self._show_known()

    def _open_other(self) -> None:
        if path := chosen_book(self, self._here.parent, self._words):
            self._choose(path)

    def _begin(self) -> None:
        title = self._words.text("Where shall the new book lie?")
        proposed = self._here.with_name(f"{self._words.text('new book')}{ENDING}")
        if path := place_for_book(self, title, proposed, self._words):
            self.is_new = True
            self._choose(path)

    def _choose(self, path: Path) -> None:
        self.chosen = path
        self.accept()

    def _button(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self._about)
        column.addWidget(self.list, 1)
        lines = (self.open_button, self.forget), (self.other, self.new)
        for buttons in lines:
            line = QHBoxLayout()
            for button in buttons:
                line.addWidget(button)
            line.addStretch(1)
            if buttons is lines[-1]:
                line.addWidget(self.close_button)
            column.addLayout(line)
        wished = self.sizeHint()
        wished.setWidth(round(40 * em()))
        wished.setHeight(round(22 * em()))
        self.resize(wished.boundedTo(self.screen().availableSize() * 0.94))
