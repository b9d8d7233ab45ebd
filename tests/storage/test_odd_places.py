"""Places that are not as a disk should be: sticks and shares that know no rights, no second names and
number their files anew, names as long as they may be, books that have grown too large."""

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from planner.core.book import Book
from planner.core.problems import ProblemKind
from planner.storage import BookStore, read_book
from planner.storage.archive import Archive
from planner.storage.backups import backups_folder, backups_of
from planner.storage.files import Disk
from tests.builders import plan
from tests.storage.conftest import at_noon
from tests.storage.disks import WatchedDisk
from tests.storage.problems import problem_of

LONGEST = 247
"""Bytes in the name of a book that has room for a folder of backups beside it."""


@pytest.mark.parametrize("number", [errno.EPERM, errno.EINVAL, errno.EOPNOTSUPP, errno.EACCES])
def test_a_book_is_kept_where_there_are_no_second_names(number: int, kept: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon, disk=refusing("link", number))

    store.keep(book.with_plan(plan("meetings 37:00")))

    assert [each.revision for each in backups_of(Disk(), kept)] == [1]
    store.close()


@pytest.mark.parametrize("number", [errno.EPERM, errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP])
def test_a_book_is_kept_where_there_are_no_rights(number: int, kept: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon, disk=refusing("set_mode", number))

    store.keep(book.with_plan(plan("meetings 37:00")))

    assert read_book(kept).revision == 2
    store.close()


def test_a_file_that_gets_another_number_each_time_is_still_ours(kept: Path) -> None:
    class Renumbered(Disk):
        numbers = count(1)

        def status(self, path: Path) -> os.stat_result:
            values = list(super().status(path))
            return os.stat_result([values[0], next(self.numbers), *values[2:]])

        def exchange(self, path: Path, target: Path) -> None:
            raise OSError(errno.EINVAL, "Invalid argument")

        def link(self, path: Path, name: Path) -> None:
            raise PermissionError(errno.EPERM, "Operation not permitted")

    store, book = BookStore.open(kept, clock=at_noon, disk=Renumbered())

    for revision in (2, 3):
        assert store.keep(book).revision == revision
    store.close()


@pytest.mark.parametrize("sign", ["n", "ø", "🍰"])
def test_a_book_with_the_longest_of_names_is_kept_rescued_and_restored(
    sign: str, tmp_path: Path, a_book: Book
) -> None:
    ending = ".lagkage"
    size = (LONGEST - len(ending)) // len(sign.encode())
    path, folder = tmp_path / f"{sign * size}{ending}", tmp_path / "rescued"
    folder.mkdir()
    changed = a_book.with_plan(plan("meetings 37:00"))
    store = BookStore.create(path, a_book, clock=at_noon)

    assert store.keep(changed).revision == 2
    assert read_book(store.rescue(changed, folder)).book == changed
    path.write_bytes(b"theirs")
    problem = problem_of(lambda: store.keep(a_book))
    assert problem is not None
    assert problem.kept is not None
    assert read_book(problem.kept).book == a_book
    store.close()
    archive = Archive(at_noon)
    restored = archive.restore(path, next(archive.versions(path)))
    assert restored.kept is not None
    assert restored.kept.read_bytes() == b"theirs"


def test_of_a_long_name_too_what_a_killed_program_left_is_removed(
    tmp_path: Path, a_book: Book
) -> None:
    path = tmp_path / f"{'n' * (LONGEST - 8)}.lagkage"
    BookStore.create(path, a_book, clock=at_noon).close()
    failing = FailingToRemove()
    store, book = BookStore.open(path, clock=at_noon, disk=failing)
    failing.number = errno.EIO
    assert problem_of(lambda: store.keep(book)) is not None
    store.close()
    assert len(list(tmp_path.glob(".*.tmp"))) == 1

    BookStore.open(path, clock=at_noon)[0].close()

    assert not list(tmp_path.glob(".*.tmp"))


def test_where_no_backup_can_be_kept_it_is_said_what_is_in_the_way(kept: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    before, folder = kept.read_bytes(), backups_folder(kept)
    folder.write_text("a file in place of the folder")

    problem = problem_of(lambda: store.keep(book.with_plan(plan("meetings 37:00"))))

    assert problem is not None
    assert (problem.kind, problem.path) == (ProblemKind.IO, folder)
    assert kept.read_bytes() == before
    store.close()


def test_a_book_that_could_not_be_read_again_is_not_written(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    before = kept.read_bytes()
    monkeypatch.setattr("planner.storage.book_file.LARGEST", len(before))
    grown = replace(book, person=replace(book.person, title="Key account manager " * 40))

    problem = problem_of(lambda: store.keep(grown))

    assert problem is not None
    assert problem.kind is ProblemKind.TOO_LARGE
    assert kept.read_bytes() == before
    assert not list(kept.parent.glob(".*.tmp"))
    store.close()


class FailingToRemove(Disk):
    """Fails to rename and to remove once it has a `number`, as a program that is killed does."""

    number = 0

    def remove(self, path: Path) -> None:
        self._fail(lambda: super(FailingToRemove, self).remove(path))

    def exchange(self, path: Path, target: Path) -> None:
        self._fail(lambda: super(FailingToRemove, self).exchange(path, target))

    def _fail(self, work: Callable[[], None]) -> None:
        if self.number:
            raise OSError(self.number, "made to fail")
        work()


def refusing(refused: str, number: int) -> Disk:
    """A disk that knows no such operation."""

    def before(operation: str) -> None:
        if operation == refused:
            raise OSError(number, "made to fail")

    return WatchedDisk(before)
