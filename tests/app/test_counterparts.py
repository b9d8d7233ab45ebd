"""A number typed is a move from or to the counterpart, and nothing else."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.app.counterparts import Counterparts
from planner.core.category import OPEN_ID
from planner.core.duration import ZERO
from planner.core.errors import NoGiver, NothingToMove, Refusal
from planner.core.plan import Plan
from tests.builders import EMPLOYEE_WEEK, book, hours_of, move, plan, time
from tests.strategies import ORDER, plans, times


def counterparts(a_plan: Plan, chosen: dict[str, str] | None = None) -> Counterparts:
    return Counterparts(book(EMPLOYEE_WEEK, a_plan), a_plan, chosen or {})


@given(plans(), st.sampled_from(ORDER), times())
def test_a_typed_number_is_what_the_category_then_has_and_one_other_pays(
    a_plan: Plan, category: str, wanted: timedelta
) -> None:
    try:
        typed = a_plan.after(counterparts(a_plan).move_to(category, wanted))
    except Refusal:
        return

    changed = [name for name in ORDER if typed.planned(name) != a_plan.planned(name)]
    assert typed.planned(category) == wanted
    assert typed.capacity == a_plan.capacity
    assert len(changed) == 2


def test_more_comes_from_the_counterpart_and_less_goes_to_the_goals_category() -> None:
    more = plan().after(counterparts(plan()).move_to("customers", time("13:30")))
    less = plan().after(counterparts(plan()).move_to("meetings", time("6:30")))

    assert hours_of(more.minutes) == hours_of(less.minutes)


def test_a_chosen_counterpart_comes_before_the_one_used_last() -> None:
    used = plan().after(move("1:00 travel > customers"))

    assert counterparts(used).giver("customers") == "travel"
    assert counterparts(used, {"customers": "admin"}).giver("customers") == "admin"
    assert counterparts(used, {"customers": "admin"}).taker("customers") == "admin"


def test_a_chosen_counterpart_that_is_locked_is_passed_over() -> None:
    locked = plan().locked("admin")

    assert counterparts(locked, {"customers": "admin"}).giver("customers") == "meetings"


def test_a_number_that_stands_there_already_moves_nothing() -> None:
    with pytest.raises(NothingToMove):
        counterparts(plan()).move_to("meetings", time("8:00"))


def test_with_nobody_to_give_a_larger_number_is_refused() -> None:
    alone = plan("customers 37:00")

    with pytest.raises(NoGiver) as refusal:
        counterparts(alone).move_to("customers", time("38:00"))

    assert refusal.value.category == "customers"


def test_one_counterpart_is_shown_where_givers_give_and_the_goal_takes() -> None:
    assert counterparts(plan()).shown("meetings") == "customers"
    assert counterparts(plan()).shown("customers") == "meetings"
    assert counterparts(plan()).shown(OPEN_ID) == "customers"
    assert counterparts(plan("customers 37:00")).shown("customers") is None
    assert plan().planned(OPEN_ID) == ZERO
