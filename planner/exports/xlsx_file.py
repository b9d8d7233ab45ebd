"""A table as an Excel workbook. Loaded when the first is made, for it brings XlsxWriter with it."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from planner.exports.harmless import is_formula
from planner.wording.table import Cell, Kind, Table

HOURS = "[h]:mm"
"""Hours go on beyond 24."""

DAY = timedelta(days=1)
_OPTIONS = {"in_memory": True, "date_1904": True}
"""Only a workbook that counts from 1904 shows a time below zero; the others fill the cell with ####."""

WIDEST, NARROWEST = 45, 11
_ROOM_FOR_FILTER = 2
"""Signs beside a heading that the button of a filter covers."""
LONGEST_NAME, _NOT_IN_NAMES = 31, "[]:*?/\\"
"""Of a sheet."""


def as_xlsx(table: Table, made: date) -> bytes:
    """`table` on one sheet: times are numbers that Excel shows as 8:30 and adds up."""
    file = BytesIO()
    with _begun(file, table.title, made) as book:
        _fill(book.add_worksheet(_sheet_name(table.title)), table, _looks(book))
    return file.getvalue()


def sheets_as_xlsx(title: str, tables: Sequence[Table], made: date) -> bytes:
    """Each of `tables` on a sheet of its own, to be filtered, and printed across one page; no two may
    have one name."""
    file = BytesIO()
    with _begun(file, title, made) as book:
        looks = _looks(book, beside_heading=_ROOM_FOR_FILTER)
        for table in tables:
            sheet = book.add_worksheet(_sheet_name(table.title))
            _fill(sheet, table, looks, _ROOM_FOR_FILTER)
            sheet.autofilter(0, 0, len(table.lines), len(table.columns) - 1)
            sheet.set_landscape()
            sheet.fit_to_pages(1, 0)
            sheet.repeat_rows(0)
    return file.getvalue()


def _begun(file: BytesIO, title: str, made: date) -> Any:
    book = Workbook(file, _OPTIONS)
    book.set_properties({"title": title, "created": datetime.combine(made, time())})
    return book


def _fill(sheet: Any, table: Table, looks: dict[str, Any], room: int = 0) -> None:
    for column, each in enumerate(table.columns):
        look = looks["heading" if each.kind is Kind.TEXT else "heading of figures"]
        sheet.write_string(0, column, each.heading, look)
        sheet.set_column(column, column, _width(table, column, room))
    for row, line in enumerate(table.lines, 1):
        for column, cell in enumerate(line):
            _write(sheet, row, column, cell, looks)
    sheet.freeze_panes(1, 1)


def _looks(book: Workbook, beside_heading: int = 0) -> dict[str, Any]:
    """A name that looks like a formula gets the ' that Excel itself puts before it and does not show."""
    quoted = book.add_format({"indent": 1})
    quoted.set_quote_prefix()
    right = {"align": "right", "indent": beside_heading}
    return {
        "heading": book.add_format({"bold": True, "bottom": 1, "indent": 1}),
        "heading of figures": book.add_format({"bold": True, "bottom": 1, **right}),
        "text": book.add_format({"indent": 1}),
        "day": book.add_format({"num_format": "yyyy-mm-dd"}),
        "clock": book.add_format({"num_format": "hh:mm"}),
        "time": book.add_format({"num_format": HOURS}),
        "share": book.add_format({"num_format": "0%"}),
        "quoted": quoted,
    }


def _write(sheet: Any, row: int, column: int, cell: Cell, looks: dict[str, Any]) -> None:
    if isinstance(cell, timedelta):
        sheet.write_number(row, column, cell / DAY, looks["time"])
    elif isinstance(cell, Fraction):
        sheet.write_number(row, column, float(cell), looks["share"])
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, datetime.combine(cell, time()), looks["day"])
    elif isinstance(cell, time):
        sheet.write_datetime(row, column, cell, looks["clock"])
    elif isinstance(cell, int):
        sheet.write_number(row, column, cell)
    elif cell:
        sheet.write_string(row, column, cell, looks["quoted" if is_formula(cell) else "text"])


def _sheet_name(title: str) -> str:
    """What Excel takes for the name of a sheet: few signs, and some of them never."""
    kept = "".join(" " if sign in _NOT_IN_NAMES else sign for sign in title)
    return kept[:LONGEST_NAME].strip(" '") or "Lagkage"


def _width(table: Table, column: int, room: int) -> int:
    """Wide enough for its texts, and for its heading and `room` beside that."""
    texts = (line[column] for line in table.lines)
    longest = max((len(text) for text in texts if isinstance(text, str)), default=0)
    return min(WIDEST, max(NARROWEST, longest + 2, len(table.headings[column]) + 2 + room))
