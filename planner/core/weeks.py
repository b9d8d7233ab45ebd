"""Values by week (plans, logs, closed weeks), where one is made when it is first asked for.

Every step that can be undone holds such a mapping, so two of them share the years that are alike.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Generic, TypeVar

from planner.core.week import Week

Value = TypeVar("Value")


class Later(Generic[Value]):
    """A value that is still to be made, from a document that was read. Made once, whoever asks."""

    __slots__ = ("_make", "_value")

    def __init__(self, make: Callable[[], Value]) -> None:
        self._make = make
        self._value: Value | None = None

    def __call__(self) -> Value:
        if self._value is None:
            self._value = self._make()
        return self._value


class Weeks(Mapping[Week, Value]):
    """An immutable mapping. Looking at a week makes its value; it changes nothing else."""

    __slots__ = ("_years",)

    def __init__(self, parts: Mapping[Week, Value | Later[Value]] | None = None) -> None:
        self._years: dict[int, dict[Week, Value | Later[Value]]] = {}
        for week, part in (parts or {}).items():
            self._years.setdefault(week.year, {})[week] = part

    def __getitem__(self, week: Week) -> Value:
        part = self.part(week)
        return part() if isinstance(part, Later) else part

    def __contains__(self, week: object) -> bool:
        return isinstance(week, Week) and week in self._years.get(week.year, ())

    def __iter__(self) -> Iterator[Week]:
        return chain.from_iterable(self._years.values())

    def __len__(self) -> int:
        return sum(map(len, self._years.values()))

    def part(self, week: Week) -> Value | Later[Value]:
        """What is held for `week`: the same object until the week changes, so that a store can know
        by identity what it has on disk already."""
        return self._years[week.year][week]

    def differing(self, before: "Weeks[Value]") -> Iterator[Week]:
        """The weeks for which anything else is held than in `before`, or nothing there. What years of
        both are the same is not looked through."""
        for year, parts in self._years.items():
            was = before._years.get(year, {})
            if parts is not was:
                yield from (week for week, part in parts.items() if was.get(week) is not part)

    def having(self, week: Week, value: Value) -> "Weeks[Value]":
        """A mapping in which `value` stands for `week`; the rest is shared."""
        return self._with_year(week.year, {**self._years.get(week.year, {}), week: value})

    def without(self, week: Week) -> "Weeks[Value]":
        """A mapping in which nothing stands for `week`; the rest is shared."""
        year = self._years.get(week.year, {})
        return self._with_year(week.year, {at: part for at, part in year.items() if at != week})

    def _with_year(self, year: int, parts: dict[Week, Value | Later[Value]]) -> "Weeks[Value]":
        changed: Weeks[Value] = Weeks()
        changed._years = {**self._years, year: parts}
        return changed
