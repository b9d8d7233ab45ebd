"""Tables: rows of cells under a head, out of text with any separator or out of a spreadsheet."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from planner.core.import_facts import FactKind
from planner.sources.reading import NotRead

_SEPARATORS = ",;\t|"
_MOST_TITLES = 10
_HEAD = 20_000
"""Signs in which the head of a table is looked for."""


class Row(NamedTuple):
    """The cells of a row, and the line of the file that it ends on (of a spreadsheet: its row)."""

    cells: list[str]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """A head and rows."""

    head: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def names(self) -> Mapping[str, int]:
        """The columns by name, case ignored; of two of one name the first."""
        places: dict[str, int] = {}
        for place, name in enumerate(self.head):
            places.setdefault(plain_name(name), place)
        return places


def plain_name(name: str) -> str:
    return " ".join(name.strip().strip("\ufeff\"'").casefold().split())


def read_table(text: str) -> Table:
    """The table that stands in `text`. Raises `NotRead` if it is none."""
    try:
        rows = [*_rows(text)]
    except csv.Error as error:
        raise NotRead(FactKind.DAMAGED, text=str(error)[:80]) from error
    if not rows:
        raise NotRead(FactKind.EMPTY)
    return table_of(rows)


def table_of(rows: Sequence[Row]) -> Table:
    """The table that `rows` are, of which there is one at least: what stands alone in a line above the
    head is its title."""
    width = [sum(1 for cell in row.cells if cell.strip()) for row in rows[:_MOST_TITLES]]
    head = next((place for place, cells in enumerate(width) if cells > 1), 0)
    return Table(tuple(rows[head].cells), tuple(rows[head + 1 :]))


def _rows(text: str) -> Iterator[Row]:
    separator = _separator(text)
    said = text.lstrip("\n")[:5].lower() == f"sep={separator}"
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    if said:
        next(reader)
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield Row([unquoted(cell) for cell in cells], reader.line_num)


def unquoted(cell: str) -> str:
    """Without the one sign that keeps a spreadsheet from taking text for a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@\t\r") else cell


def _separator(text: str) -> str:
    """What stands most often in the first line that has any, outside quotes."""
    lines = text.lstrip("\n")[:_HEAD].split("\n")[:_MOST_TITLES]
    first = next((line for line in lines if any(sign in line for sign in _SEPARATORS)), lines[0])
    if first.lower().startswith("sep=") and len(first) == 5:
        return first[4]
    outside = "".join(first.split('"')[::2])
    return max(_SEPARATORS, key=lambda sign: (outside.count(sign), -_SEPARATORS.index(sign)))
