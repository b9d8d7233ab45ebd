"""Timewarrior's export: a list of intervals in UTC. One without an end is running."""

import re
from datetime import UTC, datetime
from typing import Any

from planner.core.event import Event, Timed
from planner.core.import_facts import FactKind
from planner.sources.ids import Ids, begins
from planner.sources.json_text import parsed, text_at
from planner.sources.reading import NotRead, Reading

SOURCE = "timewarrior"
_LOOKED_AT = 20
_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z", re.A)


def is_timewarrior(value: Any) -> bool:
    """Whether it is a list, with such a start in one of the first things in it, if there is any."""
    if not isinstance(value, list):
        return False
    starts = (text_at(each, "start") for each in value[:_LOOKED_AT])
    return not value or any(map(_TIME.fullmatch, starts))


def read_timewarrior(reading: Reading) -> None:
    value = parsed(reading.file.content)
    if not isinstance(value, list):
        raise NotRead(FactKind.UNKNOWN_FORMAT)
    ids = Ids()
    reading.total = len(value)
    for number, each in enumerate(value, 1):
        reading.guard.step(number, reading.total)
        try:
            reading.add(_event(each, ids))
        except NotRead as why:
            if why.kind is FactKind.TOO_MANY_EVENTS:
                raise
            reading.refuse(why, number, ", ".join(_tags(each)))


def _event(value: Any, ids: Ids) -> Event:
    start = text_at(value, "start")
    if not start:
        raise NotRead(FactKind.NO_START)
    end = text_at(value, "end")
    span = Timed(_time(start), _time(end) if end else None)
    tags, note = _tags(value), text_at(value, "annotation")
    title = note or ", ".join(tags)
    event = Event(SOURCE, "", span, title, tags=tags, note=note)
    return ids.named(event, SOURCE, begins(span))


def _tags(value: Any) -> tuple[str, ...]:
    held = value.get("tags") if isinstance(value, dict) else None
    return tuple(each for each in held if isinstance(each, str)) if isinstance(held, list) else ()


def _time(text: str) -> datetime:
    match = _TIME.fullmatch(text.strip())
    if match is None:
        raise NotRead(FactKind.BAD_TIME, text=text[:40])
    year, month, day, hour, minute, second = map(int, match.groups())
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except ValueError as error:
        raise NotRead(FactKind.BAD_TIME, text=text[:40]) from error
