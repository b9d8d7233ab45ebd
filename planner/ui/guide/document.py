"""A text of the program's own with headings, lists and tables, which loads nothing from anywhere.

A file or an address that a text names would be read by Qt as it lays the text out. Here everything is
answered with one clear pixel, and markup inside the Markdown is shown as the signs that it is.
"""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from planner.palette import Palette
from planner.ui.theme import SPACE, em, sized

_LARGER = {1: 1.6, 2: 1.2, 3: 1.0}
"""How many times as large as text a heading of each level is."""


class GuideDocument(QTextDocument):
    """Markdown, set for calm reading in the colours of the window."""

    def __init__(self, markdown: str, font: QFont, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self.setDefaultFont(font)
        self.setDocumentMargin(2 * SPACE)
        self.setIndentWidth(3 * SPACE)
        features = QTextDocument.MarkdownFeature
        self.setMarkdown(markdown, features.MarkdownDialectGitHub | features.MarkdownNoHTML)
        self._set_blocks()
        self._set_tables()

    def loadResource(self, kind: int, name: QUrl | str) -> QImage:
        """Nothing is loaded, from inside or outside; `None` would have Qt look for a file."""
        nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        nothing.fill(Qt.GlobalColor.transparent)
        return nothing

    def _set_blocks(self) -> None:
        block = self.begin()
        while block.isValid():
            self._set_block(block)
            block = block.next()

    def _set_block(self, block: QTextBlock) -> None:
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        spacing = QTextBlockFormat()
        spacing.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        spacing.setTopMargin(_above(level))
        spacing.setBottomMargin(SPACE / 2 if level or block.textList() else SPACE)
        cursor.mergeBlockFormat(spacing)
        self._colour_links(block)
        if level:
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.setCharFormat(self._heading(level))

    def _heading(self, level: int) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFont(sized(self.defaultFont(), _LARGER.get(level, 1.0), bold=True))
        look.setForeground(QColor(self._palette.text))
        return look

    def _colour_links(self, block: QTextBlock) -> None:
        """A link has the colour of what can be done, whatever palette the system has."""
        parts = block.begin()
        while not parts.atEnd():
            fragment = parts.fragment()
            if fragment.charFormat().isAnchor():
                cursor = QTextCursor(self)
                cursor.setPosition(fragment.position())
                end = fragment.position() + fragment.length()
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                look = QTextCharFormat()
                look.setForeground(QColor(self._palette.accent))
                look.setFontUnderline(True)
                cursor.mergeCharFormat(look)
            parts += 1

    def _set_tables(self) -> None:
        for frame in self.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                look = frame.format()
                look.setCellPadding(SPACE * 0.75)
                look.setCellSpacing(0)
                look.setBorder(1)
                look.setBorderCollapse(True)
                look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                look.setBorderBrush(QColor(self._palette.line))
                look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
                frame.setFormat(look)


def _above(level: int) -> float:
    """The room above a block: more above a heading, so that a page falls into parts."""
    return {0: 0.0, 1: 0.0}.get(level, em())
