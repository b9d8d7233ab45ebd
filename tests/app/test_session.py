"""The one gate: steps, undo and redo, held keys, and who is told."""

from datetime import UTC, datetime

import pytest

from planner.app.commands.plan import LockCategory, MoveTime, SetCapacity
from planner.app.session import Session, Step, WorkedOut
from planner.core.book import Book
from planner.core.duration import ZERO
from planner.core.errors import Locked
from tests.builders import W48, book, hours_of, move, time

MORE = MoveTime(W48, move("0:15 meetings > customers"))
LESS = MoveTime(W48, move("0:15 customers > meetings"))
LOCK = LockCategory(W48, "travel", on=True)


def test_a_change_is_told_once_to_each_in_the_order_in_which_they_came() -> None:
    session, told = Session(book()), []
    session.listen(lambda book: told.append(("first", book)))
    session.listen(lambda book: told.append(("second", book)))

    session.perform(MORE)

    assert told == [("first", session.book), ("second", session.book)]


def test_who_stopped_listening_is_told_no_more() -> None:
    session, told = Session(book()), []
    stop = session.listen(told.append)

    stop()
    session.perform(MORE)

    assert told == []


def test_who_stops_listening_while_being_told_leaves_the_others_their_turn() -> None:
    session, told = Session(book()), []
    stops = []
    stops.append(session.listen(lambda _: stops.pop()()))
    session.listen(told.append)

    session.perform(MORE)
    session.perform(LOCK)

    assert len(told) == 2


def test_a_listener_that_fails_keeps_nobody_from_being_told() -> None:
    """The store must hear of every change, whatever a view does."""
    session, told = Session(book()), []

    def failing(_: Book) -> None:
        raise RuntimeError("a bug")

    session.listen(failing)
    session.listen(told.append)
    with pytest.raises(RuntimeError):
        session.perform(MORE)

    assert told == [session.book]
    assert len(session.past) == 1


def test_undo_and_redo_give_back_the_same_objects() -> None:
    before = book()
    session, told = Session(before), []
    step = session.perform(MORE)
    after = session.book
    session.listen(told.append)

    assert session.undo() is step
    assert session.book is before
    assert session.next_redo is step
    assert session.redo() is step
    assert session.book is after
    assert told == [before, after]


def test_with_nothing_to_undo_or_redo_nothing_happens_and_nobody_is_told() -> None:
    session, told = Session(book()), []
    session.listen(told.append)

    assert session.undo() is None
    assert session.redo() is None
    assert (session.next_undo, session.next_redo) == (None, None)
    assert told == []


def test_a_new_step_clears_what_could_be_redone() -> None:
    session = Session(book())
    session.perform(MORE)
    session.undo()

    session.perform(LOCK)

    assert session.next_redo is None
    assert session.redo() is None


def test_what_changes_nothing_or_is_refused_leaves_what_could_be_redone() -> None:
    session = Session(LOCK.apply(book()))
    session.perform(MORE)
    undone = session.undo()

    session.perform(LOCK)
    with pytest.raises(Locked):
        session.perform(MoveTime(W48, move("0:15 travel > customers")))

    assert session.next_redo is undone


def test_a_step_knows_what_was_done_and_the_books_on_either_side() -> None:
    before = book()
    session = Session(before)

    step = session.perform(MORE)

    assert step.commands == (MORE,)
    assert step.before is before
    assert step.after is session.book
    assert session.past == (step,)
    assert session.next_undo is step


def test_turning_to_a_step_undoes_or_redoes_all_between_and_tells_it_once() -> None:
    session, told = Session(book()), []
    steps = [session.perform(command) for command in (MORE, LOCK, LESS)]
    session.listen(told.append)

    back = session.turn_to(steps[0])
    after_going_back = session.book
    forth = session.turn_to(steps[2])

    assert (back, forth) == (steps[1], steps[2])
    assert after_going_back is steps[0].after
    assert told == [steps[0].after, steps[2].after]


def test_turning_to_before_the_first_step_leaves_everything_to_be_done_again() -> None:
    before = book()
    session = Session(before)
    steps = [session.perform(command) for command in (MORE, LOCK)]

    assert session.turn_to(None) is steps[0]

    assert session.book is before
    assert (session.past, session.future) == ((), tuple(steps))


