"""Dates, times and lengths as calendars write them, read. Each raises `NotRead`."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import NamedTuple

from planner.core.import_facts import FactKind
from planner.sources.ical.lines import Property
from planner.sources.ical.zones import Zones
from planner.sources.reading import NotRead

Moment = date | datetime
"""A day, or an aware time."""

_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(?:\.\d+)?(Z|[+-]\d{4})?)?", re.A)
_LENGTH = re.compile(
    r"([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?",
    re.A,
)


class Length(NamedTuple):
    """Days as the clock on the wall counts them, and time that passes. P1D and PT24H differ when the
    clock is changed."""

    days: timedelta
    time: timedelta

    @property
    def total(self) -> timedelta:
        return self.days + self.time

    def after(self, start: datetime) -> datetime:
        then = start + self.days
        return (then.astimezone(UTC) + self.time).astimezone(start.tzinfo) if self.time else then


class Period(NamedTuple):
    """A recurrence that has an end of its own."""

    start: Moment
    end: Moment | timedelta


def moment(given: Property, zones: Zones) -> Moment:
    """The day or the time that a property says; one without a zone is in the default zone."""
    return _moment(given.value.strip(), given, zones)


def moments(given: Property, zones: Zones, not_read: list[NotRead]) -> list[Moment | Period]:
    """What a list of days, times or periods says. One that can't be read is told in `not_read`."""
    found = []
    for part in filter(None, map(str.strip, given.value.split(","))):
        try:
            found.append(_period(part, given, zones))
        except NotRead:
            not_read.append(NotRead(FactKind.DAY_PASSED_OVER, text=part[:40]))
    return found


def length(text: str) -> Length:
    match = _LENGTH.fullmatch(text.strip().upper())
    if match is None or not any(match.groups()[1:]):
        raise NotRead(FactKind.BAD_DURATION, text=text.strip()[:40])
    weeks, days, hours, minutes, seconds = (int(each or 0) for each in match.groups()[1:])
    sign = -1 if match[1] == "-" else 1
    try:
        return Length(
            sign * timedelta(weeks=weeks, days=days),
            sign * timedelta(hours=hours, minutes=minutes, seconds=seconds),
        )
    except OverflowError as error:
        raise NotRead(FactKind.BAD_DURATION, text=text.strip()[:40]) from error


def is_skipped(local: datetime) -> bool:
    """Whether the clock jumps over that time on that day."""
    back = local.astimezone(UTC).astimezone(local.tzinfo)
    return back.replace(tzinfo=None) != local.replace(tzinfo=None)


def day_meant(at: Moment, home: tzinfo | None) -> date:
    """The day that `at` stands for in a series of days: some programs write, in UTC, the midnight at
    which it begins at `home`."""
    if not isinstance(at, datetime):
        return at
    local = at.astimezone(home) if at.tzinfo is UTC and home else at
    return (local if local.time() == time() else at).date()


def _period(text: str, given: Property, zones: Zones) -> Moment | Period:
    begins, slash, ends = text.partition("/")
    start = _moment(begins, given, zones)
    if not slash:
        return start
    if ends.upper().startswith(("P", "+P", "-P")):
        return Period(start, length(ends).total)
    return Period(start, _moment(ends, given, zones))


def _moment(text: str, given: Property, zones: Zones) -> Moment:
    plain = text.upper()
    match = _MOMENT.fullmatch(plain) or _MOMENT.fullmatch(re.sub(r"(?<=\d)[-:](?=\d\d)", "", plain))
    if match is None:
        raise NotRead(FactKind.BAD_DATE, text=text[:40])
    year, month, day, hour, minute, second = (int(each or 0) for each in match.groups()[:6])
    try:
        if match[4] is None:
            return date(year, month, day)
        zone = _zone(match[7], given, zones)
        if (hour, minute, second) == (24, 0, 0):  # the end of a day, as some write it
            return datetime(year, month, day, tzinfo=zone) + timedelta(days=1)
        return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=zone)
    except (ValueError, OverflowError) as error:
        raise NotRead(FactKind.BAD_DATE, text=text[:40]) from error


def _zone(offset: str | None, given: Property, zones: Zones) -> tzinfo:
    if offset == "Z":
        return UTC
    name = given.parameters.get("TZID")
    if not name:
        zones.floating = True
        return zones.default
    return zones.zone(name)
