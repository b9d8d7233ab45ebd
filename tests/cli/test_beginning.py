from pathlib import Path

import pytest

from planner.core.profile import PROFILES
from planner.storage import read_book
from tests.cli.conftest import Lagkage


def test_a_new_book_begins_with_a_typical_week_and_its_goal(lagkage: Lagkage, path: Path) -> None:
    ended = lagkage("init", "--json")

    assert ended.status == 0
    assert ended.json["week"] == "2026-W48"
    assert ended.json["normal"]["Customer contact"] == 720
    assert ended.json["goal"] == {"target": 945, "exact": 936, "counted": 720}
    assert read_book(path).revision == 1


@pytest.mark.parametrize("profile", PROFILES)
def test_every_profile_fills_the_hours(lagkage: Lagkage, profile: str) -> None:
    ended = lagkage("init", "--template", profile, "--hours", "29:30", "--json")

    assert ended.status == 0
    assert sum(ended.json["plan"].values()) == ended.json["capacity"] == 1770


@pytest.mark.parametrize(
    ("goal", "target"), [("+30%", 945), ("30%", 675), ("8:30", 510), ("8,5", 510), ("+0%", 720)]
)
def test_a_goal_can_be_given_at_once(lagkage: Lagkage, goal: str, target: int) -> None:
    assert lagkage("init", "--goal", goal, "--json").json["goal"]["target"] == target


@pytest.mark.parametrize("hours", ["37:00", "30:00"], ids=["untouched", "with backups"])
def test_a_book_is_never_written_over(begun: Lagkage, path: Path, hours: str) -> None:
    begun("capacity", "this", hours)
    before = path.read_bytes()

    ended = begun("init", "--template", "leader")

    assert ended.status == 1
    assert "already" in ended.err
    assert path.read_bytes() == before


def test_what_is_left_of_a_lost_book_is_not_hidden_by_a_new_one(begun: Lagkage, path: Path) -> None:
    begun("capacity", "this", "30:00")
    path.unlink()

    ended = begun("init")

    assert ended.status == 3
    assert "backups" in ended.err
    assert not path.exists()


def test_the_folder_of_another_place_is_not_made(lagkage: Lagkage, tmp_path: Path) -> None:
    ended = lagkage("--data", tmp_path / "gone" / "book.lagkage", "init")

    assert ended.status == 3
    assert not (tmp_path / "gone").exists()


def test_a_week_has_no_more_than_168_hours(lagkage: Lagkage, path: Path) -> None:
    ended = lagkage("init", "--hours", "169")

    assert ended.status == 1
    assert "168:00" in ended.err
    assert not path.exists()
