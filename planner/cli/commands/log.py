"""`log`, `close` and `reopen`: what really happened."""

from datetime import UTC, date, datetime

from planner.app.commands.closing import CloseWeek, ReopenWeek
from planner.app.commands.entries import AddEntry
from planner.app.commands.stopwatch import DiscardStopwatch, StopStopwatch
from planner.app.ids import new_id
from planner.app.session import Session
from planner.cli.answer import Answer, Json
from planner.cli.commands.weeks import WEEK, answer_for
from planner.cli.desk import Desk
from planner.cli.failure import refused
from planner.cli.values import category_id, other_reading, read_amount, read_day, read_week
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.cli.week_value import Keys
from planner.core.book import Book
from planner.core.clock import read_clock
from planner.core.duration import ZERO, in_minutes
from planner.core.entry import Entry
from planner.core.errors import Refusal
from planner.core.reading import Bare
from planner.core.week import Week
from planner.i18n import Words, mark
from planner.wording.giving_way import gave_way_text
from planner.wording.names import category_name


def _log(asked: Asked, desk: Desk) -> Answer:
    words = desk.words
    day = read_day(asked.written("DATE"), desk.today, words)
    reading = read_amount(asked.written("AMOUNT"), words, Bare.HOURS_UP_TO_12)
    start = _start(day, asked.written("--start"), desk)
    amount, note = reading.applied_to(ZERO), asked.written("--note")
    with desk.changing() as session:
        before, category = session.book, category_id(session.book, asked.written("CATEGORY"), words)
        entry = Entry(new_id(), day, amount, category, start, note)
        session.perform(AddEntry(entry))
        kept = kept_of(session, entry)
        said = recorded_text(before, session.book, kept, words)
        value = recorded_value(kept, Keys(session.book))
    notes = other_reading(asked.written("AMOUNT"), reading, words)
    return Answer(said, value).noting(*notes)


def _start(day: date, written: str, desk: Desk) -> datetime | None:
    """The moment on `day` that was written, by the computer's clock."""
    if not written:
        return None
    try:
        return datetime.combine(day, read_clock(written)).astimezone()
    except Refusal as refusal:
        raise refused(refusal, desk.words) from refusal


def kept_of(session: Session, entry: Entry) -> tuple[Entry, ...]:
    """`entry` as it was recorded: one of each day that it was on."""
    weeks = (entry.week.neighbour(-1), entry.week, entry.week.neighbour(1))
    logs = (session.book.log(week) for week in weeks if week is not None)
    return tuple(
        each
        for log in logs
        for each in log.entries
        if each.id == entry.id or each.id.startswith(f"{entry.id}.")
    )


def recorded_text(before: Book, book: Book, kept: tuple[Entry, ...], words: Words) -> str:
    """What was recorded on each day, what gave way to it, and what its week has by now."""
    said = [_recorded_on_day(book, entry, words) for entry in kept]
    for week in dict.fromkeys(entry.week for entry in kept):
        said.append(gave_way_text(before.log(week), book.log(week), book, words))
        so_far = words.text("Week {n} has {time} so far.")
        said.append(so_far.format(n=week.number, time=words.time(book.log(week).total)))
    return " ".join(filter(None, said))


def _recorded_on_day(book: Book, entry: Entry, words: Words) -> str:
    assert entry.day is not None
    return words.text("Recorded {time} of {name} on {day}.").format(
        time=words.time(entry.amount),
        name=category_name(book, entry.category, words),
        day=words.short_date(entry.day),
    )


def recorded_value(kept: tuple[Entry, ...], keys: Keys) -> Json:
    """The entry of the first day; those of further ones, if there are, are its `more`."""
    first, *others = (entry_value(entry, keys) for entry in kept)
    return {**first, "more": others} if others else first


def entry_value(entry: Entry, keys: Keys) -> dict[str, Json]:
    """An entry as programs are told it."""
    return {
        "id": entry.id,
        "date": entry.day.isoformat() if entry.day else None,
        "start": moment_value(entry.start),
        "minutes": in_minutes(entry.amount),
        "category": keys.of(entry.category),
        "note": entry.note,
        "source": str(entry.source),
    }


def moment_value(start: datetime | None) -> Json:
    """In UTC, where the offset is known."""
    if start is None:
        return None
    if start.tzinfo is None:
        return start.isoformat(timespec="seconds")
    return start.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _close(asked: Asked, desk: Desk) -> Answer:
    week = read_week(asked.written("WEEK"), desk.this_week, desk.words)
    first = _of_the_stopwatch(asked.written("--stopwatch"), desk)
    with desk.changing() as session:
        runs = session.book.stopwatch is not None
        session.perform(CloseWeek(week, first if runs else None))
    said = desk.words.text("Week {n} is closed. Nothing changes in it any more.")
    return _answer(session.book, week, said, desk.words)


def _of_the_stopwatch(written: str, desk: Desk) -> StopStopwatch | DiscardStopwatch | None:
    """What becomes of one that runs, as it was written."""
    match written:
        case "stop":
            return StopStopwatch(desk.clock().astimezone(), new_id())
        case "discard":
            return DiscardStopwatch()
    return None


def _reopen(asked: Asked, desk: Desk) -> Answer:
    week = read_week(asked.written("WEEK"), desk.this_week, desk.words)
    with desk.changing() as session:
        session.perform(ReopenWeek(week))
    said = desk.words.text("Week {n} is open, and can change again.")
    return _answer(session.book, week, said, desk.words)


def _answer(book: Book, week: Week, said: str, words: Words) -> Answer:
    return answer_for(book, week, words, said.format(n=week.number))


LOG = Verb(
    "log",
    mark("Record time that passed: what really happened."),
    (
        Argument("DATE", mark("2026-11-23, or today, yesterday, last friday")),
        Argument("AMOUNT", mark("1:30, 1.5, 90m; a bare number up to 12 is hours, above minutes")),
        Argument("CATEGORY", mark("what it was for")),
        Argument("--start", mark("when it began, by the clock: 9:00"), "TIME", optional=True),
        Argument("--note", mark("what it was, in your own words"), "TEXT", optional=True),
    ),
    (
        Example("lagkage-cli log today 1:30 customers", mark("an hour and a half with customers")),
        Example(
            'lagkage-cli log yesterday 90m meetings --start 9:00 --note "status"',
            mark("a meeting, with its time and what it was"),
        ),
    ),
    _log,
)
CLOSE = Verb(
    "close",
    mark("Close a week: names, roles and sums stay as they are, and nothing changes any more."),
    (
        WEEK,
        Argument(
            "--stopwatch",
            mark("what becomes of one that runs: stop records it, discard does not"),
            "stop|discard",
            choices=("stop", "discard"),
            optional=True,
        ),
    ),
    (
        Example("lagkage-cli close last", mark("last week is done")),
        Example("lagkage-cli close this --stopwatch stop", mark("and so is what runs")),
    ),
    _close,
)
REOPEN = Verb(
    "reopen",
    mark("Let a closed week change again."),
    (WEEK,),
    (Example("lagkage-cli reopen last", mark("something of last week was forgotten")),),
    _reopen,
)
