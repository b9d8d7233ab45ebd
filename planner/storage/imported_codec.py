"""What an entry was in its source, as a part of the entry's document, and back. Only what differs from
the entry is written: of one that nobody touched nothing, and ten years of them are hardly longer."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

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
        "day": _day_text(entry.day) if was.start is None else None,
        "amount": in_minutes(entry.amount),
        "title": entry.note,
    }
    return _differing(was, alike)


def removed_document(was: Imported, day: date) -> Group:
    """Of one that was taken out, and lay on `day`: nothing of it is left to differ from."""
    return _differing(was, {"start": None, "day": day.isoformat() if was.start is None else None})


def _differing(was: Imported, alike: Group) -> Group:
    usual: Group = {
        "title": "",
        "organiser": "",
        "domains": [],
        "project": "",
        "client": "",
        "tags": [],
        "people": 0,
        **alike,
    }
    fields: Group = {
        "start": time_text(was.start),
        "day": _day_text(was.day),
        "amount": in_minutes(was.amount),
        "title": was.title,
        "organiser": was.organiser,
        "domains": [*was.domains],
        "project": was.project,
        "client": was.client,
        "tags": [*was.tags],
        "people": was.people,
    }
    return {name: value for name, value in fields.items() if value != usual.get(name, ...)}


def read_imported(entry: Entry, fields: Fields) -> Imported:
    """What `entry` was. Raises `BadValue`."""
    usual = entry.start, entry.day, entry.amount, entry.note
    return _read(fields, *usual)


def read_removed(day: date, fields: Fields) -> Imported:
    """What it was that lay on `day`, and was taken out. Raises `BadValue`."""
    return _read(fields, None, day, None, "")


def _read(
    fields: Fields,
    usual_start: datetime | None,
    usual_day: date | None,
    usual_amount: timedelta | None,
    usual_title: str,
) -> Imported:
    """What stands there, and the usual where nothing does."""
    written = fields.document
    start = fields.time_or_none("start") if "start" in written else usual_start
    usual_day = usual_day if start is None else None
    amount = None if "amount" in written else usual_amount
    return Imported(
        start,
        _amount(fields) if amount is None else amount,
        fields.text("title") if "title" in written else usual_title,
        _text(fields, "organiser"),
        _texts(fields, "domains"),
        _text(fields, "project"),
        _text(fields, "client"),
        _texts(fields, "tags"),
        fields.day_or_none("day") if "day" in written else usual_day,
        _people(fields) if "people" in written else 0,
    )


def _day_text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


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
