"""Tables of values in words: what stands beside a chart, and goes into files for other programs."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import Enum
from fractions import Fraction

from planner.core.duration import ZERO
from planner.i18n import Words

Cell = str | timedelta | Fraction | int | date | time | None
"""A text, a time, a share of a whole, a whole number, a day, a time by the clock, or nothing."""


class Kind(Enum):
    """What the cells of a column are."""

    TEXT = "text"
    TIME = "time"
    DIFFERENCE = "difference"
    SHARE = "share"
    CHANGE = "change"
    """A share by which something is more, or (below 0) less."""
    NUMBER = "number"
    DAY = "day"
    CLOCK = "clock"

    @property
    def is_time(self) -> bool:
        return self in (Kind.TIME, Kind.DIFFERENCE)

    @property
    def is_share(self) -> bool:
        return self in (Kind.SHARE, Kind.CHANGE)


@dataclass(frozen=True, slots=True)
class Column:
    """Above a column: what it is of, and what its cells are."""

    heading: str
    kind: Kind = Kind.TIME


@dataclass(frozen=True, slots=True)
class Table:
    """`title` says what it is of. The first column names the lines."""

    title: str
    columns: tuple[Column, ...]
    lines: tuple[tuple[Cell, ...], ...]

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(column.heading for column in self.columns)


def cell_text(cell: Cell, kind: Kind, words: Words) -> str:
    """A cell as people read it; empty for nothing."""
    match cell:
        case timedelta():
            is_more = kind is Kind.DIFFERENCE and cell > ZERO
            return f"+{words.time(cell)}" if is_more else words.time(cell)
        case Fraction():
            percent = words.percent(round(cell * 100))
            return f"+{percent}" if kind is Kind.CHANGE and cell > 0 else percent
        case date():
            return words.short_date(cell)
        case time() | int():
            return plain_text(cell)
    return cell or ""


def plain_text(cell: date | time | int) -> str:
    """As every program reads it: 2026-11-24, 09:30 (with seconds if there are any), 12."""
    match cell:
        case date():
            return cell.isoformat()
        case time():
            return cell.isoformat("seconds" if cell.second else "minutes")
    return str(cell)
