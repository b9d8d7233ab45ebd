from pathlib import Path

import pytest

from planner.storage import BookStore, read_book
from tests.builders import W48, book, move, plan, time
from tests.cli.conftest import NOW, Lagkage

WEEK_KEYS = {"week", "capacity", "plan", "normal", "actual", "goal", "moves", "unaccounted"}


def test_a_week_is_told_to_programs_by_the_keys_of_the_contract(begun: Lagkage) -> None:
    begun("move", "this", "meetings", "customers", "1:30", "--reason", "shorten", "--note", "brief")

    told = begun("show", "this", "--json").json

    assert set(told) == WEEK_KEYS
    assert told["plan"]["Internal meetings"] == 390
    assert told["normal"]["Internal meetings"] == 480
    assert told["goal"] == {"target": 945, "exact": 936, "counted": 810}
    assert told["moves"] == [
        {
            "from": "Internal meetings",
            "to": "Customer contact",
            "minutes": 90,
            "reason": "shorten",
        }
    ]


def test_what_is_normal_in_a_short_week_is_laid_into_its_hours(begun: Lagkage) -> None:
    begun("capacity", "this", "18:30")

    told = begun("show", "this", "--json").json

    assert told["normal"]["Customer contact"] == 360
    assert sum(told["normal"].values()) == told["capacity"]
    assert "18:30  100   18:30" in begun("show", "this").out


def test_nothing_is_recorded_yet_and_the_whole_week_is_unaccounted_for(begun: Lagkage) -> None:
    told = begun("show", "this", "--json").json

    assert told["actual"] == {}
    assert told["unaccounted"] == told["capacity"] == 2220


@pytest.mark.parametrize("language", ["da", "en"])
def test_not_planned_has_one_key_in_every_language(begun: Lagkage, language: str) -> None:
    begun("move", "this", "travel", "open", "1:00")

    assert begun("--lang", language, "show", "this", "--json").json["plan"]["open"] == 60


def test_looking_makes_no_plan(begun: Lagkage, path: Path) -> None:
    ended = begun("show", "next")

    assert "Suggested from the normal week." in ended.out
    assert begun("weeks", "--json").json == []
    assert read_book(path).revision == 1


def test_each_week_with_a_plan_is_a_line(begun: Lagkage) -> None:
    begun("capacity", "next", "0")
    begun("move", "this", "meetings", "customers", "1:30")

    assert begun("weeks", "--json").json == [
        {
            "week": "2026-W48",
            "capacity": 2220,
            "planned_customer": 810,
            "actual_customer": 0,
            "goal": 945,
        },
        {
            "week": "2026-W49",
            "capacity": 0,
            "planned_customer": 0,
            "actual_customer": 0,
            "goal": None,
        },
    ]
    assert begun("weeks").out.splitlines()[1].split() == ["2026-W48", "37:00", "13:30", "15:45"]


def test_people_see_plan_normal_week_goal_and_moves(begun: Lagkage) -> None:
    begun(
        "move", "this", "meetings", "customers", "1:30", "--reason", "stop", "--note", "no status"
    )

    lines = begun("show", "2026-W48").out.splitlines()

    assert lines[0] == "Week 48 · 23 – 29 Nov 2026 · 37:00"
    assert "Internal meetings                 6:30   18    8:00   −1:30" in lines
    assert "1:30  Internal meetings → Customer contact  stop: no status" in lines


def test_a_week_off_says_so(begun: Lagkage) -> None:
    begun("capacity", "this", "0")

    assert "A week off: nothing to plan." in begun("show", "this").out


def test_a_week_off_has_no_goal(begun: Lagkage) -> None:
    begun("goal", "+30%")

    ended = begun("capacity", "this", "0")

    assert "goal" not in ended.out.casefold()
    assert begun("show", "this", "--json").json["goal"] is None
    (line,) = begun("weeks", "--json").json
    assert (line["planned_customer"], line["goal"]) == (0, None)
    assert begun("weeks").out.splitlines()[-1].split() == ["2026-W48", "0:00", "0:00"]


def test_a_lock_and_a_floor_are_shown(lagkage: Lagkage, path: Path) -> None:
    held = plan(keep={"travel": time("2:00")}, locks=frozenset({"meetings"}))
    BookStore.create(path, book("", held), clock=lambda: NOW).close()

    out = lagkage("show", "this").out

    assert "locked" in out
    assert "at least 2:00" in out


@pytest.mark.parametrize(
    ("written", "week"),
    [
        ("this", "2026-W48"),
        ("next", "2026-W49"),
        ("last", "2026-W47"),
        ("Næste", "2026-W49"),
        ("2026W1", "2026-W01"),
    ],
)
def test_a_week_can_be_named_by_how_near_it_is(begun: Lagkage, written: str, week: str) -> None:
    assert begun("show", written, "--json").json["week"] == week


def test_looking_needs_no_lock(begun: Lagkage, path: Path) -> None:
    store, _ = BookStore.open(path, clock=lambda: NOW)
    try:
        assert begun("show", "this").status == 0
        assert begun("weeks").status == 0
        assert begun("normal").status == 0
    finally:
        store.close()


def test_of_two_categories_of_one_name_the_id_is_the_key(lagkage: Lagkage, path: Path) -> None:
    from dataclasses import replace

    made = book("", plan("customers 1:00, meetings 2:00", move("0:30 meetings > open"), week=W48))
    twice = tuple(
        replace(category, name="open" if category.id == "customers" else category.name)
        for category in made.categories
    )
    BookStore.create(path, replace(made, categories=twice), clock=lambda: NOW).close()

    told = lagkage("show", "this", "--json").json["plan"]

    assert told == {"customers": 60, "Internal meetings": 90, "open": 30}


def test_per_cent_are_those_of_the_book(lagkage: Lagkage, path: Path) -> None:
    held = plan("admin 1:00, meetings 1:00, customers 1:00")
    BookStore.create(path, book("", held), clock=lambda: NOW).close()

    rows = lagkage("show", "this").out.splitlines()

    (customers,) = (row for row in rows if row.startswith("Customer contact"))
    assert customers.split()[2:4] == ["1:00", "34"]
