"""Tables: rows of cells under a head, out of text with any separator or out of a spreadsheet."""

import csv
import io
import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest
from typing import NamedTuple

from planner.core.import_facts import FactKind
from planner.sources.reading import NotRead

_SEPARATORS = ",;\t|"
_MOST_TITLES = 30
"""Lines above and with the head."""
_MOST_LOOKED_AT = 60
_HEAD = 20_000
"""Signs in which the head of a table is looked for."""
_CLOCK = re.compile(r"\d:\d\d", re.A)


class Row(NamedTuple):
    """The cells of a row, and the line of the file that it ends on (of a spreadsheet: its row)."""

    cells: list[str]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """A head and rows. `lines` are all that stands there, of which some may be titles above the head."""

    head: tuple[str, ...]
    rows: tuple[Row, ...]
    lines: tuple[Row, ...] = ()

    @property
    def names(self) -> Mapping[str, int]:
        """The columns by name, case ignored; of two of one name the first."""
        places: dict[str, int] = {}
        for place, name in enumerate(self.head):
            places.setdefault(plain_name(name), place)
        return places

    def under_other_heads(self, known: Container[str]) -> "Iterator[Table]":
        """The same lines, with one of the first as the head, or two that make one together: above *Fra*
        and *Til* may stand *Tid*. Of two names in a column the lower one counts, or that which is
        `known`. A row with a time of day is no part of a head."""
        for place, row in enumerate(self.lines[:_MOST_TITLES]):
            if _filled(row) > 1:
                yield self._under(place, row.cells)
        both = zip(self.lines, self.lines[1:_MOST_TITLES], strict=False)
        for place, (upper, lower) in enumerate(both):
            if any(map(_CLOCK.search, lower.cells)):
                continue
            names = zip_longest(upper.cells, lower.cells, fillvalue="")
            yield self._under(place + 1, [_head_of(*both, known) for both in names])

    def without_head(self) -> "Table":
        """The same lines, all of them rows, with the letters that a spreadsheet gives its columns."""
        filled = (n for row in self.lines for n, cell in enumerate(row.cells, 1) if cell.strip())
        wide = max(filled, default=0)
        return Table(tuple(map(_letters, range(wide))), self.lines, self.lines)

    def _under(self, place: int, head: Sequence[str]) -> "Table":
        return Table(tuple(head), self.lines[place + 1 :], self.lines)


def _letters(place: int) -> str:
    """A, B, … Z, AA, AB, …"""
    before, last = divmod(place, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


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
    usual = (place for place, row in enumerate(rows[:_MOST_TITLES]) if _filled(row) > 1)
    head = next(usual, 0)
    return Table(tuple(rows[head].cells), tuple(rows[head + 1 :]), tuple(rows))


def _head_of(above: str, below: str, known: Container[str]) -> str:
    only_above_is_known = plain_name(above) in known and plain_name(below) not in known
    return above if only_above_is_known or not below.strip() else below


def _filled(row: Row) -> int:
    return sum(1 for cell in row.cells if cell.strip())


def _rows(text: str) -> Iterator[Row]:
    separator = _separator(text)
    said = text.lstrip("\n")[:5].lower() == f"sep={separator}"
    for row in islice(_lines(text, separator), int(said), None):
        if any(cell.strip() for cell in row.cells):
            yield Row([unquoted(cell) for cell in row.cells], row.line)


def _lines(text: str, separator: str) -> Iterator[Row]:
    """The rows of `text` as they stand there. A quote that nobody closes would take in every row below
    it: it goes no further than its line."""
    file, above, ends = io.StringIO(text, newline=""), 0, False
    while not ends:
        reader = csv.reader(file, delimiter=separator, strict=True)
        begins, lines = file.tell(), 0
        try:
            for cells in reader:
                yield Row(cells, above + reader.line_num)
                begins, lines = file.tell(), reader.line_num
            ends = True
        except csv.Error:
            file.seek(begins)
            above += lines + 1
            (cells,) = csv.reader([file.readline()], delimiter=separator)
            yield Row(cells, above)


def unquoted(cell: str) -> str:
    """Without the one sign that keeps a spreadsheet from taking text for a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@\t\r") else cell


def _separator(text: str) -> str:
    """What stands outside quotes as often in most of the first lines: a title has no columns."""
    start = text.lstrip("\n")[:_HEAD]
    if start[:4].lower() == "sep=" and start[5:6] == "\n":
        return start[4]
    lines = "".join(start.split('"')[::2]).split("\n")[:_MOST_LOOKED_AT]
    return max(_SEPARATORS, key=lambda sign: (*_agreement(lines, sign), -_SEPARATORS.index(sign)))


def _agreement(lines: Sequence[str], sign: str) -> tuple[int, int]:
    """How many lines have `sign` the same number of times, and how often that is."""
    counts = Counter(n for line in lines if (n := line.count(sign)))
    return max(((lines, times) for times, lines in counts.items()), default=(0, 0))
