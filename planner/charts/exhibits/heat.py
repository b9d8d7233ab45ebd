"""*Hours by day*: recorded time by category and day of the week."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from planner.charts.colours import category_colour
from planner.charts.exhibits.exhibit import Compared, Exhibit, weeks_text
from planner.core.heat import Day, HeatMap, heat_map
from planner.core.week import Week
from planner.i18n import Words
from planner.wording.names import category_name
from planner.wording.table import Cell, Column, Kind, Table

ROW_LINES, HEAD_LINES = 2.35, 2.35
"""How high a row and the names of the days are, in sizes of the text."""


@dataclass(frozen=True, slots=True)
class HeatLine:
    """A category: its name, its colour, its time on each day and on all."""

    category: str
    name: str
    colour: str
    times: tuple[timedelta, ...]
    whole: timedelta


@dataclass(frozen=True, slots=True)
class Heat:
    """`lines` by the names of `days`, which stand short in the chart and long where they are read, and
    are those of `weekdays` (0 is Monday, `None` no day). `week` is the one that it is of, if it is only
    one."""

    days: tuple[str, ...]
    long_days: tuple[str, ...]
    lines: tuple[HeatLine, ...]
    sums: tuple[timedelta, ...]
    whole: timedelta
    week: Week | None
    weekdays: tuple[int | None, ...]

    def height(self, width: float, text: float) -> float:
        return (HEAD_LINES + ROW_LINES * (len(self.lines) + 1) + 0.3) * text

    @property
    def hottest(self) -> timedelta:
        """The longest time of one category on one day."""
        return max((time for line in self.lines for time in line.times), default=timedelta())


def heat(compared: Compared) -> Exhibit | None:
    """`None` where nothing was recorded."""
    book, words, week = compared.book, compared.words, compared.only_week
    found = heat_map(book, compared.found.weeks, compared.today)
    if not found.rows:
        return None
    lines = tuple(_lines(found, compared))
    value = Heat(
        tuple(_short(day, week, words) for day in found.days),
        tuple(_long(day, week, words) for day in found.days),
        lines,
        found.sums,
        found.whole,
        week,
        found.days,
    )
    title, of = words.text("Hours by day"), weeks_text(compared.period, words)
    return Exhibit(title, of, value, _table(title, value, words), _note(found, words))


def _lines(found: HeatMap, compared: Compared) -> Iterator[HeatLine]:
    book, palette, words = compared.book, compared.palette, compared.words
    for row in found.rows:
        name = category_name(book, row.category, words)
        colour = category_colour(row.category, book, palette)
        yield HeatLine(row.category, name, colour, row.times, row.whole)


def _short(day: Day, week: Week | None, words: Words) -> str:
    if day is None:
        return words.text("no day")
    return words.short_day(week.days[day]) if week else words.short_weekday(day)


def _long(day: Day, week: Week | None, words: Words) -> str:
    if day is None:
        return words.text("without a day")
    if week is None:
        return words.weekday(day)
    return f"{words.weekday(day)} {words.day_of_month(week.days[day])}"


def _note(found: HeatMap, words: Words) -> str:
    if found.weeks == 1:
        return ""
    sentence = words.text(
        "A day on average, over {n} weeks with something recorded; without days off."
    )
    return sentence.format(n=found.weeks)


def _table(title: str, value: Heat, words: Words) -> Table:
    days = (Column(_capital(day)) for day in value.long_days)
    columns = (Column(words.text("Category"), Kind.TEXT), *days, Column(words.text("Sum")))
    lines = [_cells(line.name, line.times, line.whole) for line in value.lines]
    lines.append(_cells(words.text("Sum"), value.sums, value.whole))
    return Table(title, columns, tuple(lines))


def _cells(name: str, times: Iterable[timedelta], whole: timedelta) -> tuple[Cell, ...]:
    return (name, *(time or None for time in times), whole)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
