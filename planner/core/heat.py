"""When it was: recorded time by category and day of the week."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from planner.core.book import Book
from planner.core.duration import MINUTE, ZERO, total
from planner.core.passed import Passed, minutes_of_heirs
from planner.core.working_hours import hours_on

WORKING_DAYS = 5
"""Of a week, which are always there; a weekend only with time in it."""

Day = int | None
"""A day of the week, Monday being 0; `None` stands for time of the week without a day."""


@dataclass(frozen=True, slots=True)
class HeatRow:
    """The times of a category, a day each."""

    category: str
    times: tuple[timedelta, ...]

    @property
    def whole(self) -> timedelta:
        return total(self.times)


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Times by category and by `days`. Of more `weeks` than one they are means of the days that came,
    days off left out, and of what had no day the mean of the weeks."""

    days: tuple[Day, ...]
    rows: tuple[HeatRow, ...]
    weeks: int

    @property
    def sums(self) -> tuple[timedelta, ...]:
        """What each of the days holds."""
        return tuple(total(times) for times in zip(*(row.times for row in self.rows), strict=True))

    @property
    def whole(self) -> timedelta:
        return total(row.whole for row in self.rows)


def heat_map(book: Book, weeks: Iterable[Passed], today: date) -> HeatMap:
    """The days of those of `weeks` in which something was recorded, in the user's order."""
    recorded = [week for week in weeks if week.is_recorded]
    sums = _sums(book, recorded)
    held = {day for _, day in sums}
    days = [day for day in range(7) if day < WORKING_DAYS or day in held]
    columns: list[Day] = [*days, None] if None in held else [*days]
    counts = {day: _count(book, recorded, day, today) for day in columns}
    known = dict.fromkeys((*book.order, *(name for name, _ in sums)))
    rows = (
        HeatRow(name, tuple(_mean(sums.get((name, day), ZERO), counts[day]) for day in columns))
        for name in known
    )
    return HeatMap(tuple(columns), tuple(row for row in rows if row.whole), len(recorded))


def _sums(book: Book, weeks: Sequence[Passed]) -> dict[tuple[str, Day], timedelta]:
    sums: dict[tuple[str, Day], timedelta] = {}
    for week in weeks:
        for name, day, time in _times(book, week):
            sums[name, day] = sums.get((name, day), ZERO) + time
    return {key: time for key, time in sums.items() if time}


def _times(book: Book, week: Passed) -> Iterator[tuple[str, Day, timedelta]]:
    """What was recorded on which day; what the days don't hold of the week's time had none."""
    rest = dict(week.actual)
    for day, sums in book.log(week.week).by_day.items():
        if day is not None:
            for name, time in minutes_of_heirs(sums, book.heirs).items():
                yield name, day.weekday(), time
                rest[name] = rest.get(name, ZERO) - time
    for name, time in rest.items():
        yield name, None, time


def _count(book: Book, weeks: Sequence[Passed], day: Day, today: date) -> int:
    """How many days, or weeks, a mean is of."""
    if day is None or len(weeks) == 1:
        return len(weeks)
    return sum(_counts(book, week, week.week.days[day], today) for week in weeks)


def _counts(book: Book, week: Passed, day: date, today: date) -> bool:
    """Whether `day` came, and was not off."""
    if book.log(week.week).on(day):
        return True
    is_off = book.hours_on(day) == ZERO < hours_on(day, book.working_hours)
    return (day <= today or week.is_finished) and not is_off


def _mean(whole: timedelta, count: int) -> timedelta:
    return (whole / count + MINUTE / 2) // MINUTE * MINUTE if whole else ZERO
