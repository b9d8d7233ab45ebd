"""Archiving: the time of this and later weeks goes where it was said, and earlier weeks stay."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.core.archiving import archived, brought_back
from planner.core.book import Book
from planner.core.category import OPEN_ID, Category, Role
from planner.core.duration import ZERO
from planner.core.errors import IsArchived, LockedThen, NameInUse, NoSuchCategory, OpenStays
from planner.core.goal import Absolute, Goal, Relative
from planner.core.merging import merged
from tests.builders import W48, book, hours_of, minutes, move, normal, plan, time
from tests.strategies import ORDER, PURPOSES, plans

W47, W49, W50 = W48.plus(-1), W48.plus(1), W48.plus(2)
WEEKS = (W47, W48, W49)


few = settings(max_examples=40)
"""Books take a while to make."""


@st.composite
def archivings(draw: st.DrawFn) -> tuple[Book, str, str]:
    """A book with three planned weeks, what is archived, and where its time goes."""
    held = [replace(draw(plans()), week=week) for week in WEEKS]
    name = draw(st.sampled_from(PURPOSES))
    target = draw(st.sampled_from([other for other in ORDER if other != name]))
    free = [replace(each, locks=each.locks - {target}) for each in held]
    return book("meetings 8:00, travel 2:30", *free, week=W47), name, target


@few
@given(archivings())
def test_time_goes_to_the_target_from_this_week_on_and_no_sum_changes(
    case: tuple[Book, str, str],
) -> None:
    begun, name, target = case
    after = archived(begun, name, target, W48, "n2")

    assert after.plan(W47) is begun.plan(W47)
    for week in (W48, W49, W50):
        before, now = begun.plan(week), after.plan(week)
        assert now.capacity == before.capacity
        assert now.planned(target) == before.planned(target) + before.planned(name)
        assert now.planned(name) == ZERO
        for other in set(ORDER) - {name, target}:
            assert now.planned(other) == before.planned(other)


@few
@given(archivings())
def test_what_is_archived_has_no_lock_nor_keep_nor_moves_from_this_week_on(
    case: tuple[Book, str, str],
) -> None:
    begun, name, target = case
    after = archived(begun, name, target, W48, "n2")

    for week in (W48, W49):
        seen = after.plan(week)
        assert name not in {*seen.locks, *seen.keep, *seen.start.minutes}
        assert not any(each.touches(name) for each in seen.moves)
    assert name not in [category.id for category in after.active]


def test_the_normal_week_follows_from_this_week_on() -> None:
    begun = book("meetings 8:00, travel 2:30", week=W47)
    begun = begun.with_normal_week(normal("travel 4:00", W50, "n9"))

    after = archived(begun, "travel", "meetings", W48, "new")

    told = [hours_of(after.normal_week(week).minutes) for week in (W47, W48, W49, W50)]
    assert told == [
        {"meetings": "8:00", "travel": "2:30"},
        {"meetings": "10:30"},
        {"meetings": "10:30"},
        {"meetings": "4:00"},
    ]


def test_a_goal_keeps_counting_from_the_normal_week_that_it_names() -> None:
    goal = Goal("g1", Role.TRAVEL, Relative(100, "n1"), W48)
    begun = book("meetings 8:00, travel 2:30", goal=goal)

    after = archived(begun, "travel", "meetings", W48, "new")

    assert after.standing(goal, after.plan(W48)).normal == time("2:30")
    assert after.normal_week(W48).id == "new"


def test_a_goal_on_it_ends_the_week_before() -> None:
    begun = book(week=W47).with_goal(Goal("a", "travel", Absolute(time("2:00")), W47))
    begun = begun.with_goal(Goal("b", "admin", Absolute(time("2:00")), W47))

    after = archived(begun, "travel", OPEN_ID, W48, "new")

    assert [goal.id for goal in after.goals_in(W47)] == ["g1", "a", "b"]
    assert [goal.id for goal in after.goals_in(W48)] == ["g1", "b"]


def test_a_target_that_is_locked_in_a_later_week_refuses_and_names_the_week() -> None:
    begun = book("", plan(), plan(week=W49, locks=frozenset({"meetings"})))

    with pytest.raises(LockedThen) as told:
        archived(begun, "travel", "meetings", W48, "new")
    assert (told.value.category, told.value.year, told.value.number) == ("meetings", 2026, 49)


def test_a_locked_target_that_gets_nothing_is_no_obstacle() -> None:
    begun = book("", plan("meetings 8:00", locks=frozenset({"meetings"})))

    assert archived(begun, "travel", "meetings", W48, "new").plan(W48) == begun.plan(W48)


@pytest.mark.parametrize(
    ("name", "target", "refusal"),
    [
        (OPEN_ID, "meetings", OpenStays),
        ("travel", "travel", IsArchived),
        ("travel", "admin", IsArchived),
        ("lunch", "meetings", NoSuchCategory),
        ("travel", "lunch", NoSuchCategory),
    ],
)
def test_what_can_not_be_archived_is_refused(
    name: str, target: str, refusal: type[Exception]
) -> None:
    begun = book()
    begun = begun.with_category(replace(begun.category("admin"), archived=True))

    with pytest.raises(refusal):
        archived(begun, name, target, W48, "new")


def test_what_is_brought_back_has_no_time_but_stands_where_it_stood() -> None:
    begun = book("", plan())

    again = brought_back(archived(begun, "travel", "meetings", W48, "new"), "travel")

    assert again.categories == begun.categories
    assert again.plan(W48).planned("travel") == ZERO


def test_a_name_that_was_taken_since_is_in_the_way_of_bringing_back() -> None:
    begun = archived(book(), "travel", "meetings", W48, "new")
    taken = begun.with_category(Category("admin", "travel", Role.ADMIN))

    with pytest.raises(NameInUse):
        brought_back(taken, "travel")


def test_a_merged_category_goes_with_its_heir() -> None:
    begun = merged(book("", plan("travel 2:00, meetings 8:00")), "travel", "meetings")

    after = archived(begun, "meetings", OPEN_ID, W48, "new")

    assert after.plan(W48).minutes == minutes("open 10:00")


def test_moves_of_it_become_the_targets() -> None:
    given = plan("travel 2:00, meetings 8:00", move("1:00 travel > customers"))

    after = archived(book("", given), "travel", "meetings", W48, "new").plan(W48)

    assert [(each.source, each.target) for each in after.moves] == [("meetings", "customers")]
