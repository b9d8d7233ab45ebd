"""The table of the plan's sheet: normal week, this week, the change, and a line for what it became."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.charts.page import Page
from planner.charts.patterns import Fill
from planner.charts.plan_rows import Row
from planner.charts.style import Type, cut, drawable
from planner.i18n import Words
from planner.palette import LIGHT

HEADING = 20.0
"""The height of the line of headings."""

SWATCH = (14.0, 9.0)
ACTUAL, CHANGE, THIS_WEEK, NORMAL, NAME = 0.0, 72.0, 144.0, 214.0, 251.0
"""How far the right end of each column is from the right margin."""

ACTUAL_WIDTH = 52.0
NAME_FROM = 22.0
"""How far names begin from the left margin."""


@dataclass(frozen=True, slots=True)
class Table:
    """Where the table stands, and how high each of its rows is."""

    left: float
    right: float
    row_height: float

    @property
    def type(self) -> Type:
        return Type(max(8.0, min(10.0, self.row_height * 0.6)))

    @property
    def bold(self) -> Type:
        return Type(self.type.size, bold=True)

    def baseline(self, y: float) -> float:
        """Where text stands in the row that begins at `y`."""
        return y + self.row_height / 2 + self.type.size * 0.36


def table_height(rows: int, row_height: float) -> float:
    """With the headings and the total."""
    return HEADING + (rows + 1) * row_height


def draw_table(
    page: Page,
    table: Table,
    top: float,
    rows: Sequence[Row],
    total: Row,
    fills: Mapping[str, Fill],
    words: Words,
) -> None:
    """Draw `rows` and their `total`, downwards from `top`."""
    _headings(page, table, top, words)
    y = top + HEADING
    for row in rows:
        page.rule(table.left, y, table.right - table.left - ACTUAL_WIDTH - 8, LIGHT.line)
        _row(page, table, y, row, table.type, words)
        if row.id in fills:
            _swatch(page, table, y, fills[row.id])
        y += table.row_height
    page.rule(table.left, y, table.right - table.left - ACTUAL_WIDTH - 8, LIGHT.faint)
    _row(page, table, y, total, table.bold, words)


def _swatch(page: Page, table: Table, y: float, fill: Fill) -> None:
    width, height = SWATCH
    page.box(table.left + 1, y + (table.row_height - height) / 2, width, height, fill, LIGHT.edge)


def _headings(page: Page, table: Table, top: float, words: Words) -> None:
    y = top + HEADING - 7
    page.write(table.left + NAME_FROM, y, words.text("Category"), Type(8.5), LIGHT.faint)
    for text, place in (
        (words.text("Normal week"), NORMAL),
        (words.text("This week"), THIS_WEEK),
        (words.text("Change"), CHANGE),
        (words.in_context("hours", "Actual"), ACTUAL),
    ):
        page.write(table.right - place, y, text, Type(8.5), LIGHT.faint, "right")


def _row(page: Page, table: Table, y: float, row: Row, type_: Type, words: Words) -> None:
    y = table.baseline(y)
    width = table.right - NAME - table.left - NAME_FROM
    name = cut(drawable(row.name), width, type_)
    page.write(table.left + NAME_FROM, y, name, type_, LIGHT.text)
    changed = LIGHT.text if row.change else LIGHT.faint
    for text, place, face, colour in (
        (words.time(row.normal), NORMAL, table.type, LIGHT.text),
        (words.time(row.planned), THIS_WEEK, table.bold, LIGHT.text),
        (words.change(row.change), CHANGE, table.type, changed),
    ):
        page.write(table.right - place, y, text, face, colour, "right")
    page.rule(table.right - ACTUAL_WIDTH, y + 1.5, ACTUAL_WIDTH, LIGHT.edge)
