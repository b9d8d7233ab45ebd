"""Reading so many per cent as people write it: 30, 30 %, +30, −20."""

import re

from planner.core.errors import NotAPercentage

_PERCENT = "([+\N{MINUS SIGN}-]?)\\s*([0-9]{1,4})\\s*%?"


def read_percent(text: str, least: int, most: int) -> int:
    """The whole number that `text` says. Raises `NotAPercentage`, for one below `least` or above `most`
    too."""
    match = re.fullmatch(_PERCENT, text.strip())
    if match is None:
        raise NotAPercentage(text, least, most)
    percent = int(match[2]) * (1 if match[1] in ("", "+") else -1)
    if not least <= percent <= most:
        raise NotAPercentage(text, least, most)
    return percent
