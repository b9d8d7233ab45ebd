"""The normal week: the baseline that plans begin as and goals count from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType

from planner.core.duration import ZERO, checked, total
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
