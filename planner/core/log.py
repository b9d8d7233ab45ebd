"""A week's log: what was recorded of it, and what that adds up to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from types import MappingProxyType

from planner.core.category import Category
from planner.core.duration import ZERO, total
from planner.core.entry import Entry
from planner.core.entry_errors import NoSuchEntry
from planner.core.heirs import heirs_of
from planner.core.overlaps import counted
from planner.core.week import Week

Sums = Mapping[str, timedelta]
"""Time by category (ids); those at 0:00 are left out."""

_NOTHING: Sums = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Log:
    """What was recorded of `week`, in the order in which it was recorded. Overlaps count once."""

    week: Week
    entries: tuple[Entry, ...] = ()
    counted: Mapping[str, timedelta] = field(init=False, compare=False, repr=False)
    """What of each entry counts, by its id."""
    by_day: Mapping[date | None, Sums] = field(init=False, compare=False, repr=False)
    """What counts on each day, and (`None`) without one; days of nothing are left out."""
    minutes: Sums = field(init=False, compare=False, repr=False)
    """What each category had of the whole week."""

    def __post_init__(self) -> None:
        assert all(entry.week == self.week for entry in self.entries), "an entry of another week"
        assert len({entry.id for entry in self.entries}) == len(self.entries), "two of one id"
        counts = counted(self.entries)
        days = _by_day(self.entries, counts)
        object.__setattr__(self, "counted", MappingProxyType(counts))
        object.__setattr__(self, "by_day", MappingProxyType(days))
        object.__setattr__(self, "minutes", MappingProxyType(_together(days.values())))

    @property
    def total(self) -> timedelta:
        """All the time that was recorded, overlaps once."""
        return total(self.minutes.values())

    @property
    def double_booked(self) -> timedelta:
        """What was recorded more than once."""
        return total(entry.amount for entry in self.entries) - self.total

    def actual(self, category: str) -> timedelta:
        return self.minutes.get(category, ZERO)

    def on(self, day: date | None) -> Sums:
        """What counts on `day`, or without one."""
        return self.by_day.get(day, _NOTHING)

    def unaccounted(self, capacity: timedelta) -> timedelta:
        """What nothing was recorded of, in a week of `capacity`; never below 0:00."""
        return max(ZERO, capacity - self.total)

    def over(self, capacity: timedelta) -> timedelta:
        """What was recorded over and above `capacity`."""
        return max(ZERO, self.total - capacity)

    def entry(self, entry_id: str) -> Entry:
        """The entry of that id. Raises `NoSuchEntry`."""
        for entry in self.entries:
            if entry.id == entry_id:
                return entry
        raise NoSuchEntry(entry_id)

    def having(self, entry: Entry) -> "Log":
        """This log with `entry`: in the place of that of its id, or as the newest."""
        if any(other.id == entry.id for other in self.entries):
            changed = (entry if other.id == entry.id else other for other in self.entries)
            return replace(self, entries=tuple(changed))
        return replace(self, entries=(*self.entries, entry))

    def adding(self, entries: Iterable[Entry]) -> "Log":
        """This log with `entries`, the newest of all."""
        return replace(self, entries=(*self.entries, *entries))

    def without(self, entry_id: str) -> "Log":
        """This log had the entry not been recorded. Raises `NoSuchEntry`."""
        gone = self.entry(entry_id)
        return replace(self, entries=tuple(each for each in self.entries if each is not gone))


def log_of_heirs(log: Log, categories: Sequence[Category]) -> Log:
    """`log` with the entries of heirs among `categories`; the same object if it names none who was
    merged."""
    heirs = heirs_of(categories)
    if not any(entry.category in heirs for entry in log.entries):
        return log
    entries = (replace(e, category=heirs.get(e.category, e.category)) for e in log.entries)
    return replace(log, entries=tuple(entries))


def _by_day(
    entries: Iterable[Entry], counts: Mapping[str, timedelta]
) -> dict[date | None, dict[str, timedelta]]:
    days: dict[date | None, dict[str, timedelta]] = {}
    for entry in entries:
        if counts[entry.id]:
            sums = days.setdefault(entry.day, {})
            sums[entry.category] = sums.get(entry.category, ZERO) + counts[entry.id]
    return days


def _together(days: Iterable[Sums]) -> dict[str, timedelta]:
    sums: dict[str, timedelta] = {}
    for day in days:
        for category, time in day.items():
            sums[category] = sums.get(category, ZERO) + time
    return sums
