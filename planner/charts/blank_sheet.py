"""*Blank week*: a page to tick by pen what the hours went to, for the car or the shop.

A row for each category, a column for each day, and in every cell boxes of half an hour: a stroke is a
quarter, a cross is half an hour. It is always one page; where there are too many categories for it the
smallest share a row.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from matplotlib.figure import Figure

from planner.charts.blank_boxes import BOX_TIME, Boxes, boxes_for
from planner.charts.blank_layout import LEAST_ROW, Columns, row_height
from planner.charts.blank_rows import blank_rows, days_shown, hours_of_days, longest_day
from planner.charts.frame import GAP, GUTTER, HEAD_END, inner_width, write_foot, write_head
from planner.charts.page import Page
from planner.charts.paper import MARGIN, Paper
from planner.charts.patterns import Fill
from planner.charts.plan_notes import Line, draw_lines, goal_lines, height_of
from planner.charts.plan_ring import PlanRing, colour_of, ring_of
from planner.charts.plan_rows import Row, shortened
from planner.charts.style import Type, drawable, wrapped
from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.duration import ZERO
from planner.core.plan import Plan
from planner.i18n import Words
from planner.palette import LIGHT, mixed

HEADING, TOTALS = 30.0, 26.0
LOWER_END = 52.0
"""How far above the lower edge of the paper goal and notes end."""

BEFORE_LOWER = 8.0
SWATCH = 5.0
HEAD, SMALL, HINT = Type(9.5, bold=True), Type(8), Type(8.5)
LEGEND, EXAMPLE = Type(10, bold=True), 11.0
PEN, PEN_WIDTH = LIGHT.text, 1.2
BOX_EDGE = mixed(LIGHT.card, LIGHT.faint, 0.8)
NOTE_LINES = 3
LEAST_TO_WRITE = 28.0


@dataclass(frozen=True, slots=True)
class Grid:
    """The grid of a page: its columns, its days, how high a row is, and the boxes of a cell."""

    columns: Columns
    days: tuple[date, ...]
    row: float
    boxes: Boxes

    @property
    def type(self) -> Type:
        return Type(max(7.5, min(10.0, self.row * 0.6)))

    @property
    def bold(self) -> Type:
        return Type(self.type.size, bold=True)


def blank_sheet(
    book: Book, plan: Plan, words: Words, paper: Paper, printed: date, revision: int
) -> Figure:
    """The sheet for the week of `plan` on `paper`, upright or turned as it is."""
    page = Page(paper, words.text("Where my week {n} went").format(n=plan.week.number))
    if plan.is_off:
        write_head(page, book.person, plan, words)
        _week_off(page, words)
    else:
        beside = _legend(page, words)
        write_head(page, book.person, plan, words, beside)
        _week(page, book, plan, words)
    write_foot(page, book.person, plan, words, printed, revision)
    return page.figure


def _week(page: Page, book: Book, plan: Plan, words: Words) -> None:
    lower = _lower_lines(page, book, plan, words)
    height = max(map(height_of, lower))
    top = HEAD_END + HEADING
    room = page.paper.height - LOWER_END - height - BEFORE_LOWER - TOTALS - top
    goal = book.goal_category(plan.week)
    keep = {name for name in (goal, OPEN_ID) if name}
    rows = shortened(blank_rows(book, plan, words), int(room / LEAST_ROW), keep, words)
    grid = _grid(page, book, plan, room, len(rows))
    _headings(page, grid, words)
    fills = _fills(book, rows, ring_of(book, plan, words))
    for number, row in enumerate(rows):
        _row(
            page, grid, top + number * grid.row, row, fills, number % 2 == 0, row.id == goal, words
        )
    end = top + len(rows) * grid.row
    _separators(page, grid, HEAD_END + 4, end + TOTALS)
    _totals(page, grid, end, book, plan, words)
    _lower(page, end + TOTALS + BEFORE_LOWER, lower)


def _fills(book: Book, rows: Sequence[Row], ring: PlanRing) -> dict[str, Fill]:
    """As on the plan's sheet, which may lie beside this one; what is folded there has its colour."""
    own = {row.id: Fill(colour_of(book, row.id)) for row in rows}
    shown = {part.slice.id: part.fill for part in (*ring.normal, *ring.parts)}
    return {name: shown.get(name, fill) for name, fill in own.items()}


