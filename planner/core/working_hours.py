"""Working hours by weekday, valid from a date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from planner.core.duration import ZERO, checked, split, total
from planner.core.errors import NotATime
from planner.core.week import Week

DAY = timedelta(hours=24)
HALF_HOUR = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """Hours of work on Monday to Sunday, from the day `valid_from` until the next such value.

    Raises `NotATime` for a day of more than 24:00.
    """

    valid_from: date
    by_weekday: tuple[timedelta, ...]

    def __post_init__(self) -> None:
        assert len(self.by_weekday) == 7, "Monday to Sunday"
        for hours in self.by_weekday:
            if checked(hours) > DAY:
                raise NotATime(hours)

    @property
    def week(self) -> timedelta:
        """The hours of a whole week."""
        return total(self.by_weekday)


def hours_of(week: Week, all_hours: Sequence[WorkingHours]) -> timedelta:
    """The working hours of `week`: each day by what holds on it."""
    return total(hours_on(day, all_hours) for day in week.days)


def hours_on(day: date, all_hours: Sequence[WorkingHours]) -> timedelta:
    """The working hours of `day`; 0:00 if there are none."""
    holding = held_on(day, all_hours)
    return holding.by_weekday[day.weekday()] if holding else ZERO


def held_on(day: date, all_hours: Sequence[WorkingHours]) -> WorkingHours | None:
    """What holds on `day`: the newest that is valid then; before the first, the first."""
    begun = [hours for hours in all_hours if hours.valid_from <= day]
    if begun:
        return max(begun, key=lambda hours: hours.valid_from)
    return min(all_hours, key=lambda hours: hours.valid_from, default=None)


def spread_over_days(week: timedelta) -> tuple[timedelta, ...]:
    """`week` hours laid over Monday to Friday as is usual: the days alike to the half hour and the
    odd one on Friday (37:00 is four times 7:30, and 7:00). More than fits there works weekends too."""
    days = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    worked = days[:5] if checked(week) <= 5 * DAY else days
    half_hours, rest = divmod(week, HALF_HOUR)
    steps = {**dict.fromkeys(days, 0), **split(half_hours, dict.fromkeys(worked, 1))}
    spread = {day: steps[day] * HALF_HOUR for day in days}
    spread[worked[-1]] += rest
    return tuple(spread.values())
