"""Lengths of time as tables have them: 1:30, 1h 30m, 1t30, 1,5 or 1,5 t, PT1H30M."""

import re
from datetime import timedelta

from planner.core.import_facts import FactKind
from planner.sources.days_written import short
from planner.sources.reading import NotRead

HOUR = timedelta(hours=1)
_HOURS = r"(?:h|t|timer?|hours?|hrs?|std)\.?"
_MINUTES = r"(?:m|min|mins|minut(?:ter|es?)?)\.?"
_SEXAGESIMAL = re.compile(r"([+-]?)(\d{1,5}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?", re.A)
_UNITS = re.compile(
    rf"([+-]?)(?:(\d{{1,5}})\s*{_HOURS})?\s*(?:og|and)?\s*(?:(\d{{1,6}})\s*{_MINUTES})?"
    r"\s*(?:(\d{1,7})\s*(?:s|sec|sek|seconds?|sekunder)\.?)?",
    re.A | re.I,
)
_HOURS_AND_BARE = re.compile(rf"([+-]?)(\d{{1,5}})\s*{_HOURS}\s*(\d{{1,2}})", re.A | re.I)
_ISO = re.compile(
    r"([+-]?)PT(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})(?:[.,]\d+)?S)?", re.A | re.I
)
_NUMBER = re.compile(r"([+-]?)(\d[\d.,' \u00a0]{0,20}|[.,]\d{1,9})", re.A)
_OF_HOURS = re.compile(rf"(.*\d)\s*{_HOURS}", re.A | re.I)
_OF_MINUTES = re.compile(rf"(.*\d)\s*{_MINUTES}", re.A | re.I)


def read_length(text: str, whole: timedelta = HOUR) -> timedelta:
    """How long `text` says. A bare number counts `whole` (hours unless told else), in any country's way.
    Raises `NotRead`."""
    plain = short(text, FactKind.BAD_DURATION)
    if match := _SEXAGESIMAL.fullmatch(plain):
        return _of_parts(match)
    if match := _NUMBER.fullmatch(plain):
        return _counted(match, plain, whole)
    for pattern in (_UNITS, _HOURS_AND_BARE, _ISO):
        match = pattern.fullmatch(plain)
        if match is not None and any(match.groups()[1:]):
            return _of_parts(match)
    return _number_with_unit(plain)


def is_length(text: str) -> bool:
    try:
        read_length(text)
    except NotRead:
        return False
    return True


def _number_with_unit(plain: str) -> timedelta:
    """`1,5 timer`, `90,5 min`."""
    for pattern, whole in ((_OF_HOURS, HOUR), (_OF_MINUTES, timedelta(minutes=1))):
        unit = pattern.fullmatch(plain)
        number = _NUMBER.fullmatch(unit[1]) if unit else None
        if number is not None:
            return _counted(number, plain, whole)
    raise NotRead(FactKind.BAD_DURATION, text=plain[:40])


def _of_parts(match: re.Match[str]) -> timedelta:
    parts = [int(each or 0) for each in match.groups()[1:]]
    hours, minutes, seconds = (*parts, 0)[:3]
    length = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -length if match[1] == "-" else length


def _counted(match: re.Match[str], plain: str, whole: timedelta) -> timedelta:
    """Exact, to the second: a third of an hour in four decimals is 20 minutes.

    Of several signs between digits the last begins the decimals, if it is there once: 2.000,5. One
    alone does too: hours are not written in thousands.
    """
    signs = re.findall(r"[.,]", match[2])
    has_decimals = bool(signs) and (len(signs) == 1 or signs.count(signs[-1]) == 1)
    before, _, after = match[2].rpartition(signs[-1]) if has_decimals else (match[2], "", "")
    digits, decimals = re.sub(r"\D", "", before), re.sub(r"\D", "", after)
    seconds = int(whole.total_seconds())
    part = int(decimals or 0) * seconds / 10 ** len(decimals)
    try:
        length = timedelta(seconds=int(digits or 0) * seconds + round(part))
    except OverflowError as error:
        raise NotRead(FactKind.BAD_DURATION, text=plain[:40]) from error
    return -length if match[1] == "-" else length
