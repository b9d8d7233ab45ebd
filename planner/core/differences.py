"""In what two states of a book differ: the plans by week and category, and the other parts by name."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import timedelta

from planner.core.book import Book
from planner.core.duration import ZERO
from planner.core.plan import Plan
from planner.core.week import Week


@dataclass(frozen=True, slots=True)
class Difference:
    """A category's time in the plan of a week, `then` and `now`; `None` where the week has no plan."""

    week: Week
    category: str
    then: timedelta | None
    now: timedelta | None


def plans_that_differ(then: Book, now: Book) -> tuple[Difference, ...]:
    """Each category whose planned time differs, newest week first, categories in the order of `now`."""
    weeks = sorted({*then.weeks, *now.weeks}, reverse=True)
    return tuple(each for week in weeks for each in _in_week(week, then, now))


def parts_that_differ(then: Book, now: Book) -> tuple[str, ...]:
    """The parts of the book, beside its weeks, that are not alike: by the names of its fields."""
    names = (each.name for each in fields(Book) if each.compare and each.name != "weeks")
    return tuple(name for name in names if getattr(then, name) != getattr(now, name))


def _in_week(week: Week, then: Book, now: Book) -> Iterator[Difference]:
    before, after = _plan(then, week), _plan(now, week)
    known = dict.fromkeys((*now.order, *then.order))
    for category in known:
        one, other = _planned(before, category), _planned(after, category)
        if (one or ZERO) != (other or ZERO):
            yield Difference(week, category, one, other)


def _plan(book: Book, week: Week) -> Plan | None:
    return book.plan(week) if week in book.weeks else None


def _planned(plan: Plan | None, category: str) -> timedelta | None:
    return plan.planned(category) if plan is not None else None
