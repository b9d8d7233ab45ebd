"""What holds beyond one week: goals, normal weeks, categories, working hours, days off, templates."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from planner.core.book import Book
from planner.core.category import OPEN_ID, Category
from planner.core.goal import Absolute, Direction, Goal, Relative, Share
from planner.exports.everything.labels import (
    Labels,
    category_heads,
    heads,
    labels_now,
    text,
    times,
    yes_or_no,
)
from planner.i18n import Words, mark
from planner.wording.absences import kind_name
from planner.wording.goal_names import goal_name, subject_text
from planner.wording.names import category_name
from planner.wording.normal_weeks import source_name
from planner.wording.profiles import role_name
from planner.wording.table import Cell, Kind, Table


def goals_table(book: Book, words: Words) -> Table:
    columns = (
        *text(words.text("Goal"), words.text("On"), words.text("Direction"), words.text("Measure")),
        *heads(Kind.NUMBER, words.text("Per cent")),
        *times(words.text("Time")),
        *text(words.text("Counts from the normal week"), words.text("From week")),
        *text(words.text("Last week of the goal"), words.text("Main goal"), words.text("Id")),
    )
    return Table(
        words.text("Goals"), columns, tuple(_goal(goal, book, words) for goal in book.goals)
    )


def _goal(goal: Goal, book: Book, words: Words) -> tuple[Cell, ...]:
    measure = words.text(_MEASURES[type(goal.measure)])
    percent, hours, counts_from = _measured(goal, book)
    return (
        goal_name(goal, book, words),
        subject_text(goal.subject, book, words),
        words.text(_DIRECTIONS[goal.direction]),
        *(measure, percent, hours, counts_from),
        str(goal.valid_from),
        str(goal.last) if goal.last else None,
        yes_or_no(goal.is_main, words),
        goal.id,
    )


def _measured(goal: Goal, book: Book) -> tuple[Cell, Cell, Cell]:
    match goal.measure:
        case Relative(percent, normal_id):
            found = (str(n.valid_from) for n in book.normal_weeks if n.id == normal_id)
            return percent, None, next(found, normal_id)
        case Share(percent):
            return percent, None, None
        case Absolute(hours):
            return None, hours, None


def normal_weeks_table(book: Book, words: Words) -> Table:
    columns = (
        *text(words.text("From week")),
        *category_heads(words),
        *times(words.text("Normal")),
        *text(words.text("Where it comes from"), words.text("Id")),
    )
    labels = labels_now(book, words)
    lines = []
    for normal in book.normal_weeks:
        said = source_name(normal.source, words), normal.id
        for line in _shares(normal.minutes, labels):
            lines.append((str(normal.valid_from), *line, *said))
    return Table(words.text("Normal weeks"), columns, tuple(lines))


def templates_table(book: Book, words: Words) -> Table:
    columns = (
        *text(words.text("Template")),
        *category_heads(words),
        *times(words.text("Time")),
        *text(words.text("Id")),
    )
    labels = labels_now(book, words)
    lines = []
    for template in book.templates:
        for line in _shares(template.minutes, labels):
            lines.append((template.name, *line, template.id))
    return Table(words.text("Templates"), columns, tuple(lines))


def _shares(minutes: Mapping[str, timedelta], labels: Labels) -> Iterator[tuple[Cell, ...]]:
    for name in labels.in_order(minutes):
        yield (*labels.of(name), minutes[name])


def categories_table(book: Book, words: Words) -> Table:
    """Merged ones stand below their heir."""
    columns = (
        *text(words.text("Category"), words.text("Id"), words.text("Role"), words.text("Colour")),
        *times(words.text("Keep at least")),
        *text(words.text("Archived"), words.text("Merged into")),
        *text(words.text("What counts and what does not")),
    )
    lines = (line for each in book.categories for line in _category(each, "", book, words))
    return Table(words.text("Categories"), columns, tuple(lines))


def _category(each: Category, heir: str, book: Book, words: Words) -> Iterator[tuple[Cell, ...]]:
    name = category_name(book, OPEN_ID, words) if each.id == OPEN_ID else each.name
    archived = yes_or_no(each.archived, words)
    what = (name, each.id, role_name(each.role, words), each.colour)
    yield (*what, each.keep_at_least, archived, heir, each.definition)
    for alias in each.aliases:
        yield from _category(alias.category, name, book, words)


def working_hours_table(book: Book, words: Words) -> Table:
    days = (words.weekday(day) for day in range(7))
    columns = (
        *heads(Kind.DAY, words.text("Valid from")),
        *times(*days, words.text("The whole week")),
    )
    lines: list[tuple[Cell, ...]] = [
        (each.valid_from, *each.by_weekday, each.week) for each in book.working_hours
    ]
    return Table(words.text("Working hours"), columns, tuple(lines))


def absences_table(book: Book, words: Words) -> Table:
    columns = (
        *text(words.text("Week")),
        *heads(Kind.DAY, words.text("Date")),
        *text(words.text("All day")),
        *times(words.text("Time away")),
        *text(words.text("Reason"), words.text("Reason in own words"), words.text("Id")),
    )
    lines = []
    for each in sorted(book.absences, key=lambda each: each.day):
        whole = yes_or_no(each.amount is None, words)
        why = kind_name(each.kind, words), each.text
        lines.append((str(each.week), each.day, whole, each.amount, *why, each.id))
    return Table(words.text("Days off"), columns, tuple(lines))


_DIRECTIONS = {Direction.AT_LEAST: mark("at least"), Direction.AT_MOST: mark("at most")}
_MEASURES = {
    Relative: mark("more than normal"),
    Share: mark("share of the week"),
    Absolute: mark("hours"),
}
