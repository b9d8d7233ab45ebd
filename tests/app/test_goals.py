"""What can be done to goals that there are, and that earlier weeks keep theirs."""

import pytest

from planner.app.commands.framework import SetGoal
from planner.app.commands.goals import ChangeGoal, EndGoal, MakeMain, RemoveGoal
from planner.app.session import Command, Session
from planner.core.book import Book
from planner.core.category import Role
from planner.core.errors import EndsTooEarly, NoSuchCategory, NoSuchGoal, Refusal, TooManyGoals
from planner.core.goal import Direction, Goal, Relative, Share
from planner.core.week import Week
from tests.builders import W48, book

W40, W47, W49 = Week(2026, 40), Week(2026, 47), Week(2026, 49)
TRAVEL = Goal("g2", Role.TRAVEL, Share(5), W40, Direction.AT_MOST, is_main=False)
MORE = Goal("g9", Role.CUSTOMER, Relative(40, "n1"), W48)


def two() -> Book:
    return book(week=W40).with_goal(TRAVEL)


def mains(made: Book, *weeks: Week) -> list[object]:
    return [getattr(made.main_goal(week), "subject", None) for week in weeks]


def test_a_changed_goal_holds_from_its_first_week_on() -> None:
    changed = ChangeGoal("g1", MORE).apply(two())

    assert [g.measure for g in changed.goals_in(W47)] == [Relative(30, "n1"), Share(5)]
    assert {g.measure for g in changed.goals_in(W48)} == {Relative(40, "n1"), Share(5)}


def test_a_goal_ends_and_goes_on() -> None:
    ended = EndGoal("g2", W47).apply(two())

    assert [g.id for g in ended.goals_in(W48)] == ["g1"]
    assert EndGoal("g2", None).apply(ended) == two()


def test_a_removed_goal_is_gone() -> None:
    assert RemoveGoal("g2").apply(two()) == book(week=W40)


def test_another_main_goal_leaves_earlier_weeks_theirs() -> None:
    made = MakeMain("g2", W48, "g9").apply(two())

    assert mains(made, W47, W48, W49) == [Role.CUSTOMER, Role.TRAVEL, Role.TRAVEL]
    assert mains(MakeMain("g1", W49, "g8").apply(made), W47, W48, W49) == [
        Role.CUSTOMER,
        Role.TRAVEL,
        Role.CUSTOMER,
    ]


def test_a_goal_that_is_made_main_from_its_first_week_on_stays_one_goal() -> None:
    made = MakeMain("g2", W40, "g9").apply(two())

    assert [g.id for g in made.goals] == ["g1", "g2"]
    assert mains(made, W40) == [Role.TRAVEL]


@pytest.mark.parametrize(
    "command", [MakeMain("g1", W48, "g9"), EndGoal("g1", None), ChangeGoal("g2", TRAVEL)]
)
def test_what_changes_nothing_is_no_step(command: Command) -> None:
    session = Session(two())

    session.perform(command)

    assert session.past == ()


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (ChangeGoal("g7", MORE), NoSuchGoal),
        (ChangeGoal("g1", Goal("g9", "nobody", Share(5), W48)), NoSuchCategory),
        (EndGoal("g7", W48), NoSuchGoal),
        (EndGoal("g1", Week(2026, 39)), EndsTooEarly),
        (RemoveGoal("g7"), NoSuchGoal),
        (MakeMain("g7", W48, "g9"), NoSuchGoal),
    ],
)
def test_what_is_refused_leaves_no_trace(command: Command, refusal: type[Refusal]) -> None:
    session = Session(two())

    with pytest.raises(refusal):
        session.perform(command)

    assert session.book == two()
    assert session.past == ()


def test_five_goals_that_hold_leave_room_for_a_change_and_for_no_sixth() -> None:
    full = two()
    for number, role in enumerate((Role.MEETINGS, Role.WORK, Role.ADMIN)):
        full = full.with_goal(Goal(f"h{number}", role, Share(5), W49, is_main=False))
    ended = Goal("g6", Role.OTHER, Share(5), W40, last=W47, is_main=False)
    full = full.with_goal(ended)

    assert len(ChangeGoal("g1", MORE).apply(full).goals_in(W49)) == 5
    with pytest.raises(TooManyGoals):
        EndGoal("g6", None).apply(full)


@pytest.mark.parametrize(
    ("command", "week"),
    [
        (SetGoal(MORE), W48),
        (ChangeGoal("g1", MORE), W48),
        (EndGoal("g2", W47), W47),
        (MakeMain("g2", W49, "g9"), W49),
        (RemoveGoal("g2"), None),
    ],
)
def test_undo_goes_to_the_plan_of_the_week_that_a_change_of_goals_is_about(
    command: Command, week: Week | None
) -> None:
    step = Session(two()).perform(command)

    assert (step.page, step.week) == ("plan", week)
