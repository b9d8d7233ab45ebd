"""The stopwatch that runs as a document, and back; docs/book-format.md is the law."""

from datetime import datetime
from typing import TYPE_CHECKING

from planner.storage.fields import BadValue, Fields, Group

if TYPE_CHECKING:
    from planner.core.stopwatch import Running


def stopwatch_documents(running: "Running | None") -> list[Group]:
    """One document, or none while no stopwatch runs."""
    if running is None:
        return []
    since = running.idle_since
    return [
        {
            "category": running.category,
            "start": running.start.isoformat(timespec="seconds"),
            "note": running.note,
            "idle_since": since.isoformat(timespec="seconds") if since else None,
        }
    ]


def read_stopwatch(fields: Fields) -> "Running":
    from planner.core.stopwatch import Running  # a book without one does not wait for it

    start = _moment(fields, "start")
    if start is None:
        raise BadValue(f"{fields.place}: start is missing")
    return Running(
        fields.text("category"), start, fields.text("note"), _moment(fields, "idle_since")
    )


def _moment(fields: Fields, name: str) -> datetime | None:
    time = fields.time_or_none(name)
    if time is not None and time.tzinfo is None:
        raise BadValue(f"{fields.place}: {name} has no offset from UTC")
    return time
