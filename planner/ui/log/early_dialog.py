"""Something ended early: by how much, and where the minutes went."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from planner.app.rescheduling import clocked_end, passed_until
from planner.app.session import Command
from planner.core.book import Book
from planner.core.clock import read_clock
from planner.core.duration import MINUTE, ZERO
from planner.core.entry_errors import NotAClock
from planner.core.errors import Refusal, Unreadable
from planner.core.reading import Bare
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import coloured
from planner.ui.duration_edit import DurationEdit, unreadable
from planner.ui.form import Form
from planner.ui.ok_cancel import OkCancel
from planner.ui.still_boxes import ChoiceBox
from planner.ui.text import PlainLabel
from planner.wording.early import early_text
from planner.wording.moments import clock_text
from planner.wording.names import category_name
from planner.wording.refusals import why

USUAL = 15 * MINUTE
"""What is proposed, where that leaves something."""


class Ended(NamedTuple):
    """What ended early: in words, how long it was to be, of which category, and since when, if that is
    known. `command` makes what is asked for of how much earlier, and who got it."""

    said: str
    whole: timedelta
    category: str
    start: datetime | None
    command: Callable[[timedelta, str], Command]


class EarlyDialog(QDialog):
    """Asks about `ended`. What would be refused is said before it is asked."""

    answered = Signal(object)
    """Emits the command."""

    def __init__(
        self,
        book: Book,
        ended: Ended,
        takers: Sequence[str],
        palette: Palette,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._book, self._ended, self._palette, self._words = book, ended, palette, words
        self.setWindowTitle(words.text("It ended early"))
        self.by = DurationEdit(words, Bare.MINUTES)
        self.end = QLineEdit()
        self.taker = self._offered(takers)
        self.remark = PlainLabel()
        self.remark.setWordWrap(True)
        self._lay_out()
        self.by.textEdited.connect(lambda _: self._show_end())
        self.by.textEdited.connect(lambda _: self._look())
        self.end.textEdited.connect(lambda _: self._follow_end())
        self.taker.activated.connect(lambda _: self._look())
        self.by.show_time(min(USUAL, ended.whole // 2 // MINUTE * MINUTE))
        self.by.selectAll()
        self._show_end()
        self._look()

    def _wanted(self) -> tuple[timedelta, str]:
        """Raises `Unreadable` or `NotATime`."""
        return self.by.reading().applied_to(ZERO), self.taker.currentData()

    def _look(self) -> None:
        """Say what it comes to, or why it can't be."""
        ended, words = self._ended, self._words
        try:
            by, taker = self._wanted()
            ended.command(by, taker).apply(self._book)
        except Unreadable:
            text = self.by.text()
            said = unreadable(text, words) if text.strip() else words.text("How much?")
            self._say(said, is_wrong=True)
        except Refusal as refusal:
            self._say(why(refusal, self._book, words), is_wrong=True)
        else:
            parts = (ended.category, ended.whole - by), (taker, by)
            self._say(early_text(parts, ended.start, self._book, words), is_wrong=False)

    def _say(self, text: str, *, is_wrong: bool) -> None:
        coloured(self.remark, self._palette.warning if is_wrong else self._palette.faint)
        self.remark.setText(text)
        self._ok.setEnabled(not is_wrong)

    def _show_end(self) -> None:
        """Let the end follow how much earlier it was."""
        start = self._ended.start
        if start is None:
            return
        try:
            ended = clocked_end(start, self._ended.whole - self._wanted()[0])
            self.end.setText(clock_text(ended))
        except Refusal:
            self.end.setText("")

    def _follow_end(self) -> None:
        """Let how much earlier it was follow an end that was typed: the first time after the start that
        a clock showed that."""
        start = self._ended.start
        assert start is not None
        try:
            clock = read_clock(self.end.text())
        except NotAClock as refusal:
            self._say(why(refusal, self._book, self._words), is_wrong=True)
            return
        lasted = passed_until(start, clock)
        self.by.show_time(max(ZERO, self._ended.whole - lasted) // MINUTE * MINUTE)
        self._look()

    def _ask(self) -> None:
        command = self._ended.command(*self._wanted())
        self.accept()
        self.answered.emit(command)

    def _offered(self, takers: Sequence[str]) -> ChoiceBox:
        box = ChoiceBox()
        for taker in takers:
            name = category_name(self._book, taker, self._words) if taker else ""
            box.addItem(name or self._words.text("not recorded"), taker)
        return box

    def _lay_out(self) -> None:
        words, form = self._words, Form()
        said = PlainLabel(self._ended.said)
        said.setWordWrap(True)
        form.add(words.text("Earlier by"), self.by)
        if self._ended.start is not None:
            form.add(words.text("It ended at"), self.end)
        form.add(words.text("Where did the time go?"), self.taker)
        buttons = OkCancel(self, words.text("Give it back"), words)
        self._ok = buttons.ok
        buttons.accepted.connect(self._ask)
        column = QVBoxLayout(self)
        column.addWidget(said)
        column.addLayout(form)
        column.addWidget(self.remark)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(420)
