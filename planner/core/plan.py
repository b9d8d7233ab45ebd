"""A week's plan: the start it began as, and the moves made since.

The week is always shared out in full: time without a purpose is a category too (*Not planned*), so
that planning, freeing and dragging are all one thing, a move, and no move can change the capacity.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType

from planner.core.category import OPEN_ID
from planner.core.duration import ZERO, checked, total
from planner.core.errors import BelowKeep, CannotLock, Locked, NoSuchMove, Overdrawn
from planner.core.move import Move, joined
from planner.core.week import Week


class StartKind(StrEnum):
    """What a plan can begin as."""

    NORMAL = "normal"
    AGREED = "agreed"
    LAST = "last"
    AVERAGE = "average"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class Start:
    """What a plan begins as: minutes by category, adding up to the week's capacity.

    `origin` names what it was made from (the id of the normal week or template, the last week).
    """

    kind: StartKind
    minutes: Mapping[str, timedelta]
    origin: str = ""

    def __post_init__(self) -> None:
        held = {category: checked(time) for category, time in self.minutes.items() if time}
        object.__setattr__(self, "minutes", MappingProxyType(held))

    @property
    def capacity(self) -> timedelta:
        return total(self.minutes.values())

    def planned(self, category: str) -> timedelta:
        return self.minutes.get(category, ZERO)


@dataclass(frozen=True, slots=True)
class Plan:
    """One week's working time, shared out in full.

    What a category has is its start, plus the moves to it, less the moves from it. `locks` and
    `keep` ("keep at least") are what blocks a move; both are this week's own. Moves stand in the
    order in which they were made, which says only what is newest: the sums do not depend on it.

    Raises `Overdrawn` if a category would have less than 0:00, `NotATime` if the week would be longer
    than 168:00, `CannotLock` if *Not planned* is locked or kept.
    """

    week: Week
    start: Start
    moves: tuple[Move, ...] = ()
    locks: frozenset[str] = frozenset()
    keep: Mapping[str, timedelta] = field(default_factory=dict)
    note: str = ""
    promise: str = ""
    promise_kept: bool | None = None
    """Whether the promise was kept, as its owner says; `None` while nobody has said."""
    minutes: Mapping[str, timedelta] = field(init=False, compare=False, repr=False)
    """What each category has; those at 0:00 are left out."""

    def __post_init__(self) -> None:
        kept = {category: checked(time) for category, time in self.keep.items() if time}
        if OPEN_ID in kept or OPEN_ID in self.locks:
            raise CannotLock
        assert len({move.id for move in self.moves}) == len(self.moves), "two moves of one id"
        checked(self.capacity)
        sums = _sums(self.start, self.moves)
        for category, time in sums.items():
            if time < ZERO:
                raise Overdrawn(category, short=-time)
        object.__setattr__(self, "keep", MappingProxyType(kept))
        object.__setattr__(self, "minutes", MappingProxyType(sums))

    @property
    def capacity(self) -> timedelta:
        """The time there is to plan. No move changes it."""
        return self.start.capacity

    @property
    def is_off(self) -> bool:
        """Whether it is a week off: nothing to plan."""
        return not self.start.minutes

    def planned(self, category: str) -> timedelta:
        return self.minutes.get(category, ZERO)

    def looked_back_on(self, note: str, promise_kept: bool | None) -> "Plan":
        """This plan with what is said of the week once it went: no hour of it changes."""
        return replace(self, note=note, promise_kept=promise_kept if self.promise else None)

    def move(self, move_id: str) -> Move:
        """The move of that id. Raises `NoSuchMove`."""
        for move in self.moves:
            if move.id == move_id:
                return move
        raise NoSuchMove(move_id)

    def spare(self, category: str) -> timedelta:
        """What `category` can give away: all but what it has to keep; 0:00 if it is locked."""
        if category in self.locks:
            return ZERO
        return max(ZERO, self.planned(category) - self.keep.get(category, ZERO))

    def after(self, *moves: Move) -> "Plan":
        """This plan once all of `moves` are made; only the result counts, not the way to it.

        Raises `Locked`, `Overdrawn` or `BelowKeep` for the first category that would refuse.
        """
        together = self.moves
        for move in moves:
            together = joined(together, move)
        return self._holding(together)

    def without(self, move_id: str) -> "Plan":
        """This plan had the move not been made. Raises like `after`, and `NoSuchMove`."""
        self.move(move_id)
        return self._holding(tuple(move for move in self.moves if move.id != move_id))

    def edited(self, changed: Move) -> "Plan":
        """This plan had the move of that id been made as `changed`. It keeps its place in the order,
        unless it is now one with another move. Raises like `after`, and `NoSuchMove`."""
        place = self.moves.index(self.move(changed.id))
        others = self.moves[:place] + self.moves[place + 1 :]
        together = joined(others, changed)
        if together == (*others, changed):
            together = (*others[:place], changed, *others[place:])
        return self._holding(together)

    def locked(self, category: str, on: bool = True) -> "Plan":
        """This plan with `category` locked, or free again. Raises `CannotLock` for *Not planned*."""
        return replace(self, locks=self.locks | {category} if on else self.locks - {category})

    def keeping(self, category: str, least: timedelta) -> "Plan":
        """This plan with another "keep at least". Raises `CannotLock` for *Not planned*."""
        return replace(self, keep={**self.keep, category: least})

    def _holding(self, moves: tuple[Move, ...]) -> "Plan":
        then = _sums(self.start, moves)
        for category in _in_order(self.minutes, then):
            self._check(category, then.get(category, ZERO))
        return replace(self, moves=moves)

    def _check(self, category: str, then: timedelta) -> None:
        now = self.planned(category)
        if then != now and category in self.locks:
            raise Locked(category)
        if then < ZERO:
            raise Overdrawn(category, short=-then, has=now)
        if then < min(now, self.keep.get(category, ZERO)):
            raise BelowKeep(category, self.keep[category])


def _sums(start: Start, moves: Iterable[Move]) -> dict[str, timedelta]:
    sums = dict(start.minutes)
    for move in moves:
        sums[move.source] = sums.get(move.source, ZERO) - move.amount
        sums[move.target] = sums.get(move.target, ZERO) + move.amount
    return {category: time for category, time in sums.items() if time}


def _in_order(*mappings: Mapping[str, timedelta]) -> Iterable[str]:
    return dict.fromkeys(category for mapping in mappings for category in mapping)
