"""The inboxes of a book's weeks, changed."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planner.core.book import Book
from planner.core.entry import Entry, by_week
from planner.core.inbox import Removed, event_name
from planner.core.week import Week


class Waiting(NamedTuple):
    """An event that waits to be sorted, by where it lies."""

    week: Week
    entry_id: str


def together(book: Book, events: Iterable[Waiting]) -> list[list[Entry]]:
    """Of each of `events` all that waits, itself first, but for what lies in other weeks that are closed.
    Raises `NoSuchEntry`."""
    firsts = [book.recorded.inbox(week).entry(entry_id) for week, entry_id in events]
    parts: dict[tuple[str, str], list[Entry]] = {
        event_name(first): [] for first in firsts if first.source_id
    }
    for inbox in book.recorded.inboxes.values() if parts else ():
        for each in inbox.waiting:
            if (known := parts.get(event_name(each))) is not None:
                known.append(each)
    return [[first, *_others(book, first, parts.get(event_name(first), ()))] for first in firsts]


def _others(book: Book, first: Entry, parts: Iterable[Entry]) -> Iterator[Entry]:
    for each in parts:
        if each is not first and (each.week == first.week or not book.is_closed(each.week)):
            yield each


def with_waiting(book: Book, entries: Iterable[Entry]) -> Book:
    """`book`, in which `entries` wait too; one whose id waits there already gets another. Raises
    `WeekClosed`."""
    recorded = book.recorded
    for week, added in by_week(entries).items():
        recorded = recorded.having_inbox(recorded.inbox(week).adding(*added))
    return book.with_recorded(recorded)


def without_waiting(book: Book, events: Iterable[Waiting]) -> Book:
    """`book`, in which these wait no more. Raises `WeekClosed`."""
    recorded, gone = book.recorded, dict[Week, list[str]]()
    for week, entry_id in events:
        gone.setdefault(week, []).append(entry_id)
    for week, ids in gone.items():
        recorded = recorded.having_inbox(recorded.inbox(week).without(*ids))
    return book.with_recorded(recorded)


def remembering(book: Book, week: Week, removed: Iterable[Removed]) -> Book:
    """`book`, which knows in `week` that these were taken out. Raises `WeekClosed`."""
    inbox = book.recorded.inbox(week).remembering(removed)
    return book.with_recorded(book.recorded.having_inbox(inbox))


def forgetting(book: Book, source_ids: frozenset[str]) -> Book:
    """`book`, which does not know that these were taken out; what closed weeks know, stays."""
    recorded = book.recorded
    for week in recorded.inboxes if source_ids else ():
        if week not in recorded.closed:
            recorded = recorded.having_inbox(recorded.inboxes[week].forgetting(source_ids))
    return book.with_recorded(recorded)
