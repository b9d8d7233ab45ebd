"""The buttons below what was read."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.i18n import Words
from planner.ui.text import tip
from planner.ui.theme import SPACE


class Foot(QWidget):
    """What is done to the rows that are chosen stands at the left, what is done with all at the right."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.sort = QPushButton(words.text("Category…"))
        self.rules = QPushButton(words.text("Sorting rules…"))
        self.confirm = QPushButton()
        self.cancel = QPushButton(words.text("Cancel"))
        self.accept = QPushButton()
        self.accept.setProperty("looks", "primary")
        tip(self.sort, words.text("For all rows that are chosen (Enter); Space takes them or not"))
        tip(
            self.confirm,
            words.text(
                "Record at once what a title sorts, so that it does not wait to be looked at"
            ),
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE)
        for button in (self.sort, self.rules, self.confirm, self.cancel, self.accept):
            button.setAutoDefault(False)
            line.addWidget(button)
        line.insertStretch(3, 1)

    def show_proposed(self, number: int) -> None:
        """Offer to record so many that wait, as proposed; without any, it is not there."""
        self.confirm.setText(self._words.text("As proposed ({n})").format(n=number))
        self.confirm.setVisible(number > 0)
