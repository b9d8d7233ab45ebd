"""The Friday close: its parts, what is one step, back and on; and what closed weeks still take."""

import pytest

from planner.app.commands.closing import CloseWeek
from planner.app.commands.grid import FillAsPlanned
from planner.app.commands.plan import BeginFrom, MoveTime, SayPromiseKept, WriteNote
from planner.app.friday import FridayClose, Part
from planner.app.session import Session
from planner.core.entry_errors import WeekClosed
from planner.core.plan import StartKind
from tests.builders import EMPLOYEE_WEEK, W48, book, log, move, plan

W49 = W48.plus(1)
FILL, CLOSE = FillAsPlanned(W48, "f"), CloseWeek(W48)
NOTE = WriteNote(W48, "too many meetings", "two visits")
BEGIN = BeginFrom(W49, StartKind.NORMAL)
MOVE = MoveTime(W49, move("1:00 meetings > customers"))


@pytest.fixture
def session() -> Session:
    lived = book(EMPLOYEE_WEEK, plan(promise="two visits"))
    return Session(lived.with_log(log("mon 7:30 customers")))


@pytest.fixture
def close(session: Session) -> FridayClose:
    return FridayClose(session)


def through(close: FridayClose, session: Session) -> None:
    """All five parts, each with something done in it."""
    session.perform(FILL)
    close.pass_on(CLOSE)
    session.perform(NOTE)
    close.pass_on()
    close.pass_on(BEGIN)
    close.pass_on(MOVE)
    session.perform(SayPromiseKept(W48, True))
    session.perform(WriteNote(W49, "", "one visit"))
    close.pass_on()


def test_every_part_can_be_skipped_and_leaves_nothing_to_undo(
    session: Session, close: FridayClose
) -> None:
    seen = [close.stage]

    for _ in range(5):
        close.pass_on()
        seen.append(close.stage)

    assert seen == list(Part)
    assert session.past == ()


def test_what_each_part_did_is_one_step(session: Session, close: FridayClose) -> None:
    through(close, session)

    assert close.stage is Part.DONE
    assert [len(step.commands) for step in session.past] == [2, 1, 1, 1, 2]


def test_undoing_leads_back_part_by_part_and_redoing_forward(
    session: Session, close: FridayClose
) -> None:
    through(close, session)
    back = []

    while session.undo():
        close.follow()
        back.append(close.stage)

    assert back == [Part.PROMISE, Part.MOVE, Part.AHEAD, Part.LOOK_BACK, Part.CLOSE]
    while session.redo():
        close.follow()
    assert close.stage is Part.DONE


def test_going_back_undoes_nothing_and_what_follows_can_be_undone_still(
    session: Session, close: FridayClose
) -> None:
    close.pass_on(CLOSE)
    close.pass_on()
    close.pass_on(BEGIN)
    before = session.book

    close.go_back()

    assert close.stage is Part.AHEAD
    assert session.book is before
    assert not close.follow()
    close.pass_on()
    session.undo()
    assert close.follow()
    assert close.stage is Part.AHEAD


def test_a_change_while_one_looks_back_does_not_lead_on(
    session: Session, close: FridayClose
) -> None:
    for command in (CLOSE, NOTE, BEGIN):
        close.pass_on(command)
    close.go_back()
    close.go_back()

    session.perform(WriteNote(W48, "far too many", "two visits"))

    assert not close.follow()
    assert close.stage is Part.LOOK_BACK


def test_before_the_first_part_there_is_none(close: FridayClose) -> None:
    close.go_back()

    assert close.stage is Part.CLOSE


def test_it_goes_on_where_it_was_left(session: Session) -> None:
    again = FridayClose(session, Part.MOVE)

    again.pass_on(MOVE)

    assert again.stage is Part.PROMISE
    session.undo()
    assert again.follow()
    assert again.stage is Part.MOVE


# Closed weeks


def test_in_a_closed_week_the_note_can_be_written_and_the_promise_not(session: Session) -> None:
    session.perform(CLOSE)

    session.perform(NOTE)
    session.perform(SayPromiseKept(W48, False))

    assert session.book.plan(W48).note == "too many meetings"
    assert session.book.plan(W48).promise_kept is False
    with pytest.raises(WeekClosed):
        session.perform(WriteNote(W48, "", "another one"))


def test_another_promise_has_not_been_kept_yet(session: Session) -> None:
    session.perform(SayPromiseKept(W48, True))

    session.perform(WriteNote(W48, "", "two visits, and a call"))

    assert session.book.plan(W48).promise_kept is None


def test_the_same_promise_stays_kept_when_the_note_changes_or_the_week_begins_anew(
    session: Session,
) -> None:
    session.perform(SayPromiseKept(W48, True))

    session.perform(NOTE)
    session.perform(BeginFrom(W48, StartKind.NORMAL))

    assert session.book.plan(W48).promise_kept is True


def test_a_closed_week_that_was_never_planned_gets_no_plan_by_a_note(session: Session) -> None:
    week = W48.plus(-1)
    lived = Session(book().with_log(log("mon 1:00 admin", week=week)))
    lived.perform(CloseWeek(week))

    with pytest.raises(WeekClosed):
        lived.perform(WriteNote(week, "note", ""))
