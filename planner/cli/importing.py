"""What `import` does: files are read, sorted and kept. Loaded when somebody imports."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from planner.app.commands.accepting import AcceptEntries
from planner.app.commands.rules import ChangeRules
from planner.app.ids import new_id
from planner.app.import_away import days_away, is_missed
from planner.app.import_rows import Row, State, import_rows
from planner.app.importing import Compared, compared, entries_of, forgotten, hours_by_day, imported
from planner.app.rules import read_domains, rules_in_force, rules_of
from planner.app.session import Session
from planner.cli.answer import Answer
from planner.cli.days_off_text import days_off_text, kept_days_off
from planner.cli.desk import Desk
from planner.cli.failure import Failure, Status
from planner.cli.import_asked import asked_answers, asked_window
from planner.cli.import_text import Kept, import_text, kept_notes, notes_of
from planner.cli.import_value import import_value
from planner.cli.reading_files import read_files
from planner.cli.values import category_id
from planner.cli.verb import Asked
from planner.core.absence import Absence
from planner.core.book import Book
from planner.core.days_off import DaysOff, days_off
from planner.core.entry import Entry
from planner.core.event import DAY, Window
from planner.core.import_facts import Fact
from planner.core.problems import ProblemKind, StoreError
from planner.core.sorting import Rules, Sorted, sort
from planner.core.week import Week
from planner.i18n import Words
from planner.sources.formats import Read
from planner.storage import read_book
from planner.wording.own_domains import public_text


@dataclass(frozen=True, slots=True)
class _Import:
    """What was asked, and what came of it."""

    window: Window
    reads: Sequence[Read]
    found: Sequence[Sorted]
    compared: Compared
    book: Book | None
    rules: Rules
    last_day: date | None = None

    @property
    def facts(self) -> list[Fact]:
        return [fact for read in self.reads for fact in read.facts]

    @property
    def days_off(self) -> Sequence[DaysOff]:
        """Those that lie in the window, each to its end unless the last day was said, and the book does
        not have."""
        if self.book is None:
            return ()
        first, last = self.window.first_day, self.last_day
        events = (each.event for each in self.found)
        domains = self.rules.own_domains
        return days_off(events, self.book, self.window.zone, first, last, domains)

    @property
    def waiting_moved(self) -> list[Sorted]:
        """What waits to be sorted, and has another time now: nobody has made anything of it."""
        known = imported(self.book, self.window) if self.book else {}
        return [
            each
            for each in self.compared.changed
            if not all(entry.category for entry in known[each.event.source_id])
        ]

    @property
    def gone(self) -> list[Row]:
        """What was imported, and its calendar has no more or calls off."""
        if self.book is None:
            return []
        rows = import_rows(self.reads, self.rules, self.book, self.window)
        return [row for row in rows if row.state is State.GONE]

    def without_missed(self, off: Iterable[DaysOff]) -> "_Import":
        """This, without what is new and lies on days off of the book or of `off`."""
        away = days_away(self.book, off) if self.book else frozenset()
        days = [(each, each.event.day_in(self.window.zone)) for each in self.compared.new]
        new = tuple(each for each, day in days if not is_missed(each.event, day, away))
        return replace(self, compared=replace(self.compared, new=new))

    @property
    def status(self) -> int:
        """Whether anything was read."""
        return Status.WORLD if all(read.was_refused for read in self.reads) else Status.DONE


def run_import(asked: Asked, desk: Desk) -> Answer:
    words = desk.words
    window = asked_window(asked, desk)
    answers = asked_answers(asked, words)
    paths = [Path(name).expanduser().absolute() for name in asked.all_written("FILE")]
    if not paths:
        raise Failure(Status.USAGE, words.text("Say which files: lagkage-cli import FILE"))
    reads = read_files(paths, window, answers)
    if asked.is_on("--dry-run"):
        answer = _answer(_sorted(asked, desk, reads, window, _book_if_any(desk)), words)
    else:
        answer = _keep(asked, desk, reads, window)
    return answer.noting(*filter(None, [public_text(_domains(asked), words)]))


def _keep(asked: Asked, desk: Desk, reads: Sequence[Read], window: Window) -> Answer:
    with desk.changing() as session:
        if asked.is_on("--remember-domains"):
            _remember_domains(asked, desk, session)
        book = session.book
        done = _sorted(asked, desk, reads, window, book)
        other = asked.written("--category")
        default = category_id(book, other, desk.words) if other else None
        takes_times = asked.is_on("--new-times")
        off = _sure(done.days_off) if asked.is_on("--days-off") else ()
        met = done.without_missed(off)
        command = _accepting(met, default, takes_times=takes_times)
        gone, takes_out = done.gone, asked.is_on("--gone")
        lost = tuple(entry for row in gone for entry in row.before) if takes_out else ()
        command = replace(command, absences=tuple(_absences(off)), gone=lost)
        if command.does_something:
            session.perform(command)
    kept = _kept(met, default, takes_times=takes_times)
    missed = len(done.compared.new) - len(met.compared.new)
    kept = replace(kept, missed=missed, gone=len(gone), takes_out=takes_out)
    answer = _answer(done, desk.words).noting(*kept_notes(kept, desk.words))
    return answer.noting(*kept_days_off(done.days_off, len(command.absences), desk.words))


def _sure(found: Iterable[DaysOff]) -> Sequence[DaysOff]:
    """The days off that are surely the owner's."""
    return [each for each in found if each.is_sure]


