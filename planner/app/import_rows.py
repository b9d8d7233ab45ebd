"""What an import would make of a book, event by event, for somebody to look through and change."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from planner.app.commands.accepting import AcceptEntries
from planner.app.ids import new_id
from planner.app.importing import (
    Reach,
    category_now,
    compared,
    entries_of,
    hours_by_day,
    imported,
    is_as_in,
)
from planner.app.ports import FileRead
from planner.app.recognising import events_of
from planner.core.book import Book
from planner.core.days_off import DaysOff
from planner.core.duration import ZERO, total
from planner.core.entry import Entry
from planner.core.event import Event, WholeDays, Window
from planner.core.import_facts import Fact
from planner.core.inbox import Removed, removed_of
from planner.core.left_out import LeftOut
from planner.core.original import removed_event, rounded
from planner.core.sorting import Rule, Rules, Sorted, sort
from planner.core.week import Week


class State(StrEnum):
    """What an event is to the book. `GONE` is one that the book has and its source has no more,
    `REMOVED` one that the user took out of the book."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"
    CLOSED = "closed"
    LEFT_OUT = "left-out"
    REMOVED = "removed"
    SAME = "same"
    NOT_READ = "not-read"


_NEVER = frozenset({LeftOut.RUNNING, LeftOut.TOO_SHORT, LeftOut.ALL_DAY})
"""What has no length, or none that anybody worked, is not recorded even if somebody wants it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One event, and what becomes of it: it is taken, or not. `before` is what the book has of it.

    Taking a new one records it, or, where nobody is sure of its category, lets it wait to be sorted. A
    changed one takes its new time, one that is gone is removed. `by_day` are the hours of work of one
    that takes whole days. One that `is_missed` is on a day off, and not taken for that alone.
    """

    state: State
    event: Event | None = None
    before: tuple[Entry, ...] = ()
    left_out: LeftOut | None = None
    rule: Rule | None = None
    category: str | None = None
    is_taken: bool = False
    fact: Fact | None = None
    by_day: Mapping[date, timedelta] = field(default_factory=dict)
    is_sure: bool = False
    amount: timedelta = ZERO
    is_missed: bool = False

    @property
    def key(self) -> str:
        """The same when the files are read again."""
        return self.event.source_id if self.event else "".join(e.source_id for e in self.before[:1])

    @property
    def can_be_sorted(self) -> bool:
        """Whether it is the user's to say its category."""
        state = self.state
        if state is State.LEFT_OUT:
            return self.left_out not in _NEVER
        return state is State.NEW or state is State.REMOVED

    @property
    def is_for_rules(self) -> bool:
        """Whether it is new, and the rules say what becomes of it."""
        is_left_out = self.state is State.LEFT_OUT and self.left_out is LeftOut.RULE
        return is_left_out or self.state is State.NEW

    @property
    def can_be_taken(self) -> bool:
        return self.asks or (self.can_be_sorted and bool(self.amount))

    @property
    def asks(self) -> bool:
        """Whether what the book has is another thing in its calendar by now: somebody has to decide."""
        return self.state in (State.CHANGED, State.GONE)

    @property
    def waits(self) -> bool:
        """Whether it is taken, and waits to be sorted."""
        return self.is_taken and not self.is_sure and self.can_be_sorted

    @property
    def new_category(self) -> str:
        """What it is recorded under once it is taken; empty of one that waits, and of a changed one that
        keeps what it has."""
        if self.state is State.CHANGED:
            kept = self.before[0].category if self.before else ""
            return self.category if self.category and self.category != kept else ""
        return self.category if self.is_sure and self.category else ""

    @property
    def is_refused(self) -> bool:
        """Whether it counts, and the user does not want it."""
        is_wanted = self.is_taken or self.is_missed
        return self.state is State.NEW and self.can_be_taken and not is_wanted

    @property
    def was_waiting(self) -> bool:
        """Whether what the book has of it waits to be sorted."""
        return any(not entry.category for entry in self.before)

    def day(self, zone: ZoneInfo) -> date | None:
        if self.event is not None:
            return self.event.day_in(zone)
        return self.before[0].day if self.before else None

    def days(self, zone: ZoneInfo) -> list[date]:
        """The day on which it is, and those on which it was; none of what was not read."""
        days = [self.day(zone), *(entry.day for entry in self.before)]
        return [day for day in days if day is not None]

    def sorted_into(self, category: str) -> "Row":
        """It belongs to `category`, and so it is taken."""
        if not self.can_be_sorted:
            return self
        rule = self.rule if self.rule and self.rule.category == category else None
        sorted_ = replace(self, category=category, rule=rule, is_sure=True)
        return sorted_.taken(True)

    def taken(self, is_taken: bool) -> "Row":
        """As somebody says."""
        return replace(self, is_taken=is_taken, is_missed=False) if self.can_be_taken else self


