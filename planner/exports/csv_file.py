"""A table as CSV. Times are hours with two decimals, which tell every minute from the next; shares are
per cent, days are ISO 8601."""

import csv
from dataclasses import dataclass
from datetime import date, time, timedelta
from fractions import Fraction
from io import StringIO

from planner.core.duration import MINUTE, ZERO
from planner.exports.harmless import harmless
from planner.i18n import Words
from planner.wording.table import Cell, Column, Table, plain_text


@dataclass(frozen=True, slots=True)
class Dialect:
    """What stands between columns and before decimals; `mark` is what the file begins with."""

    between: str
    decimal: str
    mark: str = ""


PLAIN = Dialect(",", ".")
EXCEL_DA = Dialect(";", ",", "\ufeff")
"""What Excel opens with a double click where Danish is spoken; without the mark it garbles æ, ø and å."""


def as_csv(table: Table, dialect: Dialect, words: Words) -> bytes:
    """`table` in UTF-8, its headings first; lines end as RFC 4180 has it."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=dialect.between, lineterminator="\r\n")
    writer.writerow([_heading(column, words) for column in table.columns])
    writer.writerows([_written(cell, dialect) for cell in line] for line in table.lines)
    return (dialect.mark + text.getvalue()).encode()


def _heading(column: Column, words: Words) -> str:
    if column.kind.is_time:
        return words.text("{heading} (hours)").format(heading=column.heading)
    if column.kind.is_share:
        return words.text("{heading} (per cent)").format(heading=column.heading)
    return harmless(column.heading)


def _written(cell: Cell, dialect: Dialect) -> str:
    if isinstance(cell, timedelta):
        return _hours(cell, dialect)
    if isinstance(cell, Fraction):
        return str(round(cell * 100))
    if isinstance(cell, date | time | int):
        return plain_text(cell)
    return harmless(cell) if cell else ""


def _hours(time: timedelta, dialect: Dialect) -> str:
    hours, hundredths = divmod((abs(time) // MINUTE * 10 + 3) // 6, 100)
    return f"{'-' if time < ZERO else ''}{hours}{dialect.decimal}{hundredths:02}"
