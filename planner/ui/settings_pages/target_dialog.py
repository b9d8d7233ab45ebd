"""A question whose answer is a category: where time goes, or what another is merged into."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import faint
from planner.ui.ok_cancel import OkCancel
from planner.ui.still_boxes import ChoiceBox
from planner.ui.text import PlainLabel, with_ampersands
from planner.ui.theme import em


class TargetDialog(QDialog):
    """Asks for one of `choices`, (id, name) each, and says what comes of it."""

    answered = Signal(str)

    def __init__(
        self,
        title: str,
        question: str,
        remark: str,
        choices: Sequence[tuple[str, str]],
        palette: Palette,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._box = ChoiceBox()
        self._box.setMaxVisibleItems(20)
        for target, name in choices:
            self._box.addItem(name, target)
        label = PlainLabel(with_ampersands(question))
        label.setWordWrap(True)
        label.setBuddy(self._box)
        explained = faint(remark, palette)
        explained.setWordWrap(True)
        buttons = OkCancel(self, title, words)
        buttons.accepted.connect(self._answer)
        column = QVBoxLayout(self)
        for widget in (label, self._box, explained):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(round(24 * em()))

    def _answer(self) -> None:
        self.answered.emit(self._box.currentData())
        self.accept()
