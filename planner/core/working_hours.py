"""Working hours by weekday, valid from a date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from planner.core.duration import ZERO, checked, split, total
from planner.core.week import Week

DAY = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """Hours of work on Monday to Sunday, from the day `valid_from` until the next such value."""

    valid_from: date
    by_weekday: tuple[timedelta, ...]

    def __post_init__(self) -> None:
        assert len(self.by_weekday) == 7, "Monday to Sunday"
        for hours in self.by_weekday:
            checked(hours)

    @property
    def week(self) -> timedelta:
        """The hours of a whole week."""
        return total(self.by_weekday)


def hours_of(week: Week, all_hours: Sequence[WorkingHours]) -> timedelta:
    """The working hours of `week`: each day by what holds on it; before the first, by the first."""
    if not all_hours:
        return ZERO
    in_order = sorted(all_hours, key=lambda hours: hours.valid_from)
    return total(_holding(day, in_order).by_weekday[day.weekday()] for day in week.days)


def spread_over_days(week: timedelta) -> tuple[timedelta, ...]:
    """`week` hours laid over Monday to Friday as is usual: the days alike to the half hour and the
    shorter one on Friday (37:00 is four times 7:30, and 7:00)."""
    checked(week)
    half_hours, rest = divmod(week, timedelta(minutes=30))
    steps = split(half_hours, dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), 1))
    days = [timedelta(minutes=30) * steps[day] for day in ("mon", "tue", "wed", "thu", "fri")]
    days[0] += rest
    return (*days, ZERO, ZERO)


def _holding(day: date, in_order: Sequence[WorkingHours]) -> WorkingHours:
    return next((h for h in reversed(in_order) if h.valid_from <= day), in_order[0])
