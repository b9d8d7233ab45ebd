"""The way of a file into the book: it is read, asked about, looked through, and recorded."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from threading import Event as Flag

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner.app.commands.rules import ChangeRules
from planner.app.import_laid import NOTHING, LaidOut, laid_out
from planner.app.import_taken import taking_over
from planner.app.ports import FileRead, Sources
from planner.app.rules import read_domains
from planner.app.session import WorkedOut
from planner.core.book import Book
from planner.core.days_off import days_off
from planner.core.errors import Refusal
from planner.core.event import DAY, Window
from planner.core.import_facts import Answers
from planner.core.sorting import Rule, Rules
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.imports.leaving import ask_before_leaving
from planner.ui.imports.question_stage import QuestionStage
from planner.ui.imports.ruling import Ruling
from planner.ui.imports.stages import Stages
from planner.ui.imports.usual import Usual
from planner.ui.imports.zone_choice import is_zone
from planner.ui.jobs import Jobs, beside_a_window
from planner.ui.remark import Remark
from planner.ui.sweeping import undisturbed
from planner.ui.theme import SPACE, em
from planner.wording.imports import fact_text
from planner.wording.refusals import why

_BACK, _AHEAD = timedelta(weeks=53), timedelta(weeks=5)


class ImportDialog(QDialog):
    """Reads `paths` off the main thread. `asked` emits the one step that records what was taken, worked
    out, `rules_asked` a command for the book's rules, which is a step of its own: what sorts this import
    sorts the next one too, also where this one is given up. `usual_said` emits what is proposed where the
    same is asked again, `zone_said` the zone of times that have none. `recording` is emitted when work at
    that step begins."""

    asked = Signal(object)
    rules_asked = Signal(object)
    usual_said = Signal(object)
    zone_said = Signal(str)
    recording = Signal()

    def __init__(
        self,
        paths: Sequence[Path],
        sources: Sources,
        book: Book,
        today: date,
        palette: Palette,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._paths, self._sources, self._book, self._today = paths, sources, book, today
        self._palette, self._words = palette, words
        self._answers, self._usual = Answers(), Usual()
        self._reads: Sequence[FileRead] = ()
        self._jobs, self._undisturbed = Jobs(), ExitStack()
        self._given_up = Flag()
        self._has_period = self._is_sorting = False
        self._rules_before: Sequence[Rule] = ()
        self._laid = NOTHING
        self.window_read = Window.of_days(today - _BACK, today + _AHEAD, sources.zone())
        self.setWindowTitle(words.text("Import"))
        self.remark = Remark(palette)
        self._stages = Stages(book, self._jobs, palette, words)
        self.reading, self.preview = self._stages.reading, self._stages.preview
        self._ruling = Ruling(self.preview, book, Week.of(today), palette, words, self)
        self._lay_out()
        self._connect()

    def begin(self, known_domains: str, usual: Usual, zone: str = "") -> None:
        """Read, with what was said in earlier imports. `known_domains` count until the book has rules
        of its own."""
        self._undisturbed.enter_context(undisturbed())
        self._ruling.known_domains, self._usual = known_domains, usual
        self._rules_before = self.rules.rules
        self._answers = Answers(zone=zone if is_zone(zone) else "")
        self._read()

    @property
    def stage(self) -> QWidget | None:
        """What is seen: reading, a question, the preview."""
        return self._stages.currentWidget()

    @property
    def question(self) -> QuestionStage | None:
        return self._stages.question

    def show_book(self, book: Book) -> None:
        """The book changed meanwhile."""
        self._book = book
        self.remark.tell("")
        self._ruling.show_book(book)
        if self.stage is self.preview or self._is_sorting:
            self._sort()

    def refuse(self, sentence: str) -> None:
        """Say why what was asked last can't be."""
        (self._ruling.remark or self.remark).warn(sentence)

    @property
    def rules(self) -> Rules:
        """The rules of the book, as they were written."""
        return self._ruling.rules

    def reject(self) -> None:
        """Give the import up, once what was done to its rows by hand may be lost."""
        rows = self.preview.list.changed_by_hand
        if rows:
            ask_before_leaving(self, rows, super().reject, self._words)
        else:
            super().reject()

    def done(self, result: int) -> None:
        self._given_up.set()
        self._jobs.forget()
        super().done(result)

    def let_go(self, *_: object) -> None:
        """Once it is done: what was read goes, and the window with it."""
        self._reads, self._laid = (), NOTHING
        self.preview.forget()
        self._undisturbed.close()
        self.deleteLater()

    # Reading

    def _read(self) -> None:
        self._stages.show_reading()
        tell, show = self._jobs.tell, self.reading.show_progress
        work = partial(
            beside_a_window()(self._sources.read),
            self._paths,
            self.window_read,
            self._answers,
            lambda name, done, of: tell(partial(show, name, done, of)),
            lambda flag=self._given_up: not flag.is_set(),  # type: ignore[misc]
        )
        self._jobs.do(work, self._show_read, self._fail)

    def _show_read(self, reads: Sequence[FileRead] | None) -> None:
        if reads is None:
            return
        self._reads = reads
        questions = (f for read in reads for f in read.facts if f.kind.is_question)
        question = next(questions, None)
        if question is not None:
            self._stages.ask(question, self._usual)
        elif (fault := self._stages.misread(reads)) is not None:
            self.remark.warn(fact_text(fault, self._words))
            self._stages.ask_again()
        else:
            self._sort()

    def _fail(self, _: Exception) -> None:
        """The system gave us no child, or it broke in a way that nobody thought of."""
        self.remark.warn(self._words.text("The files could not be read. Try again."))
        self._stages.setCurrentWidget(self.preview)
        self.preview.show_laid(NOTHING, self.window_read.zone)

    # Asking

    def _answer(self) -> None:
        question = self.question
        assert question is not None
        self.remark.tell("")
        self._answers = question.answers(self._answers)
        self._usual = question.question.usual(self._usual)
        self.usual_said.emit(self._usual)
        self._read()

    # Looking through

    def _sort(self) -> None:
        """Lay out what was read."""
        made = {rule.id for rule in self.rules.rules if rule not in self._rules_before}
        working, book = self._ruling.working, self._book
        work = partial(laid_out, self._reads, working, book, self.window_read, made)
        self._is_sorting = True
        many = sum(len(read.events) for read in self._reads)
        said = self._words.text("Sorting…")
        self._stages.wait(many, work, said, self._show_preview, self._fail)

    def _show_preview(self, laid: LaidOut) -> None:
        self._laid, self._is_sorting = laid, False
        if not self._has_period:
            self._has_period = True
            first = max(laid.first_day or date.min, self.window_read.first_day)
            self.preview.show_period(min(first, self._today), self._today)
        self._show_domains()
        facts = [fact for read in self._reads for fact in read.facts]
        self.preview.how.show_facts(facts, self._answers.zone, self.window_read.zone.key)
        self._find_days_off()
        self.preview.show_laid(laid, self.window_read.zone)
        self._stages.show_preview()

    def _show_domains(self) -> None:
        own = ", ".join(sorted(self.rules.own_domains))
        self.preview.how.show_domains(own, self._laid.own_domain, matter=self._laid.has_domains)

    def _find_days_off(self) -> None:
        """Also ahead, each to its end, unless the chosen days end before today: a plan wants to know."""
        first, last = self.preview.period
        end = last if last < self._today else None
        away, domains = self._laid.away, self.rules.own_domains
        found = days_off(away, self._book, self.window_read.zone, first, end, domains)
        self.preview.days_off.show_days_off(found)

    def _change_domains(self) -> None:
        said = read_domains([self.preview.domains.text()])
        if said != self.rules.own_domains:
            self.rules_asked.emit(ChangeRules.owning(self.rules, said))

    def _change_zone(self, zone: str) -> None:
        """Times that have none are read again as those of `zone`. They are shown as the clock is here."""
        said = "" if zone == self.window_read.zone.key else zone
        self._answers = replace(self._answers, zone=said)
        self.zone_said.emit(said)
        self._read()

    def _change_period(self) -> None:
        """Days that were read are only shown; for others the files are read again."""
        first, last = self.preview.period
        if first > last:
            self.remark.warn(self._words.text("The last day lies before the first."))
            return
        self.remark.tell("")
        if first >= self.window_read.first_day and last < self.window_read.end_day:
            self._find_days_off()
            self.preview.show_filtered()
            return
        start = min(first, self.window_read.first_day)
        end = max(last + DAY, self.window_read.end_day)
        self.window_read = Window.of_days(start, end, self.window_read.zone)
        self._read()

    def _accept(self) -> None:
        rows, off = self.preview.list.in_period, self.preview.days_off.taken
        self.recording.emit()
        work = partial(taking_over, rows, off, self._laid.rows, self._book, self.window_read)
        said = self._words.text("Recording…")
        self._stages.wait(len(rows), work, said, self._take_over, self._not_recorded)

    def _take_over(self, step: WorkedOut | Refusal) -> None:
        if isinstance(step, Refusal):
            self._stages.show_preview()
            self.refuse(why(step, self._book, self._words))
            return
        self.accept()
        self.asked.emit(step)

    def _not_recorded(self, _: Exception) -> None:
        """It is nothing that somebody did: what was answered is there still."""
        self._stages.show_preview()
        self.refuse(self._words.text("Something went wrong in Lagkage. It was not your doing."))

    # Building

    def _connect(self) -> None:
        self._stages.answered.connect(self._answer)
        self._stages.cancelled.connect(self.reject)
        self.preview.accepted.connect(self._accept)
        self.preview.how.domains_changed.connect(self._change_domains)
        self.preview.period_changed.connect(self._change_period)
        self.preview.zone.chosen.connect(self._change_zone)
        self._ruling.asked.connect(self.rules_asked)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(self.remark)
        column.addWidget(self._stages, 1)
        room = self.screen().availableSize() * 0.9
        self.resize(QSize(round(72 * em()), round(48 * em())).boundedTo(room))
