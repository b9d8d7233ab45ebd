"""The card of the one-line box: what happened, in one line, read while it is typed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from planner.app.commands.entries import AddEntry
from planner.app.ids import new_id
from planner.app.local import moment
from planner.app.one_line import Lack, Line, entry_of, read_line
from planner.core.book import Book
from planner.core.category import LONGEST_TEXT, OPEN_ID
from planner.core.entry import Entry
from planner.core.errors import Refusal
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, heading
from planner.ui.remark import Remark
from planner.ui.settings import Settings
from planner.ui.still_boxes import ChoiceBox
from planner.wording.lines import entry_text, lack_text, named_days, other_text
from planner.wording.names import category_name
from planner.wording.refusals import why

BEGUN = "line-begun"
"""Where a line is noted that nobody has recorded yet, and whose it is."""


class LineCard(Card):
    """Emits an `AddEntry` for a line that is complete when Enter is pressed. What it was for can be
    chosen if the line does not say so. A line that was begun is there again at the next start."""

    asked = Signal(object)

    def __init__(
        self, today: Callable[[], date], settings: Settings, palette: Palette, words: Words
    ) -> None:
        super().__init__(palette)
        self._words, self._today, self._settings = words, today, settings
        self._is_new = True
        self._case: tuple[Book, Week]
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST_TEXT)
        self.line.setPlaceholderText(words.text("1:30 customer call yesterday"))
        self.line.setAccessibleName(words.text("What happened, in one line"))
        self.purpose = ChoiceBox()
        self.purpose.setAccessibleName(words.text("What for?"))
        self.purpose.setPlaceholderText(words.text("What for?"))
        self.purpose.hide()
        self.remark = Remark(palette)
        self.box.addWidget(heading(words.text("In one line")))
        for widget in (self.line, self.purpose, self.remark):
            self.box.addWidget(widget)
        self.line.textEdited.connect(lambda _: self._edited())
        self.line.returnPressed.connect(self._enter)
        self.purpose.activated.connect(lambda _: self._enter())

    def show_week(self, book: Book, week: Week) -> None:
        """Read lines as of `week`; what is being typed stays."""
        self._case = book, week
        self._show_purposes(book)
        if self._is_new:
            self._is_new = False
            self.line.setText(self._begun(book))
        if self.line.text().strip():
            self._look()
        else:
            self.remark.tell("")

    def continue_from(self, old: "LineCard") -> None:
        self.line.setText(old.line.text())
        self.show_week(*self._case)

    # What was begun

    def _edited(self) -> None:
        self._note()
        self._look()

    def _note(self) -> None:
        text = self.line.text()
        self._settings.note(BEGUN, f"{self._case[0].person.id} {text}" if text else "")

    def _begun(self, book: Book) -> str:
        """The line that was begun in `book`, and not recorded."""
        whose, _, text = self._settings.noted(BEGUN).partition(" ")
        return text if whose == book.person.id else ""

    # Reading

    def _line(self) -> Line:
        book, week = self._case
        today = self._today()
        usual = today if Week.of(today) == week else week
        line = read_line(self.line.text(), book, named_days(week, today, self._words), usual)
        if line.lacks is Lack.CATEGORY and self.purpose.currentIndex() >= 0:
            return line._replace(category=self.purpose.currentData())
        return line

    def _look(self) -> None:
        """Say how the line is read, or what it lacks."""
        self.purpose.setCurrentIndex(-1)
        line = self._line()
        self.purpose.setVisible(line.lacks is Lack.CATEGORY)
        if not self.line.text().strip():
            self.remark.tell("")
        elif line.lacks in (Lack.TIME, Lack.DAY):
            self.remark.tell(lack_text(line, self._words))
        else:
            self._tell_of(line)

    def _tell_of(self, line: Line) -> None:
        try:
            entry = self._entry(line)
        except Refusal as refusal:
            self.remark.warn(why(refusal, self._case[0], self._words))
            return
        said = entry_text(entry, self._case[0], self._words)
        more = (other_text(line, self._words), lack_text(line, self._words))
        self.remark.tell("\n".join(part for part in (said, *more) if part))

    def _entry(self, line: Line) -> Entry:
        """Raises a `Refusal` for what can't be recorded."""
        entry = entry_of(line, new_id(), moment)
        purpose = entry.category or self.purpose.itemData(0)
        AddEntry(replace(entry, category=purpose)).apply(self._case[0])
        return entry

    # Recording

    def _enter(self) -> None:
        line = self._line()
        if line.lacks is None:
            self._record(line)
        elif line.lacks is Lack.CATEGORY:
            self.purpose.show()
            self.purpose.setFocus()
            self.purpose.showPopup()
        elif self.line.text().strip():
            self.remark.warn(lack_text(line, self._words))

    def _record(self, line: Line) -> None:
        try:
            entry = self._entry(line)
        except Refusal as refusal:
            self.remark.warn(why(refusal, self._case[0], self._words))
            return
        self.line.clear()
        self._note()
        self.purpose.hide()
        self.line.setFocus()
        self.asked.emit(AddEntry(entry))
        done = entry_text(entry, self._case[0], self._words)
        self.remark.tell(self._words.text("Recorded: {entry}").format(entry=done))

    def _show_purposes(self, book: Book) -> None:
        self.purpose.clear()
        for category in book.active:
            if category.id != OPEN_ID:
                self.purpose.addItem(category_name(book, category.id, self._words), category.id)
        self.purpose.setCurrentIndex(-1)
