"""Reading a time of the day as people write it: 9:30, 9.30, 0930, 9, kl. 9, 9 am, halv ti, half past 9.

"Half nine" is 8:30 to some and 9:30 to others, and so to nobody here.
"""

import re
from collections.abc import Iterator
from datetime import time
from types import MappingProxyType
from typing import NamedTuple

from planner.core.duration import HOUR, MINUTE
from planner.core.entry_errors import NotAClock

_BEFORE = r"(?:kl\.?|klokken|at)?\s*"
_APART = rf"{_BEFORE}([0-9]{{1,2}})(?:[:.]([0-9]{{2}}))?(?:\s*([ap])\.?m\.?)?"
_TOGETHER = rf"{_BEFORE}([0-9]{{1,2}})([0-9]{{2}})()"
_ENGLISH = "one two three four five six seven eight nine ten eleven twelve"
_DANISH = "et to tre fire fem seks syv otte ni ti elleve tolv"
_HOURS = MappingProxyType(
    {word: n for words in (_ENGLISH, _DANISH) for n, word in enumerate(words.split(), 1)}
)
_PARTS = MappingProxyType(
    {"halv": -30, "kvart over": 15, "kvart i": -15}
    | {"half past": 30, "quarter past": 15, "a quarter past": 15}
    | {"quarter to": -15, "a quarter to": -15}
)
"""In minutes from the hour that is named."""

_BETWEEN = re.compile(r"(?:between|mellem)\s+(.+?)\s+(?:and|og)\s+(.+)")
_UNTIL = re.compile(r"\s*[-\N{EN DASH}\N{EM DASH}]\s*|\s+(?:to|til|until)\s+")


class _Clock(NamedTuple):
    """`half` of the day is `a` or `p` where it was said."""

    shown: time
    half: str


def read_clock(text: str) -> time:
    """The time of the day that `text` says; 24:00 is the midnight that a day begins with. Raises
    `NotAClock`."""
    return _read(text).shown


def says_a_clock(text: str) -> bool:
    """Whether `text` is a time of the day and can be nothing else: it has a word that says so."""
    written = text.strip().casefold()
    try:
        half = _read(written).half
    except NotAClock:
        return False
    is_told = written.startswith(("kl", "at ", *_PARTS)) or written.endswith("o'clock")
    return bool(half) or is_told


def read_span(text: str) -> tuple[time, time] | None:
    """From when until when, of 9-10.30, fra 9 til 10, between 9 and 10 or 9 am - 10:30; `None` if it is
    no such span. Where one of two says its half of the day, the other is in the same, if that fits."""
    written = re.sub(r"^(?:from|fra)\s+", "", text.strip().casefold())
    for first, second in _pairs(written):
        try:
            begins, ends = _read(first), _read(second)
        except NotAClock:
            continue
        begins, ends = _in_one_half(begins, ends)
        return (begins.shown, ends.shown) if begins.shown != ends.shown else None
    return None


def _pairs(written: str) -> Iterator[tuple[str, str]]:
    if match := _BETWEEN.fullmatch(written):
        yield match[1], match[2]
    for match in _UNTIL.finditer(written):
        yield written[: match.start()], written[match.end() :]


def _in_one_half(begins: _Clock, ends: _Clock) -> tuple[_Clock, _Clock]:
    if begins.half and not ends.half:
        likely = (_in_half(ends.shown, half) for half in (begins.half, "ap".strip(begins.half)))
        return begins, next((each for each in likely if each.shown > begins.shown), ends)
    if ends.half and not begins.half:
        likely = (_in_half(begins.shown, half) for half in (ends.half, "ap".strip(ends.half)))
        return next((each for each in likely if each.shown < ends.shown), begins), ends
    return begins, ends


def _in_half(shown: time, half: str) -> _Clock:
    """That of twelve hours; what is of 24 stays."""
    if not 1 <= shown.hour <= 12:
        return _Clock(shown, "")
    return _Clock(shown.replace(hour=shown.hour % 12 + (12 if half == "p" else 0)), half)


def _read(text: str) -> _Clock:
    written = " ".join(text.split()).casefold().removesuffix(" o'clock")
    match = re.fullmatch(_APART, written) or re.fullmatch(_TOGETHER, written)
    if match is None:
        return _Clock(_said(written, text), "")
    hour, minute, half = int(match[1]), int(match[2] or 0), match[3] or ""
    if (hour, minute, half) == (24, 0, ""):
        return _Clock(time(0), "")
    if minute > 59 or not (1 <= hour <= 12 if half else hour <= 23):
        raise NotAClock(text)
    return _in_half(time(hour, minute), half) if half else _Clock(time(hour, minute), "")


def _said(written: str, text: str) -> time:
    """Of half past nine, kvart i ti and their like. Raises `NotAClock`."""
    told = re.sub(r"^(?:kl\.?|klokken|at)\s+", "", written)
    part = next((each for each in _PARTS if told.startswith(f"{each} ")), None)
    if part is None:
        raise NotAClock(text)
    named = told.removeprefix(part).strip()
    hour = _HOURS.get(named) or (int(named) if re.fullmatch("[0-9]{1,2}", named) else 0)
    if not 1 <= hour <= 24:
        raise NotAClock(text)
    minutes = (hour * HOUR + _PARTS[part] * MINUTE) // MINUTE % (24 * 60)
    return time(minutes // 60, minutes % 60)
