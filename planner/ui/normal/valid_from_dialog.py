"""From which week a normal week is valid."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.ok_cancel import OkCancel
from planner.ui.remark import Remark
from planner.ui.text import PlainLabel
from planner.ui.week_edit import WeekEdit

Check = Callable[[Week], str]
"""Why a week would be refused; empty if it would not."""


class ValidFromDialog(QDialog):
    """Asks for a week, and says while it is typed why it can't be."""

    answered = Signal(object)

    def __init__(
        self,
        question: str,
        week: Week,
        check: Check,
        palette: Palette,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._check = check
        self.setWindowTitle(words.text("Valid from"))
        label = PlainLabel(question)
        label.setWordWrap(True)
        self.field = WeekEdit(week, question, palette, words)
        self.remark = Remark(palette)
        buttons = OkCancel(self, words.text("OK"), words)
        self.ok = buttons.ok
        buttons.accepted.connect(self._answer)
        self.field.edited.connect(self._look)
        column = QVBoxLayout(self)
        for widget in (label, self.field, self.remark):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(420)

    def _look(self) -> None:
        refused = self.field.refusal() or self._check(self.field.reading())
        self.remark.warn(refused)
        self.ok.setEnabled(not refused)

    def _answer(self) -> None:
        self.answered.emit(self.field.reading())
        self.accept()
