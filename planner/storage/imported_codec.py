"""What an entry was in its source, as a part of the entry's document, and back. Only what differs from
the entry is written: of one that nobody touched nothing, and ten years of them are hardly longer."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from planner.core.duration import MINUTE, in_minutes
from planner.core.entry import Entry
from planner.core.imported import Imported
from planner.core.original import LONGEST
from planner.storage.fields import BadValue, Fields, Group, Json


def time_text(time: datetime | None) -> str | None:
    return None if time is None else time.isoformat(timespec="seconds")


def imported_document(entry: Entry) -> Group | None:
    was = entry.imported
    if was is None:
        return None
    alike: Group = {
        "start": time_text(entry.start),
        "day": _day_text(entry) if was.start is None else None,
        "amount": in_minutes(entry.amount),
        "title": entry.note,
        "organiser": "",
        "domains": [],
        "project": "",
        "client": "",
        "tags": [],
        "people": 0,
    }
    fields: Group = {
        "start": time_text(was.start),
        "day": None if was.day is None else was.day.isoformat(),
        "amount": in_minutes(was.amount),
        "title": was.title,
        "organiser": was.organiser,
        "domains": [*was.domains],
        "project": was.project,
        "client": was.client,
        "tags": [*was.tags],
        "people": was.people,
    }
    return {name: value for name, value in fields.items() if value != alike[name]}


def read_imported(entry: Entry, fields: Fields) -> Imported:
    """What `entry` was. Raises `BadValue`."""
    written = fields.document
    start = fields.time_or_none("start") if "start" in written else entry.start
    usual_day = entry.day if start is None else None
    return Imported(
        start,
        _amount(fields) if "amount" in written else entry.amount,
        fields.text("title") if "title" in written else entry.note,
        _text(fields, "organiser"),
        _texts(fields, "domains"),
        _text(fields, "project"),
        _text(fields, "client"),
        _texts(fields, "tags"),
        fields.day_or_none("day") if "day" in written else usual_day,
        _people(fields) if "people" in written else 0,
    )


def _day_text(entry: Entry) -> str | None:
    return None if entry.day is None else entry.day.isoformat()


def _amount(fields: Fields) -> timedelta:
    number = fields.number("amount")
    if not 0 < number <= in_minutes(LONGEST):
        raise BadValue(f"{fields.place}: amount is out of reach")
    return number * MINUTE


def _people(fields: Fields) -> int:
    number = fields.number("people")
    if number < 0:
        raise BadValue(f"{fields.place}: people is below 0")
    return number


def _text(fields: Fields, name: str) -> str:
    return fields.text(name) if name in fields.document else ""


def _texts(fields: Fields, name: str) -> tuple[str, ...]:
    return tuple(_in_order(fields, name)) if name in fields.document else ()


def _in_order(fields: Fields, name: str) -> Iterable[str]:
    fields.texts(name)
    value: Json = fields.document[name]
    assert isinstance(value, list)
    return (text for text in value if isinstance(text, str))
