"""The normal week as a user changes it; and that no goal changes unless it is asked to."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.app.commands.categories import ArchiveCategory, MergeCategory, SplitCategory
from planner.app.commands.framework import SetGoal
from planner.app.commands.normal_week import (
    ConfirmNormalWeek,
    CountGoalsAnew,
    MoveInNormalWeek,
    RedateNormalWeek,
    RemoveNormalWeek,
    SetNormalHours,
    TakeNormalWeek,
)
from planner.core.book import Book
from planner.core.category import Role
from planner.core.errors import Overdrawn, Refusal
from planner.core.goal import Absolute, Direction, Goal, Relative
from planner.core.normal_errors import (
    AnotherBegins,
    GoalCountsFrom,
    NoSuchNormalWeek,
    OnlyNormalWeek,
)
from planner.core.normal_week import Source
from planner.core.normal_weeks import former, hidden
from planner.core.recounting import recounts
from planner.core.week import Week
from tests.builders import EMPLOYEE_WEEK, W48, book, hours_of, move, normal, plan, time
from tests.strategies import moves, times

W40, W44, W50, W52 = (Week(2026, number) for number in (40, 44, 50, 52))


def moved(held: Book, text: str, week: Week = W48, new_id: str = "n2") -> Book:
    return MoveInNormalWeek(week, (move(text),), new_id).apply(held)


def normals(held: Book) -> list[tuple[str, str, str]]:
    """Each normal week: its id, its first week, its source."""
    return [(each.id, str(each.valid_from), str(each.source)) for each in held.normal_weeks]


def target(held: Book, week: Week = W48) -> timedelta:
    standing = held.main_standing(held.plan(week))
    assert standing is not None
    return standing.target


def free() -> Book:
    """A book whose goal counts from no normal week."""
    return book(goal=Goal("g1", Role.CUSTOMER, Absolute(time("15:00")), W48))


# Changing it


def test_time_moves_in_the_normal_week_and_suggested_weeks_follow() -> None:
    after = moved(free(), "1:00 meetings > customers")

    assert hours_of(after.normal_week(W48).minutes)["meetings"] == "7:00"
    assert hours_of(after.plan(W50).minutes)["customers"] == "13:00"


def test_a_planned_week_stays_as_it_is() -> None:
    held = replace(free(), weeks=book(EMPLOYEE_WEEK, plan()).weeks)

    assert moved(held, "1:00 meetings > customers").plan(W48) is held.plan(W48)


def test_the_one_that_begins_in_the_week_is_changed_itself() -> None:
    assert normals(moved(free(), "1:00 meetings > customers")) == [("n1", "2026-W48", "guess")]


def test_one_that_holds_since_an_earlier_week_stays_until_the_week_that_was_chosen() -> None:
    after = moved(free(), "1:00 meetings > customers", W50)

    assert normals(after) == [("n1", "2026-W48", "guess"), ("n2", "2026-W50", "guess")]
    assert hours_of(after.normal_week(W48).minutes)["meetings"] == "8:00"
    assert hours_of(after.normal_week(W50).minutes)["meetings"] == "7:00"


def test_one_before_the_first_holds_until_the_first() -> None:
    after = moved(free(), "1:00 meetings > customers", W40)

    assert after.normal_week(W44).id == "n2"
    assert after.normal_week(W48).id == "n1"


def test_one_that_a_goal_counts_from_stays_for_the_goal() -> None:
    after = moved(
        moved(book(), "1:00 meetings > customers"), "1:00 meetings > customers", W48, "n3"
    )

    assert [each.id for each in after.normal_weeks] == ["n1", "n2"]
    assert after.normal_week(W48).id == "n2"
    assert hours_of(after.normal_week(W48).minutes)["meetings"] == "6:00"
    assert target(after) == target(book()) == time("15:45")
    assert hidden(after.normal_weeks) == {"n1"}


def test_what_has_too_little_refuses() -> None:
    with pytest.raises(Overdrawn):
        moved(book(), "9:00 meetings > customers")


def test_more_hours_are_not_planned_and_fewer_take_that_first() -> None:
    longer = SetNormalHours(W48, time("40:00"), "n2").apply(free())
    shorter = SetNormalHours(W48, time("36:00"), "n3").apply(longer)

    assert hours_of(longer.normal_week(W48).minutes)["open"] == "3:00"
    assert shorter.normal_week(W48).total == time("36:00")
    assert "open" not in shorter.normal_week(W48).minutes


def test_a_book_without_a_normal_week_gets_one() -> None:
    held = replace(free(), normal_weeks=())

    after = moved(held, "10:00 open > customers")

    assert hours_of(after.normal_week(W48).minutes) == {"open": "27:00", "customers": "10:00"}


def test_what_changes_nothing_is_no_step() -> None:
    held = book()

    assert SetNormalHours(W48, time("37:00"), "n2").apply(held) is held
    assert TakeNormalWeek(W48, "n1", "n2").apply(held) is held
    assert RedateNormalWeek("n1", W48).apply(held) is held


# A guess


def test_a_guess_stays_one_until_it_is_confirmed() -> None:
    guessed = moved(free(), "1:00 meetings > customers")
    confirmed = ConfirmNormalWeek(W48).apply(guessed)

    assert guessed.normal_week(W48).source is Source.GUESS
    assert confirmed.normal_week(W48).source is Source.TYPED
    assert ConfirmNormalWeek(W48).apply(confirmed) is confirmed


def test_what_was_measured_is_typed_once_it_is_changed() -> None:
    held = replace(free(), normal_weeks=(replace(normal(), source=Source.MEASURED),))

    assert moved(held, "1:00 meetings > admin").normal_week(W48).source is Source.TYPED


def test_confirming_changes_no_goal_and_no_hours_of_merged_categories() -> None:
    merged = MergeCategory("travel", "admin").apply(book())

    confirmed = ConfirmNormalWeek(W48).apply(merged)

    split = SplitCategory("travel").apply(confirmed)
    assert hours_of(split.normal_week(W48).minutes)["travel"] == "2:30"
    assert target(confirmed) == target(book())


# Which week it is valid from, and those that were


def test_a_normal_week_is_valid_from_another_week() -> None:
    after = RedateNormalWeek("n2", W52).apply(moved(free(), "1:00 meetings > admin", W50))

    assert normals(after) == [("n1", "2026-W48", "guess"), ("n2", "2026-W52", "guess")]


def test_one_that_is_hidden_stays_so_when_the_other_begins_earlier() -> None:
    held = moved(book(), "1:00 meetings > customers")

    earlier = RedateNormalWeek("n2", W40).apply(held)
    later = RedateNormalWeek("n2", W50).apply(held)

    assert hidden(earlier.normal_weeks) == {"n1"}
    assert [earlier.normal_week(week).id for week in (W40, W48, W52)] == ["n2"] * 3
    assert [later.normal_week(week).id for week in (W40, W48, W52)] == ["n1", "n1", "n2"]


@pytest.mark.parametrize("week", [W48, W44])
def test_none_is_valid_from_where_another_begins_or_beyond_it(week: Week) -> None:
    held = moved(free(), "1:00 meetings > customers", W50)

    with pytest.raises(AnotherBegins) as refused:
        RedateNormalWeek("n2", week).apply(held)

    assert (refused.value.year, refused.value.number) == (2026, 48)


def test_an_earlier_one_is_taken_again() -> None:
    held = moved(free(), "1:00 meetings > customers", W50)

    after = TakeNormalWeek(W52, "n1", "n3").apply(held)

    assert after.normal_week(W52).minutes == normal().minutes
    assert after.normal_week(W50).id == "n2"


def test_the_one_before_holds_on_where_one_is_removed() -> None:
    held = moved(free(), "1:00 meetings > customers", W50)

    assert RemoveNormalWeek("n2").apply(held).normal_week(W52).id == "n1"


def test_one_that_a_goal_counts_from_and_the_only_one_are_not_removed() -> None:
    with pytest.raises(GoalCountsFrom):
        RemoveNormalWeek("n1").apply(moved(book(), "1:00 meetings > customers", W50))
    with pytest.raises(OnlyNormalWeek):
        RemoveNormalWeek("n1").apply(free())
    with pytest.raises(NoSuchNormalWeek):
        RemoveNormalWeek("n9").apply(free())


def test_the_former_one_is_the_one_that_held_before() -> None:
    held = moved(moved(book(), "1:00 meetings > customers"), "1:00 meetings > admin", W50, "n3")

    found = [former(held.normal_weeks, each) for each in ("n1", "n2", "n3", "n9")]

    assert [each.id if each else None for each in found] == [None, "n1", "n2", None]


# Goals


def test_it_is_asked_whether_a_goal_counts_from_the_new_one() -> None:
    held = moved(book(), "1:00 meetings > customers")

    (asked,) = recounts(held, W48)

    assert (asked.goal.id, asked.week) == ("g1", W48)
    assert (asked.kept, asked.anew) == (time("15:45"), time("17:00"))


def test_nothing_is_asked_of_goals_that_would_stay_the_same() -> None:
    held = moved(book(), "1:00 meetings > admin")
    ended = replace(book(), goals=(replace(book().goals[0], last=W48),))

    assert recounts(held, W48) == ()
    assert recounts(book(), W48) == ()
    assert recounts(moved(ended, "1:00 meetings > customers", W50), W50) == ()
    assert recounts(moved(free(), "1:00 meetings > customers"), W48) == ()


def test_a_goal_that_is_raised_counts_from_the_new_one_from_its_week_on() -> None:
    held = moved(book(), "1:00 meetings > customers", W50)

    after = CountGoalsAnew(W50, {"g1": "g2"}).apply(held)

    assert (target(after, W48), target(after, W50)) == (time("15:45"), time("17:00"))
    assert [(goal.id, goal.last) for goal in after.goals] == [("g1", W50.plus(-1)), ("g2", None)]
    assert recounts(after, W50) == ()


def test_a_goal_that_begins_there_is_no_other_goal_and_what_it_counted_from_goes() -> None:
    held = moved(book(), "1:00 meetings > customers")

    after = CountGoalsAnew(W48, {"g1": "g2"}).apply(held)

    assert [(goal.id, goal.measure) for goal in after.goals] == [("g1", Relative(30, "n2"))]
    assert [each.id for each in after.normal_weeks] == ["n2"]


def test_a_goal_that_begins_later_is_asked_about_too() -> None:
    later = Goal("g2", Role.MEETINGS, Relative(-30, "n1"), W52, Direction.AT_MOST)
    held = moved(SetGoal(later).apply(book()), "1:00 meetings > customers", W50)

    asked = {each.goal.id: each.week for each in recounts(held, W50)}

    assert asked == {"g1": W50, "g2": W52}


def test_a_goal_counts_from_the_new_one_at_once_though_another_begins_later() -> None:
    later = Goal("g2", Role.MEETINGS, Relative(-30, "n1"), W52, Direction.AT_MOST)
    held = moved(SetGoal(later).apply(book()), "1:00 meetings > customers", W50)

    after = CountGoalsAnew(W50, {"g1": "g3", "g2": "g4"}).apply(held)

    assert target(after, W50) == time("17:00")
    assert recounts(after, W50) == ()


def test_the_main_goal_stays_the_main_one() -> None:
    later = Goal("g2", Role.MEETINGS, Absolute(time("6:00")), W48, Direction.AT_MOST)
    held = moved(SetGoal(later).apply(book()), "1:00 meetings > customers", W50)

    after = CountGoalsAnew(W50, {"g1": "g3"}).apply(held)

    assert held.main_goal(W50) == after.main_goal(W50) == later


# Whatever is done


@st.composite
def changes(draw: st.DrawFn) -> list[object]:
    """What a user may do to normal weeks, one after the other."""
    week = st.sampled_from((W44, W48, W50))
    ids = st.sampled_from(("n1", "a0", "a1", "a2", "a3"))
    made: list[object] = []
    for place in range(draw(st.integers(1, 5))):
        new_id = f"a{place}"
        made.append(
            draw(
                st.one_of(
                    st.builds(MoveInNormalWeek, week, st.tuples(moves()), st.just(new_id)),
                    st.builds(SetNormalHours, week, times(0, 40 * 60), st.just(new_id)),
                    st.builds(TakeNormalWeek, week, ids, st.just(new_id)),
                    st.builds(ConfirmNormalWeek, week),
                    st.builds(RedateNormalWeek, ids, week),
                    st.builds(RemoveNormalWeek, ids),
                )
            )
        )
    return made


@given(changes())
def test_no_goal_and_no_plan_changes_with_the_normal_week(made: list[object]) -> None:
    before = book(EMPLOYEE_WEEK, plan())
    held = before
    for command in made:
        try:
            held = command.apply(held)  # type: ignore[attr-defined]
        except Refusal:
            continue

    assert held.plan(W48) is before.plan(W48)
    assert target(held) == target(before)
    assert held.goals == before.goals
    assert len({each.id for each in held.normal_weeks}) == len(held.normal_weeks) > 0


@given(changes())
def test_once_goals_are_counted_anew_there_is_nothing_to_ask(made: list[object]) -> None:
    held = replace(book(), goals=(replace(book().goals[0], valid_from=W40),))
    for command in made:
        try:
            held = command.apply(held)  # type: ignore[attr-defined]
        except Refusal:
            continue
    for week in (W44, W48, W50):
        asked = recounts(held, week)
        before = [target(held, each) for each in (W40, W44, W48) if each < week]
        held = CountGoalsAnew(week, {each.goal.id: f"{each.goal.id}+" for each in asked}).apply(
            held
        )

        assert recounts(held, week) == ()
        assert [target(held, each) for each in (W40, W44, W48) if each < week] == before


def test_what_was_archived_since_is_not_planned_in_one_that_is_taken_again() -> None:
    held = ArchiveCategory("travel", "open", W50, "n2").apply(free())

    after = TakeNormalWeek(W52, "n1", "n3").apply(held)

    hours = hours_of(after.normal_week(W52).minutes)
    assert "travel" not in hours
    assert hours["open"] == "2:30"


def test_a_week_that_begins_as_the_normal_week_gives_nothing_to_what_was_archived_since() -> None:
    archived = ArchiveCategory("travel", "open", W50, "n2").apply(free())

    held = replace(archived, normal_weeks=(normal(week=W50),))

    assert hours_of(held.suggested(W52).minutes)["open"] == "2:30"
    assert "travel" not in held.suggested(W52).minutes
