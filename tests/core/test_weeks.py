"""Plans by week, made when they are first asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.plan import Plan
from planner.core.week import Week
from planner.core.weeks import Later, Weeks
from tests.builders import W48, plan
from tests.strategies import weeks

some_weeks = st.lists(weeks(2020, 2030), max_size=12)


@given(some_weeks, weeks(2020, 2030))
def test_a_new_plan_stands_for_its_week_and_the_rest_is_shared(held: list[Week], new: Week) -> None:
    plans = {week: plan(week=week) for week in held}
    before = Weeks(plans)

    after = before.having(new, plan("meetings 1:00", week=new))

    assert dict(before) == plans
    assert dict(after) == {**plans, new: plan("meetings 1:00", week=new)}
    assert len(after) == len({*held, new})
    assert all(after.part(week) is plans[week] for week in plans if week != new)


def test_a_plan_is_made_once_and_only_when_it_is_asked_for() -> None:
    made: list[Plan] = []

    def make() -> Plan:
        made.append(plan())
        return made[0]

    later = Later(make)
    begun = Weeks({W48: later})

    assert W48 in begun
    assert [*begun] == [W48]
    assert not made
    assert begun[W48] is begun.having(W48.plus(1), plan(week=W48.plus(1)))[W48]
    assert begun.part(W48) is later
    assert len(made) == 1


def test_a_week_that_is_not_there_is_not_there() -> None:
    assert W48 not in Weeks()
    assert "2026-W48" not in Weeks({W48: plan()})
    with pytest.raises(KeyError):
        Weeks()[W48]


@given(some_weeks, st.lists(st.tuples(weeks(2020, 2030), st.booleans()), max_size=6))
def test_what_differs_from_before_is_told_by_week(
    held: list[Week], changed: list[tuple[Week, bool]]
) -> None:
    before = after = Weeks({week: plan(week=week) for week in held})
    for week, stays in changed:
        after = after.having(week, plan(week=week)) if stays else after.without(week)

    parts = {week: after.part(week) for week in after}
    was = {week: before.part(week) for week in before}
    differing = {week for week in parts if parts[week] is not was.get(week)}
    gone = {*was} - {*parts}
    assert {*after.differing(before)} == differing
    assert {week for week in before.differing(after) if week not in after} == gone
