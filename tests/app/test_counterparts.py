"""The counterparts of a week, as the user has chosen them or by the rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.app.counterparts import Counterparts
from planner.core.duration import ZERO
from planner.core.errors import NoGiver, Refusal
from planner.core.plan import Plan
from tests.builders import EMPLOYEE_WEEK, book, move, plan, time

BOOK = book()
IDS = BOOK.order


def of(given: Plan, **chosen: str) -> Counterparts:
    return Counterparts(BOOK, given, chosen)


def test_the_goal_is_shown_what_it_is_taken_from_and_the_others_where_it_goes() -> None:
    assert of(plan()).shown("customers") == "meetings"
    assert of(plan()).shown("travel") == "customers"
    assert of(plan()).usually_gives("travel")
    assert not of(plan()).usually_gives("customers")


def test_with_the_goal_s_category_locked_nothing_goes_to_itself() -> None:
    locked = plan(EMPLOYEE_WEEK, locks=frozenset({"customers"}))

    assert of(locked).shown("travel") == "open"
    assert of(locked).shown("open") is None


def test_a_choice_comes_before_the_rule_both_ways() -> None:
    chosen = of(plan(), customers="admin")

    assert (chosen.giver("customers"), chosen.taker("customers")) == ("admin", "admin")


def test_a_choice_that_is_locked_gives_way_to_the_rule() -> None:
    locked = plan(locks=frozenset({"admin"}))

    assert of(locked, customers="admin").giver("customers") == "meetings"
    assert of(locked, customers="admin").taker("customers") == "open"


def test_a_choice_without_time_gives_way_to_the_rule_but_still_takes() -> None:
    empty = plan("customers 12:00, meetings 8:00")

    assert of(empty, customers="admin").giver("customers") == "meetings"
    assert of(empty, customers="admin").taker("customers") == "admin"


def test_what_was_used_last_this_week_comes_before_the_rule() -> None:
    used = plan(EMPLOYEE_WEEK, move("1:00 admin > customers"))

    assert of(used).giver("customers") == "admin"


@pytest.mark.parametrize(
    ("wanted", "made"),
    [("13:00", ("meetings", "customers", "1:00")), ("11:30", ("customers", "open", "0:30"))],
)
def test_a_typed_number_is_a_move_from_or_to_the_counterpart(
    wanted: str, made: tuple[str, str, str]
) -> None:
    done = of(plan()).move_to("customers", time(wanted))

    assert (done.source, done.target, done.amount) == (*made[:2], time(made[2]))


def test_with_nobody_to_give_nothing_grows() -> None:
    alone = plan("customers 37:00")

    with pytest.raises(NoGiver):
        of(alone).move_to("customers", time("38:00"))


@given(
    category=st.sampled_from(IDS),
    chosen=st.dictionaries(st.sampled_from(IDS), st.sampled_from(IDS)),
    locks=st.frozensets(st.sampled_from(IDS[:-1])),
    steps=st.integers(0, 60),
)
def test_a_move_to_a_typed_number_brings_it_there_or_is_refused(
    category: str, chosen: dict[str, str], locks: frozenset[str], steps: int
) -> None:
    before, wanted = plan(locks=locks), steps * time("0:15")

    try:
        after = before.after(Counterparts(BOOK, before, chosen).move_to(category, wanted))
    except Refusal:
        return

    assert after.planned(category) == wanted
    assert after.capacity == before.capacity
    assert all(hours >= ZERO for hours in after.minutes.values())
