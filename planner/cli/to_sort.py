"""What `to-sort`, `sort`, `sort-all` and `dismiss` do. Loaded when somebody asks for one."""

from collections.abc import Sequence

from planner.app.commands.inbox import DismissEvents, SortEvents
from planner.app.to_sort import ToSort, accepting_all, to_sort, weeks_waiting
from planner.cli.answer import Answer, Json
from planner.cli.commands.log import moment_value
from planner.cli.desk import Desk
from planner.cli.failure import Failure, Status
from planner.cli.import_value import rule_code
from planner.cli.table import cut, table
from planner.cli.values import category_id, read_week
from planner.cli.verb import Asked
from planner.cli.week_value import Keys
from planner.core.book import Book
from planner.core.duration import ZERO, in_minutes
from planner.i18n import Words
from planner.wording.names import category_name, quoted
from planner.wording.to_sort import waiting_category, waiting_reason, waiting_title, waiting_when


def list_waiting(asked: Asked, desk: Desk) -> Answer:
    with desk.reading() as book:
        return _answer(book, _asked_for(asked, book, desk), desk.words)


def sort_one(asked: Asked, desk: Desk) -> Answer:
    words, written = desk.words, asked.written("CATEGORY")
    with desk.changing() as session:
        item = _named(asked.written("ID"), session.book, words)
        if item.is_left_out and not written:
            session.perform(DismissEvents((item.waiting,)))
            return _dismissed(item, session.book, words)
        category = category_id(session.book, written, words) if written else item.category
        if category is None:
            sentence = words.text("No rule sorts “{title}”. Say which category: sort ID CATEGORY")
            raise Failure(Status.USAGE, sentence.format(title=waiting_title(item, words)))
        session.perform(SortEvents(((item.waiting, category),)))
        name = category_name(session.book, category, words)
        said = words.text("Recorded {time} of {name}: {title}.").format(
            time=words.time(item.amount), name=name, title=waiting_title(item, words)
        )
    return _said(said, 1, session.book, words)


def sort_all(asked: Asked, desk: Desk) -> Answer:
    words = desk.words
    with desk.changing() as session:
        items = [item for item in _asked_for(asked, session.book, desk) if item.rule]
        if items:
            session.perform(accepting_all(items))
    left_out = sum(item.is_left_out for item in items)
    recorded = len(items) - left_out
    said = words.plural("One event was recorded.", "{n} events were recorded.", recorded)
    if left_out:
        more = words.plural("One was left out.", "{n} were left out.", left_out)
        said = f"{said} {more}"
    return _said(said, len(items), session.book, words)


def dismiss(asked: Asked, desk: Desk) -> Answer:
    words = desk.words
    with desk.changing() as session:
        item = _named(asked.written("ID"), session.book, words)
        session.perform(DismissEvents((item.waiting,)))
        return _dismissed(item, session.book, words)


def _dismissed(item: ToSort, book: Book, words: Words) -> Answer:
    sentence = words.text("“{title}” was no work. It is not offered as new again.")
    return _said(sentence.format(title=waiting_title(item, words)), 1, book, words)


def _named(written: str, book: Book, words: Words) -> ToSort:
    """The one that waits under that id, or the beginning of it. Raises `Failure`."""
    items = [item for week in weeks_waiting(book) for item in to_sort(book, week)]
    exact = [item for item in items if item.first.id == written]
    found = exact or [item for item in items if written and item.first.id.startswith(written)]
    if len(found) == 1:
        return found[0]
    sentence = (
        words.text("Several events that wait begin with “{id}”. Write more of it.")
        if found
        else words.text("No event that waits has the id “{id}”. All of them: lagkage-cli to-sort")
    )
    raise Failure(Status.REFUSED, sentence.format(id=quoted(written)))


def _asked_for(asked: Asked, book: Book, desk: Desk) -> list[ToSort]:
    """What waits in the week that was written, else in all."""
    written = asked.written("WEEK")
    weeks = [read_week(written, desk.this_week, desk.words)] if written else weeks_waiting(book)
    return [item for week in weeks if not book.is_closed(week) for item in to_sort(book, week)]


def _said(said: str, done: int, book: Book, words: Words) -> Answer:
    left = sum(weeks_waiting(book).values())
    rest = words.text("{n} to sort").format(n=left)
    return Answer(f"{said} {rest}.", {"done": done, "to_sort": left})


def _answer(book: Book, items: Sequence[ToSort], words: Words) -> Answer:
    value: Json = [_value(item, Keys(book)) for item in items]
    if not items:
        return Answer(words.text("Nothing waits to be sorted."), value)
    heads = (
        words.text("id"),
        words.text("week"),
        words.text("day"),
        words.text("title"),
        words.text("category"),
        words.text("why"),
    )
    rows = [_row(item, book, words) for item in items]
    return Answer(table([heads, *rows], frozenset(range(6))), value)


def _row(item: ToSort, book: Book, words: Words) -> list[str]:
    return [
        item.first.id,
        str(item.first.week),
        waiting_when(item, words),
        cut(waiting_title(item, words)),
        cut(waiting_category(item, book, words) if item.rule else ""),
        waiting_reason(item, words),
    ]


def _value(item: ToSort, keys: Keys) -> Json:
    first = item.first
    was = first.imported
    return {
        "id": first.id,
        "week": str(first.week),
        "date": first.day.isoformat() if first.day else None,
        "start": moment_value(first.start),
        "minutes": in_minutes(item.amount),
        "title": first.note,
        "calendar": first.source_name,
        "guests": was.people if was else 0,
        "category": keys.of(item.category) if item.category else None,
        "rule": rule_code(item.rule) if item.rule else None,
        "leaves_out": item.is_left_out,
        "double_booked": in_minutes(item.clash[1] if item.clash else ZERO),
    }
