from pathlib import Path
from typing import Any

import pytest

from planner.core.category import OPEN_ID, Role
from planner.storage import read_book
from tests.builders import W48, time
from tests.cli.conftest import Lagkage


def listed(begun: Lagkage, *line: str) -> dict[str, Any]:
    """What `--json` tells of each category, by name."""
    ended = begun(*line, "--json")
    assert ended.status == 0, ended.err
    return {each["name"]: each for each in ended.json}


def test_categories_are_listed_for_programs(begun: Lagkage) -> None:
    told = begun("categories", "--json").json

    assert told[0] == {
        "id": "customers",
        "name": "Customer contact",
        "role": "customer",
        "colour": "#0072b2",
        "archived": False,
    }
    assert (told[-1]["name"], told[-1]["role"]) == (OPEN_ID, None)


def test_the_ids_that_every_command_takes_are_listed_and_outlive_a_name(begun: Lagkage) -> None:
    begun("category", "rename", "travel", "On the road")

    assert listed(begun, "categories")["On the road"]["id"] == "travel"
    assert "On the road                    travel " in begun("categories").out
    assert begun("move", "this", "travel", "open", "0:15").status == 0


def test_a_category_is_added_renamed_and_given_role_and_colour(begun: Lagkage) -> None:
    assert listed(begun, "category", "add", "Calls")["Calls"]["role"] == "other"
    begun("category", "rename", "calls", "Phone calls")
    begun("category", "role", "phone calls", "customer")
    told = listed(begun, "category", "colour", "Phone calls", "#00AA00")["Phone calls"]

    assert (told["role"], told["colour"]) == ("customer", "#00aa00")
    again = listed(begun, "category", "colour", "Phone calls", "role")["Phone calls"]
    assert again["colour"] != "#00aa00"


def test_what_is_merged_is_listed_with_its_heir_and_split_by_its_name(begun: Lagkage) -> None:
    before = begun("show", "this", "--json").json
    merged = begun("category", "merge", "travel", "admin")

    assert "merged with Travel" in merged.out
    assert begun("show", "this", "--json").json["plan"]["Mail and administration"] == 540
    begun("category", "split", "TRAVEL")
    assert begun("show", "this", "--json").json == before


def test_an_archived_category_hands_its_time_on_from_this_week(begun: Lagkage, path: Path) -> None:
    begun("move", "last", "travel", "meetings", "0:30")
    told = listed(begun, "category", "archive", "travel", "--to", "Not planned")

    assert told["Travel"]["archived"]
    book = read_book(path).book
    assert book.plan(W48).planned(OPEN_ID) == time("2:30")
    assert book.plan(W48.plus(-1)).planned("travel") == time("2:00")
    assert not listed(begun, "category", "bring-back", "travel")["Travel"]["archived"]


@pytest.mark.parametrize(
    ("place", "order"),
    [("up", [1, 0]), ("down", [0, 2]), ("first", [1, 0]), ("last", [0, 2])],
)
def test_a_category_is_moved_in_the_order(begun: Lagkage, place: str, order: list[int]) -> None:
    before = [*listed(begun, "categories")]

    after = [*listed(begun, "category", "move", "meetings", place)]

    assert after[:2] == [before[at] for at in order]


def test_last_is_behind_all(begun: Lagkage) -> None:
    assert [*listed(begun, "category", "move", "travel", "last")][-1] == "Travel"
    assert [*listed(begun, "category", "move", "travel", "down")][-1] == "Travel"
    assert next(iter(listed(begun, "category", "move", "travel", "first"))) == "Travel"
    assert next(iter(listed(begun, "category", "move", "travel", "up"))) == "Travel"


def test_what_it_keeps_and_what_counts_is_said(begun: Lagkage, path: Path) -> None:
    begun("category", "keep", "travel", "1:00")
    ended = begun("category", "keep", "travel", "+0.15")
    begun("category", "define", "travel", "Driving. Not: calls.")

    kept = read_book(path).book.category("travel")
    assert (kept.keep_at_least, kept.definition) == (time("1:09"), "Driving. Not: calls.")
    assert "was read as" in ended.err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("rename travel Meetings2\u200b", ""),
        ("rename travel", "Something is missing: NEW."),
        ("rename open Free", "Not planned is built in"),
        ("add TRAVEL", "There is a category called “TRAVEL” already."),
        ("colour travel blue", "“blue” is not a colour. Write it like #0072b2."),
        ("merge travel travel", "can't be merged into itself"),
        ("merge travel open", "Not planned is built in"),
        ("merge lunch travel", "There is no category called “lunch”."),
        ("archive travel", "Something is missing: --to."),
        ("archive travel --to travel", "“Travel” is archived. Choose another category."),
        ("bring-back travel", "“travel” is not archived. Nothing is."),
        ("split travel", "“travel” was not merged. Nothing was."),
        ("role travel boss", "ROLE can't be boss."),
        ("foo travel", "There is no command “category foo”."),
    ],
)
def test_what_is_refused_says_why(begun: Lagkage, path: Path, line: str, said: str) -> None:
    before = path.read_bytes()

    ended = begun("category", *line.split(" "))

    assert (ended.status == 0) == (not said)
    assert said in ended.err
    assert (path.read_bytes() == before) == bool(said)


def test_those_that_were_merged_or_archived_are_named_where_another_was_meant(
    begun: Lagkage,
) -> None:
    begun("category", "merge", "travel", "admin")
    begun("category", "archive", "meetings", "--to", "open")

    assert "These were: Travel." in begun("category", "split", "admin").err
    assert "These are: Internal meetings." in begun("category", "bring-back", "admin").err


def test_help_on_category_lists_what_can_be_done_to_one(begun: Lagkage) -> None:
    out = begun("category", "--help").out

    assert "category add " in out
    assert "  weeks " not in out


@pytest.mark.parametrize("role", Role)
def test_every_role_can_be_written(begun: Lagkage, role: Role) -> None:
    assert listed(begun, "category", "role", "travel", role)["Travel"]["role"] == role
