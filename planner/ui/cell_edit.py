"""The field in which the hours of a cell are typed."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from planner.core.reading import Bare
from planner.i18n import Words
from planner.ui.duration_edit import DurationEdit

_BESIDE = 14
"""Pixels that the style sheet, and Qt, have beside the text of a field in a cell."""


class CellEdit(DurationEdit):
    """Stands in its cell and hides nothing beside it. What is longer than the cell gets room at the left
    while it is typed."""

    def __init__(self, words: Words, bare: Bare, parent: QWidget) -> None:
        super().__init__(words, bare, parent)
        self._cell = QRect()
        self.setProperty("looks", "cell")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textChanged.connect(self._fit)

    def stand_in(self, cell: QRect) -> None:
        self._cell = QRect(cell)  # a copy: what a delegate is given is gone once it returns
        self._fit()

    def _fit(self) -> None:
        text = self.fontMetrics().horizontalAdvance(self.text())
        more = min(max(0, text + _BESIDE - self._cell.width()), self._cell.left())
        self.setGeometry(self._cell.adjusted(-more, 0, 0, 0))
