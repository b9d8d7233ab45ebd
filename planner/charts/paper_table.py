"""A table of values on paper: as wide as its texts, names in what is left, lines of one height."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from planner.charts.flow import Block
from planner.charts.page import Page
from planner.charts.paper import MARGIN
from planner.charts.style import Align, Type, cut, drawable
from planner.i18n import Words
from planner.palette import LIGHT
from planner.wording.table import Cell, Kind, Table, cell_text

SIZES = (9.0, 8.5, 8.0, 7.5, 7.0)
"""The largest at which all names are whole is taken."""

LINE, BETWEEN, TITLE, ABOVE = 15.0, 12.0, 24.0, 14.0
LEAST_NAME = 70.0
SHORT, FEW = 18, 3
"""So many lines are one block, and so many stand with the headings of a longer table at least."""


@dataclass(frozen=True, slots=True)
class _Column:
    """One column in words: where it begins and ends, its heading, its cells."""

    left: float
    right: float
    is_text: bool
    cells: tuple[str, ...]


def table_blocks(table: Table, width: float, words: Words) -> list[Block]:
    """The title, the headings and the first lines, then a block a line; the headings come again on each
    page. A short table stays together. Columns without anything in them are left out."""
    size, columns = _columns(_filled(table), width, words)
    head = Block(LINE + 5, partial(_draw_headings, columns=columns, width=width, size=size))
    title = Block(TITLE + ABOVE, partial(_draw_title, title=table.title))
    lines = [
        Block(LINE, partial(_draw_line, columns=columns, place=place, width=width, size=size), head)
        for place in range(1, len(table.lines) + 1)
    ]
    first = len(lines) if len(lines) <= SHORT else FEW
    return [together(title, head, *lines[:first]), *lines[first:]]


def together(*blocks: Block) -> Block:
    """`blocks` as one that stays together."""

    def draw(page: Page, y: float) -> None:
        for block in blocks:
            block.draw(page, y)
            y += block.height

    return Block(sum(block.height for block in blocks), draw)


def _columns(table: Table, width: float, words: Words) -> tuple[float, list[_Column]]:
    texts = _texts(table, words)
    for size in SIZES:
        wide = [_width(column, size) for column in texts]
        if sum(wide) + BETWEEN * (len(wide) - 1) <= width:
            break
    rest = sum(wide[1:]) + BETWEEN * (len(wide) - 1)
    name = max(min(LEAST_NAME, wide[0]), width - rest)
    if table.columns[-1].kind is Kind.TEXT:
        wide[-1] -= max(0.0, name + rest - width)  # what is said last is cut before the margin
    columns, left = [], 0.0
    for place, cells in enumerate(texts):
        right = left + (name if place == 0 else wide[place])
        is_text = table.columns[place].kind is Kind.TEXT
        columns.append(_Column(left, right, is_text, cells))
        left = right + BETWEEN
    return size, columns


def _texts(table: Table, words: Words) -> list[tuple[str, ...]]:
    """By column, headings first."""
    columns = []
    for place, column in enumerate(table.columns):
        cells = (cell_text(line[place], column.kind, words) for line in table.lines)
        columns.append((drawable(column.heading), *map(drawable, cells)))
    return columns


def _filled(table: Table) -> Table:
    """`table` without the columns in which there is nothing."""
    held = [
        place
        for place in range(len(table.columns))
        if any(_has(line[place]) for line in table.lines)
    ]
    columns = tuple(table.columns[place] for place in held)
    lines = tuple(tuple(line[place] for place in held) for line in table.lines)
    return replace(table, columns=columns, lines=lines)


def _has(cell: Cell) -> bool:
    return cell is not None and cell != ""


def _width(cells: Sequence[str], size: float) -> float:
    return max(Type(size).width(cell) for cell in cells) + 0.5


def _draw_title(page: Page, y: float, title: str) -> None:
    page.write(MARGIN, y + ABOVE + TITLE - 9, title, Type(11, bold=True), LIGHT.text)


def _draw_headings(
    page: Page, y: float, columns: Sequence[_Column], width: float, size: float
) -> None:
    _write(page, y, columns, 0, Type(size), LIGHT.faint)
    page.rule(MARGIN, y + LINE + 1, width, LIGHT.faint)


def _draw_line(
    page: Page, y: float, columns: Sequence[_Column], place: int, width: float, size: float
) -> None:
    _write(page, y, columns, place, Type(size), LIGHT.text)
    page.rule(MARGIN, y + LINE, width, LIGHT.line)


def _write(
    page: Page, y: float, columns: Sequence[_Column], place: int, type_: Type, colour: str
) -> None:
    for column in columns:
        text = cut(column.cells[place], column.right - column.left, type_)
        x = column.left if column.is_text else column.right
        side: Align = "left" if column.is_text else "right"
        page.write(MARGIN + x, y + LINE - 4, text, type_, colour, side)