def test_turning_to_where_one_is_or_to_a_step_that_is_gone_does_nothing() -> None:
    session, told = Session(book()), []
    gone = session.perform(MORE)
    session.undo()
    step = session.perform(LOCK)
    session.listen(told.append)

    assert session.turn_to(step) is None
    assert session.turn_to(gone) is None
    assert told == []
    assert session.book is step.after


def test_a_step_knows_when_it_was_done_and_held_keys_when_the_last_was() -> None:
    minutes = iter(range(10))
    session = Session(book(), lambda: datetime(2026, 11, 25, 14, next(minutes), tzinfo=UTC))

    first = session.perform(MORE)
    held = session.perform(MORE, joining=first)

    assert (first.at, held.at) == tuple(datetime(2026, 11, 25, 14, n, tzinfo=UTC) for n in (0, 1))


def test_held_keys_are_one_step() -> None:
    before = book()
    session = Session(before)

    step = session.perform(MORE)
    step = session.perform(MORE, joining=step)
    step = session.perform(MORE, joining=step)

    assert session.past == (step,)
    assert step.commands == (MORE, MORE, MORE)
    assert hours_of(session.book.plan(W48).minutes)["customers"] == "12:45"
    session.undo()
    assert session.book is before


def test_a_key_that_changes_nothing_does_not_end_the_row() -> None:
    session = Session(book())
    first = session.perform(SetCapacity(W48, time("30:00")))

    same = session.perform(SetCapacity(W48, time("30:00")), joining=first)
    session.perform(SetCapacity(W48, ZERO), joining=same)

    assert same is first
    assert len(session.past) == 1


def test_a_step_between_ends_the_row() -> None:
    session = Session(book())
    first = session.perform(MORE)
    session.perform(LOCK)

    session.perform(MORE, joining=first)

    assert [step.commands for step in session.past] == [(MORE,), (LOCK,), (MORE,)]


def test_an_undo_ends_the_row() -> None:
    session = Session(book())
    first = session.perform(MORE)
    second = session.perform(LOCK)
    session.undo()

    session.perform(MORE, joining=first)
    session.perform(LESS, joining=second)

    assert [step.commands for step in session.past] == [(MORE,), (MORE,), (LESS,)]


def test_a_refused_key_leaves_the_row_as_it_was() -> None:
    session = Session(book())
    step = session.perform(LOCK)
    held = session.book

    with pytest.raises(Locked):
        session.perform(MoveTime(W48, move("0:15 travel > customers")), joining=step)

    assert session.book is held
    assert session.past == (step,)


def test_two_steps_are_never_taken_for_one_another() -> None:
    session = Session(book())
    step = session.perform(MORE)

    assert step != Step(step.commands, step.before, step.after, step.at)


# Gathering


def test_what_was_done_since_a_book_becomes_one_step_to_undo() -> None:
    session = Session(book())
    session.perform(LOCK)
    since = session.book
    session.perform(MORE)
    session.perform(LESS)
    after = session.book

    step = session.gather(since)

    assert step is session.next_undo
    assert [each.commands for each in session.past] == [(LOCK,), (MORE, LESS)]
    session.undo()
    assert session.book is since
    session.redo()
    assert session.book is after


def test_gathering_tells_nobody_for_the_book_stays_as_it_is() -> None:
    session, told = Session(book()), []
    since = session.book
    session.perform(MORE)
    session.listen(told.append)

    session.gather(since)

    assert told == []


def test_a_single_step_stays_the_step_that_it_is() -> None:
    session = Session(book())
    since = session.book
    step = session.perform(MORE)

    assert session.gather(since) is step
    assert session.past == (step,)


def test_there_is_nothing_to_gather_where_nothing_was_done_or_it_was_undone() -> None:
    session = Session(book())
    since = session.book
    assert session.gather(since) is None
    session.perform(MORE)
    later = session.book
    session.undo()

    assert session.gather(later) is None
    assert session.next_redo is not None


def test_what_was_worked_out_is_done_at_once_on_its_book_and_anew_on_another() -> None:
    before, other = book(), LOCK.apply(book())
    done = WorkedOut(MORE, before)
    here, elsewhere = Session(before), Session(other)

    steps = [here.perform(done), elsewhere.perform(done)]

    assert here.book is done.after
    assert elsewhere.book == MORE.apply(other)
    assert [step.commands for step in steps] == [(MORE,), (MORE,)]


def test_what_can_t_be_done_can_t_be_worked_out() -> None:
    with pytest.raises(Locked):
        WorkedOut(MoveTime(W48, move("0:15 travel > customers")), LOCK.apply(book()))
