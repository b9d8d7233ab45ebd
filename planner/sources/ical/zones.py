"""What zone a calendar means: names of the world, of Windows, of other programs, or rules of its own."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from planner.sources.ical.lines import Block, properties

_SAFE = re.compile(r"[A-Za-z0-9_+\-/ .():]{1,128}")
_HOURS = re.compile(r"(?:GMT|UTC) ?([+-])0?(\d{1,2})(?::?00)?", re.A)
LIBRARY_RAISES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What the calendar libraries were seen to raise for files that real programs wrote."""


@cache
def world_zone(name: str) -> ZoneInfo | None:
    """The zone that `name` means wherever it stands: as the world names it, as Windows does, or with
    another program's own path before it."""
    plain = name.strip().strip('"').strip("/")
    if not _SAFE.fullmatch(plain):
        return None
    return (
        _known(plain) or _of_windows(plain) or _behind_a_path(plain) or _in_any_case(plain.lower())
    )


def _known(name: str) -> ZoneInfo | None:
    if name in ("Z", "GMT", "UTC", "Etc/UTC"):
        return ZoneInfo("UTC")
    if "/" not in name and name not in _SHORT_NAMES:
        return None
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        return None


_SHORT_NAMES = frozenset(
    ("CET", "EET", "MET", "WET", "EST", "MST", "HST", "EST5EDT", "CST6CDT", "MST7MDT", "PST8PDT")
)


def _in_any_case(name: str) -> ZoneInfo | None:
    """`europe/copenhagen`, `Japan`, and `GMT+0100`, which is east of Greenwich, unlike `Etc/GMT+1`;
    and `tzone://Microsoft/Utc`."""
    if name.endswith("/utc"):
        return ZoneInfo("UTC")
    if match := _HOURS.fullmatch(name.upper()):
        turned = "-" if match[1] == "+" else "+"
        return _known(f"Etc/GMT{turned}{int(match[2])}")
    found = _names_in_lower_case().get(name)
    return ZoneInfo(found) if found else None


@cache
def _of_places(name: str) -> ZoneInfo | None:
    """The zone of `(UTC+01:00) Brussels, Copenhagen, Madrid, Paris` or `Eastern Time (US & Canada)`:
    what Outlook shows to people, where nothing describes it."""
    plain = _OFFSET_BEFORE.sub("", name[:128]).strip()
    if match := _AMERICAN.match(plain):
        return _known(f"US/{match[1]}")
    cities = (part.strip().replace(" ", "_").lower() for part in plain.split(","))
    found = next((zone for city in cities if (zone := _zones_of_cities().get(city))), None)
    return ZoneInfo(found) if found else None


_OFFSET_BEFORE = re.compile(r"^\((?:UTC|GMT) ?[+-]?[\d:.]*\)")
_AMERICAN = re.compile(r"(Eastern|Central|Mountain|Pacific) Time \(US")


@cache
def _zones_of_cities() -> dict[str, str]:
    names = sorted(available_timezones(), reverse=True)  # of two, the first in the alphabet
    return {name.rpartition("/")[2].lower(): name for name in names if "/" in name}


@cache
def _names_in_lower_case() -> dict[str, str]:
    return {name.lower(): name for name in available_timezones()}


def _of_windows(name: str) -> ZoneInfo | None:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return _known(WINDOWS_TO_OLSON.get(name, ""))


def _behind_a_path(name: str) -> ZoneInfo | None:
    """`mozilla.org/20050126_1/Europe/Berlin`"""
    parts = name.split("/")
    shorter = ("/".join(parts[n:]) for n in range(1, len(parts) - 1))
    return next((zone for zone in map(_known, shorter) if zone), None)


class Zones:
    """The zones of one calendar file. `own` are those that it describes itself, by the name under
    which events refer to them."""

    def __init__(self, blocks: Sequence[Block], default: ZoneInfo) -> None:
        self.default = default
        self.floating = False
        """Whether a time without any zone was met."""
        self.unknown: dict[str, None] = {}
        self._own: dict[str, tzinfo | None] = {}
        self._texts = {name: block.text for block in blocks if (name := _name_of(block))}

    def zone(self, name: str) -> tzinfo:
        """The zone of that name; if nobody knows it, the default, and it is noted as unknown."""
        found = world_zone(name) or self._described(name) or _of_places(name)
        if found is None:
            self.unknown[name] = None
            return self.default
        return found

    def _described(self, name: str) -> tzinfo | None:
        if name not in self._own:
            self._own[name] = _made(self._texts[name]) if name in self._texts else None
        return self._own[name]


def _name_of(block: Block) -> str:
    named = properties(block.text, frozenset({"TZID"}))
    return next((each.value.strip() for each in named), "")


def _made(text: str) -> tzinfo | None:
    """The zone that a calendar describes; `None` if it can't be understood."""
    import icalendar

    lines = _bounded(text)
    try:
        zone = icalendar.Timezone.from_ical(f"BEGIN:VTIMEZONE\n{lines}END:VTIMEZONE\n")
        assert isinstance(zone, icalendar.Timezone)
        made: tzinfo | None = zone.to_tz(lookup_tzid=False)
    except LIBRARY_RAISES:
        return None
    return None if made is None else _Described(made)


_DAY = timedelta(days=1)
_SECOND_DAY = date.min + _DAY


class _Described(tzinfo):
    """`zone`, in which a time that the clock skips is meant as it was before, as in zones of the world:
    the library takes the offset that holds after it, and so comes out an hour early."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone

    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        if dt is None:
            return None
        at = self._of(dt)
        offset = at.utcoffset()
        if offset is None or dt.fold or at.date() < _SECOND_DAY:
            return offset
        if (at - _DAY).utcoffset() == offset:  # as on all but two days of a year
            return offset
        return self._zone.fromutc(at - offset).utcoffset()

    def dst(self, dt: datetime | None) -> timedelta | None:
        return self._of(dt).dst() if dt is not None else None

    def tzname(self, dt: datetime | None) -> str | None:
        return self._of(dt).tzname() if dt is not None else None

    def fromutc(self, dt: datetime) -> datetime:
        return self._zone.fromutc(self._of(dt)).replace(tzinfo=self)

    def _of(self, at: datetime) -> datetime:
        return at.replace(tzinfo=self._zone)


def _bounded(text: str) -> str:
    """Without any rule that comes more often than twice a year's changes of clock need."""
    lines = text.split("\n")
    kept = (line for line in lines if not _TOO_OFTEN.match(line))
    return "\n".join(kept) + ("" if text.endswith("\n") else "\n")


_TOO_OFTEN = re.compile(r"RRULE.*FREQ=(SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY)", re.I)
