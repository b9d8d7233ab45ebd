"""The normal week: the baseline that plans begin as and goals count from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType

from planner.core.capacity import fitted
from planner.core.category import OPEN_ID
from planner.core.duration import MINUTE, ZERO, checked, total
from planner.core.week import Week


class Source(StrEnum):
    """Where the figures of a normal week come from."""

    GUESS = "guess"
    MEASURED = "measured"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class NormalWeek:
    """Minutes by category of a normal week, valid from the week `valid_from` until the next one."""

    id: str
    minutes: Mapping[str, timedelta]
    source: Source
    valid_from: Week

    def __post_init__(self) -> None:
        held = {category: checked(time) for category, time in self.minutes.items() if time}
        object.__setattr__(self, "minutes", MappingProxyType(held))

    @property
    def total(self) -> timedelta:
        return total(self.minutes.values())

    def hours(self, category: str) -> timedelta:
        return self.minutes.get(category, ZERO)

    @property
    def purposeful(self) -> timedelta:
        """All of it that has a purpose: a week with less than that is short."""
        return self.total - self.hours(OPEN_ID)

    def left_in(self, capacity: timedelta) -> tuple[int, int]:
        """How many parts of how many are left of each category in a week of `capacity`: as in the
        start of such a week, what was not planned anyway is taken first."""
        if capacity >= self.purposeful:
            return 1, 1
        return capacity // MINUTE, self.purposeful // MINUTE

    def is_more_than(self, capacity: timedelta) -> bool:
        """Whether a week of `capacity` is a short one. A week off is off, not short."""
        return bool(capacity) and capacity < self.purposeful

    def laid_into(self, capacity: timedelta, order: Sequence[str]) -> "NormalWeek":
        """What is normal in a week of `capacity`: a short one takes *Not planned* first and then all
        in proportion, in a longer one the rest is not planned. `order`, the user's, breaks ties."""
        if capacity == self.total:
            return self
        names = dict.fromkeys((*order, *self.minutes))
        ordered = {name: self.minutes[name] for name in names if name in self.minutes}
        return replace(self, minutes=fitted(ordered, capacity))
