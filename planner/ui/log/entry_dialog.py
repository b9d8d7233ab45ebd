"""An entry in fields: what it was for, on which day, from when to when, and what it was."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from planner.app.commands.entries import AddEntry
from planner.app.local import moment
from planner.app.rescheduling import begins_at, clocked_end, moved, stretched, without_start
from planner.core.book import Book
from planner.core.category import LONGEST_TEXT, OPEN_ID
from planner.core.clock import read_clock
from planner.core.duration import MINUTE, ZERO
from planner.core.entry import Entry
from planner.core.entry_errors import NotAClock
from planner.core.errors import NotATime, Refusal, Unreadable
from planner.core.reading import Bare
from planner.core.week import Week
from planner.core.working_hours import DAY
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import coloured
from planner.ui.duration_edit import DurationEdit, unreadable
from planner.ui.form import Form
from planner.ui.ok_cancel import OkCancel
from planner.ui.still_boxes import ChoiceBox
from planner.ui.text import PlainLabel
from planner.wording.lines import day_text
from planner.wording.moments import clock_text
from planner.wording.names import category_name
from planner.wording.refusals import why


class EntryDialog(QDialog):
    """Changes an entry, or makes one. What would be refused is said before it is asked."""

    answered = Signal(object)
    """Emits the `Entry` as it is to be."""

    def __init__(
        self, book: Book, week: Week, palette: Palette, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._book, self._week, self._palette, self._words = book, week, palette, words
        self._entry: Entry
        self._choices: tuple[date | None, ...] = (*week.days, None)
        self._purpose, self._day = self._purposes(), self._days(week.days)
        self._start, self._end = QLineEdit(), QLineEdit()
        self._amount = DurationEdit(words, Bare.HOURS_UP_TO_12)
        self._note = QLineEdit()
        self._note.setMaxLength(LONGEST_TEXT)
        self._remark = PlainLabel()
        self._remark.setWordWrap(True)
        self._lay_out()
        self._listen()

    def show_entry(self, entry: Entry, *, is_new: bool = False) -> None:
        """Show `entry` to be changed; a new one to be recorded, whose category may still be open."""
        words, self._entry = self._words, entry
        self.setWindowTitle(words.text("Record time") if is_new else words.text("Change the entry"))
        self._ok.setText(words.text("Record") if is_new else words.text("Change"))
        self._show_purpose(entry.category)
        self._day.setCurrentIndex(self._choices.index(entry.day))
        self._start.setText(clock_text(entry.start) if entry.start else "")
        self._amount.show_time(entry.amount)
        self._note.setText(entry.note)
        self._show_end()
        self._look()
        (self._purpose if is_new else self._note).setFocus()

    def _show_purpose(self, category: str) -> None:
        """What an archived category had stays its own, unless another one is chosen."""
        if category and self._purpose.findData(category) < 0:
            self._purpose.addItem(category_name(self._book, category, self._words), category)
        self._purpose.setCurrentIndex(self._purpose.findData(category))

    # The entry in the fields

    def _changed(self) -> Entry:
        """Raises a `Refusal` if the fields say no entry."""
        category = self._purpose.currentData() or ""
        amount = self._amount.reading().applied_to(ZERO)
        entry = replace(self._entry, category=category, note=self._note.text(), amount=amount)
        day = self._choices[self._day.currentIndex()]
        written = self._start.text().strip()
        if day is None or not written:
            return without_start(entry, self._week if day is None else day)
        begins = self._of_day(read_clock(written))
        if self._is_as_it_was(day, begins):
            return entry
        return moved(entry, day, begins)

    def _is_as_it_was(self, day: date, begins: timedelta) -> bool:
        """Whether it still begins when it began, whichever way that is written."""
        entry = self._entry
        if entry.start is None or entry.day != day:
            return False
        return begins_at(entry) % DAY // MINUTE == begins % DAY // MINUTE

    def _look(self) -> None:
        """Say why what the fields say can't be, if it can't."""
        try:
            entry = self._changed()
            if entry.category:
                AddEntry(entry).apply(self._book)
        except Unreadable:
            text = self._amount.text()
            said = unreadable(text, self._words) if text.strip() else self._words.text("How much?")
            self._say(said, is_wrong=True)
        except Refusal as refusal:
            self._say(why(refusal, self._book, self._words), is_wrong=True)
        else:
            self._say(self._amount.remark(self._amount.text()), is_wrong=False)
            self._ok.setEnabled(bool(entry.category))

    def _say(self, text: str, *, is_wrong: bool) -> None:
        coloured(self._remark, self._palette.warning if is_wrong else self._palette.faint)
        self._remark.setText(text)
        self._ok.setEnabled(not is_wrong)

    def _show_end(self) -> None:
        """Let the end follow the start and the amount."""
        try:
            begins = read_clock(self._start.text())
            amount = self._amount.reading().applied_to(ZERO)
        except Refusal:
            self._end.setText("")
            return
        day = self._choices[self._day.currentIndex()] or self._week.monday
        start = moment(datetime.combine(day, time()) + self._of_day(begins))
        self._end.setText(clock_text(clocked_end(start, amount)))

    def _follow_end(self) -> None:
        """Let the amount follow an end that was typed; before the start it is of the next day."""
        day = self._choices[self._day.currentIndex()]
        try:
            begins, ends = (read_clock(field.text()) for field in (self._start, self._end))
            first, last = self._of_day(begins), self._of_day(ends)
            last += DAY if last <= first else ZERO
            length = last - first
            if day is not None:
                start = moment(datetime.combine(day, time()) + first)
                base = replace(self._entry, when=day, start=start, amount=length)
                length = stretched(base, first, last).amount
        except NotAClock as refusal:
            self._say(why(refusal, self._book, self._words), is_wrong=True)
        except NotATime:
            self._look()
        else:
            self._amount.show_time(length)
            self._look()

    def _of_day(self, clock: time) -> timedelta:
        """How long after its midnight a day of the book shows `clock`: what comes before the day begins
        is of the night after it."""
        after_midnight = timedelta(hours=clock.hour, minutes=clock.minute)
        return after_midnight + (DAY if after_midnight < self._book.day_begins else ZERO)

    def _ask(self) -> None:
        entry = self._changed()
        self.accept()
        self.answered.emit(entry)

    # Building

    def _purposes(self) -> ChoiceBox:
        box = ChoiceBox()
        box.setPlaceholderText(self._words.text("What for?"))
        for category in self._book.active:
            if category.id != OPEN_ID:
                box.addItem(category_name(self._book, category.id, self._words), category.id)
        return box

    def _days(self, days: Sequence[date]) -> ChoiceBox:
        box = ChoiceBox()
        for day in days:
            box.addItem(day_text(day, self._words))
        box.addItem(self._words.text("No day"))
        return box

    def _listen(self) -> None:
        for box in (self._purpose, self._day):
            box.activated.connect(lambda _: self._look())
        for field in (self._start, self._amount):
            field.textEdited.connect(lambda _: self._show_end())
            field.textEdited.connect(lambda _: self._look())
        self._note.textEdited.connect(lambda _: self._look())
        self._end.textEdited.connect(lambda _: self._follow_end())

    def _lay_out(self) -> None:
        words, form = self._words, Form()
        form.add(words.text("What for?"), self._purpose)
        form.add(words.text("Day"), self._day)
        form.add(words.text("From"), self._start)
        form.add(words.text("Until"), self._end)
        form.add(words.text("How long"), self._amount)
        form.add(words.text("Note"), self._note)
        buttons = OkCancel(self, words.text("Record"), words)
        self._ok = buttons.ok
        buttons.accepted.connect(self._ask)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._remark)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(420)
