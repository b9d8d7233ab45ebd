"""Which source a table is of, found out by its heads, and read by the layout of that source."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from planner.core.import_facts import FactKind
from planner.sources import clockify, harvest, kimai, outlook, toggl
from planner.sources.by_day import has_only_sums, read_by_day, read_sums
from planner.sources.day_heads import has_day_heads
from planner.sources.days_written import is_day
from planner.sources.hamster import looks_like_hamster, read_hamster_table
from planner.sources.head_words import KNOWN
from planner.sources.layouts import Layout
from planner.sources.lengths import is_length
from planner.sources.own_table import (
    has_day,
    holds_time,
    own_layout,
    read_own_table,
    tells_when,
)
from planner.sources.reading import NotRead, Reading
from planner.sources.tables import Table, plain_name
from planner.sources.tracked import read_tracked

ReadTable = Callable[[Reading, Table], None]
Found = tuple[Table, ReadTable]
_LOOKED_AT = 20
"""Rows in which there must be a day, if the line above them is to be their head."""


class Kind(NamedTuple):
    """How a source's tables are known (the table as it reads it, if it is one of its own) and read."""

    fits: Callable[[Table], Table | None]
    read: ReadTable
    has_heads: bool = True
    """Whether it is known by words alone, so that titles may stand above."""


def read_by_columns(reading: Reading, sheets: Sequence[Table]) -> None:
    """Read the first of `sheets` that anybody knows, as the source whose heads it has, or as the user
    says; and others that have the same heads."""
    said = reading.file.answers.source
    found = next(_found(reading, sheets), None)
    if found is None:
        if said not in ("", "table"):
            raise NotRead(FactKind.UNKNOWN_FORMAT)
        read_own_table(reading, _named_by_the_user(reading, sheets))
        return
    table, read = found
    same = [each for each in sheets if _is_continued(table, each)]
    rows = (row for each in same for row in each.rows)
    read(reading, replace(table, rows=(*table.rows, *rows)))
    if left := len(sheets) - 1 - len(same):
        reading.tell(FactKind.SHEETS_LEFT, number=str(left))


def _found(reading: Reading, sheets: Sequence[Table]) -> Iterator[Found]:
    """The ways in which one of `sheets` can be read, the surest first."""
    said = reading.file.answers.source
    if not reading.file.answers.columns:
        for name, kind in _kinds().items():
            if said in ("", name):
                yield from _of_kind(kind, sheets)
    if said in ("", "table"):
        if any(_is_of_activitywatch(sheet) for sheet in sheets):
            raise NotRead(FactKind.ONE_BUCKET)
        candidates = [*_under_all_heads(sheets)]
        own = [table for table in candidates if _is_own(reading, table)]
        if own:
            yield max(own, key=lambda table: _how_much_it_says(reading, table)), read_own_table
        yield from ((table, read_by_day) for table in candidates if _has_day_columns(table))
        yield from ((table, read_sums) for table in candidates if has_only_sums(reading, table))


def _of_kind(kind: Kind, sheets: Iterable[Table]) -> Iterator[Found]:
    for sheet in sheets:
        for table in (sheet, *(sheet.under_other_heads(KNOWN) if kind.has_heads else ())):
            if (fitting := kind.fits(table)) is not None:
                yield fitting, kind.read


def _has_day_columns(table: Table) -> bool:
    """Whether there is a column for each day: no days stand below those heads, as they do in the rows of
    entries."""
    if not has_day_heads(table.head):
        return False
    places = [place for place, name in enumerate(table.head) if is_day(name)]
    below = (row.cells[n] for row in table.rows[:_LOOKED_AT] for n in places if n < len(row.cells))
    return bool(table.rows) and not any(is_day(cell) and not is_length(cell) for cell in below)


def _under_all_heads(sheets: Iterable[Table]) -> Iterator[Table]:
    for sheet in sheets:
        yield sheet
        yield from sheet.under_other_heads(KNOWN)


def _is_own(reading: Reading, table: Table) -> bool:
    """Whether its heads say when it was, and such things stand below."""
    layout = own_layout(reading, table)
    if not tells_when(layout, table):
        return False
    return len(table.lines) == 1 or holds_time(layout, table, _LOOKED_AT)


def _how_much_it_says(reading: Reading, table: Table) -> tuple[bool, int]:
    """Whether a day stands right below its head, and how many columns are known: a head in two lines says
    more than one of them."""
    return _has_day(reading, table, 1), len(own_layout(reading, table).found_in(table))


def _has_day(reading: Reading, table: Table, rows: int) -> bool:
    return has_day(own_layout(reading, table), table, rows)


def _named_by_the_user(reading: Reading, sheets: Sequence[Table]) -> Table:
    """The table that has the columns which the user named; else the one whose columns are worth asking
    about."""
    said = {plain_name(name) for name in reading.file.answers.columns.values()}
    candidates = _under_all_heads(sheets)
    lettered = [sheet.without_head() for sheet in sheets if _has_no_head(sheet)]
    if said:
        fitting = (each for each in (*candidates, *lettered) if said <= {*each.names})
        return next(fitting, sheets[0])
    headed = [each for each in candidates if _seems_headed(each)]
    return [*headed, *lettered, *sheets][0]


def _seems_headed(table: Table) -> bool:
    """Whether its head holds names alone, and a day stands in the line below."""
    below = table.rows[0].cells if table.rows else []
    names = [name for name in table.head if name.strip()]
    has_words = len(names) > 1 and not any(is_day(name) or is_length(name) for name in names)
    return has_words and any(is_day(cell) for cell in below)


def _has_no_head(sheet: Table) -> bool:
    """Whether its first line says already when something was."""
    first = next((line.cells for line in sheet.lines if sum(map(bool, line.cells)) > 1), [])
    return any(is_day(cell) for cell in first) and len(sheet.lines) > 1


def _is_of_activitywatch(table: Table) -> bool:
    return {"timestamp", "duration"} <= {*table.names} and bool({"app", "status"} & {*table.names})


def _is_continued(table: Table, sheet: Table) -> bool:
    return sheet.head == table.head and sheet.lines is not table.lines


def _kinds() -> Mapping[str, Kind]:
    """The sources that write tables."""
    return {
        "outlook": Kind(lambda table: _if_fitting(table, outlook.LAYOUT), outlook.read_outlook),
        "toggl": _tracked(toggl.LAYOUT),
        "clockify": _tracked(clockify.LAYOUT),
        "harvest": _tracked(harvest.LAYOUT),
        "kimai": Kind(
            lambda table: kimai.with_its_head(table) or _if_fitting(table, kimai.LAYOUT),
            lambda reading, table: read_tracked(reading, table, kimai.LAYOUT),
            has_heads=False,
        ),
        "hamster": Kind(
            lambda table: table if looks_like_hamster(table) else None,
            read_hamster_table,
            has_heads=False,
        ),
    }


def _tracked(layout: Layout) -> Kind:
    return Kind(
        lambda table: _if_fitting(table, layout),
        lambda reading, table: read_tracked(reading, table, layout),
    )


def _if_fitting(table: Table, layout: Layout) -> Table | None:
    return table if layout.fits(table) else None
