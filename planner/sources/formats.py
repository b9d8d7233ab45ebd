"""Which format a file is in, found out by what it holds, and read by the module of that format."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from planner.core.event import Event
from planner.core.import_facts import Fact, FactKind
from planner.sources.guard import Guard
from planner.sources.reading import LARGEST, File, NotRead, Reading

_HEAD = 4096
_OF_TEXTS = bytes({*range(0x20, 0x100), *b"\t\n\v\f\r\x1a\x1b"} - {0x7F})
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What Excel wrote before 2007, and writes still where there is a password."""
_WORKBOOK = re.compile(rb"<(?:ss:)?Workbook\b")
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.I)
_TABLE_OF_A_PAGE = re.compile(rb"<(?:table|tr)\b", re.I)


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
    if content.startswith(_OLD_OFFICE):
        return _old_spreadsheet
    if content.startswith(b"%PDF"):
        return _pdf
    if content.startswith(b"SQLite format 3\0"):
        from planner.sources.hamster import read_hamster_db

        return read_hamster_db
    return _text_reader(content, file.answers.source)


def _text_reader(content: bytes, said: str) -> Reader:
    from planner.sources.encodings import as_utf8

    head = as_utf8(content[: 16 * _HEAD]).lstrip(b"\0\r\n\t ")
    upper = head.upper()
    if said == "ical" or upper.startswith(b"BEGIN:") or b"BEGIN:VCALENDAR" in upper:
        return _calendar
    if b"BEGIN:VEVENT" in upper:
        return _calendar
    if not said and _is_no_text(head):
        raise NotRead(FactKind.UNKNOWN_FORMAT)
    if head.startswith((b"{", b"[")):
        return _json
    if head.startswith(b"<"):
        if _TABLE_OF_A_PAGE.search(head):
            return _page
        if _WORKBOOK.search(head):
            return _old_spreadsheet
        if _PAGE.match(head):
            raise NotRead(FactKind.WEB_PAGE)
        from planner.sources.hamster import read_hamster_xml

        return read_hamster_xml
    if said == "gtimelog" or (not said and _is_gtimelog(head)):
        from planner.sources.gtimelog import read_gtimelog

        return read_gtimelog
    return _table


def _is_no_text(head: bytes) -> bool:
    """Whether more than one in twenty of its bytes are signs that no text has."""
    return 20 * len(head.translate(None, _OF_TEXTS)) > len(head)


def _old_spreadsheet(reading: Reading) -> None:
    raise NotRead(FactKind.OTHER_SPREADSHEET)


def _page(reading: Reading) -> None:
    from planner.sources.by_columns import read_by_columns
    from planner.sources.encodings import decoded
    from planner.sources.pages import read_page

    read_by_columns(reading, read_page(decoded(reading), reading.guard))


def _pdf(reading: Reading) -> None:
    raise NotRead(FactKind.ONLY_PAPER)


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
    """A spreadsheet, or a takeout with calendars and tables in it."""
    from planner.sources.archives import names, opened

    with opened(reading.file.content) as archive:
        inside = names(archive)
    if "[Content_Types].xml" in inside and any(name.startswith("xl/") for name in inside):
        from planner.sources.by_columns import read_by_columns
        from planner.sources.spreadsheets import read_spreadsheet

        read_by_columns(reading, read_spreadsheet(reading.file.content, reading.guard))
    elif "mimetype" in inside and "content.xml" in inside:
        raise NotRead(FactKind.OTHER_SPREADSHEET)
    else:
        from planner.sources.takeout import read_takeout

        read_takeout(reading, read_file)


def _table(reading: Reading) -> None:
    from planner.sources.by_columns import read_by_columns
    from planner.sources.encodings import decoded
    from planner.sources.tables import read_table

    read_by_columns(reading, [read_table(decoded(reading))])
