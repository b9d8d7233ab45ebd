"""What would change if a week began anew: hours, moves that go, locks. Shown before it is done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from planner.core.book import Book
from planner.core.plan import Plan
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Swatch, coloured, faint, heading
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE, sized
from planner.wording.beginnings import changed_categories, what_goes
from planner.wording.names import category_name


class Difference(QScrollArea):
    """Shows a plan beside what it would be begun as, or why it can't begin so."""

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__()
        self._palette, self._words = palette, words
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # its length may need the arrow keys
        self.setAccessibleName(words.text("What would change"))
        self._inside = QWidget()

    def show_difference(self, book: Book, plan: Plan, begun: Plan, notes: Sequence[str]) -> None:
        changed = changed_categories(book, plan, begun)
        column = self._cleared()
        for note in notes:
            column.addWidget(_line(note))
        column.addWidget(heading(self._summary(changed)))
        column.addLayout(self._differences(book, plan, begun, changed))
        column.addSpacing(SPACE)
        for text in what_goes(book, plan, begun, self._words):
            column.addWidget(_line(text))
        column.addStretch(1)
        self._tell()

    def show_refusal(self, why: str) -> None:
        label = _line(why)
        coloured(label, self._palette.warning)
        column = self._cleared()
        column.addWidget(label)
        column.addStretch(1)
        self._tell()

    def _cleared(self) -> QVBoxLayout:
        self._inside = QWidget()
        self.setWidget(self._inside)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        return column

    def _tell(self) -> None:
        """Screen readers read what is shown as the description of the panel."""
        labels = self._inside.findChildren(PlainLabel)
        self.setAccessibleDescription(" ".join(label.text() for label in labels))

    def _summary(self, changed: Sequence[str]) -> str:
        if changed:
            return self._words.text("The hours would change like this:")
        return self._words.text("The hours would stay as they are.")

    def _differences(
        self, book: Book, plan: Plan, begun: Plan, changed: Sequence[str]
    ) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE)
        grid.setColumnStretch(1, 1)
        for line, name in enumerate(changed):
            colour = self._palette.colour(book.category(name), book.categories)
            label = PlainLabel(category_name(book, name, self._words))
            label.setWordWrap(True)
            cells = (Swatch(colour, self._palette), label, *self._hours(plan, begun, name))
            for place, cell in enumerate(cells):
                if place == 1:
                    grid.addWidget(cell, line, place)
                else:
                    side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    grid.addWidget(cell, line, place, side)
        return grid

    def _hours(self, plan: Plan, begun: Plan, name: str) -> tuple[QWidget, ...]:
        before, after = plan.planned(name), begun.planned(name)
        now = PlainLabel(self._words.time(after))
        now.setFont(sized(now.font(), 1.0, bold=True))
        change = faint(self._words.change(after - before), self._palette)
        return faint(self._words.time(before), self._palette), PlainLabel("→"), now, change


def _line(text: str) -> PlainLabel:
    label = PlainLabel(text)
    label.setWordWrap(True)
    return label
