"""A book that moves to another place, with all that belongs to it."""

from pathlib import Path

import pytest

from planner.core.problems import ProblemKind
from planner.storage import BookStore, read_book
from planner.storage.archive import Archive
from planner.storage.files import Disk
from planner.storage.known import remember, remember_moved, where_now
from tests.builders import plan
from tests.storage.conftest import at_noon
from tests.storage.disks import FailingDisk
from tests.storage.problems import problem_of


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own"


def test_a_book_moves_with_its_versions_and_is_found_where_it_is_now(
    kept: Path, tmp_path: Path, own: Path
) -> None:
    store, book = BookStore.open(kept, clock=at_noon, own=own)
    store.keep(book)
    store.tidy()
    target = tmp_path / "synced" / "mine.lagkage"
    target.parent.mkdir()
    changed = book.with_plan(plan("meetings 37:00"))

    store.move(changed, target)

    assert store.path == target
    assert read_book(target).book == changed
    assert not kept.exists()
    assert not kept.with_name("mine.lagkage.backups").exists()
    archive = Archive(at_noon, own)
    assert [each.revision for each in archive.versions(target)] == [2, 1]
    assert list(archive.versions(kept)) == []
    assert where_now(Disk(), own, kept) == target
    store.keep(changed)
    store.close()
    BookStore.open(target, clock=at_noon)[0].close()


def test_a_book_moves_over_no_other_file(kept: Path, tmp_path: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    target = tmp_path / "taken"
    target.write_bytes(b"a letter")

    problem = problem_of(lambda: store.move(book, target))

    assert problem is not None
    assert problem.kind is ProblemKind.CHANGED_ON_DISK
    assert target.read_bytes() == b"a letter"
    assert store.keep(book).path == kept
    store.close()


def test_what_somebody_else_put_in_the_old_place_stays_there(kept: Path, tmp_path: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    kept.write_bytes(b"theirs")

    store.move(book, tmp_path / "new.lagkage")

    assert kept.read_bytes() == b"theirs"
    assert read_book(tmp_path / "new.lagkage").book == book
    store.close()


def test_a_move_that_fails_at_any_operation_loses_nothing(kept: Path, quick_folder: Path) -> None:
    failed = set()
    for at in range(150):
        folder = quick_folder / f"{at}"
        folder.mkdir()
        old, new = folder / "old.lagkage", folder / "new.lagkage"
        old.write_bytes(kept.read_bytes())
        disk = FailingDisk(at, 5)
        store, book = BookStore.open(old, clock=at_noon, disk=disk)
        store.keep(book)
        disk.armed = True
        problem_of(lambda store=store, book=book, new=new: store.move(book, new))
        disk.armed = False
        failed.add(disk.failed_at)

        assert read_book(store.path).book == book
        assert store.keep(book).path == store.path
        store.close()
        revisions = {
            each.revision for path in (old, new) for each in Archive(at_noon).versions(path)
        }
        assert 1 in revisions
    assert "" in failed


def test_a_book_that_was_moved_again_and_again_is_found(tmp_path: Path) -> None:
    own, disk = tmp_path / "own", Disk()
    places = [tmp_path / name for name in ("a", "b", "c")]
    for place in places:
        remember(disk, own, place, 1, at_noon())
    remember_moved(disk, own, places[0], places[1])
    remember_moved(disk, own, places[1], places[2])

    assert where_now(disk, own, places[0]) == places[2]
    remember_moved(disk, own, places[2], places[0])
    assert where_now(disk, own, places[0]) in places


@pytest.mark.parametrize("content", [b"", b"[]", b'{"books": [1]}', b"\xff", b'{"books": "x"}'])
def test_a_list_that_can_not_be_read_is_an_empty_one(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "books.json").write_bytes(content)

    assert Archive(at_noon, tmp_path).known() == ()
    remember(Disk(), tmp_path, tmp_path / "mine", 1, at_noon())
    assert len(Archive(at_noon, tmp_path).known()) == 1
