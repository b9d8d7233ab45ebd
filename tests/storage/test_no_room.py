"""Disks that are full, and files that may not grow: what was there stays, and it says so."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from planner.core.book import Book
from planner.core.problems import ProblemKind
from planner.storage import BookStore, read_book
from tests.builders import plan
from tests.storage.conftest import at_noon
from tests.storage.problems import problem_of
from tests.storage.sizes import sized

resource = pytest.importorskip("resource", reason="only Unix limits the size of files")


STEP = sized(23, 3, 1)
"""From one size at which a write is cut to the next."""


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """No file grows beyond `size` bytes: a write that would is cut short, the next one fails."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_write_that_is_cut_at_any_size_leaves_the_last_revision(kept: Path, a_book: Book) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    changed = book.with_plan(plan("meetings 37:00", note="long " * 40))
    other = kept.with_name("other.lagkage")
    BookStore.create(other, changed, clock=at_noon).close()

    for size in range(0, other.stat().st_size, STEP):
        with files_of_at_most(size):
            problem = problem_of(lambda: store.keep(changed))

        assert problem is not None
        assert problem.kind is ProblemKind.NO_SPACE
        assert read_book(kept).book == a_book
    assert store.keep(changed).revision == 2
    assert not list(kept.parent.glob(".*.tmp"))
    store.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 256 KiB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    except OSError:
        mounted = False
    if not mounted:
        pytest.skip("needs the right to mount a tmpfs (root)")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_keeps_what_it_has_until_there_is_room(small_disk: Path, a_book: Book) -> None:
    path = small_disk / "mine.lagkage"
    store = BookStore.create(path, a_book, clock=at_noon)
    filler = small_disk / "film"
    fill(filler)
    changed = a_book.with_plan(plan("meetings 37:00", note="long " * 2000))

    problem = problem_of(lambda: store.keep(changed))

    assert problem is not None
    assert problem.kind is ProblemKind.NO_SPACE
    assert read_book(path).book == a_book
    assert [each.name for each in small_disk.glob(".*.tmp")] == []
    filler.unlink()
    assert store.keep(changed).revision == 2
    assert read_book(path).book == changed
    store.close()


def test_a_book_that_grows_until_the_disk_is_full_is_never_lost(
    small_disk: Path, a_book: Book
) -> None:
    path = small_disk / "mine.lagkage"
    store = BookStore.create(path, a_book, clock=at_noon)
    acknowledged = a_book

    for size in count(5000, 5000):
        growing = a_book.with_plan(plan("meetings 37:00", note="x" * size))
        problem = problem_of(partial(store.keep, growing))
        if problem:
            break
        acknowledged = growing

    assert problem is not None
    assert problem.kind is ProblemKind.NO_SPACE
    assert read_book(path).book == acknowledged
    store.close()


def fill(path: Path) -> None:
    file = os.open(path, os.O_CREAT | os.O_WRONLY)
    try:
        for piece in (4096, 1):
            fill_with(file, piece)
    finally:
        os.close(file)


def fill_with(file: int, piece: int) -> None:
    while True:
        try:
            os.write(file, bytes(piece))
        except OSError:
            return
