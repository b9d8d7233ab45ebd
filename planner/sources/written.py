"""Times of day and moments as tables have them, in the ways of several countries."""

import re
from datetime import UTC, datetime, time, timedelta, tzinfo

from planner.core.import_facts import DateOrder, FactKind
from planner.sources.days_written import read_day, short
from planner.sources.reading import NotRead

_CLOCK = re.compile(
    r"(?:kl\.?\s*)?(\d{1,2})(?:[:.](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?)?\s*(a|p)?(?:\.?m\.?)?",
    re.A | re.I,
)
_PLAIN_CLOCK = re.compile(r"(\d\d)(\d\d)", re.A)
_PART_OF_A_DAY = re.compile(r"(?:\d{5}[.,](\d{1,15})|0?[.,](\d|\d{3,15}))", re.A)
"""What a spreadsheet counts a time of day in, with the day before it or without. Two figures alone are
minutes: 0.30."""
_WITH_DAY = re.compile(r".*\d[T ]\s*(\d{1,2}[:.]\d\d[:.]\d\d)", re.A)
"""A cell of a spreadsheet that holds a day and a time, though its column is for one of them."""
_OFFSET = re.compile(r"\s*(?:Z|UTC|([+-])(\d\d):?(\d\d))", re.A | re.I)
_MOMENT = re.compile(
    r"(.*?\d)(?:T|,?\s+)((?:kl\.?\s*)?\d{1,2}(?:[:.]\d\d){1,2}(?:[.,]\d+)?\s*(?:[ap]\.?m?\.?)?"
    r"|\d{1,2}\s*[ap]\.?m\.?)\s*(Z|UTC|[+-]\d\d:?\d\d)?",
    re.A | re.I,
)
_SECONDS_OF_A_DAY = 86_400


def read_clock(text: str) -> time:
    """The time of day that `text` says; a bare number is an hour, as people write their days. Raises
    `NotRead`."""
    plain = short(text, FactKind.BAD_TIME)
    if match := _PART_OF_A_DAY.fullmatch(plain):
        return _of_a_part(f".{match[1] or match[2]}", plain)
    if match := _PLAIN_CLOCK.fullmatch(plain):
        return _clock(int(match[1]), int(match[2]), 0, plain)
    match = _CLOCK.fullmatch(_WITH_DAY.sub(r"\1", plain))
    if match is None:
        raise NotRead(FactKind.BAD_TIME, text=plain[:40])
    hour = int(match[1])
    if match[4]:
        if not 1 <= hour <= 12:
            raise NotRead(FactKind.BAD_TIME, text=plain[:40])
        hour = hour % 12 + (12 if match[4].lower() == "p" else 0)
    return _clock(hour, int(match[2] or 0), int(match[3] or 0), plain)


def is_end_of_day(text: str) -> bool:
    """Whether it is midnight as the end of a day."""
    return text.strip() in ("24", "24:00", "24.00", "24:00:00", "24.00.00", "2400")


def is_twelve_hours(text: str) -> bool:
    """Whether it has a clock of twelve hours, alone or behind a day."""
    plain = text.strip()[:60]
    match = _CLOCK.fullmatch(plain)
    if match is None and (moment := _MOMENT.fullmatch(plain)):
        match = _CLOCK.fullmatch(moment[2])
    return match is not None and bool(match[4])


def has_offset(text: str) -> bool:
    """Whether a moment says its zone itself."""
    match = _MOMENT.fullmatch(text.strip()[:60])
    return match is not None and match[3] is not None


def is_moment(text: str) -> bool:
    """Whether it has a day and a time."""
    return _MOMENT.fullmatch(text.strip()[:60]) is not None


def read_moment(text: str, order: DateOrder, zone: tzinfo) -> datetime:
    """The day and time that one cell says, in `zone` unless it says which. Raises `NotRead`."""
    plain = " ".join(short(text, FactKind.BAD_DATE).split())
    match = _MOMENT.fullmatch(plain)
    if match is None:
        counted = _PART_OF_A_DAY.fullmatch(plain)
        clock = read_clock(plain) if counted else time()
        return datetime.combine(read_day(plain, order), clock, zone)
    day, clock = read_day(match[1], order), read_clock(match[2])
    if match[3] is None:
        return datetime.combine(day, clock, zone)
    try:
        return datetime.combine(day, clock, UTC) - _offset(match[3])
    except OverflowError as error:
        raise NotRead(FactKind.BAD_DATE, text=plain[:40]) from error


def _clock(hour: int, minute: int, second: int, text: str) -> time:
    try:
        return time(hour, minute, second)
    except ValueError as error:
        raise NotRead(FactKind.BAD_TIME, text=text[:40]) from error


def _of_a_part(part: str, text: str) -> time:
    seconds = round(float(part) * _SECONDS_OF_A_DAY)
    return _clock(seconds // 3600, seconds // 60 % 60, seconds % 60, text)


def _offset(text: str) -> timedelta:
    match = _OFFSET.fullmatch(text)
    if match is None or match[1] is None:
        return timedelta()
    length = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return -length if match[1] == "-" else length
