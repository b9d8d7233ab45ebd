"""Saving: soon, always the newest book, and the truth about it. No test waits for a real clock."""

from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from planner.app.commands.plan import MoveTime
from planner.app.commands.versions import TakeTheirs
from planner.app.ports import Saved
from planner.app.saving import Saver
from planner.app.saving_state import NotSaved, SavingState, Waiting
from planner.app.session import Session
from planner.core.marks import Mark
from planner.core.problems import Problem, ProblemKind, StoreError
from tests.app.saving_desk import PATIENCE, RESCUED, Desk, SlowShelf, TurnedByHand, books
from tests.builders import W48, book, move
from tests.house.strays import Strays


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.saver.give_up()


FULL = StoreError(Problem(ProblemKind.NO_SPACE, Path("/books/mine")))


def test_a_change_is_saved_a_short_while_after_the_last_one(desk: Desk) -> None:
    first, second = books(2)
    desk.change(first)
    desk.timing.turn(0.2)
    desk.change(second)

    desk.timing.turn(0.29)
    assert desk.shelf.kept == []
    desk.timing.turn(0.01)

    assert desk.shelf.kept == [second]
    assert desk.saver.is_saved


def test_what_was_opened_is_told_as_saved_once_it_is_confirmed(desk: Desk) -> None:
    assert desk.states() == []

    desk.saver.confirm()
    desk.timing.turn()

    assert [state.revision for state in desk.states() if isinstance(state, Saved)] == [1]
    assert desk.shelf.kept == []


def test_what_was_opened_and_is_not_on_the_medium_is_saved_anew(desk: Desk) -> None:
    desk.shelf.failure = FULL
    desk.saver.confirm()
    desk.timing.turn()

    assert not desk.saver.is_saved
    desk.shelf.failure = None
    desk.timing.turn(0.3)

    assert desk.shelf.kept == [book()]
    waiting, saved = desk.states()
    assert (type(waiting), type(saved)) == (Waiting, Saved)
    assert desk.saver.is_saved


def test_what_was_opened_and_not_confirmed_is_saved_before_closing(desk: Desk) -> None:
    desk.shelf.failure = FULL
    desk.saver.confirm()
    desk.timing.turn()
    desk.shelf.failure = None

    desk.saver.close()

    assert desk.shelf.kept == [book()]


def test_who_never_pauses_is_saved_all_the_same(desk: Desk) -> None:
    for changed in books(12):
        desk.change(changed)
        desk.timing.turn(0.1)

    assert desk.shelf.times == [0.8]
    assert desk.shelf.kept == [books(8)[-1]]


def test_waiting_and_saved_are_told_once_each(desk: Desk) -> None:
    for changed in books(3):
        desk.change(changed)
    desk.timing.turn(0.3)

    waiting, saved = desk.states()
    assert isinstance(waiting, Waiting)
    assert isinstance(saved, Saved)
    assert saved.revision == 2


def test_saved_is_not_told_while_there_is_something_newer(desk: Desk) -> None:
    first, second = books(2)
    desk.shelf.may_go_on.clear()
    desk.saver.changed(first)
    with desk.timing.condition:
        desk.timing._now = 0.3
        desk.timing.condition.notify_all()
    assert desk.shelf.is_keeping.wait(PATIENCE)
    desk.saver.changed(second)
    desk.shelf.may_go_on.set()
    desk.timing.turn()

    assert not any(isinstance(state, Saved) for state in desk.states())
    assert not desk.saver.is_saved
    desk.timing.turn(0.8)
    assert desk.shelf.kept == [first, second]
    assert isinstance(desk.states()[-1], Saved)


def test_a_save_that_fails_is_told_and_tried_again_after_2_5_15_60_and_60_seconds(
    desk: Desk,
) -> None:
    desk.shelf.failure = FULL
    desk.change(books(1)[0])
    desk.timing.turn(0.3)

    for seconds in (2, 5, 15, 60, 60):
        desk.timing.turn(seconds - 0.5)
        desk.timing.turn(0.5)

    assert desk.shelf.times == [0.3, 2.3, 7.3, 22.3, 82.3, 142.3]
    told = [state for state in desk.states() if isinstance(state, NotSaved)]
    assert len(told) == 6
    assert told[0].problem == Problem(ProblemKind.NO_SPACE, desk.shelf.path, "", RESCUED / "copy")


def test_what_could_not_be_saved_is_saved_once_the_world_is_right_again(desk: Desk) -> None:
    changed = books(1)[0]
    desk.shelf.failure = FULL
    desk.change(changed)
    desk.timing.turn(0.3)
    desk.shelf.failure = None

    desk.timing.turn(2)

    assert desk.shelf.kept == [changed]
    assert isinstance(desk.states()[-1], Saved)
    desk.timing.turn(1000)
    assert len(desk.shelf.times) == 2


