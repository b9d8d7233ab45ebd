"""Moves: time taken from one category and given to another, and why."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple

from planner.core.duration import ZERO, checked
from planner.core.errors import NothingToMove


class ReasonKind(StrEnum):
    """What happens to that which gives way."""

    STOP = "stop"
    SHORTEN = "shorten"
    RARER = "rarer"
    HAND_OVER = "hand-over"
    SIMPLIFY = "simplify"


class Reason(NamedTuple):
    """Why time moves: a kind, a text of the user's own, both or neither."""

    kind: ReasonKind | None = None
    text: str = ""

    def __bool__(self) -> bool:
        return self.kind is not None or bool(self.text)


class LinkKind(StrEnum):
    """What a move can follow from."""

    SERIES = "series"
    INITIATIVE = "initiative"
    AGREEMENT = "agreement"


class Link(NamedTuple):
    """The meeting series, initiative or agreement that a move follows from."""

    kind: LinkKind
    id: str


@dataclass(frozen=True, slots=True)
class Move:
    """`amount` of time from the category `source` to the category `target` (ids).

    `by` is the id of the person who moved it; empty for the owner of the book. Raises
    `NothingToMove` for 0:00 or from a category to itself, `NotATime` for less or for broken minutes.
    """

    id: str
    source: str
    target: str
    amount: timedelta
    reason: Reason = field(default_factory=Reason)
    by: str = ""
    link: Link | None = None

    def __post_init__(self) -> None:
        if self.source == self.target or checked(self.amount) == ZERO:
            raise NothingToMove

    def of(self, amount: timedelta) -> "Move":
        """The same move, of another amount."""
        return replace(self, amount=amount)

    def is_like(self, other: "Move") -> bool:
        """Whether all but id and amount are equal, so that the two are one move."""
        return self._likeness() == other._likeness()

    def undoes(self, other: "Move") -> bool:
        """Whether it goes the opposite way between the same two."""
        return (self.source, self.target) == (other.target, other.source)

    def touches(self, category: str) -> bool:
        return category in (self.source, self.target)

    def _likeness(self) -> tuple[object, ...]:
        return self.source, self.target, self.reason, self.by, self.link


def joined(moves: tuple[Move, ...], new: Move) -> tuple[Move, ...]:
    """`moves` with `new` among them, in as few moves as say the same. The sums are as if appended.

    `new` first shortens the moves that go the opposite way, newest first, those without a reason
    before those with one; a move at 0:00 goes. What is left of it lengthens a move that is like it
    or becomes the newest.
    """
    left = new.amount
    shortened: dict[str, timedelta] = {}
    newest_first = [move for move in reversed(moves) if move.undoes(new)]
    for move in sorted(newest_first, key=lambda move: bool(move.reason)):
        taken = min(left, move.amount)
        shortened[move.id] = move.amount - taken
        left -= taken
    kept = resized(moves, shortened)
    return _with(kept, new.of(left)) if left else kept


def resized(moves: tuple[Move, ...], amounts: dict[str, timedelta]) -> tuple[Move, ...]:
    """`moves` with those named in `amounts` (by id) at their new amounts; a move at 0:00 goes."""
    wanted = ((move, amounts.get(move.id, move.amount)) for move in moves)
    return tuple(
        move if amount == move.amount else move.of(amount) for move, amount in wanted if amount
    )


def _with(moves: tuple[Move, ...], new: Move) -> tuple[Move, ...]:
    for place, move in enumerate(moves):
        if move.is_like(new):
            longer = move.of(move.amount + new.amount)
            return (*moves[:place], longer, *moves[place + 1 :])
    return (*moves, new)
