"""One VEVENT: the properties that say when it is, read at once, and those that say what, when asked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cached_property

from planner.core.event import Guest, Mark, Span, Timed, WholeDays
from planner.core.import_facts import FactKind
from planner.sources.ical.lines import Block, Property, properties, text_of
from planner.sources.ical.moments import Length, Moment, Period, length, moment, moments
from planner.sources.ical.zones import Zones
from planner.sources.reading import NotRead, utc

_WHEN = frozenset(
    ("UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID")
) | {"SEQUENCE"}
_WHAT = frozenset(
    ("SUMMARY", "STATUS", "CLASS", "TRANSP", "CATEGORIES", "ORGANIZER", "ATTENDEE")
) | {"X-MICROSOFT-CDO-BUSYSTATUS"}
_AS_THE_START = frozenset(("DTEND", "EXDATE", "RDATE", "RECURRENCE-ID"))
"""What is in the zone of the start, if it names none."""
_OF_A_ZONE = _AS_THE_START | {"DTSTART"}
_YEAR = re.compile(r"\s*\d{4}", re.A)
_ONE_DAY = timedelta(days=1)


@dataclass(slots=True)
class When:
    """What a VEVENT says of its time."""

    uid: str = ""
    start: Moment | None = None
    end: Moment | None = None
    length: Length | None = None
    rules: list[str] = field(default_factory=list)
    added: list[Moment | Period] = field(default_factory=list)
    excepted: list[Moment] = field(default_factory=list)
    replaces: Moment | None = None
    is_from_then_on: bool = False
    sequence: int = -1
    old_rules: list[str] = field(default_factory=list)
    """Rules of what is excepted (EXRULE), as the standard of 1998 has them."""
    not_read: list[NotRead] = field(default_factory=list)
    """Why days that are added or excepted were passed over."""


class Component:
    """A VEVENT. Making one raises `NotRead` if its time can't be read."""

    def __init__(self, block: Block, zones: Zones) -> None:
        self.block = block
        self.when = When()
        self.home = zones.default
        given = [_with_whole_zone(each) for each in properties(block.text, _WHEN)]
        starts = (each.parameters.get("TZID") for each in given if each.name == "DTSTART")
        zone = next(starts, None)
        for each in given:
            _note(self.when, _in_zone(each, zone), zones)
        if self.when.start is None:
            raise NotRead(FactKind.NO_START)

    @property
    def start(self) -> Moment:
        assert self.when.start is not None
        return self.when.start

    @property
    def is_a_day(self) -> bool:
        return not isinstance(self.start, datetime)

    @property
    def is_backwards(self) -> bool:
        """Whether it says that it ends before it begins."""
        start, end = self.start, self.end
        if isinstance(start, datetime) and isinstance(end, datetime):
            return end < start
        return day_of(end) < day_of(start)

    @property
    def end(self) -> Moment:
        """Where it ends, by whichever way it says so."""
        when, start = self.when, self.start
        if when.end is not None:
            return when.end
        if when.length is None:
            return start + _ONE_DAY if self.is_a_day else start
        if isinstance(start, datetime):
            return when.length.after(start)
        return start + when.length.total

    @property
    def span(self) -> Span:
        return span_of(self.start, self.end)

    @property
    def is_alone(self) -> bool:
        """Whether it happens once, as it stands."""
        when = self.when
        return not (when.rules or when.added or when.excepted or when.replaces)

    @cached_property
    def what(self) -> "What":
        return What(list(properties(self.block.text, _WHAT)))

    @property
    def title(self) -> str:
        return self.what.title


class What:
    """What a VEVENT says of itself besides its time."""

    def __init__(self, given: list[Property]) -> None:
        first: dict[str, str] = {}
        for each in given:
            first.setdefault(each.name, each.value)
        self.title = text_of(first.get("SUMMARY", ""))
        self.organiser = _address(first.get("ORGANIZER", ""))
        self.tags = tuple(
            tag for each in given if each.name == "CATEGORIES" for tag in _split(each.value)
        )
        guests = (_guest(each) for each in given if each.name == "ATTENDEE")
        self.guests = tuple(guest for guest in guests if guest.address)
        self.marks = _marks(first)


def span_of(start: Moment, end: Moment) -> Span:
    """From `start` to `end`; two days are whole days, and at least one."""
    if not isinstance(start, datetime) and not isinstance(end, datetime):
        return WholeDays(start, start + _ONE_DAY if start == end else end)
    zone = next(each.tzinfo for each in (start, end) if isinstance(each, datetime))
    begins, ends = (
        each
        if isinstance(each, datetime)
        else datetime(each.year, each.month, each.day, tzinfo=zone)
        for each in (start, end)
    )
    return Timed(utc(begins), utc(ends))


