"""`normal`: what plans begin as, from when on, and what they began as before."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from planner.app.commands.framework import SetNormalWeek
from planner.app.commands.normal_week import ConfirmNormalWeek
from planner.app.ids import new_id
from planner.app.session import Session
from planner.cli.answer import Answer, Json
from planner.cli.desk import Desk
from planner.cli.values import Pair, category_id, other_reading, read_pair, read_week
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.cli.week_text import normal_week_text, normal_weeks_text
from planner.cli.week_value import normal_week_value, week_value
from planner.core.book import Book
from planner.core.goal import Relative
from planner.core.heirs import normal_of_heirs
from planner.core.measuring import as_normal_week, mirror
from planner.core.normal_week import NormalWeek, Source
from planner.core.normal_weeks import hidden, in_order
from planner.core.week import Week
from planner.core.working_hours import hours_of
from planner.i18n import Words, mark
from planner.wording.mirror import mirror_text


def _normal(asked: Asked, desk: Desk) -> Answer:
    words, written = desk.words, asked.written("--from")
    week = read_week(written, desk.this_week, words) if written else desk.this_week
    pairs = [read_pair(text, words) for text in asked.all_written("NAME=AMOUNT")]
    if not pairs and not asked.is_on("--measured") and not asked.is_on("--confirm"):
        with desk.reading() as book:
            answer = _answer(asked, book, week, words)
            return answer.noting(*_mirror_notes(book, week, words))
    with desk.changing() as session:
        week = _changed(asked, session, week, pairs, words)
    readings = (note for pair in pairs for note in other_reading(pair.written, pair.reading, words))
    notes = (*readings, *_normal_notes(session.book, week, words))
    return _answer(asked, session.book, week, words).noting(*notes)


def _changed(
    asked: Asked, session: Session, week: Week, pairs: Sequence[Pair], words: Words
) -> Week:
    """Do what is asked, and give the week from which it holds."""
    if asked.is_on("--measured"):
        session.perform(SetNormalWeek(as_normal_week(session.book, week, new_id())))
        week = session.book.normal_weeks[-1].valid_from
    if pairs:
        minutes = _typed(session.book, week, pairs, words)
        session.perform(SetNormalWeek(NormalWeek(new_id(), minutes, Source.TYPED, week)))
    if asked.is_on("--confirm"):
        session.perform(ConfirmNormalWeek(week))
    return week


def _typed(book: Book, week: Week, pairs: Sequence[Pair], words: Words) -> dict[str, timedelta]:
    """The normal week in force, with what was typed in it."""
    minutes = dict(book.normal_week(week).minutes)
    for pair in pairs:
        category = category_id(book, pair.name, words)
        minutes[category] = pair.reading.applied_to(minutes.get(category, timedelta()))
    return minutes


def _answer(asked: Asked, book: Book, week: Week, words: Words) -> Answer:
    if asked.is_on("--all"):
        return _all(book, words)
    normal, value = book.normal_week(week), week_value(book, week)
    assert isinstance(value, dict)
    told: Json = {**value, "normal_week": normal_week_value(book, normal)}
    return Answer(normal_week_text(book, normal, words), told)


def _all(book: Book, words: Words) -> Answer:
    """All that hold in some week, newest first."""
    hides = hidden(book.normal_weeks)
    held = [each for each in reversed(in_order(book.normal_weeks)) if each.id not in hides]
    read = [normal_of_heirs(normal, book.heirs) for normal in held]
    value = [normal_week_value(book, normal) for normal in read]
    return Answer(normal_weeks_text(book, read, words), value)


def _mirror_notes(book: Book, week: Week, words: Words) -> Iterator[str]:
    """What was believed and what was measured, once there is enough to say so."""
    seen = mirror(book, week)
    if seen is not None:
        hint = words.text("To take what was measured: lagkage-cli normal --measured")
        yield f"{mirror_text(seen, book, words)} {hint}"


def _normal_notes(book: Book, week: Week, words: Words) -> Iterator[str]:
    """What a new normal week leaves to decide."""
    normal, hours = book.normal_week(week), hours_of(week, book.working_hours)
    if normal.total != hours:
        sentence = words.text("The normal week adds up to {normal}; the working hours are {hours}.")
        yield sentence.format(normal=words.time(normal.total), hours=words.time(hours))
    standing = book.main_standing(book.plan(week))
    measure = standing.goal.measure if standing else None
    if standing and isinstance(measure, Relative) and measure.normal_week != normal.id:
        sentence = words.text(
            "The goal stays {time}, from the earlier normal week."
            " To count from this one: lagkage-cli goal {goal}"
        )
        yield sentence.format(time=words.time(standing.target), goal=f"{measure.percent:+}%")


NORMAL = Verb(
    "normal",
    mark("Show the normal week, or say what it is from a week on. Plans stay as they are."),
    (
        Argument(
            "NAME=AMOUNT",
            mark("a category's hours in a normal week; what is not named stays"),
            many=True,
        ),
        Argument(
            "--measured", mark("take the mean of the last four closed weeks first"), optional=True
        ),
        Argument(
            "--from",
            mark("the week from which it is valid; this week if none is given"),
            "WEEK",
            optional=True,
        ),
        Argument("--confirm", mark("say that it is no guess any more"), optional=True),
        Argument("--all", mark("list the normal weeks so far, newest first"), optional=True),
    ),
    (
        Example("lagkage-cli normal", mark("show the normal week")),
        Example("lagkage-cli normal --measured", mark("what was recorded, not what was believed")),
        Example(
            "lagkage-cli normal meetings=7:30 customers=+0:30", mark("half an hour moves over")
        ),
        Example("lagkage-cli normal travel=2:00 --from 2027-W01", mark("from week 1 of 2027 on")),
        Example("lagkage-cli normal --all", mark("a line for each normal week")),
    ),
    _normal,
)
