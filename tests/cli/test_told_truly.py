"""What is said about a file is true of the place where it is said."""

import errno
from pathlib import Path

import pytest

from planner.storage import BookStore
from planner.storage.files import Disk
from tests.builders import book
from tests.cli.conftest import NOW, Lagkage


@pytest.mark.parametrize("line", [("show", "this"), ("capacity", "this", "30:00")])
def test_a_folder_in_place_of_the_book_is_called_one(
    lagkage: Lagkage, path: Path, line: tuple[str, ...]
) -> None:
    path.mkdir()

    assert lagkage(*line).err == (
        f"{path} is a folder, or something else that is no file. Choose the file of a book.\n"
    )


def test_a_folder_that_never_was_is_not_gone(lagkage: Lagkage, path: Path) -> None:
    ended = lagkage("--data", path.parent / "nope" / "x.lagkage", "show", "this")

    assert ended.err.startswith(f"The folder of {path.parent}/nope/x.lagkage is not there. ")


@pytest.mark.parametrize("line", [("sheet", "plan", "--pdf"), ("export", "--json")])
def test_what_can_not_be_written_is_not_taken_for_the_book(
    begun: Lagkage, path: Path, line: tuple[str, ...]
) -> None:
    there = path.parent / "nope" / "file"

    assert begun(*line, there).err == (
        f"The folder of {there} is not there. Make the folder first, or choose another place.\n"
    )
    assert begun(*line, path.parent).err == (
        f"{path.parent} is a folder, or something else that is no file. Choose another place.\n"
    )


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="only where there is such a folder")
@pytest.mark.parametrize("line", [("sheet", "plan", "--pdf"), ("export", "--json")])
def test_a_folder_that_takes_no_files_is_told(begun: Lagkage, line: tuple[str, ...]) -> None:
    assert begun(*line, "/proc/x").err == (
        "/proc/x can't be made in its folder. Choose another place.\n"
    )


def test_who_has_the_book_is_told(begun: Lagkage, path: Path) -> None:
    store, _ = BookStore.open(path, clock=lambda: NOW)

    ended = begun("capacity", "this", "30:00")

    store.close()
    assert ended.status == 4
    assert "is open in another window or program since 25 Nov 2026" in ended.err


def test_a_full_disk_is_told_when_a_change_is_kept(
    begun: Lagkage, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Disk, file: int, content: memoryview) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Disk, "write", full)

    assert begun("capacity", "this", "30:00").err == (
        f"There is no room to write {path}. It was not kept. Put that right and try again.\n"
    )


def test_a_change_by_somebody_else_is_told_with_where_ours_lies(
    begun: Lagkage, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = path.with_name("other.lagkage")
    BookStore.create(other, book(), clock=lambda: NOW).close()
    keep = BookStore.keep

    def late(store: BookStore, kept: object) -> object:
        other.replace(path)
        return keep(store, kept)  # type: ignore[arg-type]

    monkeypatch.setattr(BookStore, "keep", late)
    ended = begun("capacity", "this", "30:00")

    (ours,) = path.parent.glob("book (conflict*")
    assert ended.err == f"What they wrote lies in {path}. Your work is safe in {ours}.\n"
