"""Absence: hours of a working day that are not worked, and so not there to plan."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from planner.core.duration import ZERO, checked
from planner.core.errors import NotATime
from planner.core.week import Week
from planner.core.working_hours import DAY


class AbsenceKind(StrEnum):
    """Why somebody is away."""

    HOLIDAY = "holiday"
    SICK = "sick"
    PUBLIC_HOLIDAY = "public-holiday"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Absence:
    """Away on `day`: for `amount`, or (`None`) for the whole of it, whatever its hours are.

    Raises `NotATime` for more than 24:00, `NoSuchWeek` for a day outside the calendar.
    """

    id: str
    day: date
    amount: timedelta | None = None
    kind: AbsenceKind = AbsenceKind.HOLIDAY
    text: str = ""

    def __post_init__(self) -> None:
        if self.amount is not None and checked(self.amount) > DAY:
            raise NotATime(self.amount)
        assert self.week

    @property
    def week(self) -> Week:
        return Week.of(self.day)

    def taken_of(self, hours: timedelta) -> timedelta:
        """What it takes of a day that still has `hours`."""
        return hours if self.amount is None else min(self.amount, hours)


@dataclass(frozen=True, slots=True)
class PublicHolidays:
    """Whose public holidays are offered, and the days of them that are worked all the same.

    `country` is a code of ISO 3166 (`DK`), empty for that of the computer, `NOWHERE` for none.
    """

    country: str = ""
    worked: frozenset[date] = frozenset()

    def working_on(self, day: date) -> "PublicHolidays":
        """These, and `day` is not offered again."""
        return replace(self, worked=self.worked | {day})


NOWHERE = "none"
"""In place of a country: no public holidays are offered."""


def left_of(hours: timedelta, day: date, absences: Iterable[Absence]) -> timedelta:
    """What is left of a `day` of `hours`. All absences together take no more than there is."""
    for absence in absences:
        if absence.day == day:
            hours -= absence.taken_of(hours)
    assert hours >= ZERO
    return hours
