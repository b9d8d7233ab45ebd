"""Reading a time of the day as people write it: 9:30, 9.30, 0930, 9, kl. 9."""

import re
from datetime import time

from planner.core.entry_errors import NotAClock

_BEFORE = r"(?:kl\.?|at)?\s*"
_APART = rf"{_BEFORE}([0-9]{{1,2}})(?:[:.]([0-9]{{2}}))?"
_TOGETHER = rf"{_BEFORE}([0-9]{{1,2}})([0-9]{{2}})"


def read_clock(text: str) -> time:
    """The time of the day that `text` says; 24:00 is the midnight that a day begins with. Raises
    `NotAClock`."""
    written = text.strip().casefold()
    match = re.fullmatch(_APART, written) or re.fullmatch(_TOGETHER, written)
    hour, minute = (int(match[1]), int(match[2] or 0)) if match else (-1, 0)
    if (hour, minute) == (24, 0):
        return time(0)
    if not 0 <= hour <= 23 or minute > 59:
        raise NotAClock(text)
    return time(hour, minute)
