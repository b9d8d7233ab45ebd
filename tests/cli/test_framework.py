from pathlib import Path

import pytest

from planner.core.category import Role
from planner.core.goal import Direction
from planner.core.normal_week import Source
from planner.storage import read_book
from tests.builders import W48
from tests.cli.conftest import Lagkage


def test_the_normal_week_is_shown(begun: Lagkage) -> None:
    ended = begun("normal")

    assert ended.status == 0
    assert ended.out.startswith("Normal week, from 2026-W48")
    assert "37:00" in ended.out.splitlines()[-1]


def test_a_typed_normal_week_holds_from_this_week_on(begun: Lagkage, path: Path) -> None:
    begun("capacity", "last", "37:00")
    told = begun("normal", "meetings=7:30", "Customer contact=+0:30", "--json").json

    assert told["normal"]["Internal meetings"] == 450
    assert told["normal"]["Customer contact"] == 750
    normal = read_book(path).book.normal_week(W48)
    assert (normal.source, normal.valid_from) == (Source.TYPED, W48)


def test_a_name_may_hold_an_equals_sign(begun: Lagkage) -> None:
    assert "“a=b”" in begun("normal", "a=b=1:00").err


def test_a_new_normal_week_tells_what_it_leaves_to_decide(begun: Lagkage) -> None:
    ended = begun("normal", "customers=13:00")

    assert "adds up to 38:00; the working hours are 37:00" in ended.err
    assert "The goal stays 15:45, from the earlier normal week." in ended.err


def test_a_goal_that_is_set_again_counts_from_the_new_normal_week(begun: Lagkage) -> None:
    begun("normal", "customers=13:00", "meetings=7:00")

    assert begun("show", "this", "--json").json["goal"]["exact"] == 936
    assert begun("goal", "+30%", "--json").json["goal"]["exact"] == 1014


def test_plans_stay_as_they_are_under_a_new_normal_week(begun: Lagkage) -> None:
    before = begun("move", "this", "meetings", "customers", "1:00", "--json").json["plan"]

    assert begun("normal", "meetings=7:00", "customers=13:00", "--json").json["plan"] == before


@pytest.mark.parametrize(("goal", "target"), [("+50%", 1080), ("25%", 555), ("8:30", 510)])
def test_a_goal_is_set(begun: Lagkage, goal: str, target: int) -> None:
    assert begun("goal", goal, "--json").json["goal"]["target"] == target


def test_a_ceiling_on_meetings_stands_beside_the_main_goal(begun: Lagkage, path: Path) -> None:
    ended = begun("goal", "-20%", "--role", "meetings", "--at-most")

    assert ended.out.startswith("Goal: 20\N{NO-BREAK SPACE}% less meeting time")
    book = read_book(path).book
    assert [goal.subject for goal in book.goals_in(W48)] == [Role.CUSTOMER, Role.MEETINGS]
    assert book.goals[1].direction is Direction.AT_MOST
    main = book.main_goal(W48)
    assert main is not None
    assert main.subject is Role.CUSTOMER


def test_a_sixth_goal_is_refused(begun: Lagkage) -> None:
    for role in ("meetings", "work", "admin", "people"):
        assert begun("goal", "1:00", "--role", role).status == 0

    ended = begun("goal", "1:00", "--role", "travel")

    assert ended.status == 1
    assert "Five goals hold in week 48 of 2026 already." in ended.err


@pytest.mark.parametrize("goal", ["much", "-130%", "130%", "+8:30", "", "12.5%"])
def test_what_is_no_goal_is_a_matter_of_usage(begun: Lagkage, goal: str) -> None:
    ended = begun("goal", goal)

    assert ended.status == 2
    assert "+30%, 30% or 8:30" in ended.err


def test_a_goal_above_the_week_says_so(begun: Lagkage) -> None:
    assert "a share of the week fits better" in begun("goal", "40:00").out
