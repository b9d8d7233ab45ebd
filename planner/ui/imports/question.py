"""What a file leaves open, as a form: the fields of one question, and the answer that they make."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from planner.core.import_facts import Answers
from planner.ui.imports.usual import Usual
from planner.ui.still_boxes import ChoiceBox
from planner.ui.text import PlainLabel, with_ampersands
from planner.ui.theme import SPACE


class Question(QWidget):
    """The fields of one question; `asks` is its sentence. `changed` says that another answer stands in
    them."""

    changed = Signal()

    def __init__(self, file: str, asks: str) -> None:
        super().__init__()
        self.file, self.asks = file, asks
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * SPACE)

    @property
    def is_answered(self) -> bool:
        return True

    def begin(self) -> None:
        """Put the keyboard where the first answer goes."""
        raise NotImplementedError

    def answers(self, said: Answers) -> Answers:
        """What was `said` before, and what is answered here."""
        raise NotImplementedError

    def usual(self, before: Usual) -> Usual:
        """What is proposed next time."""
        return before

    def _add(self, text: str, box: ChoiceBox, row: int, column: int = 0) -> None:
        """Add a field, at the `row` of the first or the second `column`."""
        box.setAccessibleName(text)
        box.setMinimumContentsLength(20)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        label = PlainLabel(with_ampersands(text))
        label.setBuddy(box)
        self._grid.addWidget(label, row, 2 * column)
        self._grid.addWidget(box, row, 2 * column + 1)
