"""Weeks that went by without a plan: nobody is judged for them, and a way back is offered."""

from itertools import takewhile

from planner.core.book import Book
from planner.core.duration import ZERO
from planner.core.week import Week

FAR_BACK = 520
"""So many weeks are looked at; who planned longer ago begins like everybody else."""

MANY = 3
"""From so many missed weeks on, a way back is offered."""


def missed_since(book: Book, week: Week) -> Week | None:
    """The week that was planned last before `week`, if `MANY` weeks of work or more have been missed
    since, and neither `week` nor a later one is planned; else `None`."""
    if any(planned >= week for planned in book.weeks):
        return None
    last = max(book.weeks, default=None)
    if last is None or last < (week.neighbour(-FAR_BACK) or last):
        return None
    between = takewhile(lambda each: each > last, (week.plus(-n) for n in range(1, FAR_BACK + 1)))
    missed = sum(book.hours(each) > ZERO for each in between)
    return last if missed >= MANY else None
