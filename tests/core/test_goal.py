"""Goals: what they ask for, what counts towards them, and which one holds."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.book import Book
from planner.core.capacity import with_capacity
from planner.core.category import OPEN_ID, Role
from planner.core.duration import HOUR, MINUTE, ZERO, total
from planner.core.errors import EndsTooEarly, GoalOnOpen, NotAPercentage, NotATime, TooManyGoals
from planner.core.goal import (
    MOST_GOALS,
    Absolute,
    Direction,
    Goal,
    Measure,
    Relative,
    Share,
    Standing,
)
from planner.core.normal_week import NormalWeek, Source
from planner.core.passed import outcome, passed
from planner.core.plan import Plan, Start, StartKind
from planner.core.week import Week
from tests.builders import EMPLOYEE_WEEK, W48, book, move, normal, plan, time
from tests.strategies import ORDER, grids, plans, sums, times

W40, W45, W50 = Week(2026, 40), Week(2026, 45), Week(2026, 50)
MORE = Relative(30, "n1")
measures = st.one_of(
    st.integers(-100, 100).map(lambda percent: Relative(percent, "n1")),
    st.integers(0, 100).map(Share),
    times(0, 60 * 60).map(Absolute),
)
directions = st.sampled_from(Direction)


def goal(
    measure: Measure = MORE,
    direction: Direction = Direction.AT_LEAST,
    subject: Role | str = Role.CUSTOMER,
    week: Week = W48,
    goal_id: str = "g1",
    last: Week | None = None,
    is_main: bool = True,
) -> Goal:
    return Goal(goal_id, subject, measure, week, direction, last, is_main)


def standing(
    a_goal: Goal, a_plan: Plan | None = None, normal_week: str = EMPLOYEE_WEEK
) -> Standing:
    return book(normal_week, goal=a_goal).standing(a_goal, a_plan or plan(normal_week))


# What a goal asks for


def test_thirty_per_cent_more_is_rounded_up_to_the_grid_and_the_exact_figure_is_known() -> None:
    asked = standing(goal())

    assert (asked.normal, asked.exact, asked.target) == (
        time("12:00"),
        time("15:36"),
        time("15:45"),
    )


def test_at_most_is_rounded_down() -> None:
    asked = standing(goal(Relative(-30, "n1"), Direction.AT_MOST, Role.MEETINGS))

    assert (asked.exact, asked.target) == (time("5:36"), time("5:30"))


def test_what_is_less_than_a_minute_is_never_rounded_over_at_most_nor_under_at_least() -> None:
    """1:01 less 30 % is 42.7 minutes, and 20 % more is 73.2."""
    week = "meetings 1:01, customers 36:00"
    most = Goal("g1", Role.MEETINGS, Relative(-30, "n1"), W48, Direction.AT_MOST)
    least = Goal("g1", Role.MEETINGS, Relative(20, "n1"), W48)

    assert standing(most, normal_week=week).exact == time("0:42")
    assert standing(least, normal_week=week).exact == time("1:14")


def test_a_typed_goal_is_kept_to_the_minute() -> None:
    asked = standing(goal(Absolute(time("8:07"))))

    assert (asked.exact, asked.target) == (time("8:07"), time("8:07"))


@given(measures, directions, grids, plans())
def test_at_least_is_never_under_the_exact_goal_and_at_most_never_over(
    measure: Measure, direction: Direction, grid: timedelta, a_plan: Plan
) -> None:
    asked = _with_grid(goal(measure, direction), a_plan, grid)

    off = asked.target - asked.exact
    if isinstance(measure, Absolute) and off == ZERO:
        return
    assert asked.target % grid == ZERO
    assert ZERO <= off < grid if direction is Direction.AT_LEAST else -grid < off <= ZERO


def _with_grid(a_goal: Goal, a_plan: Plan, grid: timedelta) -> Standing:
    return replace(book(goal=a_goal), grid=grid).standing(a_goal, a_plan)


def test_a_short_week_scales_what_the_goal_counts_from() -> None:
    short = with_capacity(plan(), time("29:30"), ORDER)

    asked = standing(goal(), short)

    assert (asked.target, asked.full_target) == (time("12:30"), time("15:45"))
    assert (asked.normal, asked.full_normal) == (time("9:34"), time("12:00"))
    assert asked.exact == time("12:27"), "12:26 and a bit: at least is never rounded under it"
    assert asked.is_short_week


@given(plans(), times(0, 60 * 60))
def test_what_is_normal_in_a_week_is_the_same_before_it_and_after(
    a_plan: Plan, capacity: timedelta
) -> None:
    a_goal = goal()
    planned = book(goal=a_goal).with_plan(_fitting(a_plan, capacity))

    before = planned.standing(a_goal, planned.plan(W48))

    assert before.normal == outcome(planned, a_goal, passed(planned, W48, W48.monday)).normal


def _fitting(a_plan: Plan, capacity: timedelta) -> Plan:
    return with_capacity(replace(a_plan, locks=frozenset()), capacity, ORDER)


def test_a_short_week_scales_a_typed_goal_too() -> None:
    asked = standing(goal(Absolute(time("8:00"))), with_capacity(plan(), time("18:30"), ORDER))

    assert (asked.target, asked.full_target) == (time("4:00"), time("8:00"))


def test_a_share_is_of_the_week_that_is() -> None:
    assert standing(goal(Share(30))).exact == time("11:06")
    assert standing(goal(Share(30)), with_capacity(plan(), time("20:00"), ORDER)).exact == time(
        "6:00"
    )


@given(st.integers(37, 168), measures.filter(lambda measure: not isinstance(measure, Share)))
def test_a_longer_week_scales_nothing(hours: int, measure: Measure) -> None:
    longer = with_capacity(plan(), hours * HOUR, ORDER)

    asked = standing(goal(measure), longer)

    assert asked.target == standing(goal(measure)).target
    assert not asked.is_short_week


def test_a_week_that_lacks_only_what_was_not_planned_anyway_is_not_short() -> None:
    """The start of such a week has all the customer time of the normal one, and so has the goal."""
    week = "customers 12:00, meetings 20:00, open 5:00"
    shorter = with_capacity(plan(week), time("32:00"), ORDER)

    asked = standing(goal(), shorter, week)

    assert asked.planned == time("12:00")
    assert asked.target == time("15:45")
    assert not asked.is_short_week


@given(sums.filter(lambda s: total(s.values()) > ZERO), times(0, 140 * 60))
def test_the_goal_in_a_short_week_counts_from_the_start_of_such_a_week(
    minutes: Mapping[str, timedelta], capacity: timedelta
) -> None:
    normal_week = NormalWeek("n1", minutes, Source.TYPED, W48)
    whole = Plan(W48, Start(StartKind.NORMAL, minutes))
    shorter = with_capacity(whole, min(capacity, whole.capacity), ORDER)
    same = goal(Relative(0, "n1"))

    asked = _standing_from(normal_week, same, shorter)

    assert abs(asked.exact - shorter.planned("customers")) <= MINUTE


def _standing_from(normal_week: NormalWeek, a_goal: Goal, a_plan: Plan) -> Standing:
    return replace(book(goal=a_goal), normal_weeks=(normal_week,)).standing(a_goal, a_plan)


def test_a_week_off_asks_for_nothing() -> None:
    for measure in (MORE, Share(30), Absolute(time("8:00"))):
        asked = standing(goal(measure), plan(""))
        assert asked.target == ZERO
        assert asked.is_reached


def test_a_goal_above_the_capacity_says_so() -> None:
    assert standing(goal(Relative(300, "n1"))).exceeds_week
    assert not standing(goal()).exceeds_week


# What counts


@given(measures, directions, plans())
def test_never_more_counts_than_is_planned(
    measure: Measure, direction: Direction, a_plan: Plan
) -> None:
    seen = standing(goal(measure, direction), a_plan)

    assert ZERO <= seen.counted <= seen.planned == a_plan.planned("customers")
    assert seen.uncounted == seen.planned - seen.counted
    assert seen.is_reached == (seen.to_go == ZERO)


@given(plans())
def test_relative_counts_the_smaller_of_the_time_and_what_the_normal_week_leaves(
    a_plan: Plan,
) -> None:
    seen = standing(goal(), a_plan)

    others = total(
        time for name, time in a_plan.minutes.items() if name not in ("customers", OPEN_ID)
    )
    assert seen.counted == max(ZERO, min(seen.planned, time("37:00") - others))


def test_time_gained_because_the_week_got_longer_does_not_count() -> None:
    longer = with_capacity(plan(), time("41:00"), ORDER)

    seen = standing(goal(), longer.after(move("3:45 open > customers")))

    assert (seen.planned, seen.counted) == (time("15:45"), time("12:00"))
    assert seen.uncounted == time("3:45")
    assert seen.to_go == time("3:45")


def test_time_gained_within_the_week_counts() -> None:
    seen = standing(goal(), plan().after(move("3:45 meetings > customers")))

    assert seen.counted == seen.target == time("15:45")
    assert seen.is_reached
    assert seen.uncounted == ZERO


@pytest.mark.parametrize("measure", [Share(30), Absolute(time("14:00"))])
def test_in_a_longer_week_all_counts_towards_a_share_or_a_typed_goal(measure: Measure) -> None:
    longer = with_capacity(plan(), time("41:00"), ORDER).after(move("4:00 open > customers"))

    assert standing(goal(measure), longer).counted == time("16:00")


def test_all_of_it_counts_against_at_most() -> None:
    longer = with_capacity(plan(), time("41:00"), ORDER).after(move("4:00 open > meetings"))

    seen = standing(goal(Relative(0, "n1"), Direction.AT_MOST, Role.MEETINGS), longer)

    assert (seen.counted, seen.to_go) == (time("12:00"), time("4:00"))


def test_what_is_missing_is_what_is_to_go() -> None:
    assert standing(goal()).to_go == time("3:45")
    assert standing(goal(Share(0))).to_go == ZERO


def test_a_goal_on_a_role_counts_all_of_its_categories_and_one_on_a_category_only_that() -> None:
    assert goal(subject=Role.TRAVEL).categories(book().categories) == ("travel",)
    assert goal(subject="meetings").categories(book().categories) == ("meetings",)


@given(plans(), measures)
def test_a_goal_never_blocks(a_plan: Plan, measure: Measure) -> None:
    """Setting one leaves every plan, and what it would refuse, as it is."""
    begun = book(EMPLOYEE_WEEK, a_plan)

    aimed = begun.with_goal(goal(measure, goal_id="g2"))

    assert aimed.plan(W48) is begun.plan(W48)


# Which goal holds


def test_a_new_goal_ends_the_former_and_earlier_weeks_keep_theirs() -> None:
    former = goal(week=W40)
    new = goal(Relative(40, "n1"), goal_id="g2", week=W48)

    changed = book(goal=former).with_goal(new)

    assert changed.main_goal(W48) is new
    assert changed.goals_in(W48) == (new,)
    earlier = changed.main_goal(W48.plus(-1))
    assert earlier is not None
    assert (earlier.id, earlier.measure, earlier.last) == ("g1", MORE, W48.plus(-1))


def test_a_goal_that_was_to_begin_later_gives_way_to_one_like_it() -> None:
    later = goal(week=W50)

    assert book(goal=later).with_goal(goal(goal_id="g2")).goals == (goal(goal_id="g2"),)


def test_a_goal_for_two_weeks_leaves_a_later_one_alone() -> None:
    later = goal(week=W50)
    short = goal(goal_id="g2", last=W48.plus(1))

    assert book(goal=later).with_goal(short).goals == (later, short)


def test_a_role_and_a_category_of_the_same_word_are_two_subjects() -> None:
    of_role, of_category = goal(subject=Role.TRAVEL), goal(subject="travel", goal_id="g2")

    assert book(goal=of_role).with_goal(of_category).goals_in(W48) == (of_role, of_category)
    assert goal(subject=Role.TRAVEL) != goal(subject="travel")


def test_at_least_and_at_most_on_the_same_subject_hold_side_by_side() -> None:
    least, most = goal(), goal(Share(60), Direction.AT_MOST, goal_id="g2")

    assert book(goal=least).with_goal(most).goals_in(W48) == (least, most)


def test_the_newest_main_goal_is_shown_and_earlier_weeks_keep_theirs() -> None:
    customers = goal(week=W40)
    travel = goal(subject=Role.TRAVEL, goal_id="g2", week=W40, is_main=False)
    meetings = goal(subject=Role.MEETINGS, goal_id="g3", week=W48)

    changed = book(goal=travel).with_goal(customers).with_goal(meetings)

    assert changed.main_goal(W45) == customers
    assert changed.main_goal(W48) == meetings


def test_when_the_main_goal_ends_the_former_one_is_shown_again() -> None:
    for_a_week = goal(subject=Role.MEETINGS, goal_id="g2", last=W48)

    changed = book(goal=goal(week=W40)).with_goal(for_a_week)

    assert changed.main_goal(W48) == for_a_week
    assert changed.main_goal(W50) == goal(week=W40)


def test_without_a_main_goal_the_first_is_shown_and_without_any_none() -> None:
    first = goal(is_main=False)
    second = goal(subject=Role.TRAVEL, goal_id="g2", is_main=False)

    assert book(goal=first).with_goal(second).main_goal(W48) == first
    assert book(goal=first).main_goal(W45) is None
    assert book(goal=first).goal_category(W45) is None


subjects = st.one_of(st.sampled_from(Role), st.sampled_from([n for n in ORDER if n != OPEN_ID]))
near = st.integers(30, 52).map(lambda number: Week(2026, number))
some_goals = st.builds(
    goal,
    measure=measures,
    direction=directions,
    subject=subjects,
    week=near,
    last=st.none() | near,
    is_main=st.booleans(),
)


@given(st.lists(some_goals, max_size=14))
def test_never_more_than_five_hold_and_no_two_alike(wanted: list[Goal]) -> None:
    held: Book = book()
    for number, each in enumerate(wanted):
        before = held
        try:
            held = held.with_goal(replace(each, id=f"g{number + 2}"))
        except (TooManyGoals, EndsTooEarly):
            assert held is before
        for week in (Week(2026, n) for n in range(30, 53)):
            goals = held.goals_in(week)
            assert len(goals) <= MOST_GOALS
            assert not any(a.is_like(b) for a in goals for b in goals if a is not b)
            _assert_only_changed_from(each.valid_from, week, before, held)


def _assert_only_changed_from(first: Week, week: Week, before: Book, after: Book) -> None:
    if week < first:
        assert [g.id for g in after.goals_in(week)] == [g.id for g in before.goals_in(week)]
        assert getattr(after.main_goal(week), "id", None) == getattr(
            before.main_goal(week), "id", None
        )


def test_the_same_goal_again_is_no_change() -> None:
    begun = book()

    assert begun.with_goal(begun.goals[0]) is begun


def test_not_planned_has_no_goal() -> None:
    with pytest.raises(GoalOnOpen):
        goal(subject=OPEN_ID)


@pytest.mark.parametrize("percent", [-101, 1001, 10**9])
def test_a_percentage_beyond_all_reason_is_refused(percent: int) -> None:
    with pytest.raises(NotAPercentage):
        Relative(percent, "n1")
    with pytest.raises(NotAPercentage):
        Share(percent)


@pytest.mark.parametrize("hours", [-MINUTE, time("168:00") + MINUTE, MINUTE / 2])
def test_a_typed_goal_is_a_time(hours: timedelta) -> None:
    with pytest.raises(NotATime):
        Absolute(hours)


# Which normal week a goal counts from


def test_a_goal_keeps_the_normal_week_that_it_names() -> None:
    newer = normal("customers 20:00, meetings 17:00", W50, "n2")

    changed = book().with_normal_week(newer)

    assert changed.normal_week(W50) is newer
    assert changed.standing(goal(), plan(week=W50)).normal == time("12:00")
    assert changed.standing(goal(Relative(30, "n2")), plan(week=W50)).normal == time("20:00")


def test_a_normal_week_of_the_same_first_week_is_replaced_but_kept_for_a_goal_that_names_it() -> (
    None
):
    second = normal("customers 20:00, meetings 17:00", W48, "n2")
    third = normal("customers 21:00, meetings 16:00", W48, "n3")

    changed = book().with_normal_week(second).with_normal_week(third)

    assert [n.id for n in changed.normal_weeks] == ["n1", "n3"]
    assert changed.normal_week(W48) is third
    assert changed.normal_week_of(goal(), W48).id == "n1"


def test_a_normal_week_of_the_same_id_takes_its_place() -> None:
    moved = normal("customers 20:00, meetings 17:00", W50, "n1")

    assert book().with_normal_week(moved).normal_weeks == (moved,)


def test_the_same_normal_week_again_is_no_change() -> None:
    begun = book()

    assert begun.with_normal_week(normal()) is begun


def test_the_goals_category_is_the_one_of_its_role_with_the_most_normal_time() -> None:
    assert book().goal_category(W48) == "customers"
    assert book(goal=goal(subject=Role.PEOPLE)).goal_category(W48) is None
