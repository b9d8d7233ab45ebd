"""The rows of the grid: what each category had on each day, in all, and by plan."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.duration import ZERO, total
from planner.core.giving_way import filling
from planner.core.log import Log
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.wording.names import category_name

Day = date | None
"""A column of the grid: a day, or (`None`) time of the week without one."""


class GridRow(NamedTuple):
    """One category in one week; the last row, which has none, is the sum of all. `times` stand in the
    order of the days that are shown."""

    category: str
    name: str
    colour: str
    times: tuple[timedelta, ...]
    total: timedelta
    planned: timedelta
    is_filled_in: bool = False
    """Whether its time without a day gives way to what is told of days."""

    @property
    def is_sum(self) -> bool:
        return not self.category


def shown_days(week: Week, log: Log, *, weekend: bool) -> tuple[Day, ...]:
    """Monday to Friday, Saturday and Sunday if they are wanted or have time, and none."""
    last = 7 if weekend else _last_needed(week, log)
    return (*week.days[:last], None)


def grid_rows(
    book: Book, log: Log, days: Sequence[Day], palette: Palette, words: Words
) -> tuple[GridRow, ...]:
    """A row for each category that is active, planned or recorded, in the user's order, and the sum."""
    plan = book.plan(log.week)
    named = {*plan.minutes, *log.minutes}
    rows = [
        GridRow(
            category.id,
            category_name(book, category.id, words),
            palette.colour(category, book.categories),
            tuple(log.on(day).get(category.id, ZERO) for day in days),
            log.actual(category.id),
            plan.planned(category.id),
            bool(filling(log, category.id)),
        )
        for category in book.categories
        if category.id != OPEN_ID and (not category.archived or category.id in named)
    ]
    sums = tuple(total(log.on(day).values()) for day in days)
    return (*rows, GridRow("", words.text("Total"), "", sums, log.total, plan.capacity))


def _last_needed(week: Week, log: Log) -> int:
    """How many days of the week have to be shown."""
    used = (place for place, day in enumerate(week.days, 1) if log.on(day))
    return max((5, *used))
