"""The second part: what ate the time, and a line of one's own about it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QWidget

from planner.app.commands.plan import WriteNote
from planner.app.friday import Part
from planner.core.book import Book
from planner.core.comparison import Comparison, comparison
from planner.core.friday import largest
from planner.core.period import one_week
from planner.ui.card import faint
from planner.ui.friday.part_card import Friday, PartCard
from planner.ui.renewed import Renewed
from planner.ui.text import PlainLabel, with_ampersands
from planner.ui.theme import em, sized
from planner.wording.comparisons import (
    compared_name,
    difference_text,
    freed_text,
    verdict_text,
)
from planner.wording.in_one_sentence import in_one_sentence


class LookBackCard(PartCard):
    """Stands beside the comparison of the week. What is typed is asked for at once."""

    def __init__(self, friday: Friday) -> None:
        super().__init__(Part.LOOK_BACK, friday.words.text("What ate the time?"), friday)
        self._sentence = self.add_text()
        self._rows = Renewed()
        self.content.addWidget(self._rows)
        self._freed = self.add_faint()
        self._label = faint(with_ampersands(self.words.text("Note of the week")), friday.palette)
        self.note = _Note()
        self.note.setTabChangesFocus(True)
        self.note.setAccessibleName(self.words.text("Note of the week"))
        self.note.setPlaceholderText(self.words.text("A line of your own, if you like"))
        self._label.setBuddy(self.note)
        self.content.addWidget(self._label)
        self.content.addWidget(self.note)
        self.note.textChanged.connect(self._ask)
        self._promise = ""
        self.offer(self.words.text("Go on"), None, skips=False)

    def show_book(self, book: Book) -> None:
        week, words = self.friday.week, self.words
        found = comparison(book, one_week(week), self.friday.today())
        said = in_one_sentence(found, book, words)
        if not found.is_empty and not found.variances:
            said = words.text("There was no plan, so there is nothing to compare with.")
        self._sentence.setText(said)
        self._show_rows(found, book)
        self.say(self._freed, _as_sentence(freed_text(found, book, words)))
        self._show_note(book)

    def _show_note(self, book: Book) -> None:
        """A week without a plan has nothing that a note could be kept with, and gets none by this."""
        plan = book.plan(self.friday.week)
        self._promise = plan.promise
        for widget in (self._label, self.note):
            widget.setVisible(book.is_planned(plan.week))
        if self.note.toPlainText() != plan.note:
            blocked = self.note.blockSignals(True)
            self.note.setPlainText(plan.note)
            self.note.blockSignals(blocked)

    def _show_rows(self, found: Comparison, book: Book) -> None:
        """The largest differences; what a goal thinks of one is said in words."""
        rows, shown = QWidget(), () if found.is_empty else largest(found.variances)
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        for place, each in enumerate(shown):
            judged = verdict_text(each, self.words)
            name = compared_name(each.subject, book, self.words)
            label = PlainLabel(f"{name} · {judged}" if judged else name)
            label.setWordWrap(True)
            figure = PlainLabel(difference_text(each, self.words))
            figure.setFont(sized(figure.font(), 1.0, bold=True))
            grid.addWidget(label, place, 0)
            grid.addWidget(figure, place, 1)
        self._rows.show_content(rows)
        self._rows.setVisible(bool(shown))

    def _ask(self) -> None:
        week = self.friday.week
        self.ask(WriteNote(week, self.note.toPlainText(), self._promise), f"note {week}")


class _Note(QPlainTextEdit):
    """As high as two lines."""

    def sizeHint(self) -> QSize:
        return QSize(120, round(3 * em()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def _as_sentence(phrase: str) -> str:
    return f"{phrase[:1].upper()}{phrase[1:]}." if phrase else ""
