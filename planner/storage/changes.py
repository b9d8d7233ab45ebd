"""Writing what differs between two books into the tables, and nothing else."""

from collections.abc import Mapping
from dataclasses import replace

from planner.core.book import Book
from planner.core.week import Week
from planner.core.weeks import Weeks
from planner.storage.codec import (
    BOOK,
    LISTS,
    WEEKS,
    book_document,
    identity_of,
    list_documents,
    read_book,
)
from planner.storage.fields import BadValue, Group
from planner.storage.tables import KeyedTables
from planner.storage.week_codec import carrying, carrying_moves, plan_document, read_plan


def write_changes(tables: KeyedTables, before: Book, after: Book) -> None:
    """Make `tables`, which hold `before`, hold `after`.

    Parts are compared by identity, as a change shares what it leaves alone. What is written is read
    again at once: raises `BadValue` for a value that would not come back as it is.
    """
    if _frame(before) != _frame(after) or not tables.tables():
        _write_frame(tables, after)
    _write_weeks(tables, before.weeks, after.weeks)


def _write_frame(tables: KeyedTables, book: Book) -> None:
    frame: dict[str, dict[str, Group]] = {BOOK: {BOOK: book_document(book)}}
    for table in LISTS:
        documents = list_documents(book, table)
        frame[table] = {str(place): each for place, each in enumerate(documents, 1)}
    if read_book(frame) != replace(book, weeks=Weeks()):
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


def _write_weeks(tables: KeyedTables, before: Weeks, after: Weeks) -> None:
    changed = [w for w in after if w not in before or after.part(w) is not before.part(w)]
    gone = [str(week) for week in before if week not in after]
    if gone:
        tables.drop_documents(WEEKS, gone)
    if changed:
        tables.put(WEEKS, {str(week): _week_document(tables, after, week) for week in changed})


def _week_document(tables: KeyedTables, weeks: Weeks, week: Week) -> Group:
    plan = weeks[week]
    document = plan_document(plan)
    if read_plan(week, document) != plan:
        raise BadValue(f"weeks {week}: a value would not come back as it is")
    held = tables.document(WEEKS, str(week))
    return carrying_moves(document, held) if held else document


def _frame(book: Book) -> tuple[object, ...]:
    return (
        book.person,
        book.categories,
        book.normal_weeks,
        book.working_hours,
        book.goals,
        book.absences,
        book.public_holidays,
        book.grid,
    )
