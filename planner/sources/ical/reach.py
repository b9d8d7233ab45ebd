"""The line scan: which events of a calendar can't lie in the window, told from a few lines of each.

Most of a calendar is long ago. To lay out ten thousand events takes seconds; to see that nine tenths of
them ended before the window takes a tenth of that. Whatever is not understood at a glance is kept: the
scan may keep too much and never drops what could be seen.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from planner.core.event import LONGEST, Window
from planner.core.week import FIRST_YEAR, LAST_YEAR
from planner.sources.ical.lines import Block

_LINES = re.compile(
    r"^(UID|DTSTART|DTEND|DURATION|RRULE|RDATE|EXRULE|RECURRENCE-ID)([;:].*)$", re.M | re.I
)
_UID = re.compile(r"^UID([;:].*)$", re.M | re.I)
_PLAIN = re.compile(
    r'(?:;VALUE=DATE(?:-TIME)?)?(?:;TZID=(?:"[^"]*"|[^":;]*))?:(\d{8})(?:T\d{6}Z?)?[ \t]*', re.A
)
_UNTIL = re.compile(r"\bUNTIL=(\d{8})", re.A)
_COUNTED = frozenset(("FREQ", "COUNT", "INTERVAL", "WKST"))
_ROOM = timedelta(days=3)
_NONE = 99_999_999


class Bounds(NamedTuple):
    """Days as numbers (20261123): what ended before `first`, began before `long_before` or begins
    after `last` is out of reach."""

    first: int
    long_before: int
    last: int

    @classmethod
    def of(cls, window: Window) -> "Bounds":
        """Those of `window`, with room for any zone, and for anything that lasts as long as it may."""
        try:
            first, last = window.start - _ROOM, window.end + _ROOM
            return cls(_number(first), _number(first - LONGEST - _ROOM), _number(last))
        except OverflowError:
            return cls(0, 0, _NONE)


def in_reach(blocks: tuple[Block, ...], bounds: Bounds) -> Iterator[list[Block]]:
    """The series that could be seen, each with all its parts, in the order in which they begin."""
    for blocks_of_one in by_uid(blocks).values():
        if not all(_is_out_of_reach(block, bounds) for block in blocks_of_one):
            yield blocks_of_one


def by_uid(blocks: tuple[Block, ...]) -> dict[object, list[Block]]:
    """What belongs together. An event without an id belongs to none."""
    groups: dict[object, list[Block]] = {}
    for place, block in enumerate(blocks):
        groups.setdefault(_uid(block) or place, []).append(block)
    return groups


def _uid(block: Block) -> str:
    match = _UID.search(block.text)
    return match[1].partition(":")[2].strip() if match else ""


def _is_out_of_reach(block: Block, bounds: Bounds) -> bool:
    lines: dict[str, str] = {}
    for name, rest in _LINES.findall(block.text):
        if name in lines or name == "RDATE" or not name.isupper():
            return False
        lines[name] = rest
    start = _day(lines.get("DTSTART", ""))
    if start is None or "THISANDFUTURE" in lines.get("RECURRENCE-ID", "").upper():
        return False
    if not FIRST_YEAR <= start // 10_000 <= LAST_YEAR:
        return False  # it is told of, wherever the window lies
    if start > bounds.last:
        return _day(lines.get("DTEND", "")) is not None or "DTEND" not in lines
    if "RRULE" in lines:
        last = _last(lines["RRULE"], start)
        return last is not None and max(start, last) < bounds.long_before
    is_long_ago = start < bounds.long_before and "DTEND" not in lines  # a leave says when it ends
    return is_long_ago or _ended(lines, start, bounds)


def _ended(lines: dict[str, str], start: int, bounds: Bounds) -> bool:
    """Whether an event that happens once says by its end that it is over."""
    if start >= bounds.first or "DURATION" in lines:
        return False
    end = _day(lines["DTEND"]) if "DTEND" in lines else start
    return end is not None and end < bounds.first


def _last(rule: str, start: int) -> int | None:
    """A day by which a series that begins on the day `start` has certainly had its last start."""
    if until := _UNTIL.search(rule):
        return int(until[1])
    periods = _periods(rule)
    if periods is None:
        return None
    try:
        begins = datetime.strptime(str(start), "%Y%m%d")  # noqa: DTZ007
        return _number(begins + timedelta(weeks=periods))
    except (ValueError, OverflowError):
        return None


def _periods(rule: str) -> int | None:
    """How many weeks a rule that counts takes at the most; `None` for one that is not simple."""
    pairs = (part.partition("=") for part in rule.lstrip(":").split(";"))
    parts = {name: value for name, _, value in pairs}
    weekly = parts.get("FREQ") == "WEEKLY" and parts.keys() <= _COUNTED | {"BYDAY"}
    daily = parts.get("FREQ") == "DAILY" and parts.keys() <= _COUNTED
    count, interval = parts.get("COUNT", ""), parts.get("INTERVAL", "1")
    if not (weekly or daily) or not (_is_small(count) and _is_small(interval)):
        return None
    return int(count) * int(interval) + 1


def _is_small(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 5


def _day(rest: str) -> int | None:
    match = _PLAIN.fullmatch(rest)
    return int(match[1]) if match else None


def _number(at: datetime) -> int:
    return at.year * 10_000 + at.month * 100 + at.day
