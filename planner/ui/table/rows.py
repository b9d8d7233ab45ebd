"""The rows of the week's table: what each category has, had normally, and would have."""

from collections.abc import Mapping
from datetime import timedelta
from typing import NamedTuple

from planner.core.book import Book
from planner.core.category import OPEN_ID, Category
from planner.core.duration import ZERO
from planner.core.plan import Plan
from planner.i18n import Words
from planner.palette import Palette
from planner.wording.names import category_name


class Row(NamedTuple):
    """One category in one week. With `is_ghost` the figures are what a move in hand would make. `left`
    is what nothing was recorded of yet, where that is shown in place of the change."""

    category: Category
    name: str
    colour: str
    planned: timedelta
    percent: int
    change: timedelta
    locked: bool
    keep: timedelta
    is_ghost: bool
    left: timedelta | None = None

    def less(self, actual: timedelta) -> "Row":
        """This row, telling what is left of it once so much was recorded."""
        return self._replace(left=self.planned - actual)

    @property
    def is_open(self) -> bool:
        return self.category.id == OPEN_ID


def week_rows(
    book: Book,
    plan: Plan,
    shown: Plan,
    compared: Mapping[str, timedelta],
    palette: Palette,
    words: Words,
) -> tuple[Row, ...]:
    """A row for each active category, and for each that has time though archived, in the user's
    order. The figures are those of `shown`: `plan` itself, or what a move in hand would make of it;
    changes are counted from the hours of `compared`."""
    categories = [c for c in book.categories if not c.archived or plan.planned(c.id)]
    shares = book.shares(shown)
    return tuple(
        Row(
            category=c,
            name=category_name(book, c.id, words),
            colour=palette.colour(c, book.categories),
            planned=shown.planned(c.id),
            percent=shares[c.id],
            change=shown.planned(c.id) - compared.get(c.id, ZERO),
            locked=c.id in plan.locks,
            keep=plan.keep.get(c.id, ZERO),
            is_ghost=shown.planned(c.id) != plan.planned(c.id),
        )
        for c in categories
    )
