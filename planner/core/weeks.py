"""Plans by week, where a week becomes a value when it is first asked for."""

from collections.abc import Callable, Iterator, Mapping

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


class Weeks(Mapping[Week, Plan]):
    """An immutable mapping. Looking at a week makes its value; it changes nothing else."""

    __slots__ = ("_parts",)

    def __init__(self, parts: Mapping[Week, Plan | Later] | None = None) -> None:
        self._parts = dict(parts or {})

    def __getitem__(self, week: Week) -> Plan:
        part = self._parts[week]
        return part() if isinstance(part, Later) else part

    def __contains__(self, week: object) -> bool:
        return week in self._parts

    def __iter__(self) -> Iterator[Week]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)

    def part(self, week: Week) -> Plan | Later:
        """What is held for `week`: the same object until the week changes, so that a store can know
        by identity what it has on disk already."""
        return self._parts[week]

    def with_plan(self, plan: Plan) -> "Weeks":
        """A mapping in which `plan` stands for its week; the rest is shared."""
        return Weeks({**self._parts, plan.week: plan})