def _with_whole_zone(given: Property) -> Property:
    """Some programs write a zone with a colon in its name, and no quotes about it:
    `TZID=tzone://Microsoft/Utc:20260302T090000`."""
    begun = given.parameters.get("TZID")
    if begun is None or given.name not in _OF_A_ZONE or _YEAR.match(given.value):
        return given
    rest, _, value = given.value.rpartition(":")
    return given.with_parameter("TZID", f"{begun}:{rest}")._replace(value=value)


def _in_zone(given: Property, zone: str | None) -> Property:
    """A time of the series in the `zone` of its start, if it says no other."""
    if zone is None or given.name not in _AS_THE_START or "TZID" in given.parameters:
        return given
    return given.with_parameter("TZID", zone)


def _note(when: When, given: Property, zones: Zones) -> None:
    match given.name:
        case "UID":
            when.uid = given.value.strip()
        case "DTSTART":
            when.start = moment(given, zones)
        case "DTEND":
            when.end = moment(given, zones)
        case "DURATION":
            when.length = length(given.value)
        case "RRULE" if given.value.strip():
            when.rules.append(given.value.strip())
        case "RDATE":
            when.added += moments(given, zones, when.not_read)
        case "EXDATE":
            found = moments(given, zones, when.not_read)
            when.excepted += [each for each in found if not isinstance(each, Period)]
        case "EXRULE" if given.value.strip():
            when.old_rules.append(given.value.strip())
        case "RECURRENCE-ID":
            when.replaces = moment(given, zones)
            when.is_from_then_on = given.parameters.get("RANGE", "").upper() == "THISANDFUTURE"
        case "SEQUENCE":
            text = given.value.strip()
            when.sequence = int(text) if text.isdecimal() and len(text) < 10 else -1


def _split(value: str) -> list[str]:
    """A list of texts, whose commas may be escaped."""
    parts = value.replace("\\,", "\0").split(",")
    texts = (text_of(part.replace("\0", ",")).strip() for part in parts)
    return [text for text in texts if text]


def _address(value: str) -> str:
    plain = value.strip().strip('"')
    address = plain[7:] if plain[:7].lower() == "mailto:" else plain
    plain = address.strip().lower()[:254]
    return plain if "@" in plain and not _is_a_calendar(plain) else ""


def _is_a_calendar(address: str) -> bool:
    """Whether nobody reads what is sent there: Google gives shared calendars and rooms addresses, and
    has these invite to what stands in them."""
    return address.endswith("calendar.google.com")


def _guest(given: Property) -> Guest:
    declined = given.parameters.get("PARTSTAT", "").upper() == "DECLINED"
    if given.parameters.get("CUTYPE", "").upper() in ("RESOURCE", "ROOM"):
        return Guest("")
    return Guest(_address(given.value) or _address(given.parameters.get("EMAIL", "")), declined)


def _marks(first: dict[str, str]) -> frozenset[Mark]:
    said = {name: value.strip().upper() for name, value in first.items()}
    busy = said.get("X-MICROSOFT-CDO-BUSYSTATUS", "")
    holding = {
        Mark.CANCELLED: said.get("STATUS") == "CANCELLED",
        Mark.PRIVATE: said.get("CLASS") in ("PRIVATE", "CONFIDENTIAL"),
        Mark.FREE: busy == "FREE" or (not busy and said.get("TRANSP") == "TRANSPARENT"),
        Mark.AWAY: busy == "OOF",
    }
    return frozenset(mark for mark, holds in holding.items() if holds)


def as_utc_text(at: Moment) -> str:
    """`20260302T080000Z`, or `20260302` for a day: part of an id that stays the same."""
    if isinstance(at, datetime):
        return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return f"{at:%Y%m%d}"


def day_of(at: Moment) -> date:
    return at.date() if isinstance(at, datetime) else at


def apart(components: Sequence[Component]) -> list[list[Component]]:
    """The components of one id, those that belong together at a time. Some programs give events of their
    own one and the same id: what begins at another time, and is no newer, is no other version."""
    wholes = [each for each in components if each.when.replaces is None]
    newest = max((each.when.sequence for each in wholes), default=-1)
    others: dict[Moment, Component] = {}
    for each in wholes:
        if each.when.sequence == newest:
            others.setdefault(each.start, each)
    alone = [*others.values()][1:]
    for each in alone:
        each.when.uid += f"/{as_utc_text(each.start)}"
    together = [each for each in components if each not in alone]
    return [group for group in (together, *([each] for each in alone)) if group]