def _grid(page: Page, book: Book, plan: Plan, room: float, rows: int) -> Grid:
    days = days_shown(book, plan)
    columns = Columns(MARGIN, page.paper.width - MARGIN, len(days))
    height = row_height(room, rows)
    boxes = boxes_for(columns.day_width, height, longest_day(book, plan))
    return Grid(columns, days, height, boxes)


# Above the rows


def _legend(page: Page, words: Words) -> float:
    """Two boxes ticked as an example, at the right of the title; how wide that is."""
    x, right = page.paper.width - MARGIN, page.paper.width - MARGIN
    for time, crossed in ((BOX_TIME, True), (BOX_TIME / 2, False)):
        text = f"= {words.time(time)}"
        page.write(x, 66, text, LEGEND, LIGHT.text, "right")
        x -= LEGEND.width(text) + 5 + EXAMPLE
        _example(page, x, 66 - EXAMPLE + 1.5, crossed)
        x -= 16
    hint = words.text("Tick as the day goes, add up at the end.")
    page.write(right, 83, hint, HINT, LIGHT.faint, "right")
    return max(right - x, HINT.width(hint)) + GAP


def _example(page: Page, x: float, y: float, crossed: bool) -> None:
    page.squares([(x, y)], EXAMPLE, LIGHT.text, "example")
    low, high = y + EXAMPLE + 1, y - 1
    page.line([(x - 1, low), (x + EXAMPLE + 1, high)], PEN, PEN_WIDTH)
    if crossed:
        page.line([(x - 1, high), (x + EXAMPLE + 1, low)], PEN, PEN_WIDTH)


def _headings(page: Page, grid: Grid, words: Words) -> None:
    columns, y = grid.columns, HEAD_END + HEADING - 8
    page.write(MARGIN + SWATCH + 5, y, words.text("Category"), HINT, LIGHT.faint)
    page.write(columns.planned, y, words.in_context("hours", "Plan"), HINT, LIGHT.faint, "right")
    for number, day in enumerate(grid.days):
        x = columns.day(number) + columns.day_width / 2
        name = _fitting(words.weekday(day.weekday()), columns.day_width - 4, HEAD)
        page.write(x, y - 10, name[0], name[1], LIGHT.text, "center")
        page.write(x, y, words.day_of_month(day), SMALL, LIGHT.faint, "center")
    page.write(columns.right, y, words.in_context("hours", "Sum"), HINT, LIGHT.faint, "right")


def _fitting(text: str, width: float, type_: Type) -> tuple[str, Type]:
    """`text` in a type that is small enough for `width`."""
    size = min(type_.size, type_.size * width / type_.width(text))
    return text, Type(size, type_.bold)


# Rows


def _row(
    page: Page,
    grid: Grid,
    y: float,
    row: Row,
    fills: Mapping[str, Fill],
    tinted: bool,
    is_goal: bool,
    words: Words,
) -> None:
    columns = grid.columns
    if tinted:
        tint = Fill(mixed(LIGHT.card, LIGHT.line, 0.45))
        page.box(columns.left, y, columns.right - columns.left, grid.row, tint)
    page.box(columns.left, y + 1, SWATCH, grid.row - 2, fills[row.id])
    _name(page, grid, y, row, grid.bold if is_goal else grid.type)
    middle = y + grid.row / 2 + grid.type.size * 0.36
    if row.planned:
        type_ = grid.bold if is_goal else grid.type
        page.write(columns.planned, middle, words.time(row.planned), type_, LIGHT.text, "right")
    page.squares(_corners(grid, y), grid.boxes.size, BOX_EDGE, f"boxes {row.id}")
    _place_to_write(page, columns.day(len(grid.days)) + 8, columns.right, y + grid.row * 0.72)


