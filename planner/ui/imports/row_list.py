"""The rows of an import, as somebody looks through them: some days, some kinds, changed by hand."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from planner.app.import_kinds import Kind, Tally, kinds_of, tally
from planner.app.import_laid import NOTHING, LaidOut, lie_in, without_missed
from planner.app.import_rows import Row
from planner.core.event import Event
from planner.core.sorting import LEFT_OUT

Change = Callable[[Row], Row]

AT_ONCE = 500
"""So many rows are changed, laid out or recorded in 10 ms; a thread does more of them."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What lies in the chosen days, for rules to be tried on by a thread of its own: thirty thousand
    rows take a while to look through. `by_hand` are the keys of those that somebody changed."""

    rows: Sequence[Row]
    by_hand: frozenset[str]

    def tried(self) -> list[tuple[Event, str | None]]:
        """What counts of what was read, and the category that somebody gave it by hand."""
        return [
            (row.event, row.category if row.key in self.by_hand else None)
            for row in self.rows
            if row.event is not None and row.is_for_rules
        ]

    def left_to_rules(self) -> list[tuple[Event, str | None]]:
        """What is new and was not sorted by hand, with the category that it has so far."""
        return [
            (row.event, LEFT_OUT if row.left_out else row.category)
            for row in self.rows
            if row.event is not None and row.is_for_rules and row.key not in self.by_hand
        ]


class RowList:
    """Holds what is ticked and sorted by hand, so that it stays when the rules or the days change.

    A place is that of a row among those that are shown.
    """

    def __init__(self) -> None:
        self._by_hand: dict[str, Change] = {}
        self.show(NOTHING)

    def show(self, laid: LaidOut) -> None:
        """Hold other rows; days are to be chosen next."""
        self._laid = laid
        self._rows, self._kinds = [*laid.rows], [*laid.kinds]
        self._off: frozenset[date] = frozenset()
        self._in_period: Sequence[int] = ()
        self._shown: Sequence[int] = ()
        self._do_again()

    def choose_days(self, first: date, last: date, off: frozenset[date]) -> None:
        """Only what lies in these days counts. What lies on days that are taken `off` is not taken,
        unless the user said so."""
        if off != self._off:
            self._off = off
            self._rows = [*without_missed(self._laid.rows, self._laid.days, off)]
            self._kinds = kinds_of(self._rows)
            self._do_again()
        self._in_period = lie_in(self._laid.days, first, last)

    def narrow(self, is_meant: Callable[[Kind], bool]) -> None:
        """Show only rows of some kinds."""
        kinds = self._kinds
        meant = {kind for kind in {*kinds} if is_meant(kind)}
        self._shown = [at for at in self._in_period if kinds[at] in meant]

    def change(self, places: Sequence[int], change: Change) -> "Changing":
        """Make something else of rows, by hand. What it comes to is for a thread to find out, where
        there are many of them, and to be put in with `put` then."""
        ats = [self._shown[place] for place in places]
        rows = [self._rows[at] for at in ats]
        for row in rows:
            before = self._by_hand.get(row.key)
            self._by_hand[row.key] = change if before is None else _both(before, change)
        return Changing(self._laid, ats, rows, change)

    def put(self, changed: "Changed") -> None:
        """Hold what rows have become. Where others are held by now, it was done to them already."""
        if changed.laid is self._laid:
            for at, row, kind in zip(changed.ats, changed.rows, changed.kinds, strict=True):
                self._rows[at], self._kinds[at] = row, kind

    @property
    def shown(self) -> list[Row]:
        return [self._rows[at] for at in self._shown]

    @property
    def in_period(self) -> list[Row]:
        """What of all that was read lies in the chosen days."""
        return [self._rows[at] for at in self._in_period]

    @property
    def counted(self) -> Tally:
        """What lies in the chosen days."""
        return tally(self._rows, self._kinds, self._in_period)

    @property
    def proposed(self) -> list[int]:
        """The places of those that wait, with a category that is proposed."""
        kinds = self._kinds
        return [place for place, at in enumerate(self._shown) if kinds[at].is_proposed]

    def place_of(self, key: str) -> int | None:
        """Where the row of that key is shown, if it is. What could not be read has none."""
        at = self._laid.places.get(key) if key else None
        if at is None:
            return None
        place = bisect_left(self._shown, at)
        return place if self._shown[place : place + 1] == [at] else None

    @property
    def sample(self) -> Sample:
        """What rules can be tried on."""
        return Sample(self.in_period, frozenset(self._by_hand))

    @property
    def changed_by_hand(self) -> int:
        """How many rows somebody changed."""
        return len(self._by_hand)

    @property
    def left_by_hand(self) -> list[Event]:
        """What is new, and somebody said that it is not to be taken."""
        places = self._laid.places
        found = (self._rows[places[key]] for key in self._by_hand if key in places)
        return [row.event for row in found if row.event is not None and row.is_refused]

    def _do_again(self) -> None:
        """What the user made of them before."""
        places = self._laid.places
        changed = [(places[key], do) for key, do in self._by_hand.items() if key and key in places]
        for at, change in changed:
            self._rows[at] = change(self._rows[at])
        ats = [at for at, _ in changed]
        for at, kind in zip(ats, kinds_of(self._rows[at] for at in ats), strict=True):
            self._kinds[at] = kind


class Changed(NamedTuple):
    """What rows have become, by their places in what was laid out, and of which kind they are."""

    laid: LaidOut
    ats: Sequence[int]
    rows: Sequence[Row]
    kinds: Sequence[Kind]


class Changing(NamedTuple):
    """Rows that become something else."""

    laid: LaidOut
    ats: Sequence[int]
    rows: Sequence[Row]
    change: Change

    def done(self) -> Changed:
        rows = [self.change(row) for row in self.rows]
        return Changed(self.laid, self.ats, rows, kinds_of(rows))


def _both(first: Change, second: Change) -> Change:
    return lambda row: second(first(row))
