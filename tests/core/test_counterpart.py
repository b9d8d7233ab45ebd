"""The counterpart: who gives, and who takes, when nobody says."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.category import OPEN_ID, Category, Role
from planner.core.counterpart import giver_for, givers, shared_gifts, taker_for
from planner.core.duration import ZERO, total
from planner.core.move import Move
from planner.core.plan import Plan
from tests.builders import CATEGORIES, hours_of, minutes, move, plan, time
from tests.strategies import ORDER, plans, times

EIGHT = (
    *CATEGORIES,
    Category("people", "People", Role.PEOPLE),
    Category("other", "Other", Role.OTHER),
)
ALL = "customers 1:00, meetings 1:00, admin 1:00, other 1:00, preparation 1:00, travel 1:00"
ALL += ", people 1:00, improvement 1:00, open 1:00"


def test_givers_are_asked_in_their_order_and_customers_never() -> None:
    asked = givers(plan(ALL), EIGHT)

    assert [*asked] == [
        OPEN_ID,
        "meetings",
        "admin",
        "other",
        "preparation",
        "travel",
        "people",
        "improvement",
    ]


def test_who_is_locked_keeps_all_or_has_nothing_is_not_asked() -> None:
    begun = plan("meetings 1:00, admin 1:00, travel 1:00", keep=minutes("admin 1:00"))

    assert [*givers(begun.locked("meetings"), CATEGORIES)] == ["travel"]


def test_two_of_one_role_are_asked_in_the_users_order() -> None:
    more = (Category("b", "B", Role.MEETINGS), Category("a", "A", Role.MEETINGS), *CATEGORIES)

    assert [*givers(plan("a 1:00, b 1:00, meetings 1:00"), more)] == ["b", "a", "meetings"]


def test_a_category_grows_from_not_planned_first_and_then_from_meetings() -> None:
    assert giver_for(plan("open 1:00, meetings 8:00"), "customers", CATEGORIES) == OPEN_ID
    assert giver_for(plan(), "customers", CATEGORIES) == "meetings"
    assert giver_for(plan(), "meetings", CATEGORIES) == "admin"
    assert giver_for(plan("customers 37:00"), "customers", CATEGORIES) is None


def test_the_counterpart_used_last_this_week_comes_first() -> None:
    used = plan().after(move("1:00 travel > customers"), move("1:00 admin > customers"))

    assert giver_for(used, "customers", CATEGORIES) == "admin"
    assert taker_for(used, "travel", "improvement") == "customers"
    assert taker_for(used, "customers", "customers") == "admin"


def test_the_counterpart_used_last_is_passed_over_when_it_can_not() -> None:
    used = plan().after(move("2:30 travel > customers"))

    assert giver_for(used, "customers", CATEGORIES) == "meetings"
    assert taker_for(used.locked("customers"), "travel", "improvement") == "improvement"


@pytest.mark.parametrize(
    ("category", "goal_category", "taker"),
    [
        ("meetings", "customers", "customers"),
        ("customers", "customers", OPEN_ID),
        ("meetings", None, OPEN_ID),
        ("meetings", "travel", OPEN_ID),
        (OPEN_ID, "customers", "customers"),
    ],
)
def test_what_is_given_up_goes_to_the_goals_category_or_is_not_planned(
    category: str, goal_category: str | None, taker: str
) -> None:
    assert taker_for(plan().locked("travel"), category, goal_category) == taker


@given(plans(), st.sampled_from(ORDER))
def test_a_giver_can_give_and_is_somebody_else(a_plan: Plan, category: str) -> None:
    giver = giver_for(a_plan, category, CATEGORIES)

    if giver is not None:
        assert giver != category
        assert a_plan.spare(giver) > ZERO


@given(plans(), st.sampled_from(ORDER), st.none() | st.sampled_from(ORDER))
def test_a_taker_can_take(a_plan: Plan, category: str, goal_category: str | None) -> None:
    taker = taker_for(a_plan, category, goal_category)

    assert taker not in a_plan.locks
    assert taker != category or taker == OPEN_ID


@given(plans(), st.sampled_from(ORDER), times())
def test_what_is_proposed_can_be_given_and_is_no_more_than_wanted(
    a_plan: Plan, category: str, wanted: timedelta
) -> None:
    asked = [name for name in givers(a_plan, CATEGORIES) if name != category]
    gifts = shared_gifts(a_plan, asked, wanted)
    everything = total(map(a_plan.spare, asked))

    assert total(gifts.values()) == min(wanted, everything)
    assert ZERO not in gifts.values()
    if category not in a_plan.locks and gifts:
        moves = (Move(name, name, category, amount) for name, amount in gifts.items())
        assert a_plan.after(*moves).planned(category) == a_plan.planned(category) + total(
            gifts.values()
        )


def test_each_giver_gives_all_it_can_before_the_next_is_asked() -> None:
    begun = plan().keeping("meetings", time("6:00"))

    gifts = shared_gifts(begun, givers(begun, CATEGORIES), time("3:45"))

    assert hours_of(gifts) == {"meetings": "2:00", "admin": "1:45"}
