"""`start`, `templates`, `template …` and `copy`."""

from pathlib import Path

import pytest

from planner.core.profile import PROFILES
from planner.storage import read_book
from tests.builders import W48
from tests.cli.conftest import Lagkage


@pytest.fixture
def fair(begun: Lagkage) -> Lagkage:
    """A book with a template called Fair, of a week in which meetings gave 2:00 to customers."""
    begun("move", "this", "meetings", "customers", "2:00")
    assert begun("template", "save", "Fair").status == 0
    return begun


def customers(lagkage: Lagkage, week: str) -> int:
    minutes = lagkage("show", week, "--json").json["plan"]["Customer contact"]
    assert isinstance(minutes, int)
    return minutes


def test_a_week_begins_as_a_template_whatever_its_case(fair: Lagkage) -> None:
    told = fair("start", "2027-W02", "--from", "fair", "--json").json

    assert told["plan"]["Customer contact"] == 840
    assert told["moves"] == []


def test_a_week_begins_as_a_typical_week_and_says_what_is_not_planned(begun: Lagkage) -> None:
    ended = begun("start", "next", "--from", "leader", "--json")

    assert ended.status == 0
    assert ended.json["plan"]["open"] == 420
    assert ended.json["plan"]["Internal meetings"] == 840
    assert "People and one-on-ones" in begun("start", "next", "--from", "Leader").err


def test_a_week_begins_as_the_average_and_says_when_the_weeks_are_few(begun: Lagkage) -> None:
    begun("move", "this", "meetings", "customers", "1:00")
    begun("move", "last", "meetings", "customers", "2:00")

    ended = begun("start", "next", "--from", "average", "--json")

    assert ended.json["plan"]["Customer contact"] == 810
    assert "weeks 47–48" in begun("start", "next", "--from", "average").err


def test_a_template_of_one_s_own_comes_before_what_came_with_the_program(fair: Lagkage) -> None:
    fair("template", "rename", "Fair", "leader")

    assert (
        fair("start", "next", "--from", "leader", "--json").json["plan"]["Customer contact"] == 840
    )


@pytest.mark.parametrize("name", ["Nothing", "open", "template"])
def test_a_start_of_no_name_is_refused_with_those_there_are(fair: Lagkage, name: str) -> None:
    ended = fair("start", "this", "--from", name)

    assert ended.status == 1
    for known in ("normal", "last", "average", "Fair", "leader"):
        assert known in ended.err


def test_templates_are_listed_for_people_and_programs(fair: Lagkage) -> None:
    told = fair("templates", "--json").json

    assert told[0]["name"] == "Fair"
    assert told[0]["own"] is True
    assert told[0]["minutes"]["Internal meetings"] == 360
    assert [each["id"] for each in told[1:]] == list(PROFILES)
    assert {sum(each["minutes"].values()) for each in told} == {2220}
    assert fair("templates").out.splitlines()[1].split() == ["Fair", "37:00", "Customer", "contact"]


def test_saving_under_a_name_there_is_gives_that_template_the_hours(fair: Lagkage) -> None:
    ended = fair("template", "save", "FAIR", "--from", "normal")

    assert "other hours" in ended.err
    (own,) = [each for each in fair("templates", "--json").json if each["own"]]
    assert (own["name"], own["minutes"]["Customer contact"]) == ("Fair", 720)


def test_a_template_is_renamed_and_removed(fair: Lagkage) -> None:
    assert (
        fair("template", "rename", "fair", "Trade fair", "--json").json[0]["name"] == "Trade fair"
    )

    assert not any(each["own"] for each in fair("template", "remove", "Trade fair", "--json").json)
    ended = fair("template", "remove", "Trade fair")
    assert ended.status == 1
    assert "none of your own" in ended.err


def test_a_week_off_is_no_template(begun: Lagkage) -> None:
    begun("capacity", "this", "0")

    ended = begun("template", "save", "Off")

    assert ended.status == 1
    assert "no hours" in ended.err


def test_a_week_is_copied_to_the_next_and_planned_ones_stay(begun: Lagkage, path: Path) -> None:
    begun("move", "this", "meetings", "customers", "2:00")
    begun("move", "2026-W50", "meetings", "travel", "1:00")
    begun("capacity", "2026-W51", "0")

    told = begun("copy", "this", "--to", "4", "--json").json

    assert told == {
        "week": "2026-W48",
        "copied": ["2026-W49", "2026-W52"],
        "kept": ["2026-W50", "2026-W51"],
        "off": ["2026-W51"],
    }
    assert [customers(begun, week) for week in ("2026-W49", "2026-W50")] == [840, 720]
    assert begun("copy", "this", "--to", "4", "--replace", "--json").json["kept"] == ["2026-W51"]
    assert customers(begun, "2026-W50") == 840
    assert len(read_book(path).book.weeks) == 5


@pytest.mark.parametrize("count", ["0", "53", "-1", "many", "1.5"])
def test_a_week_is_copied_to_1_to_52_weeks(begun: Lagkage, path: Path, count: str) -> None:
    before = path.read_bytes()

    ended = begun("copy", "this", "--to", count)

    assert ended.status == 2
    assert "from 1 to 52" in ended.err or "missing" in ended.err
    assert path.read_bytes() == before


def test_a_week_off_is_not_copied(begun: Lagkage, path: Path) -> None:
    begun("capacity", "this", "0")

    assert begun("copy", "this", "--to", "2").status == 1
    assert set(read_book(path).book.weeks) == {W48}
