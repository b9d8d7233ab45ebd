"""Blocks that flow down the pages of a sheet, from one to the next where there is no room."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from planner.charts.page import Page

Draw = Callable[[Page, float], None]
"""Draws downwards from so far below the upper edge of a page."""


class Block(NamedTuple):
    """What stays together. `again` is drawn above it where it begins a page: headings of a table that
    goes on."""

    height: float
    draw: Draw
    again: "Block | None" = None


class Room(NamedTuple):
    """Where blocks stand on each page: on the first below its head."""

    first: float
    top: float
    end: float


def laid_out(blocks: Iterable[Block], room: Room) -> list[list[tuple[float, Block]]]:
    """For each page its blocks and where they begin. A block that is higher than a page has one of its
    own."""
    pages: list[list[tuple[float, Block]]] = [[]]
    y = room.first
    for block in blocks:
        if y + block.height > room.end and pages[-1]:
            pages.append([])
            y = room.top
            if block.again is not None:
                pages[-1].append((y, block.again))
                y += block.again.height
        pages[-1].append((y, block))
        y += block.height
    return pages


def draw_all(page: Page, placed: Sequence[tuple[float, Block]]) -> None:
    for y, block in placed:
        block.draw(page, y)
