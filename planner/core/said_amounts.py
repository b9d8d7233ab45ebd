"""Amounts as people say them: half an hour, an hour and a half, halvanden time, et kvarter, 1½ timer.

Two languages, each with its own units: "a time" is no hour.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import NamedTuple

from planner.core.duration import HOUR, MINUTE, QUARTER

MAY_BE_A_WORD = frozenset({"quarter", "quarters", "a quarter", "kvart", "kvarter", "en kvart"})
"""What is an amount in a field for amounts, and perhaps none in a sentence."""


class _Spoken(NamedTuple):
    """A language's numbers, and its words as patterns."""

    numbers: Mapping[str, int]
    one: str
    hours: str
    minutes: str
    half: str
    quarters: str
    joint: str
    more: Mapping[str, timedelta]
    """What is said in a word of its own, an hour's name may follow."""


_ENGLISH = _Spoken(
    MappingProxyType(
        {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
        | {"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
        | {"fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40}
        | {"forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90}
    ),
    one="(?:an?|one)",
    hours="(?:hours?|hrs?)",
    minutes="(?:minutes?|mins?)",
    half="half(?: an| a)?",
    quarters="quarters?(?: of an)?",
    joint="and ",
    more=MappingProxyType({}),
)
_DANISH = _Spoken(
    MappingProxyType(
        {"en": 1, "én": 1, "et": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6}
        | {"syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12, "femten": 15}
        | {"tyve": 20, "femogtyve": 25, "tredive": 30, "fyrre": 40, "femogfyrre": 45}
        | {"halvtreds": 50, "tres": 60, "halvfems": 90}
    ),
    one="(?:[eé][nt])",
    hours="timer?",
    minutes="(?:minut(?:ter)?|min)",
    half="halv",
    quarters="kvart(?:er)?",
    joint="(?:og )?",
    more=MappingProxyType(
        {"halvanden": 6 * QUARTER, "halvandet": 6 * QUARTER, "trekvart": 3 * QUARTER}
    ),
)
_FRACTIONS = MappingProxyType({"½": 2, "1/2": 2, "¼": 1, "1/4": 1, "¾": 3, "3/4": 3})
"""In quarters."""


def said_amount(written: str) -> timedelta | None:
    """What `written`, case folded, says; `None` if it is no such amount."""
    text = " ".join(written.rstrip(".").replace("\N{NO-BREAK SPACE}", " ").split())
    found = (spoken_amount for spoken in (_ENGLISH, _DANISH) for spoken_amount in _in(spoken, text))
    return next(found, None)


def said_fraction(written: str) -> timedelta | None:
    """What hours with a fraction say, such as 1½, ½ h or 1 1/2 time."""
    unit = r"\s*(?:h|t|hours?|hrs?|timer?)\.?"
    match = re.fullmatch(rf"([0-9]{{0,3}})\s*([½¼¾])(?:{unit})?", written)
    match = match or re.fullmatch(rf"(?:([0-9]{{1,3}})\s+)?(1/2|1/4|3/4){unit}", written)
    return int(match[1] or 0) * HOUR + _FRACTIONS[match[2]] * QUARTER if match else None


def _in(spoken: _Spoken, text: str) -> Iterator[timedelta]:
    number = "|".join([*map(re.escape, spoken.numbers), "[0-9]{1,3}"])
    n, hours, half, one = f"({number})", spoken.hours, spoken.half, spoken.one
    yield from (
        amount
        for word, amount in spoken.more.items()
        if re.fullmatch(rf"{word}(?: {hours})?", text)
    )
    if re.fullmatch(rf"(?:{one} )?{half} {hours}", text):
        yield 2 * QUARTER
    if match := re.fullmatch(rf"(?:{n} )?{spoken.quarters}(?: {hours})?", text):
        yield from _quarters(match[1], spoken)
    if match := re.fullmatch(rf"{n} (?:{spoken.minutes})", text):
        yield _number(match[1], spoken) * MINUTE
    if match := re.fullmatch(rf"{n} {hours}(?:,? (?:{spoken.joint})?{n} {spoken.minutes})?", text):
        yield _number(match[1], spoken) * HOUR + _number(match[2], spoken) * MINUTE
    if match := re.fullmatch(rf"{n} {hours} {spoken.joint}(?:{one} )?{half}", text):
        yield _number(match[1], spoken) * HOUR + 2 * QUARTER
    if match := re.fullmatch(rf"{n} {spoken.joint}{one} {half} {hours}", text):
        yield _number(match[1], spoken) * HOUR + 2 * QUARTER
    if match := re.fullmatch(rf"{n} {hours} {spoken.joint}(?:{n} )?{spoken.quarters}", text):
        yield from (_number(match[1], spoken) * HOUR + part for part in _quarters(match[2], spoken))


def _quarters(number: str | None, spoken: _Spoken) -> Iterator[timedelta]:
    count = _number(number, spoken) if number else 1
    if 1 <= count <= 3:
        yield count * QUARTER


def _number(word: str | None, spoken: _Spoken) -> int:
    if word is None:
        return 0
    return spoken.numbers[word] if word in spoken.numbers else int(word)
