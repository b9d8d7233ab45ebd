"""What a user can do to one week's plan."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from planner.core.book import Book
from planner.core.capacity import with_capacity
from planner.core.category import LONGEST_TEXT, cleaned
from planner.core.errors import NoSuchStart
from planner.core.move import Move
from planner.core.plan import Plan, Start, StartKind
from planner.core.week import Week


@dataclass(frozen=True, slots=True)
class MoveTime:
    """Move time between two categories."""

    week: Week
    move: Move

    def apply(self, book: Book) -> Book:
        return book.with_plan(book.plan(self.week).after(self.move))


@dataclass(frozen=True, slots=True)
class MoveTimes:
    """Make several moves as one: what *Find* proposes, or a week pasted from a spreadsheet."""

    week: Week
    moves: tuple[Move, ...]

    def apply(self, book: Book) -> Book:
        return book.with_plan(book.plan(self.week).after(*self.moves)) if self.moves else book


@dataclass(frozen=True, slots=True)
class RemoveMove:
    """Take a move back, wherever it stands among the others."""

    week: Week
    move: Move

    def apply(self, book: Book) -> Book:
        return book.with_plan(book.plan(self.week).without(self.move.id))


@dataclass(frozen=True, slots=True)
class EditMove:
    """Give a move another amount, another reason or other ends."""

    week: Week
    move: Move

    def apply(self, book: Book) -> Book:
        plan = book.plan(self.week)
        if plan.move(self.move.id) == self.move:
            return book
        return book.with_plan(plan.edited(self.move))


@dataclass(frozen=True, slots=True)
class LockCategory:
    """Lock a category's time this week, or free it."""

    week: Week
    category: str
    on: bool

    def apply(self, book: Book) -> Book:
        return book.with_plan(book.plan(self.week).locked(self.category, self.on))


@dataclass(frozen=True, slots=True)
class KeepAtLeast:
    """Say what a category keeps at least this week."""

    week: Week
    category: str
    least: timedelta

    def apply(self, book: Book) -> Book:
        return book.with_plan(book.plan(self.week).keeping(self.category, self.least))


@dataclass(frozen=True, slots=True)
class SetCapacity:
    """Say how many hours the week has; 0:00 is a week off."""

    week: Week
    capacity: timedelta

    def apply(self, book: Book) -> Book:
        plan = with_capacity(book.plan(self.week), self.capacity, book.order)
        return book.with_plan(plan)


@dataclass(frozen=True, slots=True)
class BeginFrom:
    """Begin the week anew from another start. Its moves go; its capacity stays."""

    week: Week
    kind: StartKind

    def apply(self, book: Book) -> Book:
        return book.with_plan(begun_from(book, self.week, self.kind))


@dataclass(frozen=True, slots=True)
class WriteNote:
    """Write the week's note and its one promise."""

    week: Week
    note: str
    promise: str

    def apply(self, book: Book) -> Book:
        plan = book.plan(self.week)
        note, promise = self.note[:LONGEST_TEXT], cleaned(self.promise)
        if (plan.note, plan.promise) == (note, promise):
            return book
        return book.with_plan(replace(plan, note=note, promise=promise))


def begun_from(book: Book, week: Week, kind: StartKind) -> Plan:
    """The plan that `week` would have if it began from `kind`, to show before it is chosen.

    Locks and "keep at least" are copied with a start that is a plan. Raises `NoSuchStart`, or
    `LockedDoesNotFit` if last week's locks take more than this week has.
    """
    plan = book.plan(week)
    match kind:
        case StartKind.NORMAL:
            return plan.begun_from(book.start_from_normal(week, plan.capacity))
        case StartKind.LAST:
            return _like_last_week(book, plan)
        case _:
            raise NoSuchStart(kind)


def _like_last_week(book: Book, plan: Plan) -> Plan:
    last_week = plan.week.plus(-1)
    if not book.is_planned(last_week):
        raise NoSuchStart(StartKind.LAST)
    last = book.plan(last_week)
    start = Start(StartKind.LAST, _in_order(last.minutes, book.order), str(last_week))
    begun = Plan(plan.week, start, (), last.locks, last.keep, plan.note, plan.promise)
    return with_capacity(begun, plan.capacity, book.order)


def _in_order(minutes: Mapping[str, timedelta], order: tuple[str, ...]) -> dict[str, timedelta]:
    return {name: minutes[name] for name in dict.fromkeys((*order, *minutes)) if name in minutes}
