"""The stopwatch: time that is recorded while it passes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.app.commands.categories import ArchiveCategory, MergeCategory, SplitCategory
from planner.app.commands.closing import CloseWeek
from planner.app.commands.entries import AddEntry
from planner.app.commands.stopwatch import (
    AskSince,
    CorrectStart,
    DiscardStopwatch,
    NoteStopwatch,
    StartStopwatch,
    StopStopwatch,
    SwitchStopwatch,
)
from planner.app.session import Session
from planner.core.closing import running_in
from planner.core.duration import total
from planner.core.entry import EntrySource
from planner.core.entry_errors import (
    ClockBeforeStart,
    NoStopwatchRuns,
    OpenIsNoWork,
    RunsTooLong,
    StopwatchRuns,
    StopwatchRunsThen,
    TooShort,
    WeekClosed,
)
from planner.core.errors import NoSuchCategory, Refusal
from planner.core.stopwatch import Running
from tests.builders import EMPLOYEE_WEEK, W48, book, entry, hours_of, plan, time

NINE = datetime(2026, 11, 25, 9, tzinfo=UTC)
LATER = NINE + time("0:42")


@pytest.fixture
def session() -> Session:
    session = Session(book(EMPLOYEE_WEEK, plan()))
    session.perform(StartStopwatch("customers", NINE, " two\nlines "))
    return session


def recorded(session: Session) -> dict[str, str]:
    return hours_of(session.book.log(W48).minutes)


def test_what_passes_between_start_and_stop_is_an_entry(session: Session) -> None:
    session.perform(StopStopwatch(LATER, "e1"))

    (kept,) = session.book.log(W48).entries
    assert session.book.stopwatch is None
    assert (kept.category, kept.amount, kept.start) == ("customers", time("0:42"), NINE)
    assert (kept.note, kept.source) == ("two lines", EntrySource.STOPWATCH)


def test_a_stop_that_is_undone_lets_it_run_on_from_its_start(session: Session) -> None:
    before = session.book
    session.perform(StopStopwatch(LATER, "e1"))

    session.undo()

    assert session.book is before
    assert before.stopwatch == Running("customers", NINE, "two lines")


def test_there_is_one_stopwatch_and_it_is_for_something(session: Session) -> None:
    with pytest.raises(StopwatchRuns):
        session.perform(StartStopwatch("travel", LATER))
    session.perform(DiscardStopwatch())
    with pytest.raises(OpenIsNoWork):
        session.perform(StartStopwatch("open", LATER))
    with pytest.raises(NoSuchCategory):
        session.perform(StartStopwatch("lunch", LATER))


def test_who_switches_records_the_one_and_goes_on_with_the_other(session: Session) -> None:
    session.perform(SwitchStopwatch("travel", LATER, "e1"))
    session.perform(StopStopwatch(LATER + time("1:00"), "e2"))

    assert recorded(session) == {"customers": "0:42", "travel": "1:00"}


def test_who_switches_at_once_had_chosen_wrongly(session: Session) -> None:
    session.perform(SwitchStopwatch("travel", NINE + timedelta(seconds=29), "e1"))

    assert session.book.stopwatch == Running("travel", NINE, "two lines")
    assert recorded(session) == {}


def test_switching_to_what_it_runs_for_changes_nothing(session: Session) -> None:
    before = session.book

    session.perform(SwitchStopwatch("customers", LATER, "e1"))

    assert session.book is before


@pytest.mark.parametrize(
    ("at", "refusal"),
    [
        (NINE + timedelta(seconds=29), TooShort),
        (NINE - timedelta(seconds=1), ClockBeforeStart),
        (NINE + time("24:00") + timedelta(seconds=30), RunsTooLong),
    ],
)
def test_what_can_not_be_recorded_is_not_lost(
    session: Session, at: datetime, refusal: type[Refusal]
) -> None:
    before = session.book

    with pytest.raises(refusal):
        session.perform(StopStopwatch(at, "e1"))

    assert session.book is before


def test_in_a_closed_week_it_does_not_stop(session: Session) -> None:
    given = session.book
    off = given.with_plan(replace(plan(), start=replace(plan().start, minutes={})))
    closed = CloseWeek(W48).apply(replace(off, stopwatch=None))
    closed = replace(closed, stopwatch=given.stopwatch)

    with pytest.raises(WeekClosed):
        StopStopwatch(LATER, "e1").apply(closed)


def test_half_a_minute_is_one(session: Session) -> None:
    session.perform(StopStopwatch(NINE + timedelta(seconds=30), "e1"))

    assert recorded(session) == {"customers": "0:01"}


def test_a_start_that_was_forgotten_is_corrected(session: Session) -> None:
    session.perform(CorrectStart(NINE - time("0:10"), LATER))
    with pytest.raises(ClockBeforeStart):
        session.perform(CorrectStart(LATER + time("0:01"), LATER))

    session.perform(StopStopwatch(LATER, "e1"))

    assert recorded(session) == {"customers": "0:52"}


def test_past_the_end_of_its_day_it_is_an_entry_of_each(session: Session) -> None:
    given = replace(session.book, day_begins=time("2:00"))
    stopped = StopStopwatch(NINE + time("20:00"), "e1").apply(given)

    log = stopped.log(W48)
    assert [(each.id, each.day, each.amount) for each in log.entries] == [
        ("e1", W48.days[2], time("17:00")),
        ("e1.2", W48.days[3], time("3:00")),
    ]


@given(st.integers(30, 86400), st.sampled_from((-300, 0, 60)), st.sampled_from((-300, 0, 60, 120)))
def test_what_is_recorded_is_what_passed_whatever_the_clocks_did(
    seconds: int, begun_in: int, stopped_in: int
) -> None:
    start = NINE.astimezone(timezone(timedelta(minutes=begun_in)))
    end = (NINE + timedelta(seconds=seconds)).astimezone(timezone(timedelta(minutes=stopped_in)))
    started = StartStopwatch("travel", start).apply(book())

    stopped = StopStopwatch(end, "e1").apply(started)

    amount = total(each.amount for each in stopped.log(W48).entries)
    assert abs(amount - timedelta(seconds=seconds)) <= timedelta(seconds=30)


def test_what_nobody_answers_for_does_not_count(session: Session) -> None:
    session.perform(AskSince(NINE + time("0:30")))

    assert session.book.stopwatch is not None
    assert session.book.stopwatch.passed(NINE + time("5:00")) == time("0:30")
    session.perform(StopStopwatch(NINE + time("5:00"), "e1"))

    assert recorded(session) == {"customers": "0:30"}


def test_all_of_it_counts_once_somebody_says_so(session: Session) -> None:
    session.perform(AskSince(NINE + time("0:30")))
    session.perform(AskSince(None))
    session.perform(StopStopwatch(NINE + time("5:00"), "e1"))

    assert recorded(session) == {"customers": "5:00"}


def test_who_knows_when_it_ended_is_believed_though_nobody_was_there(session: Session) -> None:
    session.perform(AskSince(NINE + time("0:30")))
    session.perform(StopStopwatch(NINE + time("1:00"), "e1", is_told=True))

    assert recorded(session) == {"customers": "1:00"}


def test_what_is_noted_while_it_runs_is_kept_in_one_line(session: Session) -> None:
    session.perform(NoteStopwatch(" bank,\ncall "))
    noted = session.book
    session.perform(NoteStopwatch("bank, call"))

    assert session.book is noted
    assert noted.stopwatch == Running("customers", NINE, "bank, call")


def test_nobody_was_gone_before_it_was_started(session: Session) -> None:
    session.perform(AskSince(NINE - time("3:00")))

    assert session.book.stopwatch is not None
    assert session.book.stopwatch.idle_since == NINE


def test_it_is_the_heir_s_until_it_is_split_again(session: Session) -> None:
    session.perform(MergeCategory("customers", "travel"))
    as_heir = StopStopwatch(LATER, "e1").apply(session.book)
    session.perform(SplitCategory("customers"))
    as_itself = StopStopwatch(LATER, "e1").apply(session.book)

    assert hours_of(as_heir.log(W48).minutes) == {"travel": "0:42"}
    assert hours_of(as_itself.log(W48).minutes) == {"customers": "0:42"}


def test_what_is_archived_meanwhile_keeps_what_happened(session: Session) -> None:
    session.perform(ArchiveCategory("customers", "travel", W48, "n2"))
    session.perform(StopStopwatch(LATER, "e1"))

    assert recorded(session) == {"customers": "0:42"}


@pytest.mark.parametrize(
    "command",
    [
        StopStopwatch(NINE, "e1"),
        SwitchStopwatch("travel", NINE, "e1"),
        CorrectStart(NINE, NINE),
        NoteStopwatch("call"),
        DiscardStopwatch(),
        AskSince(NINE),
    ],
)
def test_what_does_not_run_can_not_be_stopped(command: StopStopwatch) -> None:
    with pytest.raises(NoStopwatchRuns):
        command.apply(book())


def test_a_week_in_which_it_runs_is_not_over(session: Session) -> None:
    before = session.book

    with pytest.raises(StopwatchRunsThen) as refusal:
        session.perform(CloseWeek(W48))

    assert (refusal.value.category, refusal.value.number) == ("customers", 48)
    assert session.book is before


def test_it_is_stopped_and_the_week_closed_as_one_step(session: Session) -> None:
    before = session.book

    session.perform(CloseWeek(W48, StopStopwatch(LATER, "e1")))

    assert (recorded(session), session.book.stopwatch) == ({"customers": "0:42"}, None)
    assert session.book.is_closed(W48)
    session.undo()
    assert session.book is before


def test_it_is_discarded_and_the_week_closed_as_one_step(session: Session) -> None:
    session.perform(AddEntry(entry("tue 1:00 travel")))

    session.perform(CloseWeek(W48, DiscardStopwatch()))

    assert (recorded(session), session.book.stopwatch) == ({"travel": "1:00"}, None)


def test_another_week_closes_while_it_runs(session: Session) -> None:
    session.perform(AddEntry(entry("tue 1:00 travel", week=W48.plus(-1))))

    session.perform(CloseWeek(W48.plus(-1)))

    assert session.book.stopwatch is not None


def test_what_may_run_into_the_next_week_is_of_both() -> None:
    sunday = datetime(2026, 11, 29, 23, tzinfo=UTC)
    runs = StartStopwatch("travel", sunday).apply(book(EMPLOYEE_WEEK, plan()))

    assert running_in(runs, W48) is running_in(runs, W48.plus(1)) is runs.stopwatch
    assert running_in(runs, W48.plus(-1)) is running_in(runs, W48.plus(2)) is None


def test_something_else_of_the_same_category_is_an_entry_of_its_own(session: Session) -> None:
    session.perform(SwitchStopwatch("customers", LATER, "e1", "the next call"))

    (kept,) = session.book.log(W48).entries
    assert (kept.note, kept.amount) == ("two lines", time("0:42"))
    assert session.book.stopwatch == Running("customers", LATER, "the next call")
    before = session.book
    session.perform(SwitchStopwatch("customers", LATER, "e2", "the next call"))
    assert session.book is before
