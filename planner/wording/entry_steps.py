"""What a step did to what was recorded, in words that can follow "Undo:"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from planner.app.commands.accepting import AcceptEntries
from planner.app.commands.closing import CloseWeek, ReopenWeek
from planner.app.commands.early import EndEntryEarly, EndTimeEarly, StopEarly
from planner.app.commands.entries import (
    AddEntries,
    AddEntry,
    BeginDaysAt,
    EditEntry,
    RemoveEntry,
    SplitEntry,
)
from planner.app.commands.grid import DayTime, FillAsPlanned, SetDayTime, SetDayTimes, SetWeekTime
from planner.app.commands.inbox import DismissEvents, SortEvents
from planner.app.session import Command
from planner.core.book import Book
from planner.core.entry import Entry
from planner.core.entry_errors import NoSuchEntry
from planner.core.inboxes import Waiting
from planner.core.sorting import LEFT_OUT
from planner.core.week import Week
from planner.i18n import Words
from planner.wording.logs import hour_text
from planner.wording.names import category_name
from planner.wording.stopwatch import stopwatch_phrase


def entry_phrase(command: Command, book: Book, words: Words) -> str:
    """What `command` does to `book`; empty if it is none of these."""
    match command:
        case AddEntry(entry) | AddEntries((entry,)):
            return _of_entry(words.text("record {time} of {name}"), entry, book, words)
        case AcceptEntries():
            return _import_phrase(command, words)
        case SortEvents(((waiting, category),)) if category != LEFT_OUT:
            return _of_waiting(waiting, category, book, words)
        case SortEvents(choices):
            return _of_choices(choices, words)
        case DismissEvents(events):
            return words.plural("leave out {n} event", "leave out {n} events", len(events))
        case AddEntries(entries):
            return words.plural("record {n} entry", "record {n} entries", len(entries))
        case EditEntry(_, entry):
            return _of_entry(words.text("change the entry of {name}"), entry, book, words)
        case RemoveEntry(week, entry_id):
            phrase = words.text("remove {time} of {name}")
            return _of_id(phrase, week, entry_id, book, words)
        case SplitEntry(week, entry_id):
            phrase = words.text("split {time} of {name}")
            return _of_id(phrase, week, entry_id, book, words)
        case EndEntryEarly(week, entry_id, by):
            return _ended_early(_category_of(week, entry_id, book), by, book, words)
        case EndTimeEarly(_, category, _, by):
            return _ended_early(category, by, book, words)
        case StopEarly(_, by):
            return words.text("stop the stopwatch {time} early").format(time=words.time(by))
        case SetDayTime(_, time):
            return _of_cell(time, book, words)
        case SetWeekTime(_, category, amount):
            return _of_week(category, amount, book, words)
        case BeginDaysAt(begin):
            return words.text("begin days at {time}").format(time=hour_text(begin, words))
    return _week_phrase(command, words) or stopwatch_phrase(command, book, words)


def _import_phrase(command: AcceptEntries, words: Words) -> str:
    count = len(command.entries) + len(command.moved) + len(command.gone)
    if count:
        return words.plural("import {n} entry", "import {n} entries", count)
    if command.absences:
        return words.plural("import {n} day off", "import {n} days off", len(command.absences))
    left = len(command.removed)
    return words.plural("leave out {n} event", "leave out {n} events", left)


def _of_choices(choices: Sequence[tuple[Waiting, str]], words: Words) -> str:
    """Of several events that wait; some of them may be left out."""
    left_out = sum(category == LEFT_OUT for _, category in choices)
    if left_out == len(choices):
        return words.plural("leave out {n} event", "leave out {n} events", left_out)
    if left_out:
        return words.plural("sort {n} event", "sort {n} events", len(choices))
    return words.plural("record {n} entry", "record {n} entries", len(choices))


def _of_waiting(waiting: Waiting, category: str, book: Book, words: Words) -> str:
    try:
        entry = book.recorded.inbox(waiting.week).entry(waiting.entry_id)
    except NoSuchEntry:
        return words.text("change an entry")
    sorted_ = replace(entry, category=category)
    return _of_entry(words.text("record {time} of {name}"), sorted_, book, words)


def _week_phrase(command: Command, words: Words) -> str:
    match command:
        case FillAsPlanned(week):
            return words.text("record week {n} as planned").format(n=week.number)
        case SetDayTimes(week):
            return words.text("record week {n} by day").format(n=week.number)
        case CloseWeek(week):
            return words.text("close week {n}").format(n=week.number)
        case ReopenWeek(week):
            return words.text("reopen week {n}").format(n=week.number)
    return ""


def _of_entry(phrase: str, entry: Entry, book: Book, words: Words) -> str:
    name = category_name(book, entry.category, words)
    return phrase.format(time=words.time(entry.amount), name=name)


def _of_id(phrase: str, week: Week, entry_id: str, book: Book, words: Words) -> str:
    try:
        return _of_entry(phrase, book.log(week).entry(entry_id), book, words)
    except NoSuchEntry:
        return words.text("change an entry")


def _category_of(week: Week, entry_id: str, book: Book) -> str:
    try:
        return book.log(week).entry(entry_id).category
    except NoSuchEntry:
        return ""


def _ended_early(category: str, by: timedelta, book: Book, words: Words) -> str:
    if not category:
        return words.text("change an entry")
    phrase = words.text("end {name} {time} early")
    return phrase.format(name=category_name(book, category, words), time=words.time(by))


def _of_week(category: str, amount: timedelta, book: Book, words: Words) -> str:
    phrase = words.text("{time} of {name} in the week")
    return phrase.format(time=words.time(amount), name=category_name(book, category, words))


def _of_cell(time: DayTime, book: Book, words: Words) -> str:
    name, amount = category_name(book, time.category, words), words.time(time.amount)
    if time.day is None:
        return words.text("{time} of {name} without a day").format(time=amount, name=name)
    phrase = words.text("{time} of {name} on {day}")
    return phrase.format(time=amount, name=name, day=words.day_of_month(time.day))
