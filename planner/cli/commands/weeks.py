"""`weeks` and `show`: looking, which changes nothing."""

from planner.cli.answer import Answer
from planner.cli.desk import Desk
from planner.cli.values import read_week
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.cli.week_text import week_text, weeks_text
from planner.cli.week_value import week_line_value, week_value, weeks_there_are
from planner.core.book import Book
from planner.core.week import Week
from planner.i18n import Words, mark

WEEK = Argument("WEEK", mark("2026-W48, or this, next, last"))


def answer_for(book: Book, week: Week, words: Words, *said: str) -> Answer:
    """The week, after what was done to it."""
    return Answer("\n\n".join((*said, week_text(book, week, words))), week_value(book, week))


def _weeks(_: Asked, desk: Desk) -> Answer:
    with desk.reading() as book:
        lines = [week_line_value(book, week) for week in weeks_there_are(book)]
        return Answer(weeks_text(book, desk.words), lines)


def _show(asked: Asked, desk: Desk) -> Answer:
    week = read_week(asked.written("WEEK"), desk.this_week, desk.words)
    with desk.reading() as book:
        return answer_for(book, week, desk.words)


WEEKS = Verb(
    "weeks",
    mark("List the weeks that were planned or recorded."),
    (),
    (Example("lagkage-cli weeks", mark("a line for each week")),),
    _weeks,
)
SHOW = Verb(
    "show",
    mark("Show one week: its plan, what was recorded, the normal week, the goal and the moves."),
    (WEEK,),
    (
        Example("lagkage-cli show this", mark("this week")),
        Example("lagkage-cli show 2026-W48 --json", mark("week 48 of 2026, to a program")),
    ),
    _show,
)