def test_changes_while_saving_fails_are_tried_and_rescued_at_the_usual_pace(desk: Desk) -> None:
    first, second = books(2)
    desk.shelf.failure = FULL
    desk.change(first)
    desk.timing.turn(0.3)

    desk.change(second)
    desk.timing.turn(0.3)

    assert desk.shelf.rescued == [first, second]


def test_a_copy_that_the_store_has_put_beside_the_book_is_rescue_enough(desk: Desk) -> None:
    beside = Path("/books/mine (conflict)")
    problem = Problem(ProblemKind.CHANGED_ON_DISK, desk.shelf.path, "", beside)
    desk.shelf.failure = StoreError(problem)
    desk.change(books(1)[0])
    desk.timing.turn(0.3)

    assert desk.states()[-1] == NotSaved(problem)
    assert desk.shelf.rescued == []


def test_flush_returns_when_the_newest_book_is_on_disk(desk: Desk) -> None:
    newest = books(2)[1]
    desk.saver.changed(newest)

    desk.saver.flush()

    assert desk.shelf.kept == [newest]
    assert desk.saver.is_saved


def test_flush_of_what_is_saved_saves_nothing(desk: Desk) -> None:
    desk.saver.flush()

    assert desk.shelf.times == []


def test_closing_is_refused_until_the_book_is_saved_or_given_up(desk: Desk) -> None:
    desk.shelf.failure = FULL
    desk.saver.changed(books(1)[0])

    with pytest.raises(StoreError):
        desk.saver.close()

    assert not desk.saver.is_saved
    desk.shelf.failure = None
    desk.saver.close()
    assert desk.shelf.kept == books(1)


def test_giving_up_saves_nothing(desk: Desk) -> None:
    desk.saver.changed(books(1)[0])

    desk.saver.give_up()

    assert desk.shelf.times == []


def test_a_book_saved_elsewhere_stays_there(desk: Desk) -> None:
    first, second = books(2)
    desk.shelf.failure = FULL
    desk.change(first)
    desk.timing.turn(0.3)

    desk.saver.save_elsewhere(Path("/stick/mine"))

    assert desk.saver.is_saved
    saved = desk.states()[-1]
    assert isinstance(saved, Saved)
    assert saved.path == Path("/stick/mine")
    desk.change(second)
    desk.timing.turn(0.3)
    assert desk.shelf.kept == [first, second]


def test_a_place_that_is_no_better_changes_nothing(desk: Desk) -> None:
    desk.change(books(1)[0])

    with pytest.raises(StoreError):
        desk.saver.save_elsewhere(Path("/stick/full"))

    desk.timing.turn(0.3)
    assert desk.shelf.path == Path("/books/mine")
    assert desk.shelf.kept == books(1)


def test_a_fault_of_the_program_is_told_rescued_and_tried_again(desk: Desk, strays: Strays) -> None:
    desk.shelf.failure = AssertionError("not thought of")
    desk.change(books(1)[0])
    desk.timing.turn(0.3)

    told = desk.states()[-1]
    assert isinstance(told, NotSaved)
    assert "not thought of" in told.problem.detail
    assert desk.shelf.rescued == books(1)
    assert strays.taken()
    desk.shelf.failure = None
    desk.timing.turn(2)
    assert desk.saver.is_saved


def test_a_fault_that_keeps_the_copy_too_does_not_end_saving(desk: Desk, strays: Strays) -> None:
    desk.shelf.failure = desk.shelf.rescue_failure = AssertionError("not thought of")
    desk.change(books(1)[0])
    desk.timing.turn(0.3)

    told = desk.states()[-1]
    assert isinstance(told, NotSaved)
    assert told.problem.kept is None
    assert strays.taken()
    desk.shelf.failure = None
    desk.timing.turn(2)
    assert desk.saver.is_saved


def test_what_a_disk_does_not_answer_about_is_rescued_meanwhile(desk: Desk) -> None:
    first, second = books(2)
    desk.change(first)
    desk.shelf.may_go_on.clear()
    desk.timing.pass_by(0.3)
    assert desk.shelf.is_keeping.wait(PATIENCE)
    assert not desk.saver.is_stuck

    desk.timing.pass_by(5.1)
    desk.saver.changed(second)

    assert desk.saver.is_stuck
    assert desk.saver.rescue_meanwhile() == RESCUED / "copy"
    assert desk.shelf.rescued == [second]
    desk.shelf.may_go_on.set()
    desk.saver.flush()
    assert not desk.saver.is_stuck
    assert desk.shelf.kept == [first, second]


