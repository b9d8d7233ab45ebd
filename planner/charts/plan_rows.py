"""What the sheet of a plan says about each category: the lines of its table."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta

from planner.core.book import Book
from planner.core.duration import total
from planner.core.plan import Plan
from planner.core.ring import FOLDED_ID, folded_away
from planner.i18n import Words
from planner.wording.names import category_name


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; that of `FOLDED_ID` stands for all that had no room."""

    id: str
    name: str
    normal: timedelta
    planned: timedelta

    @property
    def change(self) -> timedelta:
        return self.planned - self.normal


def rows_of(book: Book, plan: Plan, words: Words) -> list[Row]:
    """A row for every category with time in the plan or in the normal week, in the user's order."""
    normal = book.normal_in(plan)
    known = dict.fromkeys((*book.order, *plan.minutes, *normal.minutes))
    return [
        Row(name, category_name(book, name, words), normal.hours(name), plan.planned(name))
        for name in known
        if plan.planned(name) or normal.hours(name)
    ]


def shortened(rows: Sequence[Row], most: int, keep: Collection[str], words: Words) -> list[Row]:
    """At most so many rows: the smallest categories become one, which says how many they are. Those
    in `keep` are the last to go."""
    sizes = {row.id: max(row.planned, row.normal) for row in rows}
    folded = folded_away(sizes, tuple(sizes), keep, max(1, most))
    shown = [row for row in rows if row.id not in folded]
    rest = [row for row in rows if row.id in folded]
    return [*shown, _folded(rest, words)] if rest else shown


def sum_of(rows: Sequence[Row], words: Words) -> Row:
    return _joined("", words.text("Total"), rows)


def _folded(rows: Sequence[Row], words: Words) -> Row:
    name = words.text("and {n} more").format(n=len(rows))
    return _joined(FOLDED_ID, name, rows)


def _joined(row_id: str, name: str, rows: Sequence[Row]) -> Row:
    normal, planned = total(row.normal for row in rows), total(row.planned for row in rows)
    return Row(row_id, name, normal, planned)
