"""Draws *Hours by day*: a field a day and category, the darker the more, with its time in it.

On a dark card more is lighter. A text has the colour that is read on its field, whatever that is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from planner.charts.chart import MOST_LINES, Chart, Look, Spot
from planner.charts.exhibits.heat import HEAD_LINES, ROW_LINES, Heat, HeatLine
from planner.charts.page import Page, chart_page
from planner.charts.patterns import Fill
from planner.charts.style import Type, drawable, short_name, wrapped
from planner.i18n import Words
from planner.palette import mixed, text_on

NAMES_SHARE, LEAST_NAMES = 0.32, 5.5
"""What names have at most of the width, and at least in sizes of the text."""

PALEST = 0.10
"""How much of the accent's colour is in a field with hardly any time."""

GAP = 2.0
"""Between fields."""

SMALLEST = 0.72
"""How small figures become, of the size of the text, before they would touch."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """Fields begin at `left` and `top`, and are so wide and so high; sums stand in a last column."""

    left: float
    top: float
    width: float
    height: float
    figures: Type

    def x(self, column: int) -> float:
        return self.left + column * self.width

    def y(self, row: int) -> float:
        return self.top + row * self.height

    def baseline(self, row: int) -> float:
        return self.y(row) + self.height / 2 + 0.36 * self.figures.size


def heat_drawing(value: Heat, title: str, look: Look, words: Words) -> Chart:
    page = chart_page(title, look)
    grid = _laid_out(value, look, words)
    _write_days(page, value, grid, look, words)
    for row, line in enumerate(value.lines):
        _write_name(page, line, row, grid, look)
        for column, time in enumerate(line.times):
            _draw_field(page, time, value.hottest, (column, row), grid, look, words)
        _write_sum(page, line.whole, len(line.times), row, grid, look, words)
    _write_sums(page, value, grid, look, words)
    return Chart(page.figure, tuple(_spots(value, grid, words)))


def _laid_out(value: Heat, look: Look, words: Words) -> _Grid:
    text = look.text
    names = max(Type(text).width(_name(line)) for line in value.lines) + 2.2 * text
    bold, columns = Type(text, bold=True), len(value.days) + 1
    times = (value.whole, value.hottest, *value.sums)
    figure = max(bold.width(words.time(time)) for time in times) + 0.3 * text
    enough = look.width - columns * (SMALLEST * figure + GAP)
    left = min(names, look.width * NAMES_SHARE, max(LEAST_NAMES * text, enough))
    width = (look.width - left) / columns
    room = (width - GAP) / figure * text
    height = max(ROW_LINES * text, min(MOST_LINES * text, _room(value, look)))
    return _Grid(
        left, HEAD_LINES * text, width, height, Type(max(SMALLEST * text, min(text, room)))
    )


def _room(value: Heat, look: Look) -> float:
    return (look.height - (HEAD_LINES + 0.3) * look.text) / (len(value.lines) + 1)


def _draw_field(
    page: Page,
    time: timedelta,
    hottest: timedelta,
    place: tuple[int, int],
    grid: _Grid,
    look: Look,
    words: Words,
) -> None:
    column, row = place
    share = PALEST + (1 - PALEST) * (time / hottest) if time else 0.0
    colour = mixed(look.palette.card, look.palette.accent, share)
    x, y = grid.x(column) + GAP / 2, grid.y(row) + GAP / 2
    empty = mixed(look.palette.card, look.palette.raised, 0.7)
    fill = Fill(colour if time else empty)
    page.box(x, y, grid.width - GAP, grid.height - GAP, fill, name=f"field {row} {column}")
    if time:
        middle, said = grid.x(column) + grid.width / 2, words.time(time)
        page.write(middle, grid.baseline(row), said, grid.figures, text_on(colour), "center")


def _write_days(page: Page, value: Heat, grid: _Grid, look: Look, words: Words) -> None:
    """The names of the days, in two lines where they must be."""
    size = min(look.text, grid.figures.size * 1.05)
    for column, day in enumerate((*value.days, words.text("Sum"))):
        type_ = Type(size, bold=column == len(value.days))
        lines = wrapped(day, grid.width - 2, type_, 2)
        for above, said in enumerate(reversed(lines)):
            y = grid.top - 0.42 * look.text - above * 1.02 * size
            middle = grid.x(column) + grid.width / 2
            page.write(middle, y, said, type_, look.palette.faint, "center")


def _write_name(page: Page, line: HeatLine, row: int, grid: _Grid, look: Look) -> None:
    """The name, in two lines if it must be, behind the colour that the category has elsewhere."""
    text, palette = look.text, look.palette
    middle = grid.y(row) + grid.height / 2
    rim = palette.rim(line.colour)
    page.box(0, middle - 0.4 * text, 0.8 * text, 0.8 * text, Fill(line.colour), rim, "swatch")
    room, type_ = grid.left - 2.0 * text, Type(text)
    lines = [drawable(line.name)]
    if type_.width(lines[0]) > room:
        type_ = Type(0.92 * text)
        lines = wrapped(lines[0], room, type_, 2)
    first = middle + 0.36 * text - (len(lines) - 1) * 0.52 * text
    for number, said in enumerate(lines):
        page.write(1.3 * text, first + number * 1.04 * text, said, type_, palette.text)


def _write_sum(
    page: Page, time: timedelta, column: int, row: int, grid: _Grid, look: Look, words: Words
) -> None:
    type_ = Type(grid.figures.size, bold=True)
    middle = grid.x(column) + grid.width / 2
    page.write(middle, grid.baseline(row), words.time(time), type_, look.palette.text, "center")


def _write_sums(page: Page, value: Heat, grid: _Grid, look: Look, words: Words) -> None:
    row = len(value.lines)
    page.rule(0, grid.y(row) + 1, look.width, look.palette.line)
    bold = Type(look.text, bold=True)
    page.write(1.3 * look.text, grid.baseline(row), words.text("Sum"), bold, look.palette.text)
    for column, time in enumerate((*value.sums, value.whole)):
        if time:
            _write_sum(page, time, column, row, grid, look, words)


def _spots(value: Heat, grid: _Grid, words: Words) -> Iterator[Spot]:
    names = (*value.long_days, words.text("Sum"))
    days = (*(frozenset({day}) for day in value.weekdays), frozenset[int | None]())
    every = frozenset(line.category for line in value.lines)
    for row, (name, behind, times) in enumerate(_rows(value, every, words)):
        for column, time in enumerate(times):
            if time:
                x, y = grid.x(column), grid.y(row)
                said = f"{name}\n{names[column]}: {words.time(time)}"
                box = (x, y, x + grid.width, y + grid.height)
                yield Spot(*box, said, value.week, categories=behind, days=days[column])


def _rows(
    value: Heat, every: frozenset[str], words: Words
) -> Iterator[tuple[str, frozenset[str], tuple[timedelta, ...]]]:
    """By row: its name, the categories behind it, its times with their sum; sums come last."""
    for line in value.lines:
        yield line.name, frozenset({line.category}), (*line.times, line.whole)
    yield words.text("Sum"), every, (*value.sums, value.whole)


def _name(line: HeatLine) -> str:
    return short_name(line.name)
