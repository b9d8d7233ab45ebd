"""No command writes over the book, its lock or its backups, whatever name they are given."""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Lagkage

WRITERS = [("sheet", "plan", "--pdf"), ("sheet", "blank", "--pdf"), ("export", "--json")]
WRITERS += [("report", "this", "--pdf")]
WRITERS += [("compare", "this", flag) for flag in ("--csv", "--excel-da", "--xlsx")]


def _own(path: Path) -> list[Path]:
    folder = path.with_name("book.lagkage.backups")
    return [path, path.with_name(".book.lagkage.lock"), *folder.iterdir()]


@pytest.mark.parametrize("line", WRITERS)
def test_what_is_written_never_takes_the_place_of_the_book(
    begun: Lagkage, path: Path, line: tuple[str, ...]
) -> None:
    begun("capacity", "this", "30:00")
    before = {file: file.read_bytes() for file in _own(path)}

    for file in before:
        ended = begun(*line, file)
        assert (ended.status, ended.out) == (1, "")
        assert "Choose another file" in ended.err

    assert {file: file.read_bytes() for file in _own(path)} == before


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
@pytest.mark.parametrize("link", [os.symlink, os.link])
@pytest.mark.parametrize("line", WRITERS)
def test_nor_by_another_name_of_it(
    begun: Lagkage, path: Path, line: tuple[str, ...], link: object
) -> None:
    assert callable(link)
    link(path, path.parent / "mine")

    assert begun(*line, path.parent / "mine").status == 1
    assert begun(*line, path.parent / "book.lagkage.backups" / "new").status == 1


@pytest.mark.parametrize("line", WRITERS)
def test_a_file_beside_the_book_may_be_written(
    begun: Lagkage, path: Path, line: tuple[str, ...]
) -> None:
    assert begun(*line, path.parent / "beside").status == 0


# Backups as books


def _backup(path: Path) -> Path:
    (backup,) = path.with_name("book.lagkage.backups").iterdir()
    return backup


@pytest.mark.parametrize(
    "line",
    [
        ("capacity", "this", "29:00"),
        ("move", "this", "meetings", "customers", "1:00"),
        ("goal", "+30%"),
        ("init",),
    ],
)
def test_a_backup_is_not_written_to(begun: Lagkage, path: Path, line: tuple[str, ...]) -> None:
    begun("capacity", "this", "30:00")
    backup = _backup(path)
    if line == ("init",):
        backup = backup.with_name("new.lagkage")
    before = sorted(backup.parent.iterdir()), _backup(path).read_bytes()

    ended = begun("--data", backup, *line)

    assert ended.status == 4
    assert ended.err == (
        f"{backup} is a backup of a book, and stays as it is."
        " Copy it to another folder, and open the copy.\n"
    )
    assert (sorted(backup.parent.iterdir()), _backup(path).read_bytes()) == before


@pytest.mark.parametrize("line", [("show", "this"), ("check",), ("weeks",)])
def test_a_backup_may_be_looked_at(begun: Lagkage, path: Path, line: tuple[str, ...]) -> None:
    begun("capacity", "this", "30:00")

    assert begun("--data", _backup(path), *line).status == 0
    assert list(path.parent.rglob("*.lock")) == [path.with_name(".book.lagkage.lock")]


def test_a_backup_may_be_exported(begun: Lagkage, path: Path) -> None:
    begun("capacity", "this", "30:00")

    assert begun("--data", _backup(path), "export", "--json", path.parent / "old").status == 0
