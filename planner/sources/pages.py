"""Tables of a page for a browser, which some programs call a spreadsheet (.xls)."""

from collections.abc import Sequence
from html.parser import HTMLParser

from planner.core.import_facts import FactKind
from planner.sources.guard import Guard
from planner.sources.reading import NotRead
from planner.sources.tables import Row, Table, table_of, unquoted

_MOST_ROWS, _MOST_COLUMNS = 200_000, 200
_PIECE = 100_000
_CELLS = frozenset({"td", "th"})


def read_page(text: str, guard: Guard) -> Sequence[Table]:
    """The tables of a page with anything in them. Raises `NotRead` if there are none."""
    parser = _Page()
    for start in range(0, len(text), _PIECE):
        guard.step(start, len(text))
        parser.feed(text[start : start + _PIECE])
    parser.close()
    parser.end_row()
    found = [rows for rows in parser.tables if rows]
    if not found:
        raise NotRead(FactKind.UNKNOWN_FORMAT)
    return [table_of(rows) for rows in found]


class _Page(HTMLParser):
    """Gathers the rows of each table; one within another is a table of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[Row]] = [[]]
        self._cells: list[str] = []
        self._text: list[str] | None = None
        self._columns = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.end_row()
            self.tables.append([])
        elif tag == "tr":
            self.end_row()
        elif tag in _CELLS:
            self._end_cell()
            self._text, self._columns = [], _columns(attrs)
        elif tag == "br":
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _CELLS:
            self._end_cell()
        elif tag in ("tr", "table"):
            self.end_row()

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def end_row(self) -> None:
        self._end_cell()
        rows = self.tables[-1]
        if any(self._cells) and len(rows) < _MOST_ROWS:
            rows.append(Row(self._cells, self.getpos()[0]))
        self._cells = []

    def _end_cell(self) -> None:
        """What a cell says stands in the first of its columns, as in a spreadsheet."""
        if self._text is not None and len(self._cells) < _MOST_COLUMNS:
            text = unquoted(" ".join("".join(self._text).split()))
            self._cells += [text, *[""] * (self._columns - 1)]
        self._text = None


def _columns(attrs: list[tuple[str, str | None]]) -> int:
    """How many columns a cell takes."""
    said = dict(attrs).get("colspan") or ""
    return max(1, min(_MOST_COLUMNS, int(said))) if said.isascii() and said.isdecimal() else 1
