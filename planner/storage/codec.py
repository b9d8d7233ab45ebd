"""A book as tables of documents, and back. Here minutes are integers; docs/book-format.md is the law.

Every field that this version knows is always written; what a document holds besides was written by
another version, and stays.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import TYPE_CHECKING, Never

from planner.core.absence import PublicHolidays
from planner.core.book import Book, Person
from planner.core.category import OPEN_ID, Alias, Category, Role
from planner.core.duration import MINUTE, ZERO, in_minutes
from planner.core.goal import Absolute, Direction, Goal, Measure, Relative, Share
from planner.core.normal_week import NormalWeek, Source
from planner.core.recorded import Recorded
from planner.core.week import Week
from planner.core.weeks import Later, Weeks
from planner.storage.fields import BadValue, Document, Fields, Group, Tables, Value, read_week
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
from planner.storage.stopwatch_codec import read_stopwatch, stopwatch_documents
from planner.storage.template_codec import read_template, template_document
from planner.storage.week_codec import PLANS

if TYPE_CHECKING:
    from planner.core.closing import Closed
    from planner.core.log import Log

BOOK, ENTRIES, CLOSED = "book", "entries", "closed"
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
)
"""The tables whose documents stand in an order: their keys are 1, 2, 3…"""

_COLOUR = re.compile(r"(#[0-9a-fA-F]{6})?")


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
            return [_category_document(category) for category in book.categories]
        case "normal_weeks":
            return [_normal_week_document(normal) for normal in book.normal_weeks]
        case "working_hours":
            return [working_hours_document(hours) for hours in book.working_hours]
        case "goals":
            return [_goal_document(goal) for goal in book.goals]
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
        categories=_checked_categories(_read_list(tables, "categories", _read_category)),
        normal_weeks=_read_list(tables, "normal_weeks", _read_normal_week),
        working_hours=_read_list(tables, "working_hours", read_working_hours),
        goals=_read_list(tables, "goals", _read_goal),
        absences=_read_list(tables, "absences", read_absence),
        public_holidays=next(
            iter(_read_list(tables, "public_holidays", read_public_holidays)), PublicHolidays()
        ),
        templates=_read_list(tables, "templates", read_template),
        stopwatch=next(iter(_read_list(tables, "stopwatch", read_stopwatch)), None),
        weeks=_read_weeks(tables, PLANS.table, PLANS.read, watch),
        recorded=Recorded(
            _read_weeks(tables, ENTRIES, _read_log, watch),
            _read_weeks(tables, CLOSED, _read_closed, watch),
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
    weeks = {read_week(key, f"{table} {key}"): each for key, each in documents}
    return Weeks({week: Later(partial(made, week, each)) for week, each in weeks.items()})


def _read_log(week: Week, document: Document) -> "Log":
    from planner.storage.log_codec import read_log  # when a week with entries is first looked at

    return read_log(week, document)


def _read_closed(week: Week, document: Document) -> "Closed":
    from planner.storage.log_codec import read_closed

    return read_closed(week, document)


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


def _category_document(category: Category) -> Group:
    return {
        "id": category.id,
        "name": category.name,
        "role": str(category.role) if category.role else None,
        "colour": category.colour,
        "definition": category.definition,
        "keep_at_least": in_minutes(category.keep_at_least),
        "archived": category.archived,
        "aliases": [_alias_document(alias) for alias in category.aliases],
    }


def _alias_document(alias: Alias) -> Group:
    return {"category": _category_document(alias.category), "place": alias.place}


def _read_category(fields: Fields) -> Category:
    colour = fields.text("colour")
    if not _COLOUR.fullmatch(colour):
        _refuse(f"{fields.place}: colour is not #rrggbb")
    return Category(
        fields.text("id"),
        fields.text("name"),
        fields.choice_or_none("role", Role),
        colour,
        fields.text("definition"),
        fields.minutes("keep_at_least"),
        fields.flag("archived"),
        tuple(map(_read_alias, fields.parts("aliases", "alias"))),
    )


def _read_alias(fields: Fields) -> Alias:
    category = _read_category(fields.part("category"))
    place = fields.number("place")
    return Alias(category, place if place >= 0 else _refuse(f"{fields.place}: place is below 0"))


def _checked_categories(categories: tuple[Category, ...]) -> tuple[Category, ...]:
    ids = [name for category in categories for name in category.ids]
    if len(set(ids)) < len(ids):
        _refuse("categories: two have the same id")
    for category in _with_aliases(categories):
        if (category.role is None) != (category.id == OPEN_ID):
            _refuse(f"categories: {category.id} has a role or lacks one")
    return categories


def _with_aliases(categories: Iterable[Category]) -> Iterator[Category]:
    for category in categories:
        yield category
        yield from _with_aliases(alias.category for alias in category.aliases)


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


def _goal_document(goal: Goal) -> Group:
    subject = "role" if isinstance(goal.subject, Role) else "category"
    return {
        "id": goal.id,
        "on": {subject: str(goal.subject)},
        "measure": _measure_document(goal.measure),
        "direction": str(goal.direction),
        "valid_from": str(goal.valid_from),
        "last": str(goal.last) if goal.last else None,
        "main": goal.is_main,
    }


def _read_goal(fields: Fields) -> Goal:
    on = fields.part("on")
    subject = on.choice("role", Role) if "role" in on.document else on.text("category")
    return Goal(
        fields.text("id"),
        subject,
        _read_measure(fields.part("measure")),
        fields.week("valid_from"),
        fields.choice("direction", Direction),
        fields.week_or_none("last"),
        fields.flag("main"),
    )


def _measure_document(measure: Measure) -> Group:
    match measure:
        case Relative(percent, normal_week):
            return {"kind": "relative", "percent": percent, "normal_week": normal_week}
        case Share(percent):
            return {"kind": "share", "percent": percent}
        case Absolute(hours):
            return {"kind": "absolute", "minutes": in_minutes(hours)}


def _read_measure(fields: Fields) -> Measure:
    match fields.text("kind"):
        case "relative":
            return Relative(fields.number("percent"), fields.text("normal_week"))
        case "share":
            return Share(fields.number("percent"))
        case "absolute":
            return Absolute(fields.minutes("minutes"))
    return _refuse(f"{fields.place}: kind is not relative, share or absolute")


def _refuse(what: str) -> Never:
    raise BadValue(what)
