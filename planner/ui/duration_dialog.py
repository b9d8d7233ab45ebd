"""A dialog for one duration: the week's hours, or what a category keeps at least."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner.core.errors import NotATime, Unreadable
from planner.core.reading import Bare
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import coloured
from planner.ui.duration_edit import DurationEdit, unreadable
from planner.ui.ok_cancel import OkCancel
from planner.ui.text import PlainLabel, with_ampersands

Check = Callable[[timedelta], str]
"""Why an amount would be refused; empty if it would not."""


class DurationDialog(QDialog):
    """Asks for one duration and says, while it is typed, how it is read or why it can't be."""

    answered = Signal(object)

    def __init__(
        self,
        title: str,
        question: str,
        value: timedelta,
        check: Check,
        palette: Palette,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._value, self._check = value, check
        self._palette, self._words = palette, words
        self.setWindowTitle(title)
        self._field = DurationEdit(words, Bare.HOURS)
        self._field.show_time(value)
        self._field.setAccessibleName(question)
        self._remark = PlainLabel()
        self._remark.setWordWrap(True)
        self._lay_out(question)
        self._field.textEdited.connect(lambda _: self._look())
        self._look()
        self._field.selectAll()

    def _look(self) -> None:
        refused = self._refusal()
        coloured(self._remark, self._palette.warning if refused else self._palette.faint)
        self._remark.setText(refused or self._field.remark(self._field.text()))
        self._ok.setEnabled(not refused)

    def _refusal(self) -> str:
        text = self._field.text()
        try:
            return self._check(self._wanted())
        except Unreadable:
            return unreadable(text, self._words) if text.strip() else self._words.text("How much?")
        except NotATime:
            return self._field.remark(text)

    def _wanted(self) -> timedelta:
        return self._field.reading().applied_to(self._value)

    def _answer(self) -> None:
        self.answered.emit(self._wanted())
        self.accept()

    def _lay_out(self, question: str) -> None:
        label = PlainLabel(with_ampersands(question))
        label.setWordWrap(True)
        label.setBuddy(self._field)
        buttons = OkCancel(self, self._words.text("OK"), self._words)
        self._ok = buttons.ok
        buttons.accepted.connect(self._answer)
        column = QVBoxLayout(self)
        for widget in (label, self._field, self._remark):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(380)
