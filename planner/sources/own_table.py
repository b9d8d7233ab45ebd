"""Any other table: columns by their usual names, or as the user says which is what."""

from datetime import timedelta

from planner.core.import_facts import FactKind
from planner.sources.asking_columns import heads_text, which_columns
from planner.sources.days_written import is_day, weekday_of
from planner.sources.file_names import source_of
from planner.sources.head_words import FIELDS
from planner.sources.layouts import Layout
from planner.sources.lengths import HOUR, is_length
from planner.sources.reading import NotRead, Reading
from planner.sources.tables import Table, plain_name
from planner.sources.tracked import read_tracked

SOURCE = "table"
_TITLES = ("title", "task", "note")
"""What somebody asks for by name is all of it the title, in this order."""
_LOOKED_AT = 20
"""Rows in which there must be a day."""


def read_own_table(reading: Reading, table: Table) -> None:
    """Raises `NotRead` if the columns don't say when it was; so do those not that are called so, and in
    which no day stands."""
    said = reading.file.answers.columns
    for name in said.values():
        if plain_name(name) not in table.names:
            raise NotRead(FactKind.NO_SUCH_COLUMN, text=name[:80], columns=heads_text(table))
    layout = own_layout(reading, table)
    is_told = bool(said) or not table.rows or has_day(layout, table, _LOOKED_AT)
    if not tells_when(layout, table) or not is_told:
        if sum(1 for name in table.head if name.strip()) < 2:  # one can't say when and how long
            raise NotRead(FactKind.UNKNOWN_FORMAT)
        raise which_columns(table, layout)
    read_tracked(reading, table, layout)


def own_layout(reading: Reading, table: Table) -> Layout:
    """Which column of `table` is what: as the user says, else by its name."""
    said = reading.file.answers.columns
    taken = {plain_name(name) for name in said.values()}
    usual = {
        field: tuple(name for name in names if name not in taken) for field, names in FIELDS.items()
    }
    columns = _telling_apart(usual | {field: (name,) for field, name in said.items()}, table)
    found = Layout(SOURCE, columns).found_in(table)
    unit = HOUR
    if "minutes" in found and ("length" not in found or "minutes" in said):
        columns, unit = {**columns, "length": columns["minutes"]}, timedelta(minutes=1)
    titles = tuple(name for name in _TITLES if name in said)
    return Layout(source_of(reading.file.name) or SOURCE, columns, unit=unit, titles=titles)


def tells_when(layout: Layout, table: Table) -> bool:
    """Whether its columns are enough: a day and a length, or a start and an end."""
    found = set(layout.found_in(table))
    starts = "start" in found or {"date", "from"} <= found
    ends = bool(found & {"end", "to", "length"})
    return (starts and ends) or {"date", "length"} <= found


def holds_time(layout: Layout, table: Table, rows: int) -> bool:
    """Whether days, and lengths where nothing ends, stand in the first `rows` of its columns."""
    columns = layout.found_in(table)
    if columns.keys() & {"end", "to"} or "length" not in columns:
        return has_day(layout, table, rows)
    place = columns["length"]
    lengths = (row.cells[place] for row in table.rows[:rows] if place < len(row.cells))
    return has_day(layout, table, rows) and any(map(is_length, lengths))


def has_day(layout: Layout, table: Table, rows: int) -> bool:
    """Whether a day stands in the first `rows`, where its columns say when it was."""
    columns = layout.found_in(table)
    places = [columns[name] for name in ("date", "start") if name in columns]
    cells = (row.cells[n] for row in table.rows[:rows] for n in places if n < len(row.cells))
    return any(is_day(cell) or weekday_of(cell) is not None for cell in cells)


def _telling_apart(columns: dict[str, tuple[str, ...]], table: Table) -> dict[str, tuple[str, ...]]:
    """Where a day has a column of its own, what is called *start* and *end* are times of that day; where
    none has, what is called a time from and to says the day too."""
    found = Layout(SOURCE, columns).found_in(table)
    start, end = columns["start"], columns["end"]
    if "date" in found and "start" in found and "from" not in found:
        return {**columns, "from": start, "to": (*columns["to"], *end), "start": (), "end": ()}
    if "date" not in found and "from" in found and "start" not in found:
        return {
            **columns,
            "start": columns["from"],
            "end": (*columns["to"], *end),
            "from": (),
            "to": (),
        }
    return columns
