import errno
import json
import os
import shutil
from pathlib import Path

import pytest

from planner.storage import BookStore, read_book
from planner.storage.files import Disk
from tests.cli.conftest import NOW, Lagkage
from tests.storage.edited import edited


def test_a_whole_book_is_told_with_its_backups(begun: Lagkage, path: Path) -> None:
    begun("capacity", "this", "30:00")

    told = begun("check", "--json").json

    assert told["ok"] is True
    assert told["problem"] is None
    (version,) = told["versions"]
    assert (version["revision"], version["second_place"]) == (1, False)
    assert Path(told["versions"][0]["path"]).is_file()
    assert "is whole: revision 2. One week has a plan." in begun("check").out


def test_a_damaged_book_is_told_with_where_and_what_is_left(begun: Lagkage, path: Path) -> None:
    begun("capacity", "this", "30:00")
    path.write_bytes(path.read_bytes()[:400])

    ended = begun("check", "--json")

    assert ended.status == 4
    assert ended.json["ok"] is False
    assert ended.json["problem"]["kind"] == "corrupt"
    assert "byte 400" in ended.json["problem"]["detail"]
    assert [version["revision"] for version in ended.json["versions"]] == [1]


def test_a_damaged_backup_is_not_offered_but_its_copy_in_the_second_place(
    begun: Lagkage, path: Path, own: Path
) -> None:
    begun("capacity", "this", "30:00")
    (backup,) = path.with_name("book.lagkage.backups").iterdir()
    backup.write_bytes(b"{}")

    (version,) = begun("check", "--json").json["versions"]
    assert (version["revision"], version["second_place"]) == (1, True)

    shutil.rmtree(own)
    assert begun("check", "--json").json["versions"] == []
    assert "no backups" in begun("check").out


def test_a_value_that_no_book_can_hold_is_found_in_any_week(begun: Lagkage, path: Path) -> None:
    begun("capacity", "last", "30:00")
    with edited(path) as tables:
        tables["weeks"]["2026-W47"]["start"]["minutes"]["travel"] = -1

    ended = begun("check", "--json")

    assert ended.status == 4
    assert ended.json["problem"]["kind"] == "bad-value"
    assert "2026-W47" in ended.json["problem"]["detail"]


def test_another_file_can_be_checked(begun: Lagkage, tmp_path: Path) -> None:
    begun("export", "--json", tmp_path / "all.json")

    assert begun("check", tmp_path / "all.json", "--json").json["ok"] is True
    assert begun("check", tmp_path / "none.json", "--json").status == 3


def test_everything_is_exported_in_the_open(begun: Lagkage, path: Path, tmp_path: Path) -> None:
    begun("move", "this", "meetings", "customers", "1:30", "--note", "for Ærø 🎂")

    ended = begun("export", "--json", tmp_path / "all.json")

    assert ended.status == 0
    exported = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    (move,) = exported["data"]["weeks"]["2026-W48"]["moves"]
    assert (move["amount"], move["reason"]["text"]) == (90, "for Ærø 🎂")
    assert read_book(tmp_path / "all.json").book == read_book(path).book
    assert (tmp_path / "all.json").stat().st_mode & 0o777 == 0o600


def test_an_export_replaces_an_older_one(begun: Lagkage, tmp_path: Path) -> None:
    (tmp_path / "all.json").write_text("old")

    assert begun("export", "--json", tmp_path / "all.json").status == 0
    assert begun("check", tmp_path / "all.json").status == 0


def test_an_export_never_takes_the_place_of_the_book(begun: Lagkage, path: Path) -> None:
    before = path.read_bytes()
    (path.parent / "link").symlink_to(path)

    assert begun("export", "--json", path).status == 1
    assert begun("export", "--json", path.parent / "link").status == 1
    assert path.read_bytes() == before


def test_an_export_says_what_to_write(begun: Lagkage, tmp_path: Path) -> None:
    assert begun("export", tmp_path / "all.json").status == 2


@pytest.mark.parametrize("where", ["gone/all.json", "folder"])
def test_an_export_that_can_not_be_written_leaves_nothing(
    begun: Lagkage, tmp_path: Path, where: str
) -> None:
    (tmp_path / "folder").mkdir()
    before = sorted(tmp_path.iterdir())

    ended = begun("export", "--json", tmp_path / where)

    assert ended.status == 3
    assert ended.err.count("\n") == 1
    assert sorted(tmp_path.iterdir()) == before


def test_a_book_that_is_open_elsewhere_is_locked_for_changes_alone(
    begun: Lagkage, path: Path, tmp_path: Path
) -> None:
    store, _ = BookStore.open(path, clock=lambda: NOW)
    try:
        assert begun("move", "this", "meetings", "customers", "1:00").status == 4
        assert begun("check").status == 0
        assert begun("export", "--json", tmp_path / "all.json").status == 0
    finally:
        store.close()

    assert begun("move", "this", "meetings", "customers", "1:00").status == 0


def _not_json(path: Path) -> None:
    path.write_bytes(b"Dear diary")


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _newer(path: Path) -> None:
    path.write_bytes(b'{"app":"lagkage","format":99,"rev":1,"saved":"","sha256":"","data":{}}')


def _another(path: Path) -> None:
    path.write_bytes(b'{"name": "package.json"}')


def _folder(path: Path) -> None:
    path.mkdir()


def _nothing(path: Path) -> None:
    pass


@pytest.mark.parametrize(
    ("make", "status"),
    [(_not_json, 4), (_empty, 4), (_newer, 4), (_another, 4), (_folder, 3), (_nothing, 3)],
)
@pytest.mark.parametrize("line", [("show", "this"), ("capacity", "this", "30:00"), ("weeks",)])
def test_a_file_that_is_no_book_ends_in_one_clear_sentence(
    lagkage: Lagkage, path: Path, make: object, status: int, line: tuple[str, ...]
) -> None:
    assert callable(make)
    make(path)
    before = path.read_bytes() if path.is_file() else b""

    ended = lagkage(*line)

    assert (ended.status, ended.out) == (status, "")
    assert str(path) in ended.err
    assert ended.err.count("\n") == 1
    assert (path.read_bytes() if path.is_file() else b"") == before


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_rights_is_told(begun: Lagkage, path: Path) -> None:
    path.chmod(0)

    assert begun("show", "this").status == 3


def test_a_file_that_may_not_be_read_is_told(
    begun: Lagkage, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Disk, path: Path) -> int:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Disk, "open", refuse)

    ended = begun("show", "this")

    assert ended.status == 3
    assert "rights" in ended.err
