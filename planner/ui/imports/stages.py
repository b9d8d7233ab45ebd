"""What an import is at: files are read, something is asked, what was read is looked through."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from planner.app.ports import FileRead
from planner.core.book import Book
from planner.core.import_facts import Fact
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.imports.preview_stage import PreviewStage
from planner.ui.imports.question_stage import QuestionStage
from planner.ui.imports.reading_stage import ReadingStage
from planner.ui.imports.row_list import AT_ONCE
from planner.ui.imports.usual import Usual
from planner.ui.jobs import Jobs, beside_a_window

Done = TypeVar("Done")


class Stages(QStackedWidget):
    """Shows one of them."""

    answered = Signal()
    cancelled = Signal()

    def __init__(self, book: Book, jobs: Jobs, palette: Palette, words: Words) -> None:
        super().__init__()
        self._jobs, self._palette, self._words = jobs, palette, words
        self._owner = book.person.name
        self.reading = ReadingStage(words)
        self.preview = PreviewStage(book, jobs, palette, words)
        self.question: QuestionStage | None = None
        self.reading.cancelled.connect(self.cancelled)
        self.preview.cancel.clicked.connect(self.cancelled)
        for stage in (self.reading, self.preview):
            self.addWidget(stage)

    def show_reading(self) -> None:
        self.setCurrentWidget(self.reading)
        self.reading.begin()

    def wait(
        self,
        many: int,
        work: Callable[[], Done],
        said: str,
        done: Callable[[Done], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do `work` on so `many` rows: at once, or on the thread of jobs where the window would wait for
        it. What is `said` is read meanwhile."""
        if many <= AT_ONCE:
            done(work())
            return
        self.setCurrentWidget(self.reading)
        self.reading.say(said)
        self._jobs.do(beside_a_window()(work), done, failed)

    def show_preview(self) -> None:
        if self.currentWidget() is not self.preview:
            self.setCurrentWidget(self.preview)
            self.preview.begin()

    def ask(self, fact: Fact, usual: Usual) -> None:
        """Ask what `fact` leaves open; what is `usual` is proposed."""
        if self.question is not None:
            self.removeWidget(self.question)
            self.question.deleteLater()
        self.question = QuestionStage(fact, usual, self._owner, self._palette, self._words)
        self.question.answered.connect(self.answered)
        self.question.cancelled.connect(self.cancelled)
        self.addWidget(self.question)
        self.setCurrentWidget(self.question)
        self.question.begin()

    def ask_again(self) -> None:
        """Ask the same, with what was answered: something in it is not so."""
        if self.question is not None:
            self.setCurrentWidget(self.question)
            self.question.begin()

    def misread(self, reads: Sequence[FileRead]) -> Fact | None:
        """Why nothing can be read of the file whose columns were said last."""
        if self.question is None or not self.question.is_about_columns:
            return None
        empty = (read for read in reads if not read.events)
        left_out = (fact for read in empty for fact in read.facts if fact.kind.leaves_out)
        return next((each for each in left_out if each.where.file == self.question.file), None)
