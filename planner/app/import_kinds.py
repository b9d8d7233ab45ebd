"""What rows of an import have in common, so that thirty thousand of them are counted at every click."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from planner.app.import_rows import Row, State
from planner.core.duration import ZERO


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """What is counted of a row. `into` is the category that its time is recorded in, `None` if it is
    not, or not yet. Rows of one kind share it: it is told from others by identity, which costs nothing.
    """

    state: State
    is_taken: bool
    waits: bool
    is_missed: bool
    is_proposed: bool
    into: str | None

    @property
    def is_new(self) -> bool:
        """Whether it will be recorded, and was not before; whatever it was before somebody ticked it."""
        return self.is_taken and self.state not in (State.CHANGED, State.GONE)

    @property
    def is_refused(self) -> bool:
        """Whether it counts, and nobody wants it."""
        return self.state is State.NEW and not (self.is_taken or self.is_missed)


def kinds_of(rows: Iterable[Row]) -> list[Kind]:
    """The kind of each of `rows`."""
    met: dict[tuple[object, ...], Kind] = {}
    return [_kind_of(row, met) for row in rows]


def _kind_of(row: Row, met: dict[tuple[object, ...], Kind]) -> Kind:
    waits, category = row.waits, row.category
    is_recorded = row.is_taken and not waits and row.state is not State.GONE
    into = (category or None) if is_recorded else None
    what = row.state, row.is_taken, waits, row.is_missed, waits and category is not None, into
    # By its value as text: an enumeration's own hash is worked out in Python.
    key = (row.state.value, *what[1:])
    kind = met.get(key)
    return met.setdefault(key, Kind(*what)) if kind is None else kind


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows there are of each kind, and how much time goes to which category."""

    counts: Mapping[Kind, int]
    sums: Mapping[str, timedelta]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def waiting(self) -> int:
        return self.number(lambda kind: kind.waits)

    @property
    def missed(self) -> int:
        return self.number(lambda kind: kind.is_missed)

    @property
    def taken(self) -> int:
        return self.number(lambda kind: kind.is_taken)

    def of(self, *states: State) -> int:
        """How many are in one of `states`; those that are missed aside."""
        return self.number(lambda kind: kind.state in states and not kind.is_missed)

    def number(self, is_meant: Callable[[Kind], bool]) -> int:
        return sum(number for kind, number in self.counts.items() if is_meant(kind))


def tally(rows: Sequence[Row], kinds: Sequence[Kind], places: Iterable[int]) -> Tally:
    """Of those of `rows` that are at `places`; `kinds` are those of all rows."""
    places = [*places]
    sums: dict[str, timedelta] = {}
    for place in places:
        into = kinds[place].into
        if into is not None:
            sums[into] = sums.get(into, ZERO) + rows[place].amount
    return Tally(Counter(map(kinds.__getitem__, places)), sums)
