"""Reading a week as people write it in a field: 48, week 48, uge 48, 48 2027, 48/2027, 2026-W48."""

import re

from planner.core.errors import NoSuchWeek, Unreadable
from planner.core.week import FIRST_YEAR, LAST_YEAR, Week, weeks_in

_ISO = r"[0-9]{4}-?w[0-9]{1,2}"
_NUMBER = r"(?:week|uge|w|u)?\.?\s*([0-9]{1,2})(?:[\s/,.-]+([0-9]{4}))?"


def read_week(text: str, near: Week) -> Week:
    """The week that `text` says; a number without a year is the one of that number nearest to `near`.

    Raises `Unreadable`, or `NoSuchWeek`.
    """
    written = text.strip().casefold()
    if re.fullmatch(_ISO, written):
        return Week.parse(written)
    match = re.fullmatch(_NUMBER, written)
    if match is None:
        raise Unreadable(text)
    number = int(match[1])
    return Week(int(match[2]), number) if match[2] else _nearest(number, near)


def _nearest(number: int, near: Week) -> Week:
    years = (near.year, near.year + 1, near.year - 1)
    there_are = [Week(year, number) for year in years if _is_week(year, number)]
    if not there_are:
        raise NoSuchWeek(near.year, number)
    return min(there_are, key=lambda week: abs(week.monday - near.monday))


def _is_week(year: int, number: int) -> bool:
    return FIRST_YEAR <= year <= LAST_YEAR and 1 <= number <= weeks_in(year)
