"""ISO weeks: Monday first, numbered 1 to 52 or 53, written 2026-W48."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Self

from planner.core.errors import NoSuchWeek, Unreadable

FIRST_YEAR, LAST_YEAR = 1970, 2100
_WRITTEN = r"([0-9]{4})-?[Ww]([0-9]{1,2})"


@lru_cache(1024)
def weeks_in(year: int) -> int:
    """52 or 53: an ISO year has as many weeks as the one that holds its 28 December."""
    return date(year, 12, 28).isocalendar().week


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """One ISO week. Raises `NoSuchWeek` for a week 53 in a year without one."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.year <= LAST_YEAR or not 1 <= self.number <= weeks_in(self.year):
            raise NoSuchWeek(self.year, self.number)

    @staticmethod
    def of(day: date) -> "Week":
        """The week that `day` lies in."""
        return _week_of(day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The week written as `2026-W48`. Raises `Unreadable`, or `NoSuchWeek`."""
        match = re.fullmatch(_WRITTEN, text.strip())
        if not match:
            raise Unreadable(text)
        return cls(int(match[1]), int(match[2]))

    @property
    def monday(self) -> date:
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def sunday(self) -> date:
        return self.monday + timedelta(days=6)

    @property
    def days(self) -> tuple[date, ...]:
        """Monday to Sunday."""
        return tuple(self.monday + timedelta(days=n) for n in range(7))

    def plus(self, weeks: int) -> "Week":
        """The week so many weeks later (or earlier). Raises `NoSuchWeek` outside 1970–2100."""
        far = (LAST_YEAR - FIRST_YEAR + 1) * 53
        if abs(weeks) > far:
            raise NoSuchWeek(self.year + weeks // 52, self.number)
        return Week.of(self.monday + timedelta(weeks=weeks))

    def neighbour(self, weeks: int) -> "Week | None":
        """The week so many weeks later (or earlier); `None` where the calendar ends."""
        try:
            return self.plus(weeks)
        except NoSuchWeek:
            return None

    def __str__(self) -> str:
        return f"{self.year:04}-W{self.number:02}"


@lru_cache(8192)
def _week_of(day: date) -> Week:
    """Entries are asked for their week all the time, and there are few days."""
    year, number, _ = day.isocalendar()
    return Week(year, number)