def import_rows(
    reads: Sequence[FileRead],
    rules: Rules,
    book: Book,
    window: Window,
    meant: Container[str] = (),
) -> tuple[Row, ...]:
    """A row for each event that was read, in order of time, one for each that is gone, and one for
    what could not be read; those that ask come first, for among hundreds nobody would find them.
    What is new is taken, and what waits to be sorted takes its new time; all else waits for the user.
    Rules that are `meant` (ids) are sure, for somebody made them just now."""
    found = sort(events_of(reads, book, window), rules)
    facts = (fact for read in reads for fact in read.facts if not fact.kind.is_note)
    rows = rows_of(found, rules, book, window)
    return (
        *(_as_meant(row, meant) for row in rows),
        *(Row(State.NOT_READ, fact=fact) for fact in facts),
    )


def rows_of(found: Sequence[Sorted], rules: Rules, book: Book, window: Window) -> list[Row]:
    """A row for each event that was `found`, which has the id by which `book` knows it, and for each that
    is gone."""
    zone = window.zone
    known = imported(book, window)
    states = _states(found, book, window)
    rows = [_row(each, states, known, rules, book, zone) for each in _once(found)]
    rows += _gone([each.event for each in found], known, book, zone)
    rows.sort(key=lambda row: (not row.asks, row.day(zone) or date.max))
    return rows


def _as_meant(row: Row, meant: Container[str]) -> Row:
    is_meant = row.rule is not None and row.rule.id in meant and not row.rule.leaves_out
    return replace(row, is_sure=True) if is_meant else row


def accepting(
    rows: Iterable[Row],
    zone: ZoneInfo,
    days_off: Iterable[DaysOff] = (),
    forgotten: frozenset[str] = frozenset(),
) -> AcceptEntries:
    """The one step that takes over what is taken of `rows`, and takes `days_off` off."""
    new: list[Entry] = []
    moved: list[Entry] = []
    gone: list[Entry] = []
    removed: list[Removed] = []
    for row in rows:
        if row.is_taken and row.state is State.GONE:
            gone += row.before
        elif row.is_taken and row.can_be_taken and row.event is not None:
            entries = entries_of(row.event, row.new_category, new_id(), zone, row.by_day)
            (moved if row.state is State.CHANGED else new).extend(entries)
        elif row.is_refused and row.event is not None:
            removed.append(removed_event(row.event, zone))
    absences = tuple(each for off in days_off for each in off.absences(iter(new_id, "")))
    kept = tuple(new), tuple(moved), tuple(gone)
    return AcceptEntries(*kept, absences, tuple(removed), forgotten)


def _states(found: Sequence[Sorted], book: Book, window: Window) -> dict[str, State]:
    """By source id, of what counts."""
    done = compared(found, book, window)
    by_state = {
        State.NEW: done.new,
        State.CHANGED: done.changed,
        State.SAME: done.same,
        State.REMOVED: done.removed,
    }
    return {e.event.source_id: state for state, some in by_state.items() for e in some}


def _once(found: Iterable[Sorted]) -> Iterator[Sorted]:
    """Of one that stands in two files the first."""
    seen: set[str] = set()
    for each in found:
        if each.event.source_id not in seen:
            seen.add(each.event.source_id)
            yield each


def _row(
    each: Sorted,
    states: Mapping[str, State],
    known: Mapping[str, list[Entry]],
    rules: Rules,
    book: Book,
    zone: ZoneInfo,
) -> Row:
    event = each.event
    before = tuple(known.get(event.source_id, ()))
    rule = each.rule
    category = category_now(before, each, rules) if before else rule.category if rule else ""
    state = states.get(event.source_id, State.LEFT_OUT)
    if each.left_out and before:
        called_off = each.left_out in (LeftOut.CANCELLED, LeftOut.DECLINED)
        is_other = bool(event.older_id) and not is_as_in(known[event.source_id], event, zone)
        state = State.GONE if called_off or is_other else State.SAME
    weeks = {Week.of(event.day_in(zone)), *(entry.week for entry in before)}
    is_open = not any(book.is_closed(week) for week in weeks)
    if not is_open and state in (State.NEW, State.CHANGED, State.GONE):
        state = State.CLOSED
    by_day, is_sure, why = hours_by_day(event, book), each.is_sure, each.left_out
    amount = total(by_day.values()) if by_day else _amount(event)
    sorted_ = category or None
    row = Row(state, event, before, why, rule, sorted_, False, None, by_day, is_sure, amount)
    takes = state is State.NEW or (state is State.CHANGED and row.was_waiting)
    return replace(row, is_taken=True) if takes and row.can_be_taken else row


def _amount(event: Event) -> timedelta:
    length = event.span.length
    is_nothing = length is None or event.is_too_short or isinstance(event.span, WholeDays)
    return ZERO if length is None or is_nothing else rounded(length)


def _gone(
    events: Sequence[Event], known: Mapping[str, Sequence[Entry]], book: Book, zone: ZoneInfo
) -> Iterator[Row]:
    """What the book has of the same sources, between the first and the last event that was read, and
    was not read."""
    reach = Reach(events, zone)
    for source_id, entries in known.items():
        first = entries[0]
        there = removed_of(first)
        if there is not None and reach.misses(source_id, there.source_name, there.day):
            is_open = not any(book.is_closed(entry.week) for entry in entries)
            state = State.GONE if is_open else State.CLOSED
            amount = total(entry.amount for entry in entries)
            category = first.category or None
            yield Row(state, None, tuple(entries), category=category, amount=amount)
