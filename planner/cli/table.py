"""Tables of text, aligned by the columns that signs take in a terminal."""

import unicodedata
from collections.abc import Sequence

GAP = "  "
LONGEST_NAME = 40


def table(rows: Sequence[Sequence[str]], left: frozenset[int] = frozenset({0})) -> str:
    """`rows` in lines. Columns are flush right, but for those in `left`."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths, left) for row in rows)


def width(text: str) -> int:
    """How many columns of a terminal `text` takes: wide signs two, combining marks none."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def cut(text: str, columns: int = LONGEST_NAME) -> str:
    """`text` in at most so many columns; what is cut off shows as …"""
    if width(text) <= columns:
        return text
    kept = text
    while width(kept) > columns - 1:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def _line(row: Sequence[str], widths: Sequence[int], left: frozenset[int]) -> str:
    cells = (
        _padded(cell, columns, place in left)
        for place, (cell, columns) in enumerate(zip(row, widths, strict=True))
    )
    return GAP.join(cells).rstrip()


def _padded(cell: str, columns: int, left: bool) -> str:
    space = " " * (columns - width(cell))
    return cell + space if left else space + cell


def _columns(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
