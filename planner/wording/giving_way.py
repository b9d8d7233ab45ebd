"""What time without a day gave to days, or got back, in words."""

from datetime import timedelta

from planner.core.book import Book
from planner.core.duration import ZERO, total
from planner.core.giving_way import given_way
from planner.core.log import Log
from planner.i18n import Words
from planner.wording.names import category_name

MOST = 2
"""So many categories are named; of more the sum is told."""


def gave_way_text(before: Log, after: Log, book: Book, words: Words) -> str:
    """What was told of days came out of the time without one, and what that leaves of the week; empty
    where nothing did."""
    gave = given_way(before, after)
    if len(gave) <= MOST:
        return " ".join(
            _of_one(name, time, before, after, book, words) for name, time in gave.items()
        )
    out = total(time for time in gave.values() if time > ZERO)
    if out:
        said = words.text("{time} of {n} categories came out of No day, where it was filled in.")
        return said.format(time=words.time(out), n=len(gave))
    said = words.text("{time} of {n} categories went back to No day.")
    return said.format(time=words.time(-total(gave.values())), n=len(gave))


def _of_one(
    category: str, time: timedelta, before: Log, after: Log, book: Book, words: Words
) -> str:
    now = after.actual(category)
    if time < ZERO:
        said = words.text("{time} of {name} went back to No day: still {total} in the week.")
    elif now == before.actual(category):
        said = words.text("{time} of {name} came out of No day: still {total} in the week.")
    else:
        said = words.text("{time} of {name} came out of No day: now {total} in the week.")
    name = category_name(book, category, words)
    return said.format(time=words.time(abs(time)), name=name, total=words.time(now))
