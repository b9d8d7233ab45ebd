"""Beginning a week anew: what would change, and which moves would go, before it is done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from planner.core.book import Book
from planner.core.plan import Plan
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Swatch, faint, heading
from planner.ui.ok_cancel import OkCancel
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE, em, sized
from planner.wording.beginnings import changed_categories, what_goes
from planner.wording.names import category_name


class BeginDialog(QDialog):
    """Shows a plan and what it would be begun as, and asks whether to."""

    def __init__(
        self, book: Book, plan: Plan, begun: Plan, palette: Palette, words: Words, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._book, self._plan, self._begun = book, plan, begun
        self._palette, self._words = palette, words
        self._changed = changed_categories(book, plan, begun)
        self.setWindowTitle(words.text("Begin the week anew"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.addWidget(heading(self._summary()))
        column.addLayout(self._differences())
        for text in what_goes(book, plan, begun, words):
            column.addWidget(self._line(text))
        column.addStretch(1)
        frame = QScrollArea()
        frame.setWidget(inside)
        frame.setWidgetResizable(True)
        frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = OkCancel(self, words.text("Begin anew"), words)
        buttons.accepted.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.addWidget(frame, 1)
        whole.addWidget(buttons)
        self.resize(round(30 * em()), round(24 * em()))

    def _summary(self) -> str:
        if self._changed:
            return self._words.text("The hours would change like this:")
        return self._words.text("The hours would stay as they are.")

    def _differences(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE)
        grid.setColumnStretch(1, 1)
        for line, name in enumerate(self._changed):
            self._add_difference(grid, line, name)
        return grid

    def _add_difference(self, grid: QGridLayout, line: int, name: str) -> None:
        before, after = self._plan.planned(name), self._begun.planned(name)
        category = self._book.category(name)
        now = PlainLabel(self._words.time(after))
        now.setFont(sized(now.font(), 1.0, bold=True))
        change = self._words.change(after - before)
        cells = (
            Swatch(self._palette.colour(category, self._book.categories), self._palette),
            PlainLabel(category_name(self._book, name, self._words)),
            faint(self._words.time(before), self._palette),
            PlainLabel("→"),
            now,
            faint(change, self._palette),
        )
        for place, cell in enumerate(cells):
            side = Qt.AlignmentFlag.AlignLeft if place < 2 else Qt.AlignmentFlag.AlignRight
            grid.addWidget(cell, line, place, side | Qt.AlignmentFlag.AlignVCenter)

    def _line(self, text: str) -> PlainLabel:
        label = PlainLabel(text)
        label.setWordWrap(True)
        return label
