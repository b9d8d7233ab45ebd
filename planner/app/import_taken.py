"""What was taken of an import, made into the one step that records it."""

from collections.abc import Iterable, Sequence

from planner.app.import_rows import Row, accepting
from planner.app.importing import forgotten
from planner.app.session import WorkedOut
from planner.core.book import Book
from planner.core.days_off import DaysOff
from planner.core.errors import Refusal
from planner.core.event import Window


def taking_over(
    rows: Iterable[Row],
    days_off: Iterable[DaysOff],
    read: Sequence[Row],
    book: Book,
    window: Window,
) -> WorkedOut | Refusal:
    """The step, and the book once it is done; or why that can't be. `read` is all that was read, also
    what lies in other days. A year of a calendar takes a while."""
    gone = forgotten((row.event for row in read if row.event is not None), book, window)
    command = accepting(rows, window.zone, days_off, gone)
    try:
        return WorkedOut(command, book)
    except Refusal as refusal:
        return refusal.as_value()
