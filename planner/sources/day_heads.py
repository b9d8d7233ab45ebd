"""Heads of columns that are days: *2026-03-02*, *Mon 03/02/2026*, and, where the file's name says of
which days it is, *Mon 2/3* or *Monday*, which may stand in a row too."""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from itertools import pairwise

from planner.core.event import DAY
from planner.core.import_facts import DateOrder, FactKind
from planner.sources.date_order import Written, known_order
from planner.sources.days_written import is_day, read_day, weekday_of
from planner.sources.file_names import Period, period_of
from planner.sources.reading import NotRead, Reading

_FEWEST = 2
_FEWEST_WEEKDAYS = 4
"""A column may be called *So* or *Do* and be none."""
_LONGEST = 31
_WITHOUT_YEAR = re.compile(r"(?:[^\W\d_]{2,9}\.?,?\s*)?(\d{1,2})\s*[-/.]\s*(\d{1,2})\.?")
_LONGEST_NAMED, _LEAP_YEAR = 24, 2024
_EITHER = (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)


def has_day_heads(head: Sequence[str]) -> bool:
    """Whether several columns are days, even if nobody can tell which."""
    if len(_whole(head)) >= _FEWEST:
        return True
    short = _short(head)
    with_figures = sum(any(sign.isdecimal() for sign in text) for text in short.values())
    return with_figures >= _FEWEST or len(short) >= _FEWEST_WEEKDAYS


def days_of_heads(reading: Reading, head: Sequence[str]) -> Mapping[int, date]:
    """The day of each column that is one, by its place. Raises `NotRead` if nobody can know them."""
    whole = _whole(head)
    if len(whole) >= _FEWEST:
        order = _consecutive(whole) or known_order(reading, Written([*whole.values()], head=head))
        return {place: read_day(text, order) for place, text in whole.items()}
    return {place: day_of_week(reading, text) for place, text in _short(head).items()}


def day_of_week(reading: Reading, text: str) -> date:
    """The day that a weekday is, or a day without its year, in the days of the file's name. Raises
    `NotRead` if nobody can know."""
    period = period_of(reading)
    if period is None or period.last - period.first >= _LONGEST * DAY:
        raise NotRead(FactKind.WHICH_WEEK)
    found = _in(period, text)
    if found is None:
        raise NotRead(FactKind.WHICH_WEEK)
    return found


def _whole(head: Sequence[str]) -> dict[int, str]:
    """The heads that say a day with its year."""
    return {place: text.strip() for place, text in enumerate(head) if is_day(text)}


def _short(head: Sequence[str]) -> dict[int, str]:
    """The heads that say a weekday, or a day without its year."""
    return {place: text.strip() for place, text in enumerate(head) if _is_short(text.strip())}


def _is_short(text: str) -> bool:
    return weekday_of(text) is not None or _is_in_figures(text) or _is_named(text)


def _is_in_figures(text: str) -> bool:
    """Whether it is a day in figures, and without its year: *2/3*, *Mon 2/3*. *12.00* is none."""
    match = _WITHOUT_YEAR.fullmatch(text[:40])
    if match is None:
        return False
    less, more = sorted(map(int, match.groups()))
    return 1 <= less <= 12 and more <= 31


def _is_named(text: str) -> bool:
    """Whether it is a day with the name of its month, and without its year: *Mon, Nov 23*, *23. nov*."""
    signs = text[: _LONGEST_NAMED + 1]
    if len(signs) > _LONGEST_NAMED or not any(map(str.isdecimal, signs)):
        return False
    return any(map(str.isalpha, signs)) and is_day(f"{text} {_LEAP_YEAR}")


def _consecutive(whole: Mapping[int, str]) -> DateOrder | None:
    """The order in which each column is the day after the one before it, if only one is so."""
    fitting = [order for order in _EITHER if _follow(whole, order)]
    return fitting[0] if len(fitting) == 1 else None


def _follow(whole: Mapping[int, str], order: DateOrder) -> bool:
    with suppress(NotRead):
        days = [read_day(text, order) for text in whole.values()]
        return all(later - day == DAY for day, later in pairwise(days))
    return False


def _in(period: Period, text: str) -> date | None:
    """The only day of `period` that can be meant."""
    length = (period.last - period.first).days + 1
    days = [period.first + n * DAY for n in range(length)]
    match = _WITHOUT_YEAR.fullmatch(text[:40])
    if _is_named(text):
        fitting = [day for day in days if read_day(f"{text} {day.year}", _EITHER[0]) == day]
    elif match:
        figures = {int(match[1]), int(match[2])}
        fitting = [day for day in days if {day.day, day.month} == figures]
    else:
        fitting = [day for day in days if day.weekday() == weekday_of(text)]
    return fitting[0] if len(fitting) == 1 else None
