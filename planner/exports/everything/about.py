"""Whose book it is, how it is set, and by which rules it sorts."""

from collections.abc import Iterator
from datetime import time, timedelta

from planner.core.absence import NOWHERE
from planner.core.book import Book
from planner.core.duration import in_minutes
from planner.core.left_out import BY_DEFAULT
from planner.exports.everything.labels import heads, labels_now, text, yes_or_no
from planner.i18n import Words
from planner.wording.countries import COUNTRIES
from planner.wording.left_out import left_out_name
from planner.wording.names import category_name
from planner.wording.rules import leave_out_name, looks_name
from planner.wording.table import Cell, Kind, Table

Line = tuple[Cell, ...]


def about_table(book: Book, words: Words) -> Table:
    columns = text(words.text("What"), words.text("Value"))
    lines = (*_person(book, words), *_settings(book, words), *_running(book, words))
    return Table(words.text("The book"), columns, lines)


def _person(book: Book, words: Words) -> Iterator[Line]:
    person = book.person
    yield words.text("Name"), person.name
    yield words.text("Title"), person.title
    yield words.text("Leads others"), yes_or_no(person.leads, words)
    yield words.text("Id"), person.id


def _settings(book: Book, words: Words) -> Iterator[Line]:
    steps = in_minutes(book.grid)
    yield words.text("Steps of"), words.plural("{n} minute", "{n} minutes", steps)
    yield words.text("A day begins at"), _clock(book.day_begins)
    yield words.text("Public holidays of"), _country(book.public_holidays.country, words)
    worked = ", ".join(day.isoformat() for day in sorted(book.public_holidays.worked))
    yield words.text("Public holidays that are worked"), worked
    rules = book.rules
    own = words.text("the usual ones") if rules is None else words.text("own ones")
    yield words.text("Sorting rules"), own
    if rules is not None:
        yield words.text("Own mail domains"), ", ".join(sorted(rules.own_domains))
        counted = (left_out_name(why, words) for why in sorted(BY_DEFAULT - rules.left_out))
        yield words.text("Counted all the same"), ", ".join(counted)


def _country(code: str, words: Words) -> str:
    if not code:
        return words.text("As the system")
    if code == NOWHERE:
        return words.text("Offer none")
    return words.text(COUNTRIES[code]) if code in COUNTRIES else code


def _clock(after_midnight: timedelta) -> time:
    hours, minutes = divmod(in_minutes(after_midnight), 60)
    return time(hours, minutes)


def _running(book: Book, words: Words) -> Iterator[Line]:
    if runs := book.stopwatch:
        yield words.text("The stopwatch runs for"), category_name(book, runs.category, words)
        yield words.text("The stopwatch runs since"), runs.start.isoformat()
        yield words.text("Note of the stopwatch"), runs.note
        if runs.idle_since:
            yield words.text("Nobody was there since"), runs.idle_since.isoformat()


def rules_table(book: Book, words: Words) -> Table:
    """In the order in which they are tried. A book without rules of its own has none here."""
    columns = (
        *heads(Kind.NUMBER, words.text("Number")),
        *text(words.text("Looks at"), words.text("Looks for"), words.text("Sorts into")),
        *text(words.text("Id of the category"), words.text("Switched on"), words.text("Id")),
    )
    labels = labels_now(book, words)
    lines = []
    for number, rule in enumerate(book.rules.rules if book.rules else (), 1):
        target = labels.of(rule.category)
        into = leave_out_name(words) if rule.leaves_out else target.name
        looks, is_on = looks_name(rule.looks, words), yes_or_no(rule.is_on, words)
        lines.append((number, looks, rule.text, into, target.id, is_on, rule.id))
    return Table(words.text("Sorting rules"), columns, tuple(lines))
