"""The text of a chapter, in which a search is marked and links lead to other chapters."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QColor, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from planner.i18n import Words
from planner.palette import Palette, mixed, text_on
from planner.ui.guide.chapters import Chapter
from planner.ui.guide.document import GuideDocument
from planner.ui.theme import sized


class ChapterPage(QTextBrowser):
    """Shows one chapter."""

    chapter_wanted = Signal(str)
    """Emits the id of the chapter that a link leads to."""

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__()
        self._palette = palette
        self._found: list[QTextCursor] = []
        self._at = -1
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("looks", "guide")
        self.setAccessibleName(words.text("Chapter"))
        self.anchorClicked.connect(self._follow)

    def show_chapter(self, chapter: Chapter, wanted: str) -> None:
        """Show `chapter` from its beginning, with `wanted` marked wherever it stands."""
        document = GuideDocument(chapter.text, sized(self.font(), 1.0), self._palette)
        document.setParent(self)
        self.setDocument(document)
        self.setAccessibleName(chapter.title)
        self.mark(wanted)

    def mark(self, wanted: str) -> None:
        """Mark `wanted` wherever it stands, and show the first."""
        self._found, self._at = list(_places(self.document(), wanted)), -1
        ground = mixed(self._palette.card, self._palette.accent, 0.3)
        self.setExtraSelections([_marked(place, ground) for place in self._found])
        if not self.next():
            self.verticalScrollBar().setValue(0)

    def next(self) -> bool:
        """Show the next place that was found; whether there was one."""
        self._at += 1
        if self._at >= len(self._found):
            return False
        self.setTextCursor(self._found[self._at])
        self.ensureCursorVisible()
        return True

    def _follow(self, link: QUrl) -> None:
        self.chapter_wanted.emit(link.toString())


def _places(document: QTextDocument, wanted: str) -> "list[QTextCursor]":
    places: list[QTextCursor] = []
    cursor = document.find(wanted) if wanted else QTextCursor()
    while not cursor.isNull():
        places.append(cursor)
        cursor = document.find(wanted, cursor)
    return places


def _marked(place: QTextCursor, ground: str) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = place
    look = place.charFormat()
    look.setBackground(QColor(ground))
    look.setForeground(QColor(text_on(ground)))
    selection.format = look
    return selection
