"""Which format a file is in, found out by what it holds, and read by the module of that format."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from planner.core.event import Event
from planner.core.import_facts import Fact, FactKind
from planner.sources import clockify, harvest, kimai, toggl
from planner.sources.guard import Guard
from planner.sources.reading import LARGEST, File, NotRead, Reading
from planner.sources.tables import Table

_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Read:
    """What came of a file: events, facts, and how many things there were to read."""

    name: str
    events: tuple[Event, ...]
    facts: tuple[Fact, ...]
    total: int

    @property
    def was_refused(self) -> bool:
        """Whether there was something to read and nothing of it could be."""
        return not self.events and any(fact.kind.leaves_out for fact in self.facts)


def read_file(file: File, guard: Guard) -> Read:
    """Read `file`, whatever it is. What can't be read is a fact; nothing else comes of it."""
    reading = Reading(file, guard)
    try:
        if len(file.content) > LARGEST:
            raise NotRead(FactKind.TOO_LARGE, limit=str(LARGEST // 2**20))
        if not file.content.strip(b"\0\r\n\t \xef\xbb\xbf\xff\xfe"):
            raise NotRead(FactKind.EMPTY)
        _reader(file)(reading)
    except NotRead as why:
        reading.refuse(why)
    except MemoryError:
        reading.events.clear()
        reading.refuse(NotRead(FactKind.TOO_MUCH_MEMORY))
    reading.events.sort(key=lambda event: event.begins_in(file.zone))
    return Read(file.name, tuple(reading.events), tuple(reading.facts), reading.total)


Reader = Callable[[Reading], None]


def _reader(file: File) -> Reader:
    """What reads it. Each module is loaded when a file of its kind is there."""
    content = file.content
    if content.startswith(b"PK"):
        return _archive
    if content.startswith(b"SQLite format 3\0"):
        from planner.sources.hamster import read_hamster_db

        return read_hamster_db
    return _text_reader(content, file.answers.source)


def _text_reader(content: bytes, said: str) -> Reader:
    from planner.sources.encodings import as_utf8

    head = as_utf8(content[: 16 * _HEAD]).lstrip(b"\0\r\n\t ")
    upper = head.upper()
    if said == "ical" or b"BEGIN:VCALENDAR" in upper or b"BEGIN:VEVENT" in upper:
        return _calendar
    if head.startswith((b"{", b"[")):
        return _json
    if head.startswith(b"<"):
        from planner.sources.hamster import read_hamster_xml

        return read_hamster_xml
    if said == "gtimelog" or (not said and _is_gtimelog(head)):
        from planner.sources.gtimelog import read_gtimelog

        return read_gtimelog
    return _table


def _calendar(reading: Reading) -> None:
    from planner.sources.ical.reader import read_calendar

    read_calendar(reading)


def _json(reading: Reading) -> None:
    from planner.sources.activitywatch import is_activitywatch, read_activitywatch
    from planner.sources.json_text import parsed
    from planner.sources.timewarrior import is_timewarrior, read_timewarrior

    value = parsed(reading.file.content)
    if is_timewarrior(value):
        read_timewarrior(reading)
    elif is_activitywatch(value):
        read_activitywatch(reading)
    else:
        raise NotRead(FactKind.UNKNOWN_FORMAT)


def _is_gtimelog(head: bytes) -> bool:
    from planner.sources.gtimelog import LINE

    lines = head.decode("utf-8", "replace").split("\n")
    first = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    return LINE.match(first) is not None


def _archive(reading: Reading) -> None:
    """A spreadsheet, or a takeout with calendars in it."""
    from planner.sources.archives import names, opened

    with opened(reading.file.content) as archive:
        inside = names(archive)
    if "[Content_Types].xml" in inside and any(name.startswith("xl/") for name in inside):
        from planner.sources.spreadsheets import read_spreadsheet

        read_by_columns(reading, read_spreadsheet(reading.file.content))
    else:
        _takeout(reading)


def _takeout(reading: Reading) -> None:
    from planner.sources.archives import names, opened, unpacked

    with opened(reading.file.content) as archive:
        inside = names(archive)
        calendars = [*unpacked(archive, ".ics")]
    if not calendars:
        raise NotRead(FactKind.NO_CALENDAR_INSIDE)
    if len(calendars) < len(inside):
        reading.tell(FactKind.OTHER_FILES_LEFT, number=str(len(inside) - len(calendars)))
    for name, content in calendars:
        file = File(
            f"{reading.file.name}/{name}", content, reading.file.window, reading.file.answers
        )
        read = read_file(file, reading.guard)
        reading.events += read.events
        reading.facts += read.facts
        reading.total += read.total


def _table(reading: Reading) -> None:
    from planner.sources.encodings import decoded
    from planner.sources.tables import read_table

    read_by_columns(reading, read_table(decoded(reading)))


def read_by_columns(reading: Reading, table: Table) -> None:
    """Read a table as the source whose heads it has, or as the user says."""
    said = reading.file.answers.source
    for name, (fits, read) in _tables().items():
        found = fits(table)
        if found is not None and said in ("", name) and not reading.file.answers.columns:
            read(reading, found)
            return
    if said not in ("", "table"):
        raise NotRead(FactKind.UNKNOWN_FORMAT)
    from planner.sources.own_table import read_own_table

    read_own_table(reading, table)


Fits = Callable[[Table], Table | None]
ReadTable = Callable[[Reading, Table], None]


def _tables() -> Mapping[str, tuple[Fits, ReadTable]]:
    """The sources that write tables; for each the table as it reads it, if it is one of its own."""
    from planner.sources import outlook
    from planner.sources.hamster import looks_like_hamster, read_hamster_table
    from planner.sources.tracked import Layout, read_tracked

    def of(layout: Layout) -> tuple[Fits, ReadTable]:
        return (
            lambda table: table if layout.fits(table) else None,
            lambda reading, table: read_tracked(reading, table, layout),
        )

    return {
        "outlook": (
            lambda table: table if outlook.LAYOUT.fits(table) else None,
            outlook.read_outlook,
        ),
        "toggl": of(toggl.LAYOUT),
        "clockify": of(clockify.LAYOUT),
        "harvest": of(harvest.LAYOUT),
        "kimai": (
            lambda table: (
                kimai.with_its_head(table) or (table if kimai.LAYOUT.fits(table) else None)
            ),
            lambda reading, table: read_tracked(reading, table, kimai.LAYOUT),
        ),
        "hamster": (
            lambda table: table if looks_like_hamster(table) else None,
            read_hamster_table,
        ),
    }
