"""Plans by week, where a week becomes a value when it is first asked for.

Every step that can be undone holds such a mapping, so two of them share the years that are alike.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain

from planner.core.plan import Plan
from planner.core.week import Week


class Later:
    """A plan that is still to be made, from a document that was read. Made once, whoever asks."""

    __slots__ = ("_make", "_plan")

    def __init__(self, make: Callable[[], Plan]) -> None:
        self._make = make
        self._plan: Plan | None = None

    def __call__(self) -> Plan:
        if self._plan is None:
            self._plan = self._make()
        return self._plan


Part = Plan | Later


class Weeks(Mapping[Week, Plan]):
    """An immutable mapping. Looking at a week makes its value; it changes nothing else."""

    __slots__ = ("_years",)

    def __init__(self, parts: Mapping[Week, Part] | None = None) -> None:
        self._years: dict[int, dict[Week, Part]] = {}
        for week, part in (parts or {}).items():
            self._years.setdefault(week.year, {})[week] = part

    def __getitem__(self, week: Week) -> Plan:
        part = self.part(week)
        return part() if isinstance(part, Later) else part

    def __contains__(self, week: object) -> bool:
        return isinstance(week, Week) and week in self._years.get(week.year, ())

    def __iter__(self) -> Iterator[Week]:
        return chain.from_iterable(self._years.values())

    def __len__(self) -> int:
        return sum(map(len, self._years.values()))

    def part(self, week: Week) -> Part:
        """What is held for `week`: the same object until the week changes, so that a store can know
        by identity what it has on disk already."""
        return self._years[week.year][week]

    def with_plan(self, plan: Plan) -> "Weeks":
        """A mapping in which `plan` stands for its week; the rest is shared."""
        changed = Weeks()
        year = {**self._years.get(plan.week.year, {}), plan.week: plan}
        changed._years = {**self._years, plan.week.year: year}
        return changed
