"""The fifth part: how the promise of the week went, and one for the week ahead."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from planner.app.commands.plan import SayPromiseKept, WriteNote
from planner.app.friday import Part
from planner.core.book import Book
from planner.core.category import LONGEST_TEXT, cleaned
from planner.core.week import Week
from planner.ui.card import faint
from planner.ui.friday.part_card import Friday, PartCard
from planner.ui.text import with_ampersands
from planner.ui.theme import SPACE
from planner.wording.friday import ahead_title


class PromiseCard(PartCard):
    """Whether the last one was kept is asked, and neither answer is better. What is typed is asked for
    at once."""

    def __init__(self, friday: Friday) -> None:
        super().__init__(Part.PROMISE, friday.words.text("One promise"), friday)
        self._before, self._answers = self.add_text(), QWidget()
        self.answers = {
            True: QPushButton(self.words.in_context("promise", "Kept")),
            False: QPushButton(self.words.text("Not this time")),
        }
        self._kept: bool | None = None
        self._note = ""
        self.promise = QLineEdit()
        self._label = faint("", friday.palette)
        self._off = self.add_text()
        self._lay_out_answers()
        self._lay_out_field()
        self.offer(self.words.text("Finish"), None, skips=False)

    def show_book(self, book: Book) -> None:
        words, last, ahead = self.words, book.plan(self.friday.week), book.plan(self.friday.ahead)
        said = words.text("You promised: “{promise}”").format(promise=last.promise)
        self.say(self._before, said if last.promise else "")
        self._answers.setVisible(bool(last.promise))
        self._kept, self._note = last.promise_kept, ahead.note
        for kept, button in self.answers.items():
            button.setChecked(self._kept is kept)
        if cleaned(self.promise.text()) != ahead.promise:
            self.promise.setText(ahead.promise)
        is_off = ahead.is_off and not ahead.promise
        self.say(
            self._off, words.text("It is a week off: nothing has to be promised.") if is_off else ""
        )
        for widget in (self._label, self.promise):
            widget.setVisible(not is_off)

    def take_focus(self) -> None:
        field = self.on if self.promise.isHidden() else self.promise
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, kept: bool) -> None:
        """The same answer once more takes it back."""
        answer = None if kept is self._kept else kept
        self.answers[kept].setChecked(answer is not None)
        self.ask(SayPromiseKept(self.friday.week, answer))

    def _ask(self) -> None:
        ahead = self.friday.ahead
        self.ask(WriteNote(ahead, self._note, self.promise.text()), f"promise {ahead}")

    # Building

    def _lay_out_answers(self) -> None:
        line = QHBoxLayout(self._answers)
        line.setContentsMargins(0, 0, 0, SPACE)
        line.setSpacing(SPACE)
        for kept, button in self.answers.items():
            button.setCheckable(True)
            button.setProperty("looks", "choice")
            button.clicked.connect(lambda _=False, kept=kept: self._answer(kept))
            line.addWidget(button)
        line.addStretch(1)
        self.content.insertWidget(1, self._answers)

    def _lay_out_field(self) -> None:
        words, this_week = self.words, Week.of(self.friday.today())
        title = ahead_title(self.friday.ahead, this_week, words)
        self._label.setText(with_ampersands(title))
        self._label.setBuddy(self.promise)
        self.promise.setMaxLength(LONGEST_TEXT)
        self.promise.setPlaceholderText(words.text("One promise, small enough to keep"))
        self.promise.setAccessibleName(words.text("Promise of the week"))
        self.promise.textEdited.connect(lambda _: self._ask())
        self.content.addWidget(self._label)
        self.content.addWidget(self.promise)
