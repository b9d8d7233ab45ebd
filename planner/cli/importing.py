"""What `import` does: files are read, sorted and kept. Loaded when somebody imports."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from planner.app.commands.accepting import AcceptEntries
from planner.app.commands.rules import ChangeRules
from planner.app.ids import new_id
from planner.app.import_laid import Domains
from planner.app.import_rows import Row, State, rows_of
from planner.app.importing import compared, entries_of, forgotten, hours_by_day
from planner.app.recognising import events_of
from planner.app.rules import read_domains, rules_in_force, rules_of
from planner.app.session import Session
from planner.cli.answer import Answer
from planner.cli.days_off_text import days_off_text, kept_days_off
from planner.cli.desk import Desk
from planner.cli.failure import NO_BOOK, Failure, Status
from planner.cli.import_asked import asked_answers, asked_window
from planner.cli.import_done import Done
from planner.cli.import_text import Kept, import_text, kept_notes, notes_of
from planner.cli.import_value import import_value
from planner.cli.reading_files import read_files
from planner.cli.values import category_id
from planner.cli.verb import Asked
from planner.core.absence import Absence
from planner.core.book import Book
from planner.core.days_off import DaysOff
from planner.core.entry import Entry
from planner.core.event import DAY, Window
from planner.core.problems import ProblemKind, StoreError
from planner.core.sorting import Rules, Sorted, sort
from planner.core.week import Week
from planner.i18n import Words
from planner.sources.formats import Read
from planner.storage import read_book
from planner.wording.own_domains import public_text


def run_import(asked: Asked, desk: Desk) -> Answer:
    words = desk.words
    window = asked_window(asked, desk)
    answers = asked_answers(asked, words)
    paths = [Path(name).expanduser().absolute() for name in asked.all_written("FILE")]
    if not paths:
        raise Failure(Status.USAGE, words.text("Say which files: lagkage-cli import FILE"))
    reads = read_files(paths, window, answers)
    if asked.is_on("--dry-run"):
        answer = _answer(_tried(asked, desk, reads, window), words)
    else:
        answer = _keep(asked, desk, reads, window)
    return answer.noting(*filter(None, [public_text(_domains(asked), words)]))


def _tried(asked: Asked, desk: Desk, reads: Sequence[Read], window: Window) -> Done:
    """What would come of it."""
    done = _sorted(asked, desk, reads, window, _book_if_any(desk))
    default = _default(asked, done.book, desk)
    return done.without_missed(_taken_off(asked, done)).with_rest_in(default)


def _keep(asked: Asked, desk: Desk, reads: Sequence[Read], window: Window) -> Answer:
    with desk.changing() as session:
        if asked.is_on("--remember-domains"):
            _remember_domains(asked, desk, session)
        book = session.book
        done = _sorted(asked, desk, reads, window, book)
        default = _default(asked, book, desk)
        takes_times = asked.is_on("--new-times")
        off = _taken_off(asked, done)
        met = done.without_missed(off)
        command = _accepting(met, default, takes_times=takes_times)
        gone, takes_out = done.gone, asked.is_on("--gone")
        lost = tuple(entry for row in gone for entry in row.before) if takes_out else ()
        command = replace(command, absences=tuple(_absences(off)), gone=lost)
        if command.does_something:
            session.perform(command)
    kept = _kept(met, default, takes_times=takes_times)
    kept = replace(kept, missed=len(met.missed), gone=len(gone), takes_out=takes_out)
    answer = _answer(met.with_rest_in(default), desk.words).noting(*kept_notes(kept, desk.words))
    return answer.noting(*kept_days_off(done.days_off, len(command.absences), desk.words))


def _default(asked: Asked, book: Book | None, desk: Desk) -> str | None:
    """The category for what no rule sorts, if that is not to wait."""
    other = asked.written("--category")
    return category_id(book, other, desk.words) if other and book else None


def _taken_off(asked: Asked, done: Done) -> Sequence[DaysOff]:
    """The days off that are taken off with it: those that are surely the owner's, if that is wanted."""
    return [each for each in done.days_off if each.is_sure] if asked.is_on("--days-off") else ()


def _absences(days_off: Iterable[DaysOff]) -> Iterator[Absence]:
    for each in days_off:
        yield from each.absences(iter(new_id, ""))


def _accepting(done: Done, default: str | None, *, takes_times: bool) -> AcceptEntries:
    """The one step that records what is sorted, and lets the rest wait."""
    assert done.book is not None
    window, events = done.window, [each.event for each in done.found]
    changed = (row for row in done.rows if row.state is State.CHANGED)
    moved = (row for row in changed if takes_times or row.was_waiting)
    return AcceptEntries(
        tuple(_entries(done.compared.new, default, done.book, window)),
        tuple(entry for row in moved for entry in _as_it_is_now(row, window)),
        forgotten=forgotten(events, done.book, window),
    )


def _kept(done: Done, default: str | None, *, takes_times: bool) -> Kept:
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


def _as_it_is_now(row: Row, window: Window) -> Iterator[Entry]:
    if row.event is not None:
        yield from entries_of(row.event, row.new_category, new_id(), window.zone, row.by_day)


def _sorted(
    asked: Asked, desk: Desk, reads: Sequence[Read], window: Window, book: Book | None
) -> Done:
    rules = rules_in_force(book, desk.this_week) if book else Rules()
    rules = replace(rules, own_domains=rules.own_domains | _domains(asked))
    found = sort(events_of(reads, book, window), rules)
    rows = rows_of(found, rules, book or NO_BOOK, window)
    last = window.end_day - DAY if asked.written("--to") else None
    beside = compared(found, book, window)
    return Done(window, reads, found, rows, beside, book, rules, last)


def _domains(asked: Asked) -> frozenset[str]:
    """The own mail domains that the line names. They count besides those of the book."""
    return read_domains(asked.all_written("--own-domain"))


def _remember_domains(asked: Asked, desk: Desk, session: Session) -> None:
    """Let the book have the own mail domains that the line names."""
    held = rules_of(session.book, desk.this_week)
    domains = held.own_domains | _domains(asked)
    if domains != held.own_domains:
        session.perform(ChangeRules.owning(held, domains))


def _answer(done: Done, words: Words) -> Answer:
    zone = done.window.zone
    value = import_value(done.found, done.facts, done.compared, done.missed, done.book, zone, words)
    return Answer(
        partial(_text, done, words),
        value,
        (*notes_of(done.reads, words), *_of_customers(done, words)),
        done.status,
    )


def _of_customers(done: Done, words: Words) -> Iterator[str]:
    """Why nobody is known to be a customer, where people were there."""
    met = Domains(done.reads)
    if not met or done.rules.own_domains:
        return
    yield words.text("Who is a customer shows once your own mail domain is known: {option}").format(
        option=f"--own-domain {met.likely_own or 'DOMAIN'}"
    )


def _text(done: Done, words: Words) -> str:
    if done.status is not Status.DONE:
        return ""  # why stands on the other channel, and nothing was looked for in any time
    text = import_text(done.rows, done.book or NO_BOOK, done.window.zone, words)
    return text + "".join(f"\n{line}" for line in days_off_text(done.days_off, words))


def _book_if_any(desk: Desk) -> Book | None:
    """The book, for its rules and what it has already; a trial needs none."""
    try:
        return read_book(desk.path).book
    except StoreError as error:
        if error.problem.kind in (ProblemKind.MISSING, ProblemKind.FOLDER_GONE):
            return None
        raise
