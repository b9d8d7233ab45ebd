"""Rules of recurrence, looked at before they are laid out, and mended where libraries read them wrong.

A rule of a few signs can mean a thousand million occurrences, or none until the year 9999.
"""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from planner.core.import_facts import FactKind
from planner.sources.ical.moments import Moment, day_meant
from planner.sources.reading import NotRead

MOST_OCCURRENCES = 2_000
MOST_EXCEPTIONS = 1_000
MOST_STEPS = 50_000
LARGEST_INTERVAL = 1_000
_UNITS = {
    "SECONDLY": timedelta(seconds=1),
    "MINUTELY": timedelta(minutes=1),
    "HOURLY": timedelta(hours=1),
    "DAILY": timedelta(days=1),
    "WEEKLY": timedelta(weeks=1),
    "MONTHLY": timedelta(days=28),
    "YEARLY": timedelta(days=365),
}
_KNOWN = frozenset(
    (
        "FREQ",
        "UNTIL",
        "COUNT",
        "INTERVAL",
        "WKST",
        "BYSECOND",
        "BYMINUTE",
        "BYHOUR",
        "BYDAY",
        "BYMONTHDAY",
        "BYYEARDAY",
        "BYWEEKNO",
        "BYMONTH",
        "BYSETPOS",
    )
)
_SIMPLE = frozenset(("FREQ", "INTERVAL", "UNTIL", "BYDAY", "WKST"))
_OF_WHOLE_WEEKS = frozenset(("FREQ", "INTERVAL", "UNTIL", "COUNT", "BYDAY", "WKST", "BYSETPOS"))
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_PLACE, _TIME = re.compile(r"[+-]?[1-9]\d{0,2}", re.A), re.compile(r"\d{1,2}", re.A)
_LISTS = {
    "WKST": re.compile("|".join(_DAYS)),
    "BYDAY": re.compile(rf"([+-]?[1-9]\d?)?({'|'.join(_DAYS)})", re.A),
    "BYSETPOS": _PLACE,
    "BYMONTHDAY": _PLACE,
    "BYYEARDAY": _PLACE,
    "BYWEEKNO": _PLACE,
    "BYMONTH": _TIME,
    "BYHOUR": _TIME,
    "BYMINUTE": _TIME,
    "BYSECOND": _TIME,
}
"""What stands between the commas."""
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def screened(text: str, start: Moment, end: datetime) -> str:
    """The rule of a series that begins at `start`, as the library reads it rightly; it is laid out no
    further than `end`, which is in the zone of who reads it. Raises `NotRead` if it can't be read,
    comes too often, or never comes."""
    parts = _with_days_of_the_week_chosen(_parts(text), text)
    _check_how_often(parts, start, end, text)
    _check_that_it_comes(parts, text)
    if "UNTIL" in parts:
        parts["UNTIL"] = _until(parts["UNTIL"], start, end.tzinfo, text)
    return ";".join(f"{name}={value}" for name, value in parts.items())


def period_of(rule: str) -> timedelta | None:
    """After how many whole weeks a screened rule of days or weeks is where it was; `None` for one that
    counts, or that is no such."""
    parts = dict(part.split("=", 1) for part in rule.split(";"))
    if not _SIMPLE.issuperset(parts) or parts["FREQ"] not in ("DAILY", "WEEKLY"):
        return None
    return timedelta(weeks=1) * int(parts.get("INTERVAL", "1"))


def _parts(text: str) -> dict[str, str]:
    pairs = [part.partition("=") for part in text.upper().replace(" ", "").split(";") if part]
    parts = {name: value for name, sign, value in pairs if sign and value}
    if parts.pop("RSCALE", "GREGORIAN") != "GREGORIAN" or parts.pop("SKIP", "OMIT") != "OMIT":
        raise NotRead(FactKind.BAD_RULE, text=text[:80])
    unknown = any(name not in _KNOWN and not name.startswith("X-") for name in parts)
    if parts.get("FREQ") not in _UNITS or unknown or not _are_well_formed(parts):
        raise NotRead(FactKind.BAD_RULE, text=text[:80])
    parts = {name: value for name, value in parts.items() if name in _KNOWN}
    if "COUNT" in parts and parts["COUNT"].startswith("-"):
        del parts["COUNT"]
    return parts


def _are_well_formed(parts: Mapping[str, str]) -> bool:
    given = ((_LISTS[name], value) for name, value in parts.items() if name in _LISTS)
    return all(form.fullmatch(each) for form, value in given for each in value.split(","))


