"""GTimeLog's list: each line is when something ended, and what it was. A day turns at two at night."""

import re
from datetime import datetime, timedelta, tzinfo

from planner.core.event import Event, Mark, Timed
from planner.core.import_facts import FactKind
from planner.sources.encodings import decoded
from planner.sources.ids import Ids, begins
from planner.sources.reading import NotRead, Reading, utc

SOURCE = "gtimelog"
LINE = re.compile(r"(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d)(?: ?[+-]\d{4})?: (.*)", re.A)
_TURNS = timedelta(hours=2)


def read_gtimelog(reading: Reading) -> None:
    ids = Ids()
    before: datetime | None = None
    lines = decoded(reading).split("\n")
    for number, line in enumerate(lines, 1):
        reading.guard.step(number, len(lines))
        if not line.strip() or line.startswith("#"):
            continue
        try:
            at, title = _read(line, reading.file.zone)
            reading.total += 1
            if before is not None and _day(before) == _day(at):
                reading.add(_event(before, at, title, ids))
            before = at
        except NotRead as why:
            if why.kind is FactKind.TOO_MANY_EVENTS:
                raise
            reading.refuse(why, number, line[17:80].strip())
    reading.tell_once(FactKind.ZONE_TAKEN, zone=str(reading.file.zone))


def _read(line: str, zone: tzinfo) -> tuple[datetime, str]:
    match = LINE.match(line)
    if match is None:
        raise NotRead(FactKind.BAD_TIME, text=line[:16])
    year, month, day, hour, minute = map(int, match.groups()[:5])
    try:
        return datetime(year, month, day, hour, minute, tzinfo=zone), match[6].strip()
    except ValueError as error:
        raise NotRead(FactKind.BAD_TIME, text=line[:16]) from error


def _day(at: datetime) -> object:
    try:
        return (at.replace(tzinfo=None) - _TURNS).date()
    except OverflowError:
        return at.date()


def _event(start: datetime, end: datetime, text: str, ids: Ids) -> Event:
    span = Timed(utc(start), utc(end))
    marks = frozenset[Mark]()
    if text.endswith("***"):
        marks = frozenset({Mark.NOT_COUNTED})
    elif text.endswith("**"):
        marks = frozenset({Mark.SLACK})
    said, _, tags = text.rstrip("* ").partition(" -- ")
    project, colon, _ = said.partition(": ")
    event = Event(
        SOURCE,
        "",
        span,
        said.strip(),
        project=project.strip() if colon else "",
        tags=tuple(tags.split()),
        marks=marks,
    )
    return ids.named(event, SOURCE, begins(span))
