"""Where what a week holds came from, in words."""

from collections.abc import Sequence

from planner.core.origins import Origin
from planner.i18n import Words
from planner.wording.names import quoted

MOST = 4
"""So many sources are named."""


def origins_text(origins: Sequence[Origin], words: Words) -> str:
    """A line for each source: work.ics · 12 recorded · 3 to sort; empty where there is none."""
    lines = [_line(each, words) for each in origins[:MOST]]
    if len(origins) > MOST:
        more = len(origins) - MOST
        lines.append(words.plural("and {n} other", "and {n} others", more))
    return "\n".join(lines)


def _line(origin: Origin, words: Words) -> str:
    parts = [quoted(origin.name) if origin.name else words.text("imported")]
    if origin.recorded:
        parts.append(words.text("{n} recorded").format(n=origin.recorded))
    if origin.waiting:
        parts.append(words.text("{n} to sort").format(n=origin.waiting))
    return " · ".join(parts)
