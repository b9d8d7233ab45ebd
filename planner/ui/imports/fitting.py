"""How wide the columns of an import are, and how high its rows, so that titles and reasons are read."""

from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

MOST_LINES = 3
_SIDES = 20
"""Pixels beside the text of a cell; a text laid out may take one more than its signs."""
_LEAST = 0.45
"""The part of the room that reasons have at least, if they need it."""
_SAMPLED = 200
"""Rows that are asked how wide they are; to ask thousands takes a while."""


def widest(metrics: QFontMetrics, texts: Iterable[str]) -> int:
    """The width of a cell that holds any of `texts` in a line."""
    advances = map(metrics.horizontalAdvance, dict.fromkeys(texts))
    return max(advances, default=0) + _SIDES


def sampled(count: int) -> range:
    """The places of rows that stand for all `count`, from the first to the last."""
    return range(0, count, max(1, count // _SAMPLED))


def shared(room: int, title: int, reason: int) -> int:
    """How much of the `room` for both goes to reasons, if titles and reasons need so much."""
    if title + reason <= room:
        return reason
    return max(room - title, min(reason, round(_LEAST * room)))


def level(needs: Collection[int], room: int) -> int:
    """The width that none gets more of, so that all have `room`; who needs less has what it needs."""
    for place, need in enumerate(sorted(needs)):
        share = room // (len(needs) - place)
        if need > share:
            return max(0, share)
        room -= need
    return max(needs, default=0)


def lines_of(metrics: QFontMetrics, text: str, width: int) -> int:
    """How many lines `text` takes in a column, as far as a row has them."""
    if metrics.horizontalAdvance(text) + _SIDES <= width:
        return 1
    room = QRect(0, 0, max(1, width - _SIDES), 10_000)
    wrapped = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text)
    return min(MOST_LINES, max(1, round(wrapped.height() / metrics.lineSpacing())))


def fit_rows(table: QTableView, column: int, text: Callable[[int], str]) -> None:
    """Make the rows that are seen as high as the `text` of their `column` needs: there may be thousands.
    What was seen at the end, and the current row, stay seen."""
    bar, current = table.verticalScrollBar(), table.currentIndex()
    is_at_end, was_seen = bar.value() == bar.maximum(), _is_seen(table, current.row())
    metrics, usual = table.fontMetrics(), table.verticalHeader().defaultSectionSize()
    at, count, below = max(0, table.rowAt(0)), table.model().rowCount(), table.viewport().height()
    while at < count and table.rowViewportPosition(at) < below:
        lines = lines_of(metrics, text(at), table.columnWidth(column))
        high = usual + (lines - 1) * metrics.lineSpacing()
        if high != table.rowHeight(at):
            table.setRowHeight(at, high)
        at += 1
    table.doItemsLayout()  # else it would be laid out later, and scroll to where rows were
    if is_at_end and bar.maximum():
        table.scrollToBottom()
    elif was_seen:
        table.scrollTo(current)


def _is_seen(table: QTableView, row: int) -> bool:
    top = table.rowViewportPosition(row)
    return row >= 0 and 0 <= top < table.viewport().height()
