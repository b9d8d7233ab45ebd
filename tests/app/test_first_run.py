"""The first run: its stages, what is one step to undo, and the way back."""

import pytest

from planner.app.commands.framework import BeginBook, SetGoal
from planner.app.commands.plan import MoveTime
from planner.app.first_run import FirstRun, Stage
from planner.app.session import Session
from planner.core.book import Book
from planner.core.category import OPEN_ID, Role
from planner.core.errors import NotATime
from planner.core.goal import Absolute, Goal
from planner.core.person import Person
from planner.core.profile import PROFILES
from tests.builders import W48, move, time

NAMES = {part.id: part.id.title() for part in PROFILES["leader"].parts} | {OPEN_ID: "Not planned"}
LEADER = BeginBook("leader", time("37:00"), NAMES, W48, ("n1", "g1"))
FIVE_HOURS = SetGoal(Goal("g1", Role.CUSTOMER, Absolute(time("5:00")), W48))
FOUR_HOURS = SetGoal(Goal("g1", Role.CUSTOMER, Absolute(time("4:00")), W48))
FIRST = MoveTime(W48, move("1:00 meetings > customers"))
SECOND = MoveTime(W48, move("0:30 admin > customers"))


@pytest.fixture
def session() -> Session:
    return Session(Book(Person("p1"), ()))


@pytest.fixture
def first_run(session: Session) -> FirstRun:
    return FirstRun(session)


def test_every_stage_can_be_skipped_and_leaves_nothing_to_undo(
    session: Session, first_run: FirstRun
) -> None:
    seen = [first_run.stage]

    for _ in range(4):
        first_run.pass_on()
        seen.append(first_run.stage)

    assert seen == list(Stage)
    assert session.past == ()


def test_what_a_stage_did_is_one_step_once_it_is_passed(
    session: Session, first_run: FirstRun
) -> None:
    first_run.pass_on(LEADER)
    first_run.pass_on()
    first_run.pass_on(FIVE_HOURS)
    session.perform(FIRST)
    session.perform(SECOND)
    assert [step.commands for step in session.past[2:]] == [(FIRST,), (SECOND,)]

    first_run.pass_on()

    assert [step.commands for step in session.past] == [(LEADER,), (FIVE_HOURS,), (FIRST, SECOND)]


def test_undoing_what_passed_a_stage_leads_back_to_it_and_redoing_forward(
    session: Session, first_run: FirstRun
) -> None:
    first_run.pass_on(LEADER)
    first_run.pass_on()
    first_run.pass_on(FIVE_HOURS)
    assert first_run.stage is Stage.MOVE

    back = []
    while session.undo():
        assert first_run.follow()
        back.append(first_run.stage)

    assert back == [Stage.GOAL, Stage.BEGIN]
    while session.redo():
        first_run.follow()
    assert first_run.stage is Stage.MOVE


def test_all_of_it_undone_at_once_leads_back_to_the_question(
    session: Session, first_run: FirstRun
) -> None:
    first_run.pass_on(LEADER)
    first_run.pass_on()
    first_run.pass_on(FIVE_HOURS)

    session.turn_to(None)
    first_run.follow()

    assert first_run.stage is Stage.BEGIN


def test_another_answer_after_an_undo_leads_on_from_there(
    session: Session, first_run: FirstRun
) -> None:
    first_run.pass_on(LEADER)
    first_run.pass_on()
    first_run.pass_on(FIVE_HOURS)
    session.undo()
    first_run.follow()

    first_run.pass_on(FOUR_HOURS)

    assert first_run.stage is Stage.MOVE
    assert not first_run.follow()


def test_what_is_undone_within_a_stage_stays_in_it(session: Session, first_run: FirstRun) -> None:
    first_run.pass_on(LEADER)
    for _ in range(2):
        first_run.pass_on()
    session.perform(FIRST)

    session.undo()

    assert not first_run.follow()
    assert first_run.stage is Stage.MOVE


def test_an_answer_that_is_refused_leaves_the_stage_as_it_was(
    session: Session, first_run: FirstRun
) -> None:
    with pytest.raises(NotATime):
        first_run.pass_on(BeginBook("leader", time("37:00") * 9, NAMES, W48, ("n1", "g1")))

    assert first_run.stage is Stage.BEGIN
    assert session.past == ()


def test_starting_again_keeps_the_book_until_there_is_another_answer(
    session: Session, first_run: FirstRun
) -> None:
    first_run.pass_on(LEADER)
    begun = session.book

    first_run.start_again()

    assert first_run.stage is Stage.BEGIN
    assert session.book is begun
    first_run.pass_on(BeginBook("leader", time("40:00"), NAMES, W48, ("n2", "g2")))
    assert [len(step.commands) for step in session.past] == [1, 1]
