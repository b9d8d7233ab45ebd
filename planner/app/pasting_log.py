"""Recorded hours pasted from a spreadsheet: lines of categories by name, or a block of hours."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from planner.app.commands.grid import DayTime
from planner.app.line_words import SUMS
from planner.app.pasting import named
from planner.core.book import Book
from planner.core.duration import ZERO
from planner.core.errors import NoSuchCategory, Unreadable
from planner.core.log import Log
from planner.core.reading import Bare, read_duration

Day = date | None
Lines = Sequence[Sequence[str]]


def read_grid(
    text: str,
    book: Book,
    log: Log,
    frame: tuple[Sequence[str], Sequence[Day]],
    headings: Mapping[str, Day],
    at: tuple[str, Day] | None,
) -> tuple[DayTime, ...]:
    """What `text` says of each cell. `frame` are the categories and days that are shown, `at` the
    cell that a block of hours is pasted at, and `headings` what days are called.

    Lines that begin with a name are of that category: their hours are of the days that the first line
    names, or else from the first on. Lines that add up the others are passed over, and empty cells stay
    as they are. Raises `NoSuchCategory`,
    `Unreadable` or `NotATime` for the first that can't be read, and `Unreadable` if there is none.
    """
    lines = [line.split("\t") for line in text.splitlines() if line.strip()]
    found = tuple(_by_name(lines, book, log, frame[1], headings))
    if not found and at is not None:
        found = tuple(_from(lines, log, frame, at))
    if not found:
        raise Unreadable(text.strip())
    return found


def _by_name(
    lines: Lines, book: Book, log: Log, days: Sequence[Day], headings: Mapping[str, Day]
) -> Iterator[DayTime]:
    columns: Sequence[Day | str] = days
    if lines and any(_day_called(cell) in headings for cell in lines[0][1:]):
        columns = [headings.get(_day_called(cell), cell) for cell in lines[0][1:]]
        lines = lines[1:]
    named = [line for line in lines if len(line) > 1 and not _is_hours(line[0])]
    for name, *cells in named:
        if all(map(_is_empty, cells)) or _is_sum(book, name):
            continue
        category = _category(book, name)
        for day, cell in zip(columns, cells, strict=False):
            if not isinstance(day, str) and not _is_empty(cell):
                yield _read(cell, log, category, day)


def _from(
    lines: Lines, log: Log, frame: tuple[Sequence[str], Sequence[Day]], at: tuple[str, Day]
) -> Iterator[DayTime]:
    categories, days = frame
    row, column = categories.index(at[0]), days.index(at[1])
    for category, cells in zip(categories[row:], lines, strict=False):
        for day, cell in zip(days[column:], cells, strict=False):
            if not _is_empty(cell):
                yield _read(cell, log, category, day)


def _read(cell: str, log: Log, category: str, day: Day) -> DayTime:
    bare = Bare.HOURS if day is None else Bare.HOURS_UP_TO_12
    now = log.on(day).get(category, ZERO)
    return DayTime(category, day, max(ZERO, read_duration(cell, bare).applied_to(now)))


def _category(book: Book, name: str) -> str:
    found = named(book, name)
    if found.role is None:
        raise NoSuchCategory(name)
    return found.id


def _called(cell: str) -> str:
    return cell.strip().casefold().removesuffix(".")


def _day_called(heading: str) -> str:
    """mon, of "Mon 23", which may be copied from another week."""
    return re.sub(r"\s+[0-9]{1,2}$", "", _called(heading)).removesuffix(".")


def _is_empty(cell: str) -> bool:
    """A lone dash is what spreadsheets show for nothing."""
    return not cell.strip(" \N{NO-BREAK SPACE}-\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}")


def _is_sum(book: Book, name: str) -> bool:
    """Whether a line adds up the others, and is no category that is called so."""
    return _called(name) in SUMS and all(
        _called(category.name) != _called(name) for category in book.active
    )


def _is_hours(cell: str) -> bool:
    try:
        read_duration(cell)
    except Unreadable:
        return not cell.strip()
    return True
