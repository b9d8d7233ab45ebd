"""What a user sorts by hand that was imported."""

from planner.app.commands.entries import EditEntry, RemoveEntry
from planner.app.commands.inbox import DismissEvents, SortEvents
from planner.app.session import Command
from planner.core.book import Book
from planner.core.entry import Entry
from planner.core.event import Event
from planner.core.original import event_of


def corrected(book: Book, command: Command) -> tuple[Event, str] | None:
    """The one event that `command` puts into a category of `book`, and the category; `None` of several,
    or if it does something else."""
    match command:
        case SortEvents(((waiting, category),)):
            return _of(
                _found(book.recorded.inbox(waiting.week).waiting, waiting.entry_id), category
            )
        case EditEntry(week, entry):
            before = _found(book.log(week).entries, entry.id)
            is_other = before is not None and before.category != entry.category
            return _of(before, entry.category) if is_other else None
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


def _found(entries: tuple[Entry, ...], entry_id: str) -> Entry | None:
    return next((entry for entry in entries if entry.id == entry_id), None)


def _of(entry: Entry | None, category: str) -> tuple[Event, str] | None:
    event = event_of(entry) if entry is not None else None
    return (event, category) if event is not None else None
