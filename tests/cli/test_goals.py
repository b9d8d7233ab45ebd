"""`goal …` and `goals`: many goals, from a week on and to another, on roles and categories."""

from pathlib import Path

import pytest

from planner.core.category import Role
from planner.core.goal import Direction, Goal
from planner.core.week import Week
from planner.storage import read_book
from tests.builders import W48
from tests.cli.conftest import Lagkage

KEYS = {
    "role",
    "category",
    "direction",
    "measure",
    "percent",
    "minutes",
    "from",
    "to",
    "holds",
    "main",
    "target",
    "exact",
    "planned",
    "counted",
}
CEILING = ("goal", "6:00", "--role", "meetings", "--at-most")


def goals(path: Path) -> list[Goal]:
    return list(read_book(path).book.goals)


def test_a_goal_is_set_on_a_category_from_a_week_to_another(begun: Lagkage, path: Path) -> None:
    line = ("3:00", "--category", "improvement", "--from", "next", "--to", "2026-W52")

    ended = begun("goal", *line)

    assert ended.status == 0
    goal = goals(path)[-1]
    assert (goal.subject, goal.valid_from, goal.last) == (
        "improvement",
        Week(2026, 49),
        Week(2026, 52),
    )
    assert not goal.is_main
    assert ended.out.startswith("Goal: 3:00 of Learning and improvement")


def test_the_goal_to_show_first_can_be_said(begun: Lagkage, path: Path) -> None:
    begun(*CEILING, "--main")
    first = read_book(path).book.main_goal(W48)
    begun("goal", "+40%", "--not-main")
    second = read_book(path).book.main_goal(W48)

    assert first is not None
    assert second is not None
    assert (first.subject, second.subject) == (Role.MEETINGS, Role.MEETINGS)


@pytest.mark.parametrize(
    "line",
    [("--main", "--not-main"), ("--role", "admin", "--category", "travel"), ("--role", "nobody")],
)
def test_what_can_not_stand_together_is_a_matter_of_usage(
    begun: Lagkage, path: Path, line: tuple[str, ...]
) -> None:
    ended = begun("goal", "5%", *line)

    assert ended.status == 2
    assert len(goals(path)) == 1


@pytest.mark.parametrize(
    ("line", "status", "said"),
    [
        (("goal", "5%", "--from", "2026-W50", "--to", "2026-W49"), 1, "begins in week 50 of 2026"),
        (("goal", "5%", "--from", "soon"), 2, "is not a week"),
        (("goal", "5%", "--category", "nobody"), 1, "There is no category called “nobody”"),
        (("goal", "5%", "--category", "open"), 1, "Not planned can't be given a goal"),
        (("goal", "end"), 1, "The goal begins in week 48 of 2026"),
        (("goal", "end", "--role", "meetings"), 1, "No such goal holds in 2026-W48"),
        (("goal", "remove", "--at-most"), 1, "No such goal holds in 2026-W48"),
        (("goal", "remove", "--week", "last"), 1, "No such goal holds in 2026-W47"),
    ],
)
def test_what_can_not_be_is_said_and_changes_nothing(
    begun: Lagkage, path: Path, line: tuple[str, ...], status: int, said: str
) -> None:
    before = path.read_bytes()

    ended = begun(*line)

    assert ended.status == status
    assert said in ended.err
    assert path.read_bytes() == before


def test_a_goal_ends_before_this_week_or_with_another(begun: Lagkage, path: Path) -> None:
    begun(*CEILING, "--from", "2026-W40")
    ended = begun("goal", "end", "--role", "meetings", "--at-most")
    begun("goal", "end", "--to", "2026-W50")

    customers, meetings = goals(path)
    assert ended.out.startswith("Ends with 2026-W47: at most 6:00 of meeting time")
    assert (customers.last, meetings.last) == (Week(2026, 50), Week(2026, 47))


def test_an_ended_goal_is_found_by_a_week_in_which_it_held(begun: Lagkage, path: Path) -> None:
    begun(*CEILING, "--from", "2026-W40", "--to", "2026-W42")

    begun("goal", "end", "--role", "meetings", "--at-most", "--week", "2026-W41", "--to", "this")

    assert goals(path)[-1].last == W48


def test_a_goal_is_removed_from_earlier_weeks_too(begun: Lagkage, path: Path) -> None:
    begun(*CEILING, "--from", "2026-W40")

    ended = begun("goal", "remove", "--role", "meetings", "--at-most")

    assert ended.out.startswith("Removed, from earlier weeks too: at most 6:00 of meeting time")
    assert [goal.subject for goal in goals(path)] == [Role.CUSTOMER]


def test_goals_are_listed_the_main_one_first(begun: Lagkage) -> None:
    begun("goal", "10%", "--role", "travel", "--at-most", "--from", "2026-W40", "--to", "2026-W45")
    begun("goal", "3:00", "--category", "improvement", "--from", "2026-W50")
    begun(*CEILING)

    lines = begun("goals").out.replace("\N{NO-BREAK SPACE}", " ").splitlines()

    assert lines == [
        "30 % more customer time",
        "the main goal · from week 48 of 2026",
        "normal 12:00 · goal 15:45 (exactly 15:36) · planned 12:00 · 3:45 to go",
        "",
        "At most 6:00 of meeting time",
        "from week 48 of 2026",
        "normal 8:00 · at most 6:00 · planned 8:00 · 2:00 too much",
        "",
        "Beginning later",
        "  3:00 of Learning and improvement · from week 50 of 2026",
        "",
        "Ended",
        "  at most 10 % of the week for travel time · from week 40 of 2026 to week 45 of 2026",
    ]


def test_programs_are_told_every_goal_by_the_contract(begun: Lagkage) -> None:
    begun("goal", "3:00", "--category", "improvement", "--from", "2026-W50")

    first, later = begun("goals", "--json").json

    assert set(first) == KEYS
    assert first == {
        "role": "customer",
        "category": None,
        "direction": "at-least",
        "measure": "relative",
        "percent": 30,
        "minutes": None,
        "from": "2026-W48",
        "to": None,
        "holds": True,
        "main": True,
        "target": 945,
        "exact": 936,
        "planned": 720,
        "counted": 720,
    }
    assert (later["category"], later["minutes"]) == ("Learning and improvement", 180)
    assert (later["holds"], later["target"]) == (False, None)


def test_the_goals_of_another_week_are_listed(begun: Lagkage) -> None:
    assert begun("goals", "--week", "last").out.startswith("No goal holds in 2026-W47.")
    assert begun("goals", "--week", "next", "--json").json[0]["holds"]


def test_in_a_week_off_goals_hold_and_have_no_figures(begun: Lagkage) -> None:
    begun("capacity", "this", "0")

    (goal,) = begun("goals", "--json").json
    assert (goal["holds"], goal["target"]) == (True, None)
    assert "planned" not in begun("goals").out


def test_less_than_normal_is_a_ceiling_when_it_is_said(begun: Lagkage, path: Path) -> None:
    begun("goal", "-20%", "--role", "meetings", "--at-most")

    assert goals(path)[-1].direction is Direction.AT_MOST


def test_help_on_goal_is_help_on_setting_one(begun: Lagkage) -> None:
    assert begun("goal", "--help").out.startswith("Set a goal from this week on.")
    assert "goal end" in begun("--help").out
