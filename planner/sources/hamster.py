"""Hamster's exports and its own file: a table by position, XML, or SQLite, which is never written.

Its times have no zone. XML is read as it streams by, and one that declares entities is refused.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from planner.core.import_facts import FactKind
from planner.sources.layouts import Layout
from planner.sources.reading import NotRead, Reading
from planner.sources.tables import Row, Table
from planner.sources.tracked import read_tracked

SOURCE = "hamster"
_HEAD = ("activity", "start", "end", "minutes", "category", "description", "tags")
LAYOUT = Layout(
    SOURCE,
    {
        "title": ("activity",),
        "start": ("start",),
        "end": ("end",),
        "project": ("category",),
        "note": ("description",),
        "tags": ("tags",),
        "task": ("activity",),
    },
)
_MOST_ROWS = 500_000


def looks_like_hamster(table: Table) -> bool:
    """Whether it has seven columns with times in the second and third, in any language's words."""
    rows = table.rows[:3]
    return len(table.head) == len(_HEAD) and bool(rows) and all(map(_is_of_hamster, rows))


def read_hamster_table(reading: Reading, table: Table) -> None:
    read_tracked(reading, Table(_HEAD, table.rows), LAYOUT)


def read_hamster_xml(reading: Reading) -> None:
    rows = [Row([held.get(name, "") for name in _XML], line) for held, line in _activities(reading)]
    read_tracked(reading, Table(_HEAD, tuple(rows)), LAYOUT)


def read_hamster_db(reading: Reading) -> None:
    import sqlite3

    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(reading.file.content)
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.set_progress_handler(_Patience(), 100_000)
        rows = [_row(each, number) for number, each in enumerate(_facts(connection), 1)]
    except (sqlite3.Error, OverflowError, UnicodeDecodeError) as error:
        raise NotRead(FactKind.DAMAGED, text=str(error)[:80]) from error
    finally:
        connection.close()
    read_tracked(reading, Table(_HEAD, tuple(rows)), LAYOUT)


class _Patience:
    """Ends a question that a database answers without end."""

    def __init__(self) -> None:
        self._left = 2_000

    def __call__(self) -> int:
        self._left -= 1
        return int(self._left < 0)


_TABLES = frozenset({"facts", "activities", "categories"})
_QUESTION = f"""
    SELECT a.name, f.start_time, f.end_time, '', c.name, f.description,
        (SELECT group_concat(t.name, ',') FROM fact_tags ft JOIN tags t ON t.id = ft.tag_id
         WHERE ft.fact_id = f.id)
    FROM facts f LEFT JOIN activities a ON a.id = f.activity_id
        LEFT JOIN categories c ON c.id = a.category_id
    ORDER BY f.start_time, f.id LIMIT {_MOST_ROWS}"""
_WITHOUT_TAGS = f"""
    SELECT a.name, f.start_time, f.end_time, '', c.name, f.description, NULL
    FROM facts f LEFT JOIN activities a ON a.id = f.activity_id
        LEFT JOIN categories c ON c.id = a.category_id
    ORDER BY f.start_time, f.id LIMIT {_MOST_ROWS}"""


def _facts(connection: Any) -> Iterator[tuple[Any, ...]]:
    held = {
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    }
    if not held >= _TABLES:
        raise NotRead(FactKind.UNKNOWN_FORMAT)
    yield from connection.execute(_QUESTION if held >= {"tags", "fact_tags"} else _WITHOUT_TAGS)


def _row(values: tuple[Any, ...], number: int) -> Row:
    return Row(["" if each is None else str(each) for each in values], number)


_XML = ("name", "start_time", "end_time", "duration_minutes", "category", "description", "tags")


def _activities(reading: Reading) -> list[tuple[Mapping[str, str], int]]:
    """The attributes of each activity, and its line."""
    from xml.parsers import expat

    found: list[tuple[Mapping[str, str], int]] = []
    names: set[str] = set()
    parser = expat.ParserCreate()

    def begin(name: str, attributes: dict[str, str]) -> None:
        names.add(name)
        if name == "activity" and len(found) < _MOST_ROWS:
            found.append((attributes, parser.CurrentLineNumber))

    def declare(*_: object) -> None:
        raise NotRead(FactKind.DAMAGED, text="DOCTYPE")

    parser.StartElementHandler = begin
    parser.StartDoctypeDeclHandler = declare
    try:
        parser.Parse(reading.file.content, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise NotRead(FactKind.DAMAGED, text=str(error)[:80]) from error
    if not names & {"activity", "activities"}:
        raise NotRead(FactKind.UNKNOWN_FORMAT)
    return found


def _is_of_hamster(row: Row) -> bool:
    times = row.cells[1:3]
    return len(times) == 2 and all(len(each) >= 16 and each[:4].isdecimal() for each in times[:1])
