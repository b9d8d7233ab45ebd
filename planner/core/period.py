"""Periods: the weeks that are looked at together, written 2026-W48, 2026-W45..2026-W48, 2026-Q4, 2026."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from planner.core.week import Week, weeks_in

THURSDAY = 3


class PeriodKind(StrEnum):
    WEEK = "week"
    FOUR_WEEKS = "four-weeks"
    QUARTER = "quarter"
    YEAR = "year"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Period:
    """The weeks from `first` to `last`, both in it. `kind` says which step leads to the next one.

    A week belongs to the quarter that its Thursday lies in, as it belongs to a year.
    """

    first: Week
    last: Week
    kind: PeriodKind = PeriodKind.OWN

    def __post_init__(self) -> None:
        assert self.first <= self.last, "a period has a week at least"

    @property
    def weeks(self) -> tuple[Week, ...]:
        return tuple(self._weeks())

    def __contains__(self, week: Week) -> bool:
        return self.first <= week <= self.last

    @property
    def before(self) -> "Period | None":
        """The period of its kind before it; `None` where the calendar ends."""
        last = self.first.neighbour(-1)
        if last is None:
            return None
        match self.kind:
            case PeriodKind.QUARTER:
                return quarter_of(last)
            case PeriodKind.YEAR:
                return year_of(last.year)
        first = last.neighbour(1 - len(self.weeks))
        return Period(first, last, self.kind) if first is not None else None

    def __str__(self) -> str:
        match self.kind:
            case PeriodKind.WEEK:
                return str(self.first)
            case PeriodKind.QUARTER:
                return f"{self.first.year:04}-Q{quarter_number(self.first)}"
            case PeriodKind.YEAR:
                return f"{self.first.year:04}"
        return f"{self.first}..{self.last}"

    def _weeks(self) -> Iterator[Week]:
        week: Week | None = self.first
        while week is not None and week <= self.last:
            yield week
            week = week.neighbour(1)


def one_week(week: Week) -> Period:
    return Period(week, week, PeriodKind.WEEK)


def four_weeks(last: Week) -> Period:
    """`last` and the three weeks before it; fewer where the calendar begins."""
    first = next(week for n in (3, 2, 1, 0) if (week := last.neighbour(-n)) is not None)
    return Period(first, last, PeriodKind.FOUR_WEEKS)


def quarter_of(week: Week) -> Period:
    """The quarter of the year that `week` belongs to."""
    return _quarter_period(week.year, quarter_number(week))


def year_of(year: int) -> Period:
    """All weeks of an ISO year. Raises `NoSuchWeek`."""
    return Period(Week(year, 1), Week(year, weeks_in(year)), PeriodKind.YEAR)


def read_period(text: str) -> Period:
    """The period that is written. Raises `Unreadable`, or `NoSuchWeek`."""
    written = text.strip()
    first, dots, last = written.partition("..")
    if dots:
        ends = Week.parse(first), Week.parse(last)
        return Period(min(ends), max(ends))
    if match := re.fullmatch(r"([0-9]{4})-?[Qq]([1-4])", written):
        return _quarter_period(int(match[1]), int(match[2]))
    if re.fullmatch(r"[0-9]{4}", written):
        return year_of(int(written))
    return one_week(Week.parse(written))


def _quarter_period(year: int, quarter: int) -> Period:
    weeks = [week for week in year_of(year).weeks if quarter_number(week) == quarter]
    return Period(weeks[0], weeks[-1], PeriodKind.QUARTER)


def quarter_number(week: Week) -> int:
    """1 to 4."""
    return (week.days[THURSDAY].month + 2) // 3
