"""Reading a duration as people write it: 8:30, :30, 8.5, 8,5, 2h, 90m, 1 h 30 min, 1t30, +0:15; and as
they say it: half an hour, halvanden time."""

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from typing import TYPE_CHECKING

from planner.core.duration import HOUR, MINUTE, WEEK
from planner.core.errors import NotATime, Unreadable

if TYPE_CHECKING:
    from fractions import Fraction


class Bare(Enum):
    """What a number without a unit means in a field."""

    HOURS = "hours"
    """In fields for a week: capacity, working hours, normal week, plan table, goal."""

    HOURS_UP_TO_12 = "hours up to 12"
    """In entries and *Move time*: up to 12 hours, above that minutes."""

    MINUTES = "minutes"
    """Where little is asked for: how long ago, how much earlier."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says: an amount, and whether it is the new value (0), more (+1) or less (−1).

    `alternative` is what else it may have meant (1.30 is 1:18, and may have meant 1:30).
    """

    amount: timedelta
    sign: int = 0
    alternative: timedelta | None = None

    def applied_to(self, value: timedelta) -> timedelta:
        """The value that the text asks for where `value` stands now; may be below 0:00."""
        return value + self.sign * self.amount if self.sign else self.amount


# Patterns are compiled when first used, which the start of the program is not.
_NUMBER = r"[0-9]{1,5}(?:[.,][0-9]{1,6})?|[.,][0-9]{1,6}"
_CLOCK = r"([0-9]{0,5}):([0-5][0-9])"
_BARE = rf"({_NUMBER})"
_HOURS_UNIT = r"(?:h|hrs?|hours?|t|timer?)\.?"
_MINUTES_UNIT = r"(?:m|mins?|minutes?|minut|minutter)\.?"
_HOURS = rf"({_NUMBER})\s*{_HOURS_UNIT}"
_BOTH = rf"([0-9]{{1,5}})\s*{_HOURS_UNIT}\s*([0-9]{{1,2}})\s*(?:{_MINUTES_UNIT})?"
_MINUTES = rf"({_NUMBER})\s*{_MINUTES_UNIT}"
_SIGNS = {"+": 1, "-": -1, "\N{MINUS SIGN}": -1}


def read_duration(text: str, bare: Bare = Bare.HOURS) -> Reading:
    """What `text` says. Parts of a minute are rounded to the nearest, half a minute up.

    Raises `Unreadable` for anything else than the forms above, `NotATime` for more than a week.
    """
    written = text.strip().casefold()
    sign = _SIGNS.get(written[:1], 0)
    reading = _amount(written[1:].strip() if sign else written, bare)
    if reading is None:
        raise Unreadable(text)
    amount, alternative = reading
    if amount > WEEK:
        raise NotATime(amount)
    return Reading(amount, sign, alternative)


def _amount(written: str, bare: Bare) -> tuple[timedelta, timedelta | None] | None:
    if match := re.fullmatch(_CLOCK, written):
        return int(match[1] or 0) * HOUR + int(match[2]) * MINUTE, None
    if match := re.fullmatch(_BOTH, written):
        return int(match[1]) * HOUR + int(match[2]) * MINUTE, None
    if match := re.fullmatch(_HOURS, written):
        return _times(match[1], HOUR), None
    if match := re.fullmatch(_MINUTES, written):
        return _times(match[1], MINUTE), None
    if match := re.fullmatch(_BARE, written):
        return _without_unit(match[1], bare)
    said = _said(written, bare) if written else None
    return None if said is None else (said, None)


def _said(written: str, bare: Bare) -> timedelta | None:
    from planner.core.said_amounts import said_amount, said_fraction

    if bare is Bare.MINUTES and written[-1] in "½¼¾":
        return None
    return said_fraction(written) or said_amount(written)


def _without_unit(number: str, bare: Bare) -> tuple[timedelta, timedelta | None]:
    is_minutes = bare is Bare.MINUTES or (bare is Bare.HOURS_UP_TO_12 and _fraction(number) > 12)
    amount, as_clock = _times(number, MINUTE if is_minutes else HOUR), _as_clock(number)
    return amount, as_clock if as_clock != amount else None


def _as_clock(number: str) -> timedelta | None:
    """1.30 read as 1:30, where it can be."""
    hours, _, minutes = number.replace(",", ".").partition(".")
    if len(minutes) == 2 and int(minutes) < 60:
        return int(hours or 0) * HOUR + int(minutes) * MINUTE
    return None


def _fraction(number: str) -> "Fraction":
    from fractions import Fraction  # when first read, which the start of the program is not

    return Fraction("0" + number.replace(",", "."))


def _times(number: str, unit: timedelta) -> timedelta:
    minutes = _fraction(number) * (unit // MINUTE)
    return int(2 * minutes + 1) // 2 * MINUTE
