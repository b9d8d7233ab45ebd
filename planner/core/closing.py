"""Closed weeks: names, roles and sums stay as they were, whatever categories become."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from planner.core.category import Alias, Category, Role
from planner.core.day_parts import day_of
from planner.core.duration import ZERO, checked, total
from planner.core.week import Week
from planner.core.working_hours import DAY

if TYPE_CHECKING:
    from planner.core.book import Book
    from planner.core.stopwatch import Running


@dataclass(frozen=True, slots=True)
class Closed:
    """`week` as it was when it was closed.

    `planned` is what was planned by category, or `None` if it never was; `actual` is what was
    recorded. `categories` are those of then, of which no more is kept than they are called and count
    for (`label`).
    """

    week: Week
    capacity: timedelta
    planned: Mapping[str, timedelta] | None
    actual: Mapping[str, timedelta]
    categories: tuple[Category, ...]

    def __post_init__(self) -> None:
        checked(self.capacity)
        if self.planned is not None:
            object.__setattr__(self, "planned", _held(self.planned))
        object.__setattr__(self, "actual", _held(self.actual))

    @property
    def total(self) -> timedelta:
        """All the time that was recorded."""
        return total(self.actual.values())

    @property
    def is_off(self) -> bool:
        """Whether it was a week off, in which nothing was recorded either."""
        return not self.capacity and not self.actual


def closed(book: "Book", week: Week) -> Closed:
    """`week` as it is now, to be kept so."""
    plan, log = book.plan(week), book.log(week)
    planned = plan.minutes if book.is_planned(week) else None
    named = {*(planned or ()), *log.minutes}
    categories = (c for c in book.categories if not c.archived or c.id in named)
    labels = tuple(map(_label_of, categories))
    return Closed(week, plan.capacity, planned, log.minutes, labels)


def running_in(book: "Book", week: Week) -> "Running | None":
    """The stopwatch, if it runs in `week`: what it will record is of that week, or some of it."""
    runs = book.stopwatch
    if runs is None:
        return None
    first = day_of(runs.start, book.day_begins)
    return runs if week in (Week.of(first), Week.of(first + DAY)) else None


def as_it_was(book: "Book", week: Week) -> "Book":
    """`book` to look at `week`: of a closed week by the categories of then, in names, roles and sums."""
    if not book.is_closed(week):
        return book
    return replace(book, categories=book.recorded.closed[week].categories)


def label(
    category_id: str, name: str, role: Role | None, colour: str, merged: Iterable[str]
) -> Category:
    """A category as a closed week knows it; `merged` are the other ids that meant it."""
    aliases = tuple(Alias(Category(each, "", role), 0) for each in sorted(merged))
    return Category(category_id, name, role, colour, aliases=aliases)


def _label_of(category: Category) -> Category:
    return label(category.id, category.name, category.role, category.colour, category.ids[1:])


def _held(minutes: Mapping[str, timedelta]) -> Mapping[str, timedelta]:
    return MappingProxyType({name: time for name, time in minutes.items() if time > ZERO})
