"""Versions on the command line: told, kept, restored; also of a book that can't be opened."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from planner.storage import BookStore, read_book
from planner.storage.envelope_reader import read_envelope
from tests.builders import plan
from tests.cli.conftest import NOW, Lagkage

DAMAGED = b"Dear diary"


@pytest.fixture
def changed(begun: Lagkage) -> Lagkage:
    """A book of three revisions; the second has 30:00 in this week, the third 20:00."""
    begun("capacity", "this", "30:00")
    begun("capacity", "this", "20:00")
    return begun


def newer(path: Path) -> None:
    """Make of the book one as a newer Lagkage might write it."""
    path.write_bytes(replace(read_envelope(path.read_bytes()), format=2).encoded())


def test_backups_are_told_newest_first_with_what_they_hold(changed: Lagkage) -> None:
    versions = changed("backups", "--json").json

    assert [version["revision"] for version in versions] == [2, 1]
    assert [(version["weeks"], version["whole"]) for version in versions] == [(1, True), (0, True)]
    assert versions[0]["planned_customer"] > 0
    assert "for customers" in changed("backups").out


def test_what_an_earlier_run_could_not_save_is_a_version_too(
    changed: Lagkage, path: Path, own: Path
) -> None:
    folder = own / "rescued"
    folder.mkdir()
    store, book = BookStore.open(path, clock=lambda: NOW)
    copy = store.rescue(book.with_plan(plan("meetings 10:00")), folder)
    store.close()

    newest, *others = changed("backups", "--json").json

    assert (newest["path"], newest["rescued"]) == (str(copy), True)
    assert [each["rescued"] for each in others] == [False, False]
    assert "changes that could not be saved" in changed("backups").out
    assert changed("restore", str(newest["revision"])).status == 0
    assert read_book(path).book == read_book(copy).book


def test_a_backup_is_kept_by_hand(changed: Lagkage, path: Path) -> None:
    ended = changed("backup", "--json")

    assert Path(ended.json["path"]).read_bytes() == path.read_bytes()
    (newest, *_) = changed("backups", "--json").json
    assert (newest["revision"], newest["kept"]) == (3, "by-hand")


def test_a_restored_book_is_as_it_was_and_can_be_turned_back(changed: Lagkage, path: Path) -> None:
    before = read_book(path).book

    ended = changed("restore", "1")

    assert ended.status == 0
    assert not read_book(path).book.weeks
    assert "To go back: lagkage-cli restore 3" in ended.out
    assert changed("restore", "3", "--json").json["revision"] == 5
    assert read_book(path).book == before


def test_a_damaged_book_is_restored_and_the_damaged_file_kept(changed: Lagkage, path: Path) -> None:
    path.write_bytes(DAMAGED)
    assert "lagkage-cli restore REV" in changed("check").out

    ended = changed("restore", "2", "--json")

    assert Path(ended.json["kept"]).read_bytes() == DAMAGED
    assert changed("show", "this", "--json").json["capacity"] == 30 * 60


def test_a_missing_book_is_restored(changed: Lagkage, path: Path) -> None:
    path.unlink()

    assert changed("init").status == 3
    assert changed("restore", "2", "--json").json["kept"] is None
    assert changed("show", "this").status == 0


@pytest.mark.parametrize(
    ("written", "status", "said"),
    [
        ("9", 1, "There is no whole backup of revision 9. There are: 2, 1."),
        ("²", 2, "is not a revision"),
        ("latest", 2, "is not a revision"),
    ],
)
def test_a_revision_that_there_is_not_changes_nothing(
    changed: Lagkage, path: Path, written: str, status: int, said: str
) -> None:
    before = path.read_bytes()

    ended = changed("restore", written)

    assert ended.status == status
    assert said in ended.err
    assert path.read_bytes() == before


def test_of_a_new_book_there_is_a_copy_in_the_second_place(begun: Lagkage, own: Path) -> None:
    (version,) = begun("backups", "--json").json

    assert (version["revision"], version["second_place"]) == (1, True)
    assert own in Path(version["path"]).parents


def test_a_book_without_backups_says_so(begun: Lagkage, own: Path) -> None:
    shutil.rmtree(own)

    assert begun("backups", "--json").json == []
    assert "There are no whole backups" in begun("restore", "1").err


def test_a_book_that_is_open_elsewhere_is_read_and_backed_up_but_not_restored(
    changed: Lagkage, path: Path, tmp_path: Path
) -> None:
    store, _ = BookStore.open(path, clock=lambda: NOW)
    try:
        assert changed("check").status == 0
        assert changed("backups").status == 0
        assert changed("backup").status == 0
        assert changed("export", "--json", tmp_path / "all.json").status == 0
        assert changed("restore", "1").status == 4
    finally:
        store.close()


def test_a_book_of_a_newer_lagkage_is_checked_and_exported_and_stays_as_it_is(
    changed: Lagkage, path: Path, tmp_path: Path
) -> None:
    newer(path)
    before = path.read_bytes()

    ended = changed("check", "--json")

    assert ended.status == 4
    assert (ended.json["problem"]["kind"], ended.json["problem"]["format"]) == ("too-new", 2)
    assert "format 2" in changed("check").out
    assert changed("show", "this").status == 4
    assert changed("export", "--json", tmp_path / "all.json").status == 0
    assert json.loads((tmp_path / "all.json").read_bytes())["data"]["weeks"]
    assert path.read_bytes() == before
    kept = changed("restore", "1", "--json").json["kept"]
    assert "(newer " in kept
    assert Path(kept).read_bytes() == before


def test_a_backup_is_exported_in_the_open(changed: Lagkage, path: Path, tmp_path: Path) -> None:
    path.write_bytes(DAMAGED)

    assert changed("export", "--json", tmp_path / "no.json").status == 4
    assert changed("export", "--json", tmp_path / "2.json", "--rev", "2").status == 0

    exported = json.loads((tmp_path / "2.json").read_text("utf-8"))
    assert exported["rev"] == 2


def test_the_place_of_the_damage_is_told(changed: Lagkage, path: Path) -> None:
    whole = path.stat().st_size
    path.write_bytes(path.read_bytes()[:1000])

    problem = changed("check", "--json").json["problem"]

    assert (problem["damage"], problem["byte"]) == ("stops", 1000)
    assert abs(problem["about"] - whole) < whole / 2
    assert "The file stops at byte 1,000 of about" in changed("check").out
    assert "Filen stopper ved byte 1.000 af omkring" in changed("check", "--lang", "da").out


def test_looking_at_versions_writes_nothing(changed: Lagkage, path: Path) -> None:
    path.write_bytes(DAMAGED)
    before = {each: each.stat().st_mtime_ns for each in path.parent.rglob("*")}

    changed("check")
    changed("backups")

    assert {each: each.stat().st_mtime_ns for each in path.parent.rglob("*")} == before
