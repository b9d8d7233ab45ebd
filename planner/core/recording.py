"""Recording by category: the cell of a grid is typed, or a whole week goes as planned."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from planner.core.category import OPEN_ID
from planner.core.duration import ZERO
from planner.core.entry import Entry, EntrySource
from planner.core.entry_errors import DaysHoldMore
from planner.core.giving_way import filling, on_days
from planner.core.log import Log
from planner.core.plan import Plan

_RANK = {source: place for place, source in enumerate(EntrySource)}


def with_day_time(log: Log, category: str, day: date | None, amount: timedelta, new_id: str) -> Log:
    """`log`, in which `category` has `amount` on `day`, or (`None`) without a day.

    More makes the plain entry of that cell longer, or makes one, of the id `new_id`; without a day, what
    gives way comes before it. Less shortens what is there: what gives way, then the plain entry, then
    what was recorded last, without a note before with one. Raises `NotATime`.
    """
    for entry in _to_shorten(log, category, day):
        while (excess := log.on(day).get(category, ZERO) - amount) > ZERO:
            shorter = _shortened(log, entry.id, excess)
            if shorter is None:
                break
            log = shorter
    missing = amount - log.on(day).get(category, ZERO)
    return _longer(log, category, day, missing, new_id) if missing > ZERO else log


def with_week_time(log: Log, category: str, amount: timedelta, new_id: str) -> Log:
    """`log`, in which `category` has `amount` in all: the difference is time without a day, which is
    filled in up to it, or taken away. Raises `DaysHoldMore`."""
    told = on_days(log, category)
    if amount < told:
        raise DaysHoldMore(category, told)
    missing = amount - log.actual(category)
    if missing > ZERO:
        return _filled(log, category, missing, new_id)
    return with_day_time(log, category, None, amount - told, new_id)


def as_planned(log: Log, plan: Plan, new_id: str) -> Log:
    """`log`, with what is missing to `plan` in each category as time of the week without a day, which
    gives way. What was recorded beyond the plan stays. Ids of new entries begin with `new_id`."""
    for number, (category, planned) in enumerate(plan.minutes.items()):
        missing = planned - log.actual(category)
        if category != OPEN_ID and missing > ZERO:
            log = _filled(log, category, missing, f"{new_id}.{number}")
    return log


def _filled(log: Log, category: str, more: timedelta, new_id: str) -> Log:
    """`log` with so much more of `category` that gives way."""
    for entry in filling(log, category):
        return log.having(replace(entry, amount=entry.amount + more))
    return log.having(Entry(new_id, log.week, more, category, gives_way=True))


def _longer(log: Log, category: str, day: date | None, more: timedelta, new_id: str) -> Log:
    there = sorted(_of_cell(log, category, day), key=lambda each: not each.gives_way)
    for entry in there:
        if entry.is_plain or entry.gives_way:
            return log.having(replace(entry, amount=entry.amount + more))
    return log.having(Entry(new_id, log.week if day is None else day, more, category))


def _shortened(log: Log, entry_id: str, by: timedelta) -> Log | None:
    """`log` with the entry shorter by so much, or without it; `None` if it is gone already."""
    for entry in log.entries:
        if entry.id == entry_id:
            left = entry.amount - by
            return log.having(replace(entry, amount=left)) if left > ZERO else log.without(entry_id)
    return None


def _to_shorten(log: Log, category: str, day: date | None) -> list[Entry]:
    newest_first = [*_of_cell(log, category, day)][::-1]
    return sorted(newest_first, key=_worth)


def _worth(entry: Entry) -> tuple[bool, bool, bool, int]:
    """What is shortened last is worth most."""
    return not entry.gives_way, not entry.is_plain, bool(entry.note), _RANK[entry.source]


def _of_cell(log: Log, category: str, day: date | None) -> Iterator[Entry]:
    return (each for each in log.entries if each.category == category and each.day == day)
