"""Writing what differs between two books into the tables, and nothing else."""

from collections.abc import Mapping
from dataclasses import replace

from planner.core.book import Book
from planner.core.recorded import Recorded
from planner.core.week import Week
from planner.core.weeks import Weeks
from planner.storage.codec import (
    BOOK,
    LISTS,
    book_document,
    identity_of,
    list_documents,
    read_book,
)
from planner.storage.fields import BadValue, Group
from planner.storage.tables import KeyedTables
from planner.storage.week_codec import PLANS
from planner.storage.weekly import Value, Weekly, carrying


def write_changes(tables: KeyedTables, before: Book, after: Book) -> None:
    """Make `tables`, which hold `before`, hold `after`.

    Parts are compared by identity, as a change shares what it leaves alone. What is written is read
    again at once: raises `BadValue` for a value that would not come back as it is.
    """
    if _frame(before) != _frame(after) or not tables.tables():
        _write_frame(tables, after)
    _write_weeks(tables, PLANS, before.weeks, after.weeks)
    if after.recorded is not before.recorded and (before.recorded or after.recorded):
        from planner.storage.inbox_codec import INBOXES
        from planner.storage.log_codec import CLOSED_WEEKS, LOGS  # once something was recorded

        _write_weeks(tables, LOGS, before.recorded.logs, after.recorded.logs)
        _write_weeks(tables, CLOSED_WEEKS, before.recorded.closed, after.recorded.closed)
        _write_weeks(tables, INBOXES, before.recorded.inboxes, after.recorded.inboxes)


def _write_frame(tables: KeyedTables, book: Book) -> None:
    frame: dict[str, dict[str, Group]] = {BOOK: {BOOK: book_document(book)}}
    for table in LISTS:
        documents = list_documents(book, table)
        frame[table] = {str(place): each for place, each in enumerate(documents, 1)}
    if read_book(frame) != replace(book, weeks=Weeks(), recorded=Recorded()):
        raise BadValue("book: a value would not come back as it is")
    for table, wanted in frame.items():
        _replace(tables, table, wanted)


def _replace(tables: KeyedTables, table: str, wanted: Mapping[str, Group]) -> None:
    held = tables.documents(table)
    known = {identity_of(document): document for document in held.values()}
    carried = {
        key: carrying(document, known.get(identity_of(document), {}))
        for key, document in wanted.items()
    }
    if carried != {key: dict(document) for key, document in held.items()}:
        tables.drop_documents(table, held)
        tables.put(table, carried)


def _write_weeks(
    tables: KeyedTables, kind: Weekly[Value], before: Weeks[Value], after: Weeks[Value]
) -> None:
    changed = list(after.differing(before))
    gone = [str(week) for week in before.differing(after) if week not in after]
    if gone:
        tables.drop_documents(kind.table, gone)
    if changed:
        documents = {str(week): _document(tables, kind, week, after[week]) for week in changed}
        tables.put(kind.table, documents)


def _document(tables: KeyedTables, kind: Weekly[Value], week: Week, value: Value) -> Group:
    document = kind.document_of(value)
    if kind.read(week, document) != value:
        raise BadValue(f"{kind.table} {week}: a value would not come back as it is")
    held = tables.document(kind.table, str(week))
    return kind.carrying(document, held) if held else document


def _frame(book: Book) -> tuple[object, ...]:
    return (
        book.person,
        book.categories,
        book.normal_weeks,
        book.working_hours,
        book.goals,
        book.absences,
        book.public_holidays,
        book.templates,
        book.grid,
        book.day_begins,
        book.stopwatch,
        book.rules,
    )
