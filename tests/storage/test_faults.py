"""The disk fails at any operation of a save, in any way."""

import errno
import os
import stat
from pathlib import Path

import pytest

from planner.core.book import Book
from planner.core.problems import ProblemKind, StoreError
from planner.storage import BookStore, read_book
from planner.storage.backups import backups_folder
from tests.builders import plan
from tests.storage.conftest import at_noon
from tests.storage.disks import FailingDisk, WatchedDisk
from tests.storage.problems import problem_of

KINDS = {
    errno.EIO: ProblemKind.IO,
    errno.ENOSPC: ProblemKind.NO_SPACE,
    errno.EDQUOT: ProblemKind.NO_SPACE,
    errno.EACCES: ProblemKind.READ_ONLY,
    errno.EROFS: ProblemKind.READ_ONLY,
    errno.EINTR: ProblemKind.IO,
}
MORE_THAN_A_SAVE_NEEDS = 60


@pytest.mark.parametrize("number", KINDS, ids=errno.errorcode.get)
def test_a_save_that_fails_at_any_operation_harms_nothing_and_the_next_one_succeeds(
    number: int, quick_folder: Path, a_book: Book
) -> None:
    changed = a_book.with_plan(plan("meetings 37:00"))
    failed = set()

    for at in range(MORE_THAN_A_SAVE_NEEDS):
        disk = FailingDisk(at, number)
        path = quick_folder / f"{at}.lagkage"
        store = BookStore.create(path, a_book, clock=at_noon, disk=disk)
        store.keep(a_book)
        disk.armed = True
        check_save(store, changed, a_book, KINDS[number])
        disk.armed = False
        failed.add(disk.failed_at)
        check_next_save(store, changed)

    needed = {"create", "write", "sync", "close", "open", "read", "status", "link", "exchange"}
    assert failed >= needed | {"make_folder", "sync_folder"}
    assert "" in failed, "the range does not reach the end of a save"


def check_save(store: BookStore, changed: Book, before: Book, kind: ProblemKind) -> None:
    """It is acknowledged and there, or it is refused and the file is one or the other."""
    revision = store.revision

    problem = problem_of(lambda: store.keep(changed))

    there = read_book(store.path)
    if problem is None:
        assert (there.book, there.revision) == (changed, revision + 1)
    else:
        assert problem.kind is kind
        assert there.book in (before, changed)


def check_next_save(store: BookStore, changed: Book) -> None:
    saved = store.keep(changed)

    there = read_book(store.path)
    assert (there.book, there.revision) == (changed, saved.revision)
    for backup in backups_folder(store.path).iterdir():
        assert read_book(backup).revision < saved.revision
    store.close()
    BookStore.open(store.path, clock=at_noon)[0].close()
    assert not list(store.path.parent.glob(f".{store.path.name}.*.tmp"))


@pytest.mark.parametrize("number", KINDS, ids=errno.errorcode.get)
def test_a_book_that_cannot_be_confirmed_is_open_all_the_same_and_kept_anew(
    number: int, quick_folder: Path, a_book: Book
) -> None:
    needed = set()
    for at in range(MORE_THAN_A_SAVE_NEEDS):
        disk, path = FailingDisk(at, number), quick_folder / f"{at}.lagkage"
        BookStore.create(path, a_book, clock=at_noon).close()
        store, there = BookStore.open(path, clock=at_noon, disk=disk)
        disk.armed = True

        problem = problem_of(store.confirm)

        disk.armed = False
        needed.add(disk.failed_at)
        assert problem is None or problem.kind is KINDS[number]
        assert there == a_book
        assert store.keep(there).revision == 2
        store.close()

    assert needed == {"open_to_sync", "sync", "close", "sync_folder", ""}


@pytest.mark.parametrize("number", [errno.EINVAL, errno.EROFS, errno.EACCES])
def test_where_nothing_can_be_synced_a_book_is_confirmed_as_far_as_it_goes(
    number: int, kept: Path
) -> None:
    def refuse(operation: str) -> None:
        if operation in ("sync", "sync_folder"):
            raise OSError(number, "made to fail")

    store, _ = BookStore.open(kept, clock=at_noon, disk=WatchedDisk(refuse))

    assert store.confirm().revision == 1
    store.close()


def test_a_book_can_be_saved_on_a_share_that_knows_no_syncing_of_folders(
    path: Path, a_book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced = os.fsync

    def sync(file: int) -> None:
        if stat.S_ISDIR(os.fstat(file).st_mode):
            raise OSError(errno.EINVAL, "made to fail")
        synced(file)

    monkeypatch.setattr(os, "fsync", sync)

    store = BookStore.create(path, a_book, clock=at_noon)

    assert store.keep(a_book).revision == 2
    store.close()


@pytest.mark.parametrize("number", KINDS, ids=errno.errorcode.get)
def test_a_new_book_that_cannot_be_written_leaves_nothing_behind(
    number: int, quick_folder: Path, a_book: Book
) -> None:
    for at in range(MORE_THAN_A_SAVE_NEEDS):
        disk, path = FailingDisk(at, number), quick_folder / f"{at}.lagkage"
        disk.armed = True
        try:
            BookStore.create(path, a_book, clock=at_noon, disk=disk).close()
        except StoreError:
            assert not path.exists()
        else:
            assert read_book(path).book == a_book


def test_a_save_is_retried_with_a_new_file_when_only_the_folder_could_not_be_synced(
    path: Path, a_book: Book
) -> None:
    changed = a_book.with_plan(plan("meetings 37:00"))
    disk = FailingAtLastSync()
    store = BookStore.create(path, a_book, clock=at_noon, disk=disk)
    disk.armed = True

    with pytest.raises(StoreError):
        store.keep(changed)

    assert (store.revision, read_book(path).book) == (2, changed)
    assert store.keep(changed).revision == 3
    store.close()


class FailingAtLastSync(FailingDisk):
    """Fails when the folder of the book is to be synced, that is after the new file has its name."""

    def __init__(self) -> None:
        super().__init__(-1, errno.EIO)
        self._synced = 0

    def _count(self, name: str) -> None:
        if self.armed and name == "sync_folder":
            self._synced += 1
            if self._synced == 2:
                raise OSError(errno.EIO, "made to fail")
