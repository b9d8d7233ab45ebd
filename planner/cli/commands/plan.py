"""`move` and `capacity`: one week's plan."""

from planner.app.commands.plan import MoveTime, SetCapacity
from planner.app.ids import new_id
from planner.cli.answer import Answer
from planner.cli.commands.weeks import WEEK, answer_for
from planner.cli.desk import Desk
from planner.cli.values import category_id, other_reading, read_amount, read_week
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.core.book import Book
from planner.core.category import cleaned
from planner.core.duration import ZERO
from planner.core.move import Move, Reason, ReasonKind
from planner.core.reading import Bare
from planner.i18n import Words, mark
from planner.wording.names import category_name


def _move(asked: Asked, desk: Desk) -> Answer:
    words = desk.words
    week = read_week(asked.written("WEEK"), desk.this_week, words)
    reading = read_amount(asked.written("AMOUNT"), words, Bare.HOURS_UP_TO_12)
    ends = (asked.written("FROM"), asked.written("TO"))
    with desk.changing() as session:
        source, target = (category_id(session.book, name, words) for name in ends)
        move = Move(new_id(), source, target, reading.applied_to(ZERO), _reason(asked))
        session.perform(MoveTime(week, move))
        said = _moved(session.book, move, words)
    notes = other_reading(asked.written("AMOUNT"), reading, words)
    return answer_for(session.book, week, words, said).noting(*notes)


def _reason(asked: Asked) -> Reason:
    kind = asked.written("--reason")
    return Reason(ReasonKind(kind) if kind else None, cleaned(asked.written("--note")))


def _moved(book: Book, move: Move, words: Words) -> str:
    return words.text("Moved {time} from {giver} to {taker}.").format(
        time=words.time(move.amount),
        giver=category_name(book, move.source, words),
        taker=category_name(book, move.target, words),
    )


def _capacity(asked: Asked, desk: Desk) -> Answer:
    words = desk.words
    week = read_week(asked.written("WEEK"), desk.this_week, words)
    reading = read_amount(asked.written("AMOUNT"), words)
    with desk.changing() as session:
        capacity = reading.applied_to(session.book.plan(week).capacity)
        session.perform(SetCapacity(week, capacity))
    said = words.text("The week has {time} now.").format(time=words.time(capacity))
    notes = other_reading(asked.written("AMOUNT"), reading, words)
    return answer_for(session.book, week, words, said).noting(*notes)


MOVE = Verb(
    "move",
    mark("Move time from one category to another. The week stays as long as it is."),
    (
        WEEK,
        Argument("FROM", mark("the category that gives")),
        Argument("TO", mark("the category that gets")),
        Argument("AMOUNT", mark("1:30, 1.5, 90m; a bare number up to 12 is hours, above minutes")),
        Argument(
            "--reason",
            mark("what happens to that which gives way"),
            "|".join(ReasonKind),
            tuple(map(str, ReasonKind)),
            optional=True,
        ),
        Argument("--note", mark("the reason in your own words"), "TEXT", optional=True),
    ),
    (
        Example(
            "lagkage-cli move this meetings customers 1:30 --reason shorten",
            mark("meetings get shorter, and customers get the time"),
        ),
        Example(
            'lagkage-cli move next admin open 90m --note "no Friday report"',
            mark("free 1:30 next week, for nothing yet"),
        ),
    ),
    _move,
)
CAPACITY = Verb(
    "capacity",
    mark("Say how many hours a week has. 0:00 is a week off."),
    (WEEK, Argument("AMOUNT", mark("29:30, or -7:30 for a day less"))),
    (
        Example("lagkage-cli capacity 2026-W52 22:00", mark("a short week")),
        Example("lagkage-cli capacity next -7:30", mark("a public holiday")),
        Example("lagkage-cli capacity 2026-W29 0", mark("a week off")),
    ),
    _capacity,
)
