"""What came from calendars and was not recorded: events that wait to be sorted, and those nobody wants.

Nothing of it counts. An event that waits is an entry that has no category yet.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from planner.core.entry import Entry, EntrySource, with_free_ids
from planner.core.entry_errors import NoSuchEntry
from planner.core.log import Log
from planner.core.week import Week

if TYPE_CHECKING:
    from planner.core.imported import Imported

_HEX = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True)
class Removed:
    """An event that the user took out, by its id in its source; it was on `day` there. It is not
    offered as something new again. Where its source gives no ids, `imported` is what it was."""

    source_id: str
    source_name: str
    day: date
    imported: "Imported | None" = None


@dataclass(frozen=True, slots=True)
class Inbox:
    """The events of `week` that wait, in the order in which they came, and those that were taken out."""

    week: Week
    waiting: tuple[Entry, ...] = ()
    removed: tuple[Removed, ...] = ()
    number: int = field(init=False, compare=False, repr=False)
    """How many events wait; one that lasts past a midnight does so in parts."""

    def __post_init__(self) -> None:
        events = {event_name(each) for each in self.waiting}
        object.__setattr__(self, "number", len(events))
        assert all(each.week == self.week for each in self.waiting), "an event of another week"
        assert len({each.id for each in self.waiting}) == len(self.waiting), "two of one id"

    def __bool__(self) -> bool:
        return bool(self.waiting or self.removed)

    def entry(self, entry_id: str) -> Entry:
        """The event of that id that waits. Raises `NoSuchEntry`."""
        for each in self.waiting:
            if each.id == entry_id:
                return each
        raise NoSuchEntry(entry_id)

    def adding(self, *entries: Entry) -> "Inbox":
        """This inbox, in which `entries` wait too; one whose id is taken gets another."""
        return replace(self, waiting=(*self.waiting, *with_free_ids(entries, self.waiting)))

    def without(self, *entry_ids: str) -> "Inbox":
        """This inbox had these events not come. Raises `NoSuchEntry`."""
        gone, there = {*entry_ids}, {each.id for each in self.waiting}
        for unknown in gone - there:
            raise NoSuchEntry(unknown)
        return replace(self, waiting=tuple(each for each in self.waiting if each.id not in gone))

    def remembering(self, removed: Iterable[Removed]) -> "Inbox":
        """This inbox, in which these are known to be taken out, each once."""
        ids = {each.source_id for each in self.removed}
        new = {each.source_id: each for each in removed if each.source_id not in ids}
        return replace(self, removed=(*self.removed, *new.values())) if new else self

    def forgetting(self, source_ids: Collection[str]) -> "Inbox":
        """This inbox, in which nobody knows that these were taken out."""
        left = tuple(each for each in self.removed if each.source_id not in source_ids)
        return self if len(left) == len(self.removed) else replace(self, removed=left)


def event_name(entry: Entry) -> tuple[str, str]:
    """By what the event is known of which `entry` is the whole, or a part."""
    return (entry.source_name, entry.source_id) if entry.source_id else ("", entry.id)


def removed_of(entry: Entry) -> Removed | None:
    """What is remembered of `entry` once it is taken out; nothing of one that has no source."""
    if entry.source is not EntrySource.IMPORTED or not entry.source_id:
        return None
    was = entry.imported
    there = (was.start.date() if was.start else was.day) if was else None
    day = there or entry.day or entry.week.monday
    return Removed(
        entry.source_id, entry.source_name, day, was if _is_made(entry.source_id) else None
    )


def _is_made(source_id: str) -> bool:
    """Whether it looks like one that was made, for want of an id in the source."""
    plain = source_id.partition("-")[0]
    return len(plain) == 20 and _HEX.issuperset(plain)


def lost(before: Log, after: Log) -> list[Removed]:
    """What of `before` came from elsewhere, of which nothing is left in `after`."""
    left = {entry.source_id for entry in after.entries}
    gone = (entry for entry in before.entries if entry.source_id not in left)
    return [removed for entry in gone if (removed := removed_of(entry)) is not None]
