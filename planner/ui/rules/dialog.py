"""The sorting rules over what was just read."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from planner.core.book import Book
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.ok_cancel import CloseButton
from planner.ui.remark import Remark
from planner.ui.rules.panel import RulesPanel
from planner.ui.theme import em


class RulesDialog(QDialog):
    """Shows `panel`, and says why what was asked there can't be."""

    def __init__(self, panel: RulesPanel, palette: Palette, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.panel = panel
        self.remark = Remark(palette)
        self.setWindowTitle(words.text("Sorting rules"))
        frame = QScrollArea()
        frame.setWidgetResizable(True)
        frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        frame.setWidget(panel)
        column = QVBoxLayout(self)
        column.addWidget(frame, 1)
        column.addWidget(self.remark)
        column.addWidget(CloseButton(self, words))
        wished = QSize(round(42 * em()), round(50 * em()))
        self.resize(wished.boundedTo(self.screen().availableSize() * 0.94))

    def show_book(self, book: Book) -> None:
        self.remark.tell("")
        self.panel.show_book(book)
