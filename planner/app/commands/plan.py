"""What a user can do to one week's plan."""

from dataclasses import dataclass, replace
from datetime import timedelta

from planner.core.book import Book
from planner.core.capacity import with_capacity
from planner.core.category import LONGEST_TEXT, cleaned
from planner.core.move import Move
from planner.core.plan import Plan, StartKind
from planner.core.week import Week


@dataclass(frozen=True, slots=True)
class MoveTime:
    """Move time between two categories."""

    week: Week
    move: Move

    def apply(self, book: Book) -> Book:
        return MoveTimes(self.week, (self.move,)).apply(book)


@dataclass(frozen=True, slots=True)
class MoveTimes:
    """Make several moves as one: what *Find* proposes, or a week pasted from a spreadsheet."""

    week: Week
    moves: tuple[Move, ...]

    def apply(self, book: Book) -> Book:
        moves = [_of_heirs(book, move) for move in self.moves]
        return _changed(book, book.plan(self.week).after(*moves))


@dataclass(frozen=True, slots=True)
class RemoveMove:
    """Take a move back, wherever it stands among the others."""

    week: Week
    move: Move

    def apply(self, book: Book) -> Book:
        return _changed(book, book.plan(self.week).without(self.move.id))


@dataclass(frozen=True, slots=True)
class EditMove:
    """Give a move another amount, another reason or other ends."""

    week: Week
    move: Move

    def apply(self, book: Book) -> Book:
        return _changed(book, book.plan(self.week).edited(_of_heirs(book, self.move)))


@dataclass(frozen=True, slots=True)
class LockCategory:
    """Lock a category's time this week, or free it."""

    week: Week
    category: str
    on: bool

    def apply(self, book: Book) -> Book:
        category = book.category(self.category).id
        return _changed(book, book.plan(self.week).locked(category, self.on))


@dataclass(frozen=True, slots=True)
class KeepAtLeast:
    """Say what a category keeps at least this week."""

    week: Week
    category: str
    least: timedelta

    def apply(self, book: Book) -> Book:
        category = book.category(self.category).id
        return _changed(book, book.plan(self.week).keeping(category, self.least))


@dataclass(frozen=True, slots=True)
class SetCapacity:
    """Say how many hours the week has; 0:00 is a week off."""

    week: Week
    capacity: timedelta

    def apply(self, book: Book) -> Book:
        plan = with_capacity(book.plan(self.week), self.capacity, book.order)
        return _changed(book, plan)


@dataclass(frozen=True, slots=True)
class BeginFrom:
    """Begin the week anew from another start: its moves go, its capacity stays. A week that was only
    suggested is planned then, even if it looks the same. `origin` is the id of a template or profile.
    Raises like `begun_from`."""

    week: Week
    kind: StartKind
    origin: str = ""

    def apply(self, book: Book) -> Book:
        from planner.core.starts import begun_from  # the first window begins no week anew

        return book.with_plan(begun_from(book, self.week, self.kind, self.origin))


@dataclass(frozen=True, slots=True)
class WriteNote:
    """Write the week's note and its one promise. In a closed week the promise stays as it was. What
    was said of another promise no longer holds."""

    week: Week
    note: str
    promise: str

    def apply(self, book: Book) -> Book:
        note, promise = self.note[:LONGEST_TEXT], cleaned(self.promise)
        plan = book.plan(self.week)
        kept = plan.promise_kept if promise == plan.promise else None
        return _changed(book, replace(plan, note=note, promise=promise, promise_kept=kept))


@dataclass(frozen=True, slots=True)
class SayPromiseKept:
    """Say whether the week's promise was kept; `None` takes the answer back. A closed week takes it
    too: none of its hours change."""

    week: Week
    kept: bool | None

    def apply(self, book: Book) -> Book:
        plan = book.plan(self.week)
        return _changed(book, plan.looked_back_on(plan.note, self.kept))


def _changed(book: Book, plan: Plan) -> Book:
    """`book` with `plan`, or `book` itself if the week looks so already: then nothing was done."""
    return book if plan == book.plan(plan.week) else book.with_plan(plan)


def _of_heirs(book: Book, move: Move) -> Move:
    """`move` between those who stand for its ends. Raises `NoSuchCategory` for one from or to nowhere,
    `NothingToMove` for one between two that were merged."""
    source, target = book.category(move.source).id, book.category(move.target).id
    if (source, target) == (move.source, move.target):
        return move
    return replace(move, source=source, target=target)
