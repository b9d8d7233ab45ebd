"""What of a week waits to be sorted, and what was taken out, as a document, and back."""

from planner.core.inbox import Inbox, Removed
from planner.core.week import Week
from planner.storage.fields import BadValue, Document, Fields, Group
from planner.storage.imported_codec import read_removed, removed_document
from planner.storage.log_codec import entry_document, read_entry
from planner.storage.weekly import Weekly


def inbox_document(inbox: Inbox) -> Group:
    return {
        "waiting": [entry_document(entry) for entry in inbox.waiting],
        "removed": [_removed_document(removed) for removed in inbox.removed],
    }


def read_inbox(week: Week, document: Document) -> Inbox:
    """The inbox of `week`. Raises `BadValue`."""
    fields = Fields(document, f"inbox {week}")
    waiting = tuple(read_entry(week, each) for each in fields.parts("waiting", "event"))
    if len({entry.id for entry in waiting}) < len(waiting):
        raise BadValue(f"{fields.place}: two events have the same id")
    return Inbox(week, waiting, tuple(map(_read_removed, fields.parts("removed", "removal"))))


def _removed_document(removed: Removed) -> Group:
    was = removed.imported
    return {
        "source_id": removed.source_id,
        "source_name": removed.source_name,
        "day": removed.day.isoformat(),
        **({} if was is None else {"imported": removed_document(was, removed.day)}),
    }


def _read_removed(fields: Fields) -> Removed:
    day = fields.day("day")
    there = "imported" in fields.document
    was = read_removed(day, fields.part("imported")) if there else None
    return Removed(fields.text("source_id"), fields.text("source_name"), day, was)


INBOXES = Weekly("inbox", "waiting", inbox_document, read_inbox, frozenset({"imported"}))
