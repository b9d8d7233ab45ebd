"""What the name of a file tells: which program wrote it, and of which days."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from planner.core.import_facts import DateOrder, FactKind
from planner.sources.days_written import order_of, read_day
from planner.sources.reading import NotRead, Reading

_DATE = re.compile(r"(?<!\d)(\d{4}[-_.]\d\d[-_.]\d\d|\d\d[-_.]\d\d[-_.]\d{4})")
"""Two may stand without anything between them: 01_08_202631_08_2026."""
_PROGRAMS: Mapping[str, str] = {
    "toggl": "Toggl Track",
    "clockify": "Clockify",
    "harvest": "Harvest",
    "kimai": "Kimai",
}
"""By what the names of their files begin with or hold, the names of the programs."""


class Period(NamedTuple):
    """From the day `first` to `last`, both of them."""

    first: date
    last: date


def source_of(name: str) -> str:
    """The source that a file is likely of, by its name; empty if that tells nothing."""
    plain = own_name(name).casefold()
    return next((source for source in _PROGRAMS if source in plain), "")


def program_of(source: str) -> str:
    """What people call it."""
    return _PROGRAMS.get(source, "")


def dates_in(name: str) -> Sequence[str]:
    """The days that stand in the name of a file, as they are written there, with strokes between."""
    found, rest = [], own_name(name)
    while match := _DATE.search(rest):
        found.append(re.sub(r"[_.]", "-", match[1]))
        rest = "-" + rest[match.end() :]
    return found


def period_in(name: str, order: DateOrder | None) -> Period | None:
    """The two days in the name of a file, which reports have there; `None` if there are not two, or
    nobody knows which is the month."""
    written = dates_in(name)
    known = order_of(written) if len(written) == 2 else None
    if len(written) != 2 or (known or order) is None:
        return None
    try:
        first, last = (read_day(each, known or order or DateOrder.DAY_FIRST) for each in written)
    except NotRead:
        return None
    return Period(first, last) if first <= last else None


def period_of(reading: Reading) -> Period | None:
    """Likewise. Raises `NotRead` if only the user knows which is the month."""
    name, said = reading.file.name, reading.file.answers.dates
    written = dates_in(name)
    if len(written) == 2 and said is None and order_of(written) is None:
        raise NotRead(FactKind.WHICH_DATES, text=written[0])
    return period_in(name, said)


def own_name(name: str) -> str:
    """Without the archive that it lies in."""
    return name.rpartition("/")[2]