def _with_days_of_the_week_chosen(parts: dict[str, str], text: str) -> dict[str, str]:
    """Without positions among the days of a week, but with the days that stand there: the library counts
    the days of the first week from the start of the series on."""
    days, places = parts.get("BYDAY", ""), parts.get("BYSETPOS", "")
    if parts["FREQ"] != "WEEKLY" or not places or parts.keys() - _OF_WHOLE_WEEKS:
        return parts
    first = _DAYS.index(parts.get("WKST", "MO"))
    order = [day for day in (*_DAYS[first:], *_DAYS[:first]) if day in days.split(",")]
    chosen = {int(place) - (int(place) > 0) for place in places.split(",")}
    kept = [order[place] for place in sorted(chosen) if -len(order) <= place < len(order)]
    if not kept:
        raise NotRead(FactKind.BAD_RULE, text=text[:80])
    others = {name: value for name, value in parts.items() if name != "BYSETPOS"}
    return {**others, "BYDAY": ",".join(dict.fromkeys(kept))}


def _number(parts: Mapping[str, str], name: str, otherwise: int, text: str) -> int:
    written = parts.get(name, str(otherwise))
    if not (written.isascii() and written.isdecimal() and len(written) < 16):
        raise NotRead(FactKind.BAD_RULE, text=text[:80])
    return int(written)


def _check_how_often(parts: Mapping[str, str], start: Moment, end: datetime, text: str) -> None:
    interval = _number(parts, "INTERVAL", 1, text)
    if not 1 <= interval <= LARGEST_INTERVAL:
        raise NotRead(FactKind.BAD_RULE, text=text[:80])
    begins = start if isinstance(start, datetime) else _at_midnight(start, end)
    steps = max(end - begins, timedelta()) // (_UNITS[parts["FREQ"]] * interval)
    until = _day(parts["UNTIL"]) if "UNTIL" in parts else None
    if until is not None:
        lasts = max(until - begins.date(), timedelta()) + timedelta(days=1)
        steps = min(steps, lasts // (_UNITS[parts["FREQ"]] * interval))
    if parts["FREQ"] in ("SECONDLY", "MINUTELY"):
        steps = min(steps, _number(parts, "COUNT", steps, text) * 100)
        if steps > MOST_STEPS:
            raise NotRead(FactKind.RULE_TOO_OFTEN, text=text[:80], limit=str(MOST_OCCURRENCES))


def _check_that_it_comes(parts: Mapping[str, str], text: str) -> None:
    """30 February: the library would look for it until the year 9999."""
    months, days = _numbers(parts.get("BYMONTH", "")), _numbers(parts.get("BYMONTHDAY", ""))
    if not months or not days:
        return
    longest = max((_LONGEST_MONTHS[month - 1] for month in months if 1 <= month <= 12), default=0)
    if not any(1 <= abs(day) <= longest for day in days):
        raise NotRead(FactKind.BAD_RULE, text=text[:80])


def _numbers(text: str) -> list[int]:
    plain = (part.lstrip("+-") for part in text.split(","))
    return [int(part) for part in plain if part.isascii() and part.isdecimal() and len(part) < 5]


def _until(written: str, start: Moment, home: tzinfo | None, text: str) -> str:
    """What it ends with, as the series counts: a day for days, else UTC. A day on a series of times
    includes that day. Exchange ends a series of days at the midnight of its own zone, in UTC."""
    day = _day(written)
    if day is None:
        raise NotRead(FactKind.BAD_RULE, text=text[:80])
    if not isinstance(start, datetime):
        if len(written) > 8 and written.endswith("Z"):
            day = day_meant(datetime.combine(day, _time(written, text), UTC), home)
        return f"{day:%Y%m%d}".rjust(8, "0")
    if len(written) == 8:
        local = datetime.combine(day, time(23, 59, 59), start.tzinfo)
    else:
        zone = UTC if written.endswith("Z") else start.tzinfo
        local = datetime.combine(day, _time(written, text), zone)
    try:
        return f"{local.astimezone(UTC):%Y%m%dT%H%M%SZ}".rjust(16, "0")
    except OverflowError:
        return "99991231T000000Z"


def _day(written: str) -> date | None:
    plain = written[:8]
    if not (plain.isascii() and plain.isdecimal() and len(plain) == 8):
        return None
    try:
        return date(int(plain[:4]), int(plain[4:6]), int(plain[6:]))
    except ValueError:
        return None


def _time(written: str, text: str) -> time:
    digits = written.rstrip("Z")[9:15]
    try:
        return time(int(digits[:2]), int(digits[2:4]), int(digits[4:6] or 0))
    except ValueError as error:
        raise NotRead(FactKind.BAD_RULE, text=text[:80]) from error


def _at_midnight(day: date, like: datetime) -> datetime:
    return datetime.combine(day, time(), like.tzinfo)
