"""The guide's window: contents and a search at the left, the chapter at the right."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import faint
from planner.ui.guide.chapters import chapters
from planner.ui.guide.page import ChapterPage
from planner.ui.theme import SPACE, em


class GuideWindow(QWidget):
    """Beside the window that it helps with, above a dialog too. Esc leaves a search, then the guide."""

    keys_wanted = Signal()
    about_wanted = Signal()

    def __init__(self, palette: Palette, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._words = words
        self._chapters = chapters(words.language)
        self._search = QLineEdit()
        self._contents = QListWidget()
        self._none = faint(words.text("Found nowhere. Try another word."), palette)
        self._page = ChapterPage(palette, words)
        self._keys = QPushButton(words.text("Keys and gestures"))
        self._about = QPushButton(words.text("About Lagkage"))
        self.setWindowTitle(words.text("Guide"))
        self._lay_out()
        self._connect()
        self._list_chapters("")
        self._contents.setCurrentRow(0)

    @property
    def chapter(self) -> str:
        """The id of the chapter that is shown."""
        return self._chapters[self._contents.currentRow()].id

    def show_chapter(self, chapter_id: str) -> None:
        """Show the chapter of that id; where there is none, the one that is shown stays."""
        ids = [chapter.id for chapter in self._chapters]
        if chapter_id in ids:
            self._contents.setCurrentRow(ids.index(chapter_id))

    def search_for(self, wanted: str) -> None:
        """List the chapters that have `wanted` in them, and mark it there."""
        self._list_chapters(wanted)
        rows = [place for place in range(len(self._chapters)) if not self._is_hidden(place)]
        self._none.setVisible(not rows)
        if rows and self._contents.currentRow() not in rows:
            self._contents.setCurrentRow(rows[0])
        else:
            self._page.mark(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._search.text():
            self._search.clear()
            self.search_for("")
        else:
            self.close()

    # Showing

    def _list_chapters(self, wanted: str) -> None:
        """Show each chapter that has `wanted` in it, with how often."""
        for place, chapter in enumerate(self._chapters):
            often = chapter.occurrences(wanted)
            item = self._contents.item(place)
            item.setText(f"{chapter.title} ({often})" if wanted else chapter.title)
            item.setHidden(bool(wanted) and not often)

    def _is_hidden(self, place: int) -> bool:
        return self._contents.item(place).isHidden()

    def _show_row(self, place: int) -> None:
        if place >= 0:
            self._page.show_chapter(self._chapters[place], self._search.text().strip())

    def _next(self) -> None:
        """The next place in this chapter, else the first in the next that has one."""
        if not self._search.text().strip() or self._page.next():
            return
        count, now = len(self._chapters), self._contents.currentRow()
        others = [(now + step) % count for step in range(1, count + 1)]
        shown = next((place for place in others if not self._is_hidden(place)), now)
        if shown == now:
            self._show_row(now)
        self._contents.setCurrentRow(shown)

    # Building

    def _connect(self) -> None:
        self._contents.currentRowChanged.connect(self._show_row)
        self._search.textEdited.connect(lambda text: self.search_for(text.strip()))
        self._search.returnPressed.connect(self._next)
        self._page.chapter_wanted.connect(self._open)
        self._keys.clicked.connect(self.keys_wanted)
        self._about.clicked.connect(self.about_wanted)

    def _open(self, chapter_id: str) -> None:
        """Follow a link, also to a chapter that a search hides."""
        self._search.clear()
        self.search_for("")
        self.show_chapter(chapter_id)

    def _lay_out(self) -> None:
        words = self._words
        for chapter in self._chapters:
            item = QListWidgetItem(chapter.title, self._contents)
            item.setSizeHint(QSize(0, round(1.9 * em())))
        self._contents.setProperty("looks", "pages")
        self._contents.setAccessibleName(words.text("Contents"))
        self._search.setPlaceholderText(words.text("Search in the guide"))
        self._search.setAccessibleName(words.text("Search in the guide"))
        self._search.setClearButtonEnabled(True)
        self._none.setWordWrap(True)
        self._none.hide()
        left = QWidget()
        left.setFixedWidth(round(15 * em()))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._search)
        column.addWidget(self._none)
        column.addWidget(self._contents, 1)
        column.addWidget(self._keys)
        column.addWidget(self._about)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        line.setSpacing(2 * SPACE)
        line.addWidget(left)
        line.addWidget(self._page, 1)
        wished = QSize(round(58 * em()), round(38 * em()))
        self.resize(wished.boundedTo(self.screen().availableSize() * 0.92))
