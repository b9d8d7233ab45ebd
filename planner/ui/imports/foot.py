"""The buttons below what was read."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget

from planner.i18n import Words
from planner.ui.text import tip
from planner.ui.theme import SPACE


class Foot(QWidget):
    """What is done to the rows that are chosen stands at the left, what is done with all at the right;
    below it, where there is no room beside."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.sort = QPushButton(words.text("Category…"))
        self.rules = QPushButton(words.text("Sorting rules…"))
        self.confirm = QPushButton()
        self.cancel = QPushButton(words.text("Cancel"))
        self.accept = QPushButton()
        self.accept.setProperty("looks", "primary")
        tip(self.accept, words.text("As one step, which one undo takes back (Ctrl+Enter)"))
        tip(
            self.sort,
            words.text(
                "For all rows that are chosen, and those of their titles (Enter); Space takes them or"
                " not, with Shift all of that title"
            ),
        )
        tip(
            self.confirm,
            words.text(
                "Record at once what a title sorts, so that it does not wait to be looked at"
            ),
        )
        self._chosen = _line(self.sort, self.rules, self.confirm)
        self._all = _line(self.cancel, self.accept)
        self._chosen.addStretch(1)
        self._all.insertStretch(0, 1)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(SPACE)
        self._lines.addLayout(self._chosen)
        self._lines.addLayout(self._all)

    def minimumSizeHint(self) -> QSize:
        """As narrow as when one stands below the other."""
        wide = max(self._chosen.minimumSize().width(), self._all.minimumSize().width())
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        for line in (self._chosen, self._all):
            line.invalidate()
        needed = self._chosen.sizeHint().width() + SPACE + self._all.sizeHint().width()
        ways = QBoxLayout.Direction
        way = ways.LeftToRight if self.width() >= needed else ways.TopToBottom
        if way is not self._lines.direction():
            self._lines.setDirection(way)

    def show_sort(self, on: bool) -> None:
        """Whether there is a button for the categories."""
        self.sort.setVisible(on)
        self._arrange()

    def show_proposed(self, number: int) -> None:
        """Offer to record so many that wait, as proposed; without any, it is not there."""
        self.confirm.setText(self._words.text("As proposed ({n})").format(n=number))
        self.confirm.setVisible(number > 0)
        self._arrange()

    def show_taken(self, text: str, *, is_any: bool) -> None:
        """Offer to record what is taken, if there `is_any`."""
        self.accept.setText(text)
        self.accept.setShortcut(QKeySequence("Ctrl+Return"))  # a new text takes it away
        self.accept.setEnabled(is_any)
        self._arrange()


def _line(*buttons: QPushButton) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(SPACE)
    for button in buttons:
        button.setAutoDefault(False)
        line.addWidget(button)
    return line
