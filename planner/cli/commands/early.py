"""`early`: something ended early, and its minutes go back."""

from datetime import date

from planner.app.commands.early import EndTimeEarly
from planner.app.ids import new_id
from planner.cli.answer import Answer
from planner.cli.desk import Desk
from planner.cli.values import category_id, other_reading, read_amount, read_day
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.cli.week_value import Keys
from planner.core.book import Book
from planner.core.duration import ZERO, in_minutes
from planner.core.reading import Bare
from planner.core.week import Week
from planner.i18n import Words, mark
from planner.wording.names import category_name


def _early(asked: Asked, desk: Desk) -> Answer:
    words = desk.words
    day = read_day(asked.written("DATE"), desk.today, words)
    reading = read_amount(asked.written("AMOUNT"), words, Bare.MINUTES)
    by, written = reading.applied_to(ZERO), asked.written("--to")
    with desk.changing() as session:
        category = category_id(session.book, asked.written("CATEGORY"), words)
        taker = category_id(session.book, written, words) if written else ""
        session.perform(EndTimeEarly(Week.of(day), category, day, by, taker, new_id()))
        answer = _answer(session.book, day, [category, *([taker] if taker else [])], words)
    return answer.noting(*other_reading(asked.written("AMOUNT"), reading, words))


def _answer(book: Book, day: date, categories: list[str], words: Words) -> Answer:
    had = book.log(Week.of(day)).on(day)
    keys, times = Keys(book), {name: had.get(name, ZERO) for name in categories}
    parts = [
        f"{words.time(time)} {category_name(book, name, words)}" for name, time in times.items()
    ]
    said = words.text("Recorded on {day}: {parts}.").format(
        day=words.short_date(day), parts=", ".join(parts)
    )
    told = {keys.of(name): in_minutes(time) for name, time in times.items()}
    return Answer(said, {"date": day.isoformat(), "recorded": told})


EARLY = Verb(
    "early",
    mark("Say that something ended early, and where its minutes went."),
    (
        Argument("DATE", mark("2026-11-23, or today, yesterday, last friday")),
        Argument("CATEGORY", mark("what ended early")),
        Argument("AMOUNT", mark("by how much: 0:20, 20m; a bare number is minutes")),
        Argument("--to", mark("the category that got them, if one did"), "CATEGORY", optional=True),
    ),
    (
        Example(
            "lagkage-cli early today meetings 20 --to customers",
            mark("a meeting ended 20 minutes early, and a customer was called"),
        ),
        Example("lagkage-cli early yesterday meetings 0:20", mark("nobody knows where they went")),
    ),
    _early,
)