def _corners(grid: Grid, y: float) -> list[tuple[float, float]]:
    """The corners of all boxes of a row: in the middle of each cell."""
    across = (grid.columns.day_width - grid.boxes.width) / 2
    down = (grid.row - grid.boxes.height) / 2
    return [
        (grid.columns.day(number) + across + dx, y + down + dy)
        for number in range(len(grid.days))
        for dx, dy in grid.boxes.corners
    ]


def _name(page: Page, grid: Grid, y: float, row: Row, type_: Type) -> None:
    """In as many lines as there is room for; below *Not planned*, a line to say what it was."""
    leading = type_.size + 2
    x, width = MARGIN + SWATCH + 5, grid.columns.name_width - SWATCH - 10
    is_written = row.id == OPEN_ID and grid.row >= 3 * leading
    most = 1 if is_written else max(1, int((grid.row - 2) / leading))
    lines = wrapped(drawable(row.name), width, type_, most)
    height = leading * (len(lines) + is_written)
    baseline = y + (grid.row - height) / 2 + type_.size * 0.9
    for number, line in enumerate(lines):
        page.write(x, baseline + number * leading, line, type_, LIGHT.text)
    if is_written:
        _place_to_write(page, x, x + width, baseline + leading + 3)


def _place_to_write(page: Page, left: float, right: float, y: float) -> None:
    page.rule(left, y, right - left, LIGHT.edge)


def _separators(page: Page, grid: Grid, top: float, end: float) -> None:
    for number in range(len(grid.days) + 1):
        x = grid.columns.day(number)
        page.line([(x, top), (x, end)], LIGHT.line, 0.8)


# Below the rows


def _totals(page: Page, grid: Grid, y: float, book: Book, plan: Plan, words: Words) -> None:
    columns, baseline = grid.columns, y + TOTALS - 8
    page.rule(columns.left, y, columns.right - columns.left, LIGHT.faint)
    page.write(MARGIN + SWATCH + 5, baseline, words.text("Total"), HEAD, LIGHT.text)
    page.write(columns.planned, baseline, words.time(plan.capacity), HEAD, LIGHT.text, "right")
    hours = hours_of_days(book, plan)
    for number, day in enumerate(grid.days):
        left, right = columns.day(number) + 8, columns.day(number + 1) - 8
        text = words.text("of {time}").format(time=words.time(hours.get(day, ZERO)))
        if day in hours and right - left - SMALL.width(text) > LEAST_TO_WRITE:
            page.write(right, baseline, text, SMALL, LIGHT.faint, "right")
            right -= SMALL.width(text) + 4
        _place_to_write(page, left, right, baseline + 1)
    _place_to_write(page, columns.day(len(grid.days)) + 8, columns.right, baseline + 1)


def _lower_lines(page: Page, book: Book, plan: Plan, words: Words) -> tuple[list[Line], list[Line]]:
    goal = goal_lines(book, plan, _half(page), words)
    ruled = [Line(ruled=True, below=17)] * NOTE_LINES
    return goal, [Line(words.text("Notes"), HEAD), *ruled]


def _lower(page: Page, top: float, columns: tuple[Sequence[Line], Sequence[Line]]) -> None:
    half = _half(page)
    goal, notes = columns
    draw_lines(page, MARGIN, top, half, goal)
    more = int((page.paper.height - LOWER_END - top - height_of(notes)) / 17)
    ruled = [Line(ruled=True, below=17)] * max(0, more)
    draw_lines(page, MARGIN + half + GUTTER, top, half, [*notes, *ruled])


def _half(page: Page) -> float:
    return (inner_width(page) - GUTTER) / 2


def _week_off(page: Page, words: Words) -> None:
    x, y = page.paper.width / 2, page.paper.height * 0.42
    page.write(x, y, words.text("Week off"), Type(24, bold=True), LIGHT.text, "center")
    page.write(x, y + 20, words.text("nothing to tick"), Type(11), LIGHT.faint, "center")
