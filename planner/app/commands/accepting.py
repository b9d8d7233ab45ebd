"""Taking over what was imported."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from planner.app.commands.entries import LOG, AddEntries
from planner.app.commands.hours import AddAbsence
from planner.core.absence import Absence
from planner.core.book import Book
from planner.core.day_parts import parts_by_day
from planner.core.duration import ZERO
from planner.core.entry import Entry
from planner.core.week import Week


@dataclass(frozen=True, slots=True)
class AcceptEntries:
    """Record what was imported, as one step. `entries` are new to the book; of those in `moved` it has
    an earlier time, and takes the new one: category and note stay what the user made of them. Those in
    `gone` it has, and their source has them no more: they are taken out. `absences` are days off that a
    calendar knew of.

    Closed weeks stay as they are: what lies in them is passed over, and so is a day off without hours.
    Raises like `AddEntries` and `AddAbsence`.
    """

    page: ClassVar[str] = LOG

    entries: tuple[Entry, ...]
    moved: tuple[Entry, ...] = ()
    gone: tuple[Entry, ...] = ()
    absences: tuple[Absence, ...] = ()

    @property
    def week(self) -> Week | None:
        every = (*self.gone, *self.moved, *self.entries) or self.absences
        return every[-1].week if every else None

    def apply(self, book: Book) -> Book:
        return self._with_absences(self._with_entries(book))

    def _with_absences(self, book: Book) -> Book:
        free = (each for each in self.absences if not book.is_closed(each.week))
        left = tuple(each for each in free if each.taken_of(book.hours_on(each.day)) > ZERO)
        return AddAbsence(left).apply(book) if left else book

    def _with_entries(self, book: Book) -> Book:
        left = _without(book, (each for each in self.gone if not book.is_closed(each.week)))
        taken_out, again = _without_earlier(left, self.moved)
        parts = tuple(_open_parts(taken_out, (*self.entries, *again)))
        return AddEntries(parts).apply(taken_out)


def _without_earlier(book: Book, moved: Iterable[Entry]) -> tuple[Book, list[Entry]]:
    """`book` without the earlier entries of those in `moved`, and these as they are to be recorded.
    Where an earlier one lies in a closed week, nothing of it moves."""
    wanted: dict[str, list[Entry]] = {}
    for entry in moved:
        wanted.setdefault(entry.source_id, []).append(entry)
    before = _earlier(book, wanted)
    again = []
    for source_id, entries in wanted.items():
        held = before.get(source_id, [])
        if not held or any(book.is_closed(entry.week) for entry in (*held, *entries)):
            continue
        book = _without(book, held)
        first = held[0]
        again += [replace(each, category=first.category, note=first.note) for each in entries]
    return book, again


def _without(book: Book, entries: Iterable[Entry]) -> Book:
    for entry in entries:
        book = book.with_log(book.log(entry.week).without(entry.id))
    return book


def _earlier(book: Book, wanted: Iterable[str]) -> dict[str, list[Entry]]:
    ids = frozenset(wanted)
    found: dict[str, list[Entry]] = {}
    for week in book.recorded.logs if ids else ():
        for entry in book.log(week).entries:
            if entry.source_id in ids:
                found.setdefault(entry.source_id, []).append(entry)
    return found


def _open_parts(book: Book, entries: Iterable[Entry]) -> Iterator[Entry]:
    """`entries` by day, without what lies in closed weeks."""
    for entry in entries:
        parts = parts_by_day(entry, book.day_begins)
        yield from (part for part in parts if not book.is_closed(part.week))
