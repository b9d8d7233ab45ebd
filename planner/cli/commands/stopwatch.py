"""`stopwatch`: time that is recorded while it passes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from planner.app.commands.stopwatch import (
    DiscardStopwatch,
    StartStopwatch,
    StopStopwatch,
    SwitchStopwatch,
    running,
)
from planner.app.ids import new_id
from planner.app.local import last_time, next_time
from planner.app.moments import read_past
from planner.app.session import Session
from planner.cli.answer import Answer, Json
from planner.cli.commands.log import kept_of, moment_value, recorded_text, recorded_value
from planner.cli.desk import Desk
from planner.cli.failure import Failure, Status, refused
from planner.cli.values import category_id
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.cli.week_value import Keys
from planner.core.book import Book
from planner.core.duration import MINUTE, ZERO
from planner.core.errors import Refusal
from planner.core.stopwatch import Running
from planner.i18n import Words, mark
from planner.wording.moments import moment_text
from planner.wording.stopwatch import running_text, since_text


def _start(asked: Asked, desk: Desk) -> Answer:
    now = _now(desk)
    begin = _written(asked.written("--start"), now, lambda shown: last_time(shown, now), desk)
    begin = begin or now
    with desk.changing() as session:
        category = category_id(session.book, asked.written("CATEGORY"), desk.words)
        session.perform(StartStopwatch(category, begin, asked.written("--note")))
        return _answer(session.book, now, desk.words)


def _switch(asked: Asked, desk: Desk) -> Answer:
    now = _now(desk)
    with desk.changing() as session:
        category = category_id(session.book, asked.written("CATEGORY"), desk.words)
        before = session.book.stopwatch
        session.perform(SwitchStopwatch(category, now, new_id()))
        answer = _answer(session.book, now, desk.words)
        is_same = before is not None and session.book.stopwatch is before
    if is_same:
        return answer.noting(desk.words.text("It ran for that already. Nothing has changed."))
    return answer


def _stop(asked: Asked, desk: Desk) -> Answer:
    now = _now(desk)
    with desk.changing() as session:
        end = _end(asked.written("--at"), running(session.book), now, desk)
        return _stopped(session, end or now, desk.words, is_told=end is not None)


def _end(written: str, runs: Running, now: datetime, desk: Desk) -> datetime | None:
    """The first time after the start that a clock showed what was written; `None` for nothing."""
    start = runs.start.astimezone(now.tzinfo)
    end = _written(written, now, lambda shown: next_time(shown, start), desk)
    if end is not None and end > now:
        sentence = desk.words.text("{time} is yet to come. The stopwatch runs {since}.")
        since = since_text(runs, now, desk.words)
        said = sentence.format(time=moment_text(end, desk.words), since=since)
        raise Failure(Status.REFUSED, said)
    return end


def _stopped(session: Session, at: datetime, words: Words, *, is_told: bool) -> Answer:
    before, runs = session.book, running(session.book)
    if is_told:
        runs = replace(runs, idle_since=None)
    entry = runs.entry(at, new_id())
    session.perform(StopStopwatch(at, entry.id, is_told))
    kept = kept_of(session, entry)
    said = recorded_text(before, session.book, kept, words)
    return Answer(said, {"running": None, "recorded": recorded_value(kept, Keys(session.book))})


def _discard(_: Asked, desk: Desk) -> Answer:
    with desk.changing() as session:
        session.perform(DiscardStopwatch())
    said = desk.words.text("The stopwatch is stopped. Nothing was recorded.")
    return Answer(said, {"running": None})


def _status(_: Asked, desk: Desk) -> Answer:
    with desk.reading() as book:
        return _answer(book, _now(desk), desk.words)


def _answer(book: Book, now: datetime, words: Words) -> Answer:
    runs = book.stopwatch
    if runs is None:
        return Answer(words.text("No stopwatch runs."), {"running": None})
    parts = [running_text(runs, book, now, words), since_text(runs, now, words), runs.note]
    answer = Answer(
        " · ".join(part for part in parts if part), {"running": _value(runs, book, now)}
    )
    if runs.idle_since is None:
        return answer
    sentence = words.text("What passed since {time} does not count until you say so in the window.")
    idle = runs.idle_since.astimezone(now.tzinfo)
    return answer.noting(sentence.format(time=moment_text(idle, words)))


def _value(runs: Running, book: Book, now: datetime) -> Json:
    return {
        "category": Keys(book).of(book.category(runs.category).id),
        "start": moment_value(runs.start),
        "minutes": max(ZERO, runs.passed(now)) // MINUTE,
        "note": runs.note,
        "idle_since": moment_value(runs.idle_since),
    }


def _now(desk: Desk) -> datetime:
    return desk.clock().astimezone().replace(microsecond=0)


def _written(
    written: str, now: datetime, of: Callable[[timedelta], datetime], desk: Desk
) -> datetime | None:
    """The moment that was written: by the clock, or so long before `now`; `None` for nothing."""
    if not written:
        return None
    try:
        return read_past(written, now, of)
    except Refusal as refusal:
        raise refused(refusal, desk.words) from refusal


_CATEGORY = Argument("CATEGORY", mark("what it is for"))
STOPWATCH_VERBS = (
    Verb(
        "stopwatch start",
        mark("Record time for a category while it passes."),
        (
            _CATEGORY,
            Argument(
                "--start", mark("when it began, if that is a while ago"), "TIME", optional=True
            ),
            Argument("--note", mark("what it is, in your own words"), "TEXT", optional=True),
        ),
        (
            Example("lagkage-cli stopwatch start customers", mark("from now on")),
            Example("lagkage-cli stopwatch start meetings --start 9:00", mark("since nine")),
            Example(
                'lagkage-cli stopwatch start meetings --start "10 min ago"',
                mark("the start was forgotten"),
            ),
        ),
        _start,
    ),
    Verb(
        "stopwatch switch",
        mark("Record what passed, and go on for another category."),
        (_CATEGORY,),
        (Example("lagkage-cli stopwatch switch travel", mark("on the way from now on")),),
        _switch,
    ),
    Verb(
        "stopwatch stop",
        mark("Stop the stopwatch, and record what passed."),
        (Argument("--at", mark("when it ended, if that was earlier"), "TIME", optional=True),),
        (
            Example("lagkage-cli stopwatch stop", mark("it ended now")),
            Example(
                "lagkage-cli stopwatch stop --at 17:30", mark("it was forgotten at half past five")
            ),
        ),
        _stop,
    ),
    Verb(
        "stopwatch status",
        mark("Say what the stopwatch runs for, and since when."),
        (),
        (Example("lagkage-cli stopwatch status --json", mark("the same, to a program")),),
        _status,
    ),
    Verb(
        "stopwatch discard",
        mark("Stop the stopwatch, and record nothing."),
        (),
        (Example("lagkage-cli stopwatch discard", mark("it ran by mistake")),),
        _discard,
    ),
)
"""Start, switch, stop, status and discard."""
