"""A merge adds up, and a split gives back what was there."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.core.book import Book
from planner.core.category import OPEN_ID, Role
from planner.core.duration import WEEK, ZERO
from planner.core.errors import (
    IsArchived,
    NameInUse,
    NoSuchCategory,
    NothingToMerge,
    OpenStays,
)
from planner.core.goal import Absolute, Direction, Goal
from planner.core.merging import merged, split
from tests.builders import W48, book, hours_of, minutes, move, normal, plan, time
from tests.strategies import ORDER, PURPOSES, plans, times

W49 = W48.plus(1)
few = settings(max_examples=40)
"""Books take a while to make."""

pairs = st.permutations(PURPOSES).map(lambda names: (names[0], names[1]))


@st.composite
def books(draw: st.DrawFn) -> Book:
    """Two planned weeks, a normal week, usual "keep at least", and goals on categories."""
    begun = book("", draw(plans()), replace(draw(plans()), week=W49))
    begun = begun.with_normal_week(normal(week=W49, normal_id="n2"))
    for number, name in enumerate(draw(st.lists(st.sampled_from(PURPOSES), max_size=3))):
        goal = Goal(f"c{number}", name, Absolute(draw(times())), W48, Direction.AT_MOST)
        begun = begun.with_goal(goal)
    for name in draw(st.sets(st.sampled_from(PURPOSES), max_size=3)):
        kept = replace(begun.category(name), keep_at_least=draw(times()))
        begun = begun.with_category(kept)
    return begun


@given(books(), pairs)
def test_a_split_gives_back_the_book_that_was_merged(begun: Book, ends: tuple[str, str]) -> None:
    assert split(merged(begun, *ends), ends[0]) == begun


@few
@given(books(), st.permutations(PURPOSES))
def test_merges_are_split_in_turn_even_those_of_what_was_merged(
    begun: Book, names: list[str]
) -> None:
    one, two, three, four, *_ = names
    chain = [(one, two), (three, two), (two, four)]
    together = begun
    for ends in chain:
        together = merged(together, *ends)

    assert set(together.category(four).ids) == {one, two, three, four}
    for name, _ in reversed(chain):
        together = split(together, name)
    assert together == begun


@few
@given(books(), pairs)
def test_an_heir_has_what_both_had_and_nobody_else_has_more_or_less(
    begun: Book, ends: tuple[str, str]
) -> None:
    one, heir = ends
    after = merged(begun, one, heir)

    for week in (W48, W49, W49.plus(1)):
        before, now = begun.plan(week), after.plan(week)
        assert now.capacity == before.capacity
        assert now.planned(heir) == before.planned(heir) + before.planned(one)
        assert now.planned(one) == ZERO
        for other in set(ORDER) - {one, heir}:
            assert now.planned(other) == before.planned(other)


@few
@given(books(), pairs)
def test_nobody_who_asks_the_book_meets_a_merged_category(
    begun: Book, ends: tuple[str, str]
) -> None:
    one, heir = ends
    after = merged(begun, one, heir)

    assert one not in after.order
    assert after.category(one).id == heir
    for week in (W48, W49):
        seen = after.plan(week)
        moved = {end for each in seen.moves for end in (each.source, each.target)}
        assert one not in {*seen.minutes, *seen.start.minutes, *moved, *seen.locks, *seen.keep}
        assert one not in after.normal_week(week).minutes
        assert one not in {goal.subject for goal in after.goals_in(week)}
        assert all(begun.plan(week).is_off == after.plan(week).is_off for week in (W48, W49))


@few
@given(books(), pairs, st.sampled_from(PURPOSES))
def test_a_week_that_was_changed_in_between_stays_as_it_was_changed(
    begun: Book, ends: tuple[str, str], name: str
) -> None:
    together = merged(begun, *ends)
    category = together.category(name).id
    changed = together.with_plan(together.plan(W48).locked(category, category not in ORDER[:1]))
    changed = changed.with_plan(replace(changed.plan(W48), note="changed"))

    apart = split(changed, ends[0])

    assert apart.plan(W48) == changed.plan(W48)
    assert apart.plan(W49) == begun.plan(W49)


def test_looking_at_a_merged_week_gives_the_same_object_each_time() -> None:
    after = merged(book("", plan(), plan(week=W49)), "travel", "meetings")

    seen = after.plan(W49)

    assert after.plan(W49) is seen
    assert after.with_plan(replace(after.plan(W48), note="x")).plan(W49) is seen
    assert after.with_plan(after.plan(W48)) is after


def test_moves_between_the_two_end_and_those_that_go_both_ways_now_do_too() -> None:
    given = plan(
        "meetings 8:00, travel 2:00, admin 4:00",
        move("1:00 meetings > travel"),
        move("2:00 admin > meetings"),
        move("0:30 travel > admin"),
    )

    seen = merged(book("", given), "travel", "meetings").plan(W48)

    assert [(each.source, each.target, each.amount) for each in seen.moves] == [
        ("admin", "meetings", time("1:30"))
    ]
    assert hours_of(seen.minutes) == {"meetings": "11:30", "admin": "2:30"}


def test_what_was_locked_stays_locked_and_both_keep_what_each_kept() -> None:
    given = plan(
        "meetings 8:00, travel 2:00",
        locks=frozenset({"travel"}),
        keep=minutes("meetings 3:00, travel 1:00"),
    )

    seen = merged(book("", given), "travel", "meetings").plan(W48)

    assert seen.locks == {"meetings"}
    assert seen.keep == minutes("meetings 4:00")


def test_no_week_keeps_more_than_a_week_has() -> None:
    keep = {"meetings": WEEK, "travel": WEEK}

    seen = merged(book("", plan(keep=keep)), "travel", "meetings").plan(W48)

    assert seen.keep == {"meetings": WEEK}


def at_most(goal_id: str, name: str, hours: str) -> Goal:
    return Goal(goal_id, name, Absolute(time(hours)), W48, Direction.AT_MOST, is_main=False)


def test_of_two_goals_that_became_alike_that_of_the_heir_holds_and_the_other_rests() -> None:
    begun = (
        book().with_goal(at_most("a", "travel", "2:00")).with_goal(at_most("b", "admin", "5:00"))
    )

    after = merged(begun, "travel", "admin")

    assert [goal.id for goal in after.goals_in(W48)] == ["g1", "b"]
    assert split(after, "travel").goals_in(W48) == begun.goals_in(W48)


def test_a_goal_on_the_heir_takes_the_place_of_one_that_it_inherited() -> None:
    after = merged(book().with_goal(at_most("a", "travel", "2:00")), "travel", "admin")
    assert [goal.subject for goal in after.goals_in(W48)] == [Role.CUSTOMER, "admin"]

    replaced = after.with_goal(at_most("b", "travel", "5:00"))

    assert [goal.id for goal in replaced.goals_in(W48)] == ["g1", "b"]
    assert replaced.goals_in(W48)[1].subject == "admin"


def test_a_goal_on_a_role_is_not_mistaken_for_one_on_a_category_of_that_id() -> None:
    begun = book(goal=Goal("g1", Role.TRAVEL, Absolute(time("2:00")), W48))

    assert merged(begun, "travel", "admin").goals_in(W48) == begun.goals_in(W48)


def test_new_plans_keep_of_the_heir_what_they_kept_of_both() -> None:
    begun = kept(kept(book(), "travel", "1:00"), "admin", "2:00")

    after = merged(begun, "travel", "admin")

    assert after.plan(W49).keep == minutes("admin 3:00")


def kept(begun: Book, name: str, least: str) -> Book:
    return begun.with_category(replace(begun.category(name), keep_at_least=time(least)))


def test_a_category_comes_back_with_what_it_kept_and_the_heir_keeps_the_rest() -> None:
    after = merged(kept(kept(book(), "travel", "1:00"), "admin", "2:00"), "travel", "admin")

    apart = split(kept(after, "admin", "0:30"), "travel")

    assert least(apart) == {"travel": time("1:00"), "admin": ZERO}


def least(given: Book) -> dict[str, timedelta]:
    return {name: given.category(name).keep_at_least for name in ("travel", "admin")}


@pytest.mark.parametrize(
    ("name", "heir", "refusal"),
    [
        (OPEN_ID, "meetings", OpenStays),
        ("meetings", OPEN_ID, OpenStays),
        ("meetings", "meetings", NothingToMerge),
        ("meetings", "lunch", NoSuchCategory),
        ("lunch", "meetings", NoSuchCategory),
        ("travel", "admin", IsArchived),
    ],
)
def test_what_can_not_be_merged_is_refused(name: str, heir: str, refusal: type[Exception]) -> None:
    begun = book()
    begun = begun.with_category(replace(begun.category("admin"), archived=True))

    with pytest.raises(refusal):
        merged(begun, name, heir)


def test_what_was_not_merged_can_not_be_split() -> None:
    with pytest.raises(NoSuchCategory):
        split(book(), "travel")


def test_a_name_that_was_taken_since_is_in_the_way_of_a_split() -> None:
    after = merged(book(), "travel", "admin")
    taken = after.with_category(replace(after.category("meetings"), name="TRAVEL"))

    with pytest.raises(NameInUse):
        split(taken, "travel")
