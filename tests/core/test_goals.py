"""The goals of a book: how they change, end and go, and that earlier weeks keep theirs."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.book import Book
from planner.core.category import OPEN_ID, Role
from planner.core.errors import EndsTooEarly, NoSuchGoal, Refusal, TooManyGoals
from planner.core.goal import MOST_GOALS, Absolute, Direction, Goal, Measure, Relative, Share
from planner.core.goals import (
    ended_goals,
    goals_changed,
    goals_ending,
    goals_without,
    later_goals,
)
from planner.core.week import Week
from tests.builders import W48, book, time
from tests.strategies import ORDER

W40, W47, W50 = Week(2026, 40), Week(2026, 47), Week(2026, 50)
WEEKS = [Week(2026, number) for number in range(30, 53)]
THIRTY = Share(30)
NOBODY: dict[str, str] = {}
subjects = st.sampled_from([*Role, *(name for name in ORDER if name != OPEN_ID)])
some_weeks = st.sampled_from(WEEKS)
measures = st.one_of(
    st.integers(-100, 100).map(lambda percent: Relative(percent, "n1")),
    st.integers(0, 100).map(Share),
)


def goal(
    goal_id: str = "g1",
    measure: Measure = THIRTY,
    week: Week = W40,
    last: Week | None = None,
    subject: Role | str = Role.CUSTOMER,
    is_main: bool = True,
) -> Goal:
    return Goal(goal_id, subject, measure, week, Direction.AT_LEAST, last, is_main)


some_goals = st.builds(
    Goal,
    id=st.just("new"),
    subject=subjects,
    measure=measures,
    valid_from=some_weeks,
    direction=st.sampled_from(Direction),
    last=st.none() | some_weeks,
    is_main=st.booleans(),
)


# Changing


def test_what_a_goal_was_in_an_earlier_week_stays_when_it_is_changed() -> None:
    changed = goals_changed((goal(),), "g1", goal("g2", Share(40), W48), NOBODY)

    assert changed == (goal(last=W47), goal("g2", Share(40), W48))


def test_a_goal_that_is_changed_from_its_first_week_on_is_the_same_goal() -> None:
    assert goals_changed((goal(),), "g1", goal("g2", Share(40), W40), NOBODY) == (
        goal("g1", Share(40)),
    )


def test_a_changed_goal_keeps_its_place_unless_it_becomes_the_main_one() -> None:
    others = goal(is_main=False), goal("g3", subject=Role.TRAVEL)
    quiet, main = (goal("g2", Share(40), W40, is_main=on) for on in (False, True))

    assert [g.id for g in goals_changed(others, "g1", quiet, NOBODY)] == ["g1", "g3"]
    assert [g.id for g in goals_changed(others, "g1", main, NOBODY)] == ["g3", "g1"]


def test_a_goal_that_had_ended_keeps_its_end_when_it_is_set_again() -> None:
    ended = goal(last=Week(2026, 45))

    again = goals_changed((ended,), "g1", goal("g2", week=W48), NOBODY)

    assert again == (ended, goal("g2", week=W48))


def test_a_goal_that_is_gone_can_not_be_changed() -> None:
    with pytest.raises(NoSuchGoal):
        goals_ending((goal(),), "g9", W48, NOBODY)
    with pytest.raises(NoSuchGoal):
        goals_changed((goal(),), "g9", goal(), NOBODY)
    with pytest.raises(NoSuchGoal):
        goals_without((goal(),), "g9")


# Ending


def test_a_goal_ends_with_its_last_week_and_may_be_without_end_again() -> None:
    ended = goals_ending((goal(),), "g1", W47, NOBODY)

    assert ended == (goal(last=W47),)
    assert goals_ending(ended, "g1", None, NOBODY) == (goal(),)


def test_a_goal_can_not_end_before_it_begins() -> None:
    with pytest.raises(EndsTooEarly) as refused:
        goals_ending((goal(),), "g1", Week(2026, 39), NOBODY)

    assert (refused.value.year, refused.value.number) == (2026, 40)


def test_a_goal_of_one_week_is_a_goal() -> None:
    (only,) = goals_ending((goal(),), "g1", W40, NOBODY)

    assert [only.holds_in(week) for week in (Week(2026, 39), W40, Week(2026, 41))] == [
        False,
        True,
        False,
    ]


def test_a_goal_that_goes_on_makes_one_like_it_give_way() -> None:
    first, second = goal(last=W47), goal("g2", Share(40), W48)

    assert goals_ending((first, second), "g1", None, NOBODY) == (goal(),)


def test_ending_a_goal_leaves_those_alone_that_rest_under_a_merge() -> None:
    """After a merge both are of the heir; the second rests until a split."""
    shown, resting = goal(subject="admin"), goal("g2", subject="travel")

    ended = goals_ending((shown, resting), "g1", W47, {"travel": "admin"})

    assert ended == (replace(shown, last=W47), resting)


def test_a_goal_that_is_removed_is_gone_from_earlier_weeks_too() -> None:
    other = goal("g2", subject=Role.TRAVEL)

    assert goals_without((goal(), other), "g1") == (other,)


def test_the_week_in_which_five_goals_hold_already_is_told() -> None:
    roles = (Role.MEETINGS, Role.WORK, Role.ADMIN, Role.PEOPLE, Role.TRAVEL)
    five = tuple(goal(f"h{n}", week=W50, subject=role) for n, role in enumerate(roles))

    with pytest.raises(TooManyGoals) as refused:
        goals_ending((*five, goal(last=W47)), "g1", None, NOBODY)

    assert (refused.value.year, refused.value.number) == (2026, 50)


# Which are shown where


def test_goals_are_listed_by_whether_they_hold_begin_later_or_ended() -> None:
    ended, long_ended = goal("g1", last=W47), goal("g2", last=Week(2026, 41))
    later, much_later = goal("g3", week=Week(2026, 49)), goal("g4", week=W50)
    goals = (ended, much_later, long_ended, later, goal("g5"))

    assert [g.id for g in later_goals(goals, W48)] == ["g3", "g4"]
    assert [g.id for g in ended_goals(goals, W48)] == ["g1", "g2"]


# Laws

Deed = tuple[str, Goal, int]
deeds = st.lists(
    st.tuples(st.sampled_from(("set", "change", "end", "remove")), some_goals, st.integers(0, 20)),
    max_size=12,
)


@given(deeds)
def test_whatever_is_done_no_week_has_more_than_five_goals_and_no_two_alike(
    wanted: list[Deed],
) -> None:
    held = book()
    for number, deed in enumerate(wanted):
        held = _done(held, deed, f"d{number}")
        for week in WEEKS:
            goals = held.goals_in(week)
            assert len(goals) <= MOST_GOALS
            assert not any(a.is_like(b) for a in goals for b in goals if a is not b)
        assert len({each.id for each in held.goals}) == len(held.goals)


@given(deeds, some_goals, st.integers(0, 20))
def test_a_change_from_a_week_on_leaves_what_earlier_weeks_asked_for(
    wanted: list[Deed], new: Goal, place: int
) -> None:
    held = book()
    for number, deed in enumerate(wanted):
        held = _done(held, deed, f"d{number}")

    changed = _done(held, ("change", new, place), "new")

    for week in WEEKS:
        if week < new.valid_from and not _is_replaced(held, changed, new, place):
            assert changed.goals_in(week) == _with_ends_of(changed, held.goals_in(week))
            assert _asks(changed.main_goal(week)) == _asks(held.main_goal(week))


@given(some_goals, st.none() | some_weeks, some_weeks)
def test_where_a_goal_ends_says_in_which_weeks_it_holds(
    new: Goal, last: Week | None, week: Week
) -> None:
    try:
        (ending,) = goals_ending((new,), "new", last, NOBODY)
    except EndsTooEarly:
        assert last is not None
        assert last < new.valid_from
    else:
        assert ending.holds_in(week) == (new.valid_from <= week and (last is None or week <= last))


def _done(held: Book, deed: Deed, new_id: str) -> Book:
    kind, new, place = deed
    named = replace(new, id=new_id)
    former = held.goals[place % len(held.goals)].id if held.goals else "nobody"
    try:
        match kind:
            case "set":
                return held.with_goal(named)
            case "change":
                return held.with_goals(goals_changed(held.goals, former, named, NOBODY))
            case "end":
                return held.with_goals(goals_ending(held.goals, former, new.last, NOBODY))
            case _:
                return held.with_goals(goals_without(held.goals, former))
    except Refusal:
        return held


def _is_replaced(held: Book, changed: Book, new: Goal, place: int) -> bool:
    """Whether the former one held in no week before, so that it is another goal from then on."""
    former = held.goals[place % len(held.goals)] if held.goals else None
    return former is not None and former.valid_from >= new.valid_from


def _with_ends_of(changed: Book, goals: tuple[Goal, ...]) -> tuple[Goal, ...]:
    ends = {each.id: each.last for each in changed.goals}
    return tuple(replace(each, last=ends.get(each.id, each.last)) for each in goals)


def _asks(goal: Goal | None) -> object:
    return (goal.id, goal.measure, goal.subject) if goal is not None else None


def test_hours_that_were_typed_are_kept_whatever_the_grid() -> None:
    typed = goal(measure=Absolute(time("8:07")), week=W48)

    for grid in ("0:05", "0:15", "0:30"):
        held = replace(book(goal=typed), grid=time(grid))
        assert held.standing(typed, held.plan(W48)).target == time("8:07")
