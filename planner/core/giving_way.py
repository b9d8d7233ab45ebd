"""Time that was filled in without a day gives way: what is told of days comes out of it.

As long as a category has such time, its total of the week stays, whatever becomes known of its days,
and in whichever order. Where days hold more, the total is theirs.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from planner.core.book import Book
from planner.core.duration import WEEK, ZERO, total
from planner.core.entry import Entry
from planner.core.log import Log
from planner.core.week import Week


def settled(before: Log, after: Log) -> Log:
    """`after`, which `before` became when something was told of its days, with what that leaves of the
    time that gives way."""
    for category in dict.fromkeys(entry.category for entry in after.entries if entry.gives_way):
        after = _less(after, category, told_more(before, after, category))
    return after


def settled_weeks(before: Book, after: Book, weeks: Iterable[Week]) -> Book:
    """`after`, with the logs of `weeks` settled."""
    for week in dict.fromkeys(weeks):
        log = after.log(week)
        if any(entry.gives_way for entry in log.entries):
            after = after.with_log(settled(before.log(week), log))
    return after


def told_more(before: Log, after: Log, category: str) -> timedelta:
    """How much more of `category` is known to have been on days; below 0:00 for less."""
    return on_days(after, category) - on_days(before, category)


def on_days(log: Log, category: str) -> timedelta:
    """What `category` had on days."""
    return log.actual(category) - log.on(None).get(category, ZERO)


def given_way(before: Log, after: Log) -> dict[str, timedelta]:
    """By category, what came out of the time without a day when `before` became `after`, because more
    was told of days; below 0:00 for what went back."""
    entries = (*before.entries, *after.entries)
    gave = {}
    for category in dict.fromkeys(entry.category for entry in entries if entry.gives_way):
        told = told_more(before, after, category)
        less = _filled(before, category) - _filled(after, category)
        if less and told and (less > ZERO) == (told > ZERO):
            gave[category] = less
    return gave


def filling(log: Log, category: str) -> list[Entry]:
    """What `category` has in `log` that gives way: one entry, or several of a category that has heirs."""
    return [each for each in log.entries if each.gives_way and each.category == category]


def _filled(log: Log, category: str) -> timedelta:
    return total(entry.amount for entry in filling(log, category))


def _less(log: Log, category: str, by: timedelta) -> Log:
    """`log` with so much less that gives way, or with more, where `by` is below 0:00."""
    for entry in filling(log, category):
        left = min(WEEK, entry.amount - by)
        if left > ZERO:
            return log if left == entry.amount else log.having(replace(entry, amount=left))
        log, by = log.without(entry.id), -left
    return log
