"""Reading when something began or ended, as people say it: 9:30, kl. 9, 10 min ago, 1t siden."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from planner.app.local import last_time
from planner.core.clock import read_clock
from planner.core.entry_errors import NotAClock
from planner.core.errors import NotATime, Unreadable
from planner.core.reading import Bare, read_duration
from planner.core.said_amounts import said_amount

_AGO = ("ago", "siden")
_UNIT = re.compile(r"[0-9.,\s]+[a-z]+\.?(?:\s*[0-9]+\s*[a-z]*\.?)?")


def read_past(
    text: str, now: datetime, shown: Callable[[timedelta], datetime] | None = None
) -> datetime:
    """The last moment until `now` at which a clock showed what `text` says, or the one that `shown` makes
    of it; so long before `now`, where it is a time with its unit, or says "ago". Raises `NotAClock`."""
    written = text.strip().casefold()
    if written.endswith(_AGO):
        return now - _length(_without_ago(written), text)
    try:
        clock = read_clock(written)
    except NotAClock:
        if _UNIT.fullmatch(written) or said_amount(written) is not None:
            return now - _length(written, text)
        raise NotAClock(text) from None
    after_midnight = timedelta(hours=clock.hour, minutes=clock.minute)
    return shown(after_midnight) if shown else last_time(after_midnight, now)


def _without_ago(written: str) -> str:
    """10 min, of "10 min ago" and "for 10 min siden"."""
    for word in _AGO:
        written = written.removesuffix(word)
    return written.removeprefix("for ").strip()


def _length(written: str, text: str) -> timedelta:
    try:
        reading = read_duration(written, Bare.MINUTES)
    except (Unreadable, NotATime) as error:
        raise NotAClock(text) from error
    if reading.sign:
        raise NotAClock(text)
    return reading.amount
