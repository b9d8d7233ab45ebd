"""Taking over what was imported."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import ClassVar

from planner.app.commands.entries import LOG, AddEntries
from planner.app.commands.hours import AddAbsence
from planner.core.absence import Absence
from planner.core.book import Book
from planner.core.category import cleaned
from planner.core.day_parts import parts_by_day
from planner.core.duration import ZERO
from planner.core.entry import Entry
from planner.core.giving_way import settled_weeks
from planner.core.inbox import Removed
from planner.core.inboxes import Waiting, forgetting, remembering, with_waiting, without_waiting
from planner.core.week import Week


@dataclass(frozen=True, slots=True)
class AcceptEntries:
    """Take over what was imported, as one step. `entries` are new to the book; one without a category
    waits to be sorted. Those in `moved` the book has as they were, and takes them as they are now: a note
    stays what the user made of it, so does the category of one that says none, and the time of one that
    has no other time now. Those in `gone` it has, and their source has them no more:
    they are taken out. `removed` are not wanted, and not offered as new again; of those in `forgotten`
    (ids in their source) that is known no more. `absences` are days off that a calendar knew of.

    Closed weeks stay as they are: what lies in them is passed over, and so is a day off without hours.
    Raises like `AddEntries` and `AddAbsence`.
    """

    page: ClassVar[str] = LOG

    entries: tuple[Entry, ...]
    moved: tuple[Entry, ...] = ()
    gone: tuple[Entry, ...] = ()
    absences: tuple[Absence, ...] = ()
    removed: tuple[Removed, ...] = ()
    forgotten: frozenset[str] = frozenset()
    week: Week | None = field(init=False, compare=False)
    """Where its owner knows what is recorded: the last week that is not nearly empty beside the fullest.
    A Monday morning's import is looked at in the week before. Of days off alone, where they begin."""

    def __post_init__(self) -> None:
        every = self.entries or self.moved or self.gone or self.absences[:1]
        weeks = Counter(each.week for each in every)
        most = max(weeks.values(), default=0)
        full = (week for week, number in weeks.items() if 2 * number >= most)
        object.__setattr__(self, "week", max(full, default=None))

    @property
    def has_clock_times(self) -> bool:
        return any(each.start is not None for each in (*self.entries, *self.moved))

    @property
    def does_something(self) -> bool:
        """Forgetting alone is not worth a step."""
        return self.week is not None or bool(self.removed)

    def apply(self, book: Book) -> Book:
        if not self.does_something:
            return book
        return self._with_absences(self._with_entries(book))

    def _with_absences(self, book: Book) -> Book:
        free = (each for each in self.absences if not book.is_closed(each.week))
        left = tuple(each for each in free if each.taken_of(book.hours_on(each.day)) > ZERO)
        return AddAbsence(left).apply(book) if left else book

    def _with_entries(self, book: Book) -> Book:
        book = _without(book, (each for each in self.gone if not book.is_closed(each.week)))
        book, again = _without_earlier(book, self.moved)
        parts = tuple(_open_parts(book, (*self.entries, *again)))
        book = AddEntries(tuple(part for part in parts if part.category)).apply(book)
        book = with_waiting(book, (part for part in parts if not part.category))
        book = forgetting(book, self.forgotten | {part.source_id for part in parts})
        return _remembering_open(book, self.removed)


def _remembering_open(book: Book, removed: Iterable[Removed]) -> Book:
    for each in removed:
        if not book.is_closed(Week.of(each.day)):
            book = remembering(book, Week.of(each.day), [each])
    return book


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
        if _is_when(held[0], entries[0]):
            again += [_relabelled(each, entries[0], held[0]) for each in held]
        else:
            again += [_as_before(each, held[0]) for each in entries]
    return book, again


def _is_when(before: Entry, entry: Entry) -> bool:
    was, now = before.imported, entry.imported
    return was is not None and now is not None and was.is_when(now)


def _relabelled(before: Entry, entry: Entry, first: Entry) -> Entry:
    """`before`, when and as long as the user made it, for what `entry` says now; a part that was sorted
    otherwise than the `first` stays so."""
    as_now = _as_before(entry, before)
    is_alike = before.category == first.category
    category = as_now.category if is_alike else before.category
    return replace(before, category=category, note=as_now.note, imported=as_now.imported)


def _as_before(entry: Entry, before: Entry) -> Entry:
    """`entry` with what the user made of `before`: a note that is not the title, and a category unless
    it says its own."""
    was = before.imported
    note = entry.note if was is not None and before.note == was.title else before.note
    return replace(entry, category=entry.category or before.category, note=note)


def _without(book: Book, entries: Iterable[Entry]) -> Book:
    less, weeks = book, set()
    for entry in entries:
        if entry.category:
            less = less.with_log(less.log(entry.week).without(entry.id))
            weeks.add(entry.week)
        else:
            less = without_waiting(less, [Waiting(entry.week, entry.id)])
    return settled_weeks(book, less, weeks)


def _earlier(book: Book, wanted: Iterable[str]) -> dict[str, list[Entry]]:
    ids = frozenset(wanted)
    found: dict[str, list[Entry]] = {}
    for entry in _all_of(book) if ids else ():
        if entry.source_id in ids:
            found.setdefault(entry.source_id, []).append(entry)
    return found


def _all_of(book: Book) -> Iterator[Entry]:
    """What is recorded, and what waits."""
    for week in book.recorded.logs:
        yield from book.log(week).entries
    for week in book.recorded.inboxes:
        yield from book.recorded.inboxes[week].waiting


def _open_parts(book: Book, entries: Iterable[Entry]) -> Iterator[Entry]:
    """`entries` by day, their notes in one line, without what lies in closed weeks."""
    for entry in entries:
        note = cleaned(entry.note)
        written = entry if note == entry.note else replace(entry, note=note)
        parts = parts_by_day(written, book.day_begins)
        yield from (part for part in parts if not book.is_closed(part.week))
