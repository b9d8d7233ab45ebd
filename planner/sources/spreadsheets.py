"""The sheets of a spreadsheet, as tables of texts."""

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from planner.core.import_facts import FactKind
from planner.sources.archives import check_size, opened
from planner.sources.guard import Guard
from planner.sources.reading import NotRead
from planner.sources.tables import Row, Table, table_of, unquoted

_MOST_PARTS = 500
_MOST_SHEETS = 60
_MOST_ROWS, _MOST_COLUMNS = 200_000, 200
_RAISES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What openpyxl and the XML parser below it raise for files that are none of theirs."""


def read_spreadsheet(content: bytes, guard: Guard) -> Sequence[Table]:
    """Its sheets with anything in them. Raises `NotRead` for what unpacks to too much, is no spreadsheet,
    or is empty."""
    from zipfile import BadZipFile

    import openpyxl

    with opened(content) as archive:
        check_size(archive, _MOST_PARTS)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        try:
            sheets = [[*_rows(sheet, guard)] for sheet in book.worksheets[:_MOST_SHEETS]]
        finally:
            book.close()
    except (*_RAISES, BadZipFile) as error:
        raise NotRead(FactKind.DAMAGED, text=f"{type(error).__name__}: {error}"[:80]) from error
    if not any(sheets):
        raise NotRead(FactKind.EMPTY)
    return [table_of(rows) for rows in sheets if rows]


def _rows(sheet: Any, guard: Guard) -> Iterator[Row]:
    values: Iterable[tuple[Any, ...]] = sheet.iter_rows(
        values_only=True, max_row=_MOST_ROWS, max_col=_MOST_COLUMNS
    )
    for number, row in enumerate(values, 1):
        guard.step(number, _MOST_ROWS)
        cells = [_text(value) for value in row]
        if any(cells):
            yield Row(cells, number)


def _text(value: Any) -> str:
    """A cell as a person would write it; days and times in the way that all understand."""
    match value:
        case None:
            return ""
        case datetime():
            return f"{value:%Y-%m-%d %H:%M:%S}" if value.time() != time() else f"{value:%Y-%m-%d}"
        case date():
            return value.isoformat()
        case time():
            return f"{value:%H:%M:%S}"
        case timedelta():
            seconds = round(value.total_seconds())
            return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        case float():
            return _number(value)
    return unquoted(str(value).strip())


def _number(value: float) -> str:
    """A part of one has three decimals at least: as a time of day, 0.250 is six o'clock."""
    if 0 < value < 1:
        return f"{value:.8f}".rstrip("0").ljust(5, "0")
    return f"{value:.8f}".rstrip("0").rstrip(".")