def test_who_gives_up_does_not_wait_for_a_disk_that_does_not_answer(desk: Desk) -> None:
    desk.change(books(1)[0])
    desk.shelf.may_go_on.clear()
    desk.timing.pass_by(0.3)
    assert desk.shelf.is_keeping.wait(PATIENCE)
    desk.timing.pass_by(5.1)

    desk.saver.give_up()

    assert desk.saver.is_stuck
    desk.shelf.may_go_on.set()


def test_a_listener_that_fails_does_not_end_saving(strays: Strays) -> None:
    def fail(_: SavingState) -> None:
        raise RuntimeError("the window is gone")

    timing = TurnedByHand()
    shelf = SlowShelf(timing)
    saver = Saver(shelf, book(), fail, RESCUED, timing)
    saver.changed(books(1)[0])

    saver.close()

    assert shelf.kept == books(1)
    assert strays.taken()


def test_a_session_is_saved_by_listening_to_it(desk: Desk) -> None:
    session = Session(book())
    session.listen(desk.saver.changed)

    session.perform(MoveTime(W48, move("1:30 meetings > customers")))
    desk.saver.close()

    assert desk.shelf.kept == [session.book]


def test_versions_are_tidied_after_a_save_and_never_before_one(desk: Desk) -> None:
    desk.change(books(1)[0])
    assert desk.shelf.tidied == 0

    desk.timing.turn(0.3)

    assert desk.shelf.tidied == 1
    desk.timing.turn(100)
    assert desk.shelf.tidied == 1


def test_what_is_marked_is_saved_first(desk: Desk) -> None:
    newest = books(1)[0]
    desk.saver.changed(newest)

    desk.saver.mark(Mark.IMPORT)

    assert desk.shelf.kept == [newest]
    assert desk.shelf.marked == [(Mark.IMPORT, 2)]


def test_values_are_looked_into_behind_the_users_back(desk: Desk) -> None:
    told: Queue[Problem | None] = Queue()
    desk.shelf.bad_value = Problem(ProblemKind.BAD_VALUE, desk.shelf.path, "weeks 2026-W48")

    desk.saver.check(told.put)

    assert told.get(timeout=PATIENCE) == desk.shelf.bad_value


def conflict(desk: Desk) -> Problem:
    beside = Path("/books/mine (conflict)")
    return Problem(ProblemKind.CHANGED_ON_DISK, desk.shelf.path, "", beside)


def test_theirs_are_taken_once_ours_lie_beside_them(desk: Desk) -> None:
    session = Session(book())
    session.listen(desk.saver.changed)
    session.perform(MoveTime(W48, move("1:30 meetings > customers")))
    desk.shelf.failure = StoreError(conflict(desk))

    session.perform(TakeTheirs(desk.saver.take_theirs()))
    desk.timing.turn(0.3)

    assert desk.shelf.times == [0.0]
    assert session.book is desk.shelf.theirs
    assert desk.saver.is_saved
    assert isinstance(desk.states()[-1], Saved)


def test_theirs_are_not_taken_while_ours_can_not_be_kept_beside_them(desk: Desk) -> None:
    desk.shelf.failure = FULL
    desk.saver.changed(books(1)[0])

    with pytest.raises(StoreError):
        desk.saver.take_theirs()

    assert not desk.saver.is_saved


def test_mine_and_both_are_kept_where_they_shall_lie(desk: Desk) -> None:
    desk.shelf.failure = StoreError(conflict(desk))
    desk.change(books(1)[0])
    desk.timing.turn(0.3)

    desk.saver.keep_mine()
    assert desk.shelf.path == Path("/books/mine")
    desk.saver.keep_both(Path("/books/mine (conflict)"))

    assert desk.shelf.path == Path("/books/mine (conflict)")
    assert desk.saver.is_saved


def test_a_change_that_is_taken_back_before_it_was_saved_is_not_written(desk: Desk) -> None:
    first, second = books(2)
    desk.change(first)
    desk.timing.turn(0.3)
    desk.change(second)
    desk.change(first)
    desk.timing.turn(0.3)

    assert desk.shelf.kept == [first]
    assert isinstance(desk.states()[-1], Saved)


def test_after_a_failure_even_the_old_book_is_written_again(desk: Desk) -> None:
    first, second = books(2)
    desk.change(first)
    desk.timing.turn(0.3)
    desk.shelf.failure = FULL
    desk.change(second)
    desk.timing.turn(0.3)
    desk.shelf.failure = None

    desk.change(first)
    desk.timing.turn(0.3)

    assert desk.shelf.kept == [first, first]
