"""What was recorded, what waits to be sorted, and what was taken out."""

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone

from planner.core.book import Book
from planner.core.entry import Entry, EntrySource
from planner.core.log import Log
from planner.exports.everything.labels import (
    category_heads,
    heads,
    labels_in,
    text,
    times,
    weeks_of,
    yes_or_no,
)
from planner.i18n import Words, mark
from planner.wording.table import Cell, Column, Kind, Table


def entries_table(book: Book, words: Words) -> Table:
    """Every entry. Its time is what it says, and what of that counts stands beside it: overlaps count
    once. Its day by the calendar comes first, by which an import reads it back."""
    columns = (
        *_when_heads(words),
        *times(words.text("Counted")),
        *category_heads(words),
        *_where_from_heads(words),
        *text(words.text("Filled in")),
    )
    lines = []
    for week in weeks_of(book):
        log, labels = book.log(week), labels_in(book, week, words)
        for entry in in_time(log):
            filled = yes_or_no(entry.gives_way, words)
            counted = log.counted[entry.id]
            label, origin = labels.of(entry.category), _where_from(entry, words)
            lines.append((*_when(entry), counted, *label, *origin, filled))
    return Table(words.text("Entries"), columns, tuple(lines))


def waiting_table(book: Book, words: Words) -> Table:
    """What came from elsewhere and has no category yet. It counts for nothing."""
    columns = (*_when_heads(words), *_where_from_heads(words))
    inboxes = book.recorded.inboxes
    waiting = (entry for week in sorted(inboxes) for entry in inboxes[week].waiting)
    lines = tuple((*_when(entry), *_where_from(entry, words)) for entry in waiting)
    return Table(words.text("To sort"), columns, lines)


def removed_table(book: Book, words: Words) -> Table:
    columns = (
        *text(words.text("Week")),
        *heads(Kind.DAY, words.text("Date")),
        *text(words.text("Calendar or tracker"), words.text("Id in the source")),
    )
    inboxes = book.recorded.inboxes
    lines = tuple(
        (str(week), gone.day, gone.source_name, gone.source_id)
        for week in sorted(inboxes)
        for gone in inboxes[week].removed
    )
    return Table(words.text("Taken out"), columns, lines)


def in_time(log: Log) -> list[Entry]:
    """The entries by day and clock; those without come first. The rest is as they were recorded."""
    return sorted(log.entries, key=_when_it_was)


def date_of(entry: Entry) -> Cell:
    """The day by the calendar on which it began; else that for which it counts, if it has one."""
    return entry.start.date() if entry.start else entry.day


def clock_of(moment: datetime | None) -> Cell:
    return moment.time().replace(tzinfo=None) if moment else None


def _when_it_was(entry: Entry) -> tuple[str, str]:
    day = entry.day.isoformat() if entry.day else ""
    return day, entry.start.replace(tzinfo=None).isoformat() if entry.start else ""


def _when_heads(words: Words) -> tuple[Column, ...]:
    return (
        *text(words.text("Week")),
        *heads(Kind.DAY, words.text("Date")),
        *heads(Kind.CLOCK, words.text("Start"), words.text("End")),
        *times(words.text("Duration")),
    )


def _when(entry: Entry) -> tuple[Cell, ...]:
    clocks = clock_of(entry.start), clock_of(entry.end)
    return str(entry.week), date_of(entry), *clocks, entry.amount


def _where_from_heads(words: Words) -> tuple[Column, ...]:
    return (
        *text(words.text("Note"), words.text("Source"), words.text("Calendar or tracker")),
        *text(words.text("Project"), words.text("Client"), words.text("Tags in the source")),
        *text(
            words.text("Title in the source"),
            words.text("Who invited"),
            words.text("Domains of guests"),
        ),
        *heads(Kind.NUMBER, words.text("People")),
        *text(words.text("Start in the source")),
        *times(words.text("Time in the source")),
        *text(words.text("Id in the source"), words.text("Id")),
        *heads(Kind.DAY, words.text("Counts for")),
        *text(words.text("Time zone")),
    )


def _where_from(entry: Entry, words: Words) -> tuple[Cell, ...]:
    source = words.text(_SOURCES[entry.source])
    offset = _offset(entry.start.utcoffset() if entry.start else None)
    here = (entry.source_id, entry.id, entry.day, offset)
    there: tuple[Cell, ...] = (None,) * 9
    if was := entry.imported:
        began = was.start or was.day
        there = (
            *(was.project, was.client, _listed(was.tags)),
            *(was.title, was.organiser, _listed(was.domains), was.people or None),
            *(began.isoformat() if began else None, was.amount),
        )
    return entry.note, source, entry.source_name, *there, *here


def _offset(from_utc: timedelta | None) -> Cell:
    """UTC+01:00."""
    return None if from_utc is None else timezone(from_utc).tzname(None)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


_SOURCES = {
    EntrySource.TYPED: mark("typed"),
    EntrySource.STOPWATCH: mark("stopwatch"),
    EntrySource.IMPORTED: mark("imported"),
}
