"""What was recorded of a week, and a closed week, as documents, and back. Here minutes are integers;
docs/book-format.md is the law."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from planner.core.category import OPEN_ID, Category, Role
from planner.core.closing import Closed, label
from planner.core.duration import in_minutes
from planner.core.entry import Entry, EntrySource
from planner.core.log import Log
from planner.core.week import Week
from planner.storage.fields import BadValue, Document, Fields, Group, Json
from planner.storage.imported_codec import imported_document, read_imported, time_text
from planner.storage.weekly import Weekly


def log_document(log: Log) -> Group:
    return {"entries": [entry_document(entry) for entry in log.entries]}


def read_log(week: Week, document: Document) -> Log:
    """The log of `week`. Raises `BadValue`."""
    fields = Fields(document, f"entries {week}")
    entries = tuple(read_entry(week, each) for each in fields.parts("entries", "entry"))
    if len({entry.id for entry in entries}) < len(entries):
        raise BadValue(f"{fields.place}: two entries have the same id")
    return Log(week, entries)


def closed_document(closed: Closed) -> Group:
    return {
        "capacity": in_minutes(closed.capacity),
        "planned": None if closed.planned is None else _minutes(closed.planned),
        "actual": _minutes(closed.actual),
        "categories": [_label_document(category) for category in closed.categories],
    }


class Labels:
    """Reads what categories were called in closed weeks. Year after year it is the same: a week has those
    of the week that was read before it, where both were written alike."""

    def __init__(self) -> None:
        self._before: tuple[Json, tuple[Category, ...]] = None, ()

    def read(self, fields: Fields) -> tuple[Category, ...]:
        """The labels listed in `fields`. Raises `BadValue`."""
        written, (before, labels) = fields.document.get("categories"), self._before
        if written is None or written != before:
            labels = tuple(map(_read_label, fields.parts("categories", "category")))
            self._before = written, labels
        return labels


def read_closed(week: Week, document: Document, labels: Labels | None = None) -> Closed:
    """The closed `week`; weeks that are read with the same `labels` share them. Raises `BadValue`."""
    fields = Fields(document, f"closed {week}")
    planned = None if document.get("planned", 0) is None else fields.minutes_by_category("planned")
    return Closed(
        week,
        fields.minutes("capacity"),
        planned,
        fields.minutes_by_category("actual"),
        (labels or Labels()).read(fields),
    )


def entry_document(entry: Entry) -> Group:
    was = imported_document(entry)
    return {
        "id": entry.id,
        "day": entry.day.isoformat() if entry.day else None,
        "start": time_text(entry.start),
        "amount": in_minutes(entry.amount),
        "category": entry.category,
        "note": entry.note,
        "source": str(entry.source),
        "source_name": entry.source_name,
        "source_id": entry.source_id,
        **({} if was is None else {"imported": was}),
        **({"gives_way": True} if entry.gives_way else {}),
    }


def read_entry(week: Week, fields: Fields) -> Entry:
    """An entry of `week`. Raises `BadValue`."""
    entry = fields.made(
        lambda: Entry(
            fields.text("id"),
            fields.day_or_none("day") or week,
            fields.minutes("amount"),
            fields.text("category"),
            fields.time_or_none("start"),
            fields.text("note"),
            fields.choice("source", EntrySource),
            fields.text("source_name"),
            fields.text("source_id"),
        )
    )
    if "imported" in fields.document:
        entry = replace(entry, imported=read_imported(entry, fields.part("imported")))
    if "gives_way" in fields.document:
        entry = replace(entry, gives_way=fields.flag("gives_way")).filled
    if entry.week != week:
        raise BadValue(f"{fields.place}: day is not of that week")
    return entry


def _minutes(times: Mapping[str, timedelta]) -> Json:
    return {name: in_minutes(time) for name, time in times.items()}


def _label_document(category: Category) -> Group:
    return {
        "id": category.id,
        "name": category.name,
        "role": str(category.role) if category.role else None,
        "colour": category.colour,
        "merged": [*category.ids[1:]],
    }


def _read_label(fields: Fields) -> Category:
    role = fields.choice_or_none("role", Role)
    if (role is None) != (fields.text("id") == OPEN_ID):
        raise BadValue(f"{fields.place}: it has a role or lacks one")
    merged = sorted(fields.texts("merged"))
    return label(fields.text("id"), fields.text("name"), role, fields.text("colour"), merged)


LOGS = Weekly("entries", "entries", log_document, read_log, frozenset({"imported", "gives_way"}))
CLOSED_WEEKS = Weekly("closed", "categories", closed_document, read_closed)
