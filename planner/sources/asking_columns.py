"""What is asked about the columns of a table that don't tell what they are: their names, the first rows,
more of what stands in each, and what they seem to be."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from planner.core.event import DAY
from planner.core.import_facts import FactKind
from planner.sources.days_written import is_day
from planner.sources.layouts import Layout
from planner.sources.lengths import is_length, read_length
from planner.sources.reading import NotRead
from planner.sources.tables import Row, Table, plain_name

MOST_EXAMPLES, MOST_ROWS = 3, 8
_LOOKED_AT = 50
"""Rows in which examples are looked for; a column that is empty in all of them has none."""
_LONGEST = 60


def _is_of_a_day(text: str) -> bool:
    """Whether it is a length, and fits into a day: a number of something else seldom does."""
    return is_length(text) and read_length(text) <= DAY


_MEANT: Mapping[str, Callable[[str], bool]] = {"date": is_day, "length": _is_of_a_day}


def which_columns(table: Table, layout: Layout) -> NotRead:
    """The question: `names` are those of the columns, a line each; in `rows` stand the first rows, in
    `examples` some values of each column, a line each with tabs between; `seems` are fields with the
    column that each seems to be, `field\\tname`."""
    columns = {name: place for name, place in table.names.items() if name}
    names = [_in_a_line(table.head[place]) for place in columns.values()]
    found = [[*_examples(table.rows, place)] for place in columns.values()]
    seems = _seeming(table, layout, dict(zip(names, found, strict=True)))
    return NotRead(
        FactKind.WHICH_COLUMNS,
        columns=heads_text(table),
        names="\n".join(names),
        rows="\n".join(_first_rows(table.rows, [*columns.values()])),
        examples="\n".join("\t".join(each) for each in found),
        seems="\n".join(f"{field}\t{name}" for field, name in seems.items()),
    )


def heads_text(table: Table) -> str:
    return ", ".join(name.strip() for name in table.head if name.strip())[:300]


def _examples(rows: Sequence[Row], place: int) -> Iterator[str]:
    """The first that stand there, each once."""
    plain = (_plain(row, place) for row in rows[:_LOOKED_AT])
    return iter([*dict.fromkeys(filter(None, plain))][:MOST_EXAMPLES])


def _first_rows(rows: Sequence[Row], places: Sequence[int]) -> Iterator[str]:
    for row in rows[:MOST_ROWS]:
        yield "\t".join(_plain(row, place) for place in places)


def _plain(row: Row, place: int) -> str:
    """What stands there, in one line."""
    cell = row.cells[place] if place < len(row.cells) else ""
    return _in_a_line(cell)[:_LONGEST]


def _in_a_line(text: str) -> str:
    return " ".join(text.split())


def _seeming(
    table: Table, layout: Layout, examples: Mapping[str, Sequence[str]]
) -> Mapping[str, str]:
    """By field: what is called so, and the only other column in which nothing but days stands, or
    nothing but lengths."""
    found = layout.found_in(table)
    seems = {field: _in_a_line(table.head[place]) for field, place in found.items()}
    for field, is_meant in _MEANT.items():
        free = (name for name in examples if name not in seems.values())
        fitting = [name for name in free if examples[name] and all(map(is_meant, examples[name]))]
        if field not in seems and len(fitting) == 1:
            seems[field] = fitting[0]
    return {field: name for field, name in seems.items() if plain_name(name)}
