"""The gap to a goal: who gives what is missing, and where goes what is too much."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from planner.core.book import Book
from planner.core.category import OPEN_ID, Role
from planner.core.duration import ZERO, total
from planner.core.gap import Gap, gap_of
from planner.core.goal import Absolute, Direction, Goal, Share
from planner.core.move import Move
from planner.core.plan import Plan
from tests.builders import CATEGORIES, W48, book, hours_of, plan, time
from tests.strategies import ORDER, plans

MOST = Direction.AT_MOST
MEETINGS = Goal("g2", Role.MEETINGS, Absolute(time("7:15")), W48, MOST, is_main=False)
subjects = st.sampled_from([*Role, *(name for name in ORDER if name != OPEN_ID)])


def gap(held: Book, a_plan: Plan, goal: Goal) -> Gap | None:
    return gap_of(held, a_plan, held.standing(goal, a_plan))


def test_what_an_at_least_lacks_is_asked_for_in_counterpart_order() -> None:
    held = book()

    found = gap(held, plan(), held.goals[0])

    assert found is not None
    assert (found.wanted, found.takers) == (time("3:45"), ("customers",))
    assert found.givers[:2] == ("meetings", "admin")
    assert hours_of(found.gifts(plan())) == {"meetings": "3:45"}


def test_what_an_at_most_has_too_much_goes_to_the_main_goals_category_or_to_nothing_yet() -> None:
    held = book().with_goal(MEETINGS)

    found = gap(held, plan(), MEETINGS)

    assert found is not None
    assert found.wanted == time("0:45")
    assert (found.givers, found.takers) == (("meetings",), ("customers", OPEN_ID))


def test_of_several_categories_the_largest_is_asked_first_for_what_is_too_much() -> None:
    as_meetings = {"travel", "improvement"}
    categories = tuple(
        replace(c, role=Role.MEETINGS) if c.id in as_meetings else c for c in CATEGORIES
    )
    held = replace(book(), categories=categories).with_goal(MEETINGS)
    week = plan("customers 20:00, meetings 2:00, travel 6:00, improvement 9:00")

    found = gap(held, week, MEETINGS)

    assert found is not None
    assert found.givers == ("improvement", "travel", "meetings")
    assert hours_of(found.gifts(week)) == {"improvement": "9:00", "travel": "0:45"}


def test_what_a_main_goal_has_too_much_is_not_planned() -> None:
    main = Goal("g1", Role.MEETINGS, Absolute(time("7:15")), W48, MOST)

    found = gap(book(goal=main), plan(), main)

    assert found is not None
    assert found.takers == (OPEN_ID,)


def test_a_goal_that_is_reached_has_no_gap() -> None:
    reached = Goal("g1", Role.CUSTOMER, Share(30), W48)

    assert gap(book(goal=reached), plan(), reached) is None


def test_where_nobody_can_give_or_take_nothing_is_offered() -> None:
    held = book().with_goal(MEETINGS)

    assert gap(held, plan().locked("customers"), held.goals[0]) is None
    assert gap(held, plan().locked("meetings"), MEETINGS) is None


@given(plans(), subjects, st.sampled_from(Direction), st.integers(0, 100))
def test_what_is_offered_can_be_moved_and_brings_the_plan_nearer_to_the_goal(
    a_plan: Plan, subject: Role | str, direction: Direction, percent: int
) -> None:
    goal = Goal("g2", subject, Share(percent), W48, direction, is_main=False)
    held = book().with_goal(goal)

    found = gap(held, a_plan, goal)

    if found is None:
        return
    gifts = found.gifts(a_plan)
    moves = [Move(name, name, found.takers[0], amount) for name, amount in gifts.items()]
    after = held.standing(goal, a_plan.after(*moves))
    before = held.standing(goal, a_plan)
    assert ZERO < total(gifts.values()) <= found.wanted == before.to_go
    assert after.to_go == before.to_go - total(gifts.values())
