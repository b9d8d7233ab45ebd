"""What a user sorts by hand that was imported."""

from collections.abc import Sequence

from planner.app.commands.entries import EditEntry, RemoveEntry
from planner.app.commands.inbox import DismissEvents, SortEvents
from planner.app.session import Command
from planner.core.book import Book
from planner.core.called import entry_called
from planner.core.entry import Entry
from planner.core.event import Event
from planner.core.inboxes import Waiting
from planner.core.original import event_of


def corrected(book: Book, command: Command) -> tuple[Sequence[Event], str] | None:
    """What `command` puts into a category of `book`, one event or all of a title, and the category; the
    one that was asked about comes first. `None` of several titles, or if it does something else."""
    match command:
        case SortEvents(choices):
            return _sorted(book, choices)
        case EditEntry(week, entry):
            before = _found(book.log(week).entries, entry.id)
            is_other = before is not None and before.category != entry.category
            return _of([before], entry.category) if is_other else None
    return None


def left_out(book: Book, command: Command) -> list[Event]:
    """The imported events that `command` takes out of `book`, or says to be no work."""
    match command:
        case DismissEvents(waiting):
            inboxes = book.recorded.inboxes
            entries = [_found(inboxes[at].waiting, entry_id) for at, entry_id in waiting]
        case RemoveEntry(week, entry_id):
            entries = [_found(book.log(week).entries, entry_id)]
        case _:
            entries = []
    events = (event_of(entry) for entry in entries if entry is not None)
    return [event for event in events if event is not None]


def _sorted(
    book: Book, choices: Sequence[tuple[Waiting, str]]
) -> tuple[Sequence[Event], str] | None:
    found = [_found(book.recorded.inbox(at.week).waiting, at.entry_id) for at, _ in choices]
    titles = {entry_called(entry).casefold() for entry in found if entry is not None}
    categories = {category for _, category in choices}
    if len(titles) != 1 or len(categories) != 1:
        return None
    return _of(found[::-1], *categories)


def _found(entries: tuple[Entry, ...], entry_id: str) -> Entry | None:
    return next((entry for entry in entries if entry.id == entry_id), None)


def _of(entries: Sequence[Entry | None], category: str) -> tuple[Sequence[Event], str] | None:
    events = [event_of(entry) for entry in entries if entry is not None]
    known = [event for event in events if event is not None]
    return (known, category) if known else None
