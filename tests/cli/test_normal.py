"""The normal week from the command line: from when it is valid, and what it was before."""

from pathlib import Path

from planner.core.normal_week import Source
from planner.storage import read_book
from tests.builders import W48
from tests.cli.conftest import Lagkage


def test_a_normal_week_is_valid_from_the_week_that_is_named(begun: Lagkage, path: Path) -> None:
    begun("normal", "meetings=7:00", "--from", "2027-W01")

    book = read_book(path).book
    assert book.normal_week(W48).source is Source.GUESS
    assert [str(each.valid_from) for each in book.normal_weeks] == ["2026-W48", "2027-W01"]


def test_the_one_that_holds_in_a_week_is_shown(begun: Lagkage) -> None:
    begun("normal", "meetings=7:00", "customers=13:00", "--from", "2027-W01")

    now, later = (
        begun("normal", "--json").json,
        begun("normal", "--from", "2027-W09", "--json").json,
    )

    assert now["normal_week"]["valid_from"] == "2026-W48"
    assert later["normal_week"] == {
        "valid_from": "2027-W01",
        "source": "typed",
        "total": 2220,
        "customers": 780,
        "minutes": later["normal"],
    }


def test_a_guess_is_confirmed(begun: Lagkage, path: Path) -> None:
    before = begun("normal").out.splitlines()[0]
    after = begun("normal", "--confirm").out.splitlines()[0]

    assert before == "Normal week, from 2026-W48 (a guess)"
    assert after == "Normal week, from 2026-W48 (typed)"
    assert read_book(path).book.normal_week(W48).source is Source.TYPED


def test_normal_weeks_are_listed_newest_first(begun: Lagkage) -> None:
    begun("normal", "meetings=7:00", "customers=13:00", "--from", "2027-W01")

    told = begun("normal", "--all", "--json").json
    lines = begun("normal", "--all").out.splitlines()

    assert [each["valid_from"] for each in told] == ["2027-W01", "2026-W48"]
    assert lines[1].split() == ["2027-W01", "37:00", "13:00", "typed"]
    assert lines[2].split() == ["2026-W48", "37:00", "12:00", "a", "guess"]


def test_one_that_only_a_goal_counts_from_is_not_listed(begun: Lagkage) -> None:
    begun("normal", "meetings=7:00", "customers=13:00")

    assert [each["customers"] for each in begun("normal", "--all", "--json").json] == [780]


def test_a_week_that_is_none_is_a_matter_of_usage(begun: Lagkage, path: Path) -> None:
    before = path.read_bytes()

    ended = begun("normal", "meetings=7:00", "--from", "soon")

    assert ended.status == 2
    assert path.read_bytes() == before
