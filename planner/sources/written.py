"""Days, clock times and lengths as tables have them, in the ways of several countries."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from planner.core.import_facts import DateOrder, FactKind
from planner.sources.reading import NotRead

_LONGEST = 60
_DAY = re.compile(r"(\d{1,4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,4})\.?", re.A)
_PLAIN_DAY = re.compile(r"(\d{4})(\d\d)(\d\d)", re.A)
_CLOCK = re.compile(
    r"(?:kl\.?\s*)?(\d{1,2})(?:[:.](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?)?\s*(a|p)?(?:\.?m\.?)?",
    re.A | re.I,
)
_WITH_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)", re.A)
"""A cell of a spreadsheet that holds a day and a time, though its column is for one of them."""
_OFFSET = re.compile(r"\s*(?:Z|UTC|([+-])(\d\d):?(\d\d))", re.A | re.I)
_SEXAGESIMAL = re.compile(r"([+-]?)(\d{1,5}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?", re.A)
_UNITS = re.compile(
    r"([+-]?)(?:(\d{1,5})\s*(?:h|t|timer|hours?|std)\.?)?\s*(?:(\d{1,6})\s*(?:m|min|minut(?:ter|es?))\.?)?"
    r"\s*(?:(\d{1,7})\s*s\.?)?",
    re.A | re.I,
)
_NUMBER = re.compile(r"([+-]?)(\d[\d.,' \u00a0]{0,20}|[.,]\d{1,9})", re.A)


def order_of(texts: Iterable[str]) -> DateOrder | None:
    """The order in which all of `texts` have day, month and year; `None` if they don't tell."""
    votes = {DateOrder.DAY_FIRST: 0, DateOrder.MONTH_FIRST: 0}
    seen = has_other = differs = False
    for text in texts:
        match = _DAY.match(text.strip())
        if match is None:
            continue
        seen = True
        first, second = int(match[1]), int(match[3])
        if len(match[1]) == 4:
            continue
        has_other = True
        differs = differs or first != second
        if first > 12 >= second:
            votes[DateOrder.DAY_FIRST] += 1
        elif second > 12 >= first:
            votes[DateOrder.MONTH_FIRST] += 1
    if not has_other:
        return DateOrder.YEAR_FIRST if seen else DateOrder.DAY_FIRST
    if not differs:
        return DateOrder.DAY_FIRST
    best = max(votes, key=lambda order: votes[order])
    return best if votes[best] else None


def example_of(texts: Iterable[str]) -> str:
    """The first of `texts` that is a day."""
    return next((text.strip() for text in texts if _DAY.match(text.strip())), "")


def has_points(texts: Iterable[str]) -> bool:
    """Whether days are written with points, which only those do who begin with the day."""
    match = _DAY.match(example_of(texts))
    return match is not None and match[2] == "."


def read_day(text: str, order: DateOrder) -> date:
    """The day that `text` says. Raises `NotRead`."""
    plain = _WITH_CLOCK.sub(r"\1", _short(text, FactKind.BAD_DATE))
    match = _DAY.fullmatch(plain)
    if match is None:
        match = _PLAIN_DAY.fullmatch(plain)
        if match is None:
            raise NotRead(FactKind.BAD_DATE, text=plain[:40])
        return _day(int(match[1]), int(match[2]), int(match[3]), plain)
    first, second, third = int(match[1]), int(match[3]), int(match[4])
    if len(match[1]) == 4:
        return _day(first, second, third, plain)
    year = third + 2000 if len(match[4]) <= 2 else third
    if order is DateOrder.MONTH_FIRST:
        return _day(year, first, second, plain)
    return _day(year, second, first, plain)


def read_clock(text: str) -> time:
    """The time of day that `text` says. Raises `NotRead`."""
    match = _CLOCK.fullmatch(_WITH_CLOCK.sub(r"\2", _short(text, FactKind.BAD_TIME)))
    if match is None or (match[2] is None and match[4] is None):
        raise NotRead(FactKind.BAD_TIME, text=text.strip()[:40])
    hour = int(match[1])
    if match[4]:
        if not 1 <= hour <= 12:
            raise NotRead(FactKind.BAD_TIME, text=text.strip()[:40])
        hour = hour % 12 + (12 if match[4].lower() == "p" else 0)
    try:
        return time(hour, int(match[2] or 0), int(match[3] or 0))
    except ValueError as error:
        raise NotRead(FactKind.BAD_TIME, text=text.strip()[:40]) from error


def is_twelve_hours(text: str) -> bool:
    match = _CLOCK.fullmatch(text.strip()[:_LONGEST])
    return match is not None and bool(match[4])


def read_moment(text: str, order: DateOrder, zone: tzinfo) -> datetime:
    """The day and time that one cell says, in `zone` unless it says which. Raises `NotRead`."""
    plain = " ".join(_short(text, FactKind.BAD_DATE).split())
    day, sign, rest = plain.partition("T") if "T" in plain[8:12] else plain.partition(" ")
    clock = rest.strip()
    if not sign or not clock:
        return datetime.combine(read_day(day, order), time(), zone)
    offset = re.search(r"(?:Z|UTC|[+-]\d\d:?\d\d)$", clock, re.A | re.I)
    if offset is None:
        return datetime.combine(read_day(day, order), read_clock(clock), zone)
    at = datetime.combine(read_day(day, order), read_clock(clock[: offset.start()]), UTC)
    try:
        return at - _offset(offset[0])
    except OverflowError as error:
        raise NotRead(FactKind.BAD_DATE, text=plain[:40]) from error


def read_length(text: str, whole: timedelta = timedelta(hours=1)) -> timedelta:
    """How long `text` says: `1:30`, `01:30:00`, `1h 30m`, or a number of `whole` (hours unless told
    else) in any country's way. Raises `NotRead`."""
    plain = _short(text, FactKind.BAD_DURATION)
    if match := _SEXAGESIMAL.fullmatch(plain):
        return _of_parts(match)
    if match := _NUMBER.fullmatch(plain):
        return _counted(match, plain, whole)
    match = _UNITS.fullmatch(plain)
    if match is None or not any(match.groups()[1:]):
        raise NotRead(FactKind.BAD_DURATION, text=plain[:40])
    return _of_parts(match)


def _short(text: str, kind: FactKind) -> str:
    """`text` without the space around it. Raises `NotRead` for what is longer than a time can be:
    patterns with room for spaces take their time on a hundred thousand of them."""
    plain = text.strip()
    if len(plain) > _LONGEST:
        raise NotRead(kind, text=plain[:40])
    return plain


def _of_parts(match: re.Match[str]) -> timedelta:
    hours, minutes, seconds = (int(each or 0) for each in match.groups()[1:])
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


def _offset(text: str) -> timedelta:
    match = _OFFSET.fullmatch(text)
    if match is None or match[1] is None:
        return timedelta()
    length = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return -length if match[1] == "-" else length


def _day(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise NotRead(FactKind.BAD_DATE, text=text[:40]) from error
