"""Whether the day or the month comes first in a table: what stands in it, what the file is called, what
its language and clock are, and what only its owner knows."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta

from planner.core.duration import ZERO
from planner.core.import_facts import DateOrder, FactKind
from planner.sources.days_written import example_of, has_points, order_of, read_day
from planner.sources.file_names import dates_in, period_in
from planner.sources.reading import NotRead, Reading
from planner.sources.tables import plain_name
from planner.sources.written import is_twelve_hours

_NEARLY_AT_ONCE = timedelta(days=2)
"""As long as an entry of a time tracker lasts."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a table writes down of time: its `days`, its `clocks`, the `pairs` of days on which the same
    thing began and ended; and its `head`."""

    days: Sequence[str]
    clocks: Sequence[str] = ()
    pairs: Callable[[], Iterable[tuple[str, str]]] = tuple
    head: Sequence[str] = field(default=())


def known_order(reading: Reading, written: Written) -> DateOrder:
    """The order of the table's dates, and how that is known is told. Raises `NotRead` if only the user
    can know. Where a clock of twelve hours alone speaks for the month, that is taken, and asked."""
    example, said = example_of(written.days), reading.file.answers.dates
    found = said or _by_content(reading, written)
    if found is None and has_points(written.days):
        return DateOrder.DAY_FIRST
    if found is None and is_danish(written.head):
        found = DateOrder.DAY_FIRST
    if found is not None:
        taken = _first_read(written.days, found)
        if taken and not has_points(written.days):
            reading.tell_once(FactKind.DATES_TAKEN, text=taken, order=found)
        return found
    if any(is_twelve_hours(text) for text in written.clocks):
        reading.tell_once(FactKind.DATES_LIKELY, text=example, order=DateOrder.MONTH_FIRST)
        return DateOrder.MONTH_FIRST
    raise NotRead(FactKind.WHICH_DATES, text=example)


def _first_read(days: Iterable[str], order: DateOrder) -> str:
    """The first of `days` that is read by that order; empty if all begin with the year."""
    for text in days:
        day = example_of([text])
        if day and not day[:4].isdecimal():
            with suppress(NotRead):
                read_day(day, order)
                return day
    return ""


def _by_content(reading: Reading, written: Written) -> DateOrder | None:
    found = order_of(written.days)
    if found is not None:
        return found
    name = reading.file.name
    numeric = (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
    fitting = [
        order
        for order in numeric
        if _lasts_shortly(written, order) and _lies_in_the_name_s_days(written, order, name)
    ]
    named = order_of(dates_in(name)) if dates_in(name) else None
    if named in fitting:
        return named
    return fitting[0] if len(fitting) == 1 else None


def _lasts_shortly(written: Written, order: DateOrder) -> bool:
    """Whether what began one day ended on it or soon after, if days are read so."""
    for start, end in written.pairs():
        with suppress(NotRead):  # that row will be told
            if not ZERO <= read_day(end, order) - read_day(start, order) <= _NEARLY_AT_ONCE:
                return False
    return True


def _lies_in_the_name_s_days(written: Written, order: DateOrder, name: str) -> bool:
    period = period_in(name, order)
    if period is None:
        return True
    try:
        days = [read_day(text, order) for text in written.days if example_of([text])]
    except NotRead:
        return True
    return all(period.first <= day <= period.last for day in days)


_DANISH = frozenset(
    {
        *(
            "emne",
            "startdato",
            "slutdato",
            "starttidspunkt",
            "sluttidspunkt",
            "starttid",
            "sluttid",
        ),
        *("dato", "dag", "fra", "til", "varighed", "timer", "kunde", "projekt", "beskrivelse"),
        *("aktivitet", "opgave", "medarbejder"),
    }
)


def is_danish(head: Iterable[str]) -> bool:
    return any(plain_name(name) in _DANISH for name in head)