def _absences(days_off: Iterable[DaysOff]) -> Iterator[Absence]:
    for each in days_off:
        yield from each.absences(iter(new_id, ""))


def _accepting(done: _Import, default: str | None, *, takes_times: bool) -> AcceptEntries:
    """The one step that records what is sorted, and lets the rest wait."""
    assert done.book is not None
    window, events = done.window, [each.event for each in done.found]
    moved = done.compared.changed if takes_times else done.waiting_moved
    return AcceptEntries(
        tuple(_entries(done.compared.new, default, done.book, window)),
        tuple(_entries(moved, default, done.book, window)),
        forgotten=forgotten(events, done.book, window),
    )


def _kept(done: _Import, default: str | None, *, takes_times: bool) -> Kept:
    book, zone, new = done.book, done.window.zone, done.compared.new
    assert book is not None
    is_open = [not book.is_closed(Week.of(each.event.day_in(zone))) for each in new]
    waits = [not category_for(each, default) for each in new]
    left = len(done.compared.changed) - len(done.waiting_moved)
    return Kept(
        sum(is_open and not waiting for is_open, waiting in zip(is_open, waits, strict=True)),
        sum(is_open and waiting for is_open, waiting in zip(is_open, waits, strict=True)),
        len(new) - sum(is_open),
        0 if takes_times else left,
    )


def category_for(each: Sorted, default: str | None) -> str:
    """What an event is recorded under; empty if it waits to be sorted. Who says what to do with the
    rest wants nothing to wait."""
    if each.rule is not None and (each.is_sure or default):
        return each.rule.category
    return default or ""


def _entries(
    found: Iterable[Sorted], default: str | None, book: Book, window: Window
) -> Iterator[Entry]:
    for each in found:
        category, by_day = category_for(each, default), hours_by_day(each.event, book)
        yield from entries_of(each.event, category, new_id(), window.zone, by_day)


def _sorted(
    asked: Asked, desk: Desk, reads: Sequence[Read], window: Window, book: Book | None
) -> _Import:
    rules = rules_in_force(book, desk.this_week) if book else Rules()
    rules = replace(rules, own_domains=rules.own_domains | _domains(asked))
    events = [event for read in reads for event in read.events]
    events.sort(key=lambda event: event.begins_in(window.zone))
    found = sort(events, rules)
    last = window.end_day - DAY if asked.written("--to") else None
    return _Import(window, reads, found, compared(found, book, window), book, rules, last)


def _domains(asked: Asked) -> frozenset[str]:
    """The own mail domains that the line names. They count besides those of the book."""
    return read_domains(asked.all_written("--own-domain"))


def _remember_domains(asked: Asked, desk: Desk, session: Session) -> None:
    """Let the book have the own mail domains that the line names."""
    held = rules_of(session.book, desk.this_week)
    domains = held.own_domains | _domains(asked)
    if domains != held.own_domains:
        session.perform(ChangeRules.owning(held, domains))


def _answer(done: _Import, words: Words) -> Answer:
    zone = done.window.zone
    value = import_value(done.found, done.facts, done.compared, done.book, zone, words)
    return Answer(
        partial(_text, done, words), value, tuple(notes_of(done.reads, words)), done.status
    )


def _text(done: _Import, words: Words) -> str:
    if done.status is not Status.DONE:
        return ""  # why stands on the other channel, and nothing was looked for in any time
    text = import_text(done.found, done.compared, done.book, done.window.zone, words)
    return text + "".join(f"\n{line}" for line in days_off_text(done.days_off, words))


def _book_if_any(desk: Desk) -> Book | None:
    """The book, for its rules and what it has already; a trial needs none."""
    try:
        return read_book(desk.path).book
    except StoreError as error:
        if error.problem.kind in (ProblemKind.MISSING, ProblemKind.FOLDER_GONE):
            return None
        raise
