"""A book as tables of documents, and back. Here minutes are integers; docs/book-format.md is the law.

Every field that this version knows is always written; what a document holds besides was written by
another version, and stays.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import TYPE_CHECKING, Never

from planner.core.absence import PublicHolidays
from planner.core.book import Book
from planner.core.duration import MINUTE, ZERO, in_minutes
from planner.core.normal_week import NormalWeek, Source
from planner.core.person import Person
from planner.core.recorded import Recorded
from planner.core.week import Week
from planner.core.weeks import Later, Weeks
from planner.storage.category_codec import category_document, checked_categories, read_category
from planner.storage.fields import BadValue, Document, Fields, Group, Tables, Value, read_week
from planner.storage.goal_codec import goal_document, read_goal
from planner.storage.hours_codec import (
    absence_document,
    days_documents,
    public_holidays_documents,
    read_absence,
    read_days,
    read_public_holidays,
    read_working_hours,
    working_hours_document,
)
from planner.storage.rule_codec import (
    read_rule,
    read_sorting,
    rule_documents,
    rules_of,
    sorting_documents,
)
from planner.storage.stopwatch_codec import read_stopwatch, stopwatch_documents
from planner.storage.template_codec import read_template, template_document
from planner.storage.week_codec import PLANS

if TYPE_CHECKING:
    from planner.core.closing import Closed
    from planner.core.inbox import Inbox
    from planner.core.log import Log
    from planner.storage.log_codec import Labels

BOOK, ENTRIES, CLOSED, INBOX = "book", "entries", "closed", "inbox"
LISTS = (
    "categories",
    "normal_weeks",
    "working_hours",
    "goals",
    "absences",
    "public_holidays",
    "days",
    "templates",
    "stopwatch",
    "rules",
    "sorting",
)
"""The tables whose documents stand in an order: their keys are 1, 2, 3…"""


def book_document(book: Book) -> Group:
    """All of `book` that stands in no table of its own."""
    return {
        "person": _person_document(book.person),
        "grid": in_minutes(book.grid),
    }


def list_documents(book: Book, table: str) -> list[Group]:
    """The documents of one of `LISTS`, in order."""
    match table:
        case "categories":
            return [category_document(category) for category in book.categories]
        case "normal_weeks":
            return [_normal_week_document(normal) for normal in book.normal_weeks]
        case "working_hours":
            return [working_hours_document(hours) for hours in book.working_hours]
        case "goals":
            return [goal_document(goal) for goal in book.goals]
        case "absences":
            return [absence_document(absence) for absence in book.absences]
        case "public_holidays":
            return public_holidays_documents(book.public_holidays)
        case "days":
            return days_documents(book.day_begins)
        case "templates":
            return [template_document(template) for template in book.templates]
        case "stopwatch":
            return stopwatch_documents(book.stopwatch)
        case "rules":
            return rule_documents(book.rules)
        case "sorting":
            return sorting_documents(book.rules)
    raise AssertionError(table)


def identity_of(document: Document) -> object:
    """What a document of a list is known by while its other fields change."""
    return document.get("id", document.get("valid_from"))


Watch = Callable[[], AbstractContextManager[None]]
"""What goes on around reading a week, whenever that is."""


def read_book(tables: Tables, watch: Watch = nullcontext) -> Book:
    """The book in `tables`. Raises `BadValue`.

    A week is not looked into before it is asked for; it is read under `watch` then.
    """
    fields = Fields(tables.get(BOOK, {}).get(BOOK, {}), "book")
    grid = fields.minutes("grid")
    return Book(
        person=_read_person(fields.part("person")),
        categories=checked_categories(_read_list(tables, "categories", read_category)),
        normal_weeks=_read_list(tables, "normal_weeks", _read_normal_week),
        working_hours=_read_list(tables, "working_hours", read_working_hours),
        goals=_read_list(tables, "goals", read_goal),
        absences=_read_list(tables, "absences", read_absence),
        public_holidays=next(
            iter(_read_list(tables, "public_holidays", read_public_holidays)), PublicHolidays()
        ),
        templates=_read_list(tables, "templates", read_template),
        stopwatch=next(iter(_read_list(tables, "stopwatch", read_stopwatch)), None),
        rules=rules_of(
            _read_list(tables, "rules", read_rule),
            next(iter(_read_list(tables, "sorting", read_sorting)), None),
        ),
        weeks=_read_weeks(tables, PLANS.table, PLANS.read, watch),
        recorded=Recorded(
            _read_weeks(tables, ENTRIES, _read_log, watch),
            _read_weeks(tables, CLOSED, _ReadClosed(), watch),
            _read_weeks(tables, INBOX, _read_inbox, watch),
        ),
        grid=grid if grid >= MINUTE else _refuse("book: grid is 0"),
        day_begins=next(iter(_read_list(tables, "days", read_days)), ZERO),
    )


def _read_weeks(
    tables: Tables, table: str, read: Callable[[Week, Document], Value], watch: Watch
) -> Weeks[Value]:
    def made(week: Week, document: Document) -> Value:
        with watch():
            return read(week, document)

    documents = tables.get(table, {}).items()
    weeks = ((read_week(key, f"{table} {key}"), each) for key, each in documents)
    return Weeks({week: Later(partial(made, week, each)) for week, each in weeks})


def _read_log(week: Week, document: Document) -> "Log":
    from planner.storage.log_codec import read_log  # when a week with entries is first looked at

    return read_log(week, document)


class _ReadClosed:
    """Reads the closed weeks of one book."""

    def __init__(self) -> None:
        self._labels: Labels | None = None

    def __call__(self, week: Week, document: Document) -> "Closed":
        from planner.storage.log_codec import Labels, read_closed

        self._labels = self._labels or Labels()
        return read_closed(week, document, self._labels)


def _read_inbox(week: Week, document: Document) -> "Inbox":
    from planner.storage.inbox_codec import read_inbox

    return read_inbox(week, document)


def _read_list(tables: Tables, table: str, read: Callable[[Fields], Value]) -> tuple[Value, ...]:
    documents = tables.get(table, {})
    if any(not key.isascii() or not key.isdigit() for key in documents):
        _refuse(f"{table}: a key is not a number")
    in_order = sorted(documents, key=int)
    all_fields = [Fields(documents[key], f"{table} {key}") for key in in_order]
    return tuple(fields.made(partial(read, fields)) for fields in all_fields)


def _person_document(person: Person) -> Group:
    leads: Group = {"leads": True} if person.leads else {}
    return {"id": person.id, "name": person.name, "title": person.title, **leads}


def _read_person(fields: Fields) -> Person:
    leads = fields.flag("leads") if "leads" in fields.document else False
    return Person(fields.text("id"), fields.text("name"), fields.text("title"), leads)


def _normal_week_document(normal: NormalWeek) -> Group:
    return {
        "id": normal.id,
        "minutes": {name: in_minutes(time) for name, time in normal.minutes.items()},
        "source": str(normal.source),
        "valid_from": str(normal.valid_from),
    }


def _read_normal_week(fields: Fields) -> NormalWeek:
    return NormalWeek(
        fields.text("id"),
        fields.minutes_by_category("minutes"),
        fields.choice("source", Source),
        fields.week("valid_from"),
    )


def _refuse(what: str) -> Never:
    raise BadValue(what)
