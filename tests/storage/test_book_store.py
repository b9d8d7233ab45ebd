"""The store on a real disk: one owner, no file of somebody else's harmed, nothing replaced unseen."""

import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.core.book import Book
from planner.core.problems import ProblemKind
from planner.storage import BookStore, read_book
from planner.storage.backups import backups_folder
from planner.storage.files import Disk
from tests.builders import EMPLOYEE_WEEK, W48, plan
from tests.storage.conftest import NOON, at_noon
from tests.storage.problems import problem_of

NOBODY = 65534


@pytest.fixture
def nobodys() -> Iterator[Path]:
    """A folder of a user without special rights; while it is there, that user runs the test."""
    with tempfile.TemporaryDirectory() as folder:
        as_root = hasattr(os, "geteuid") and os.geteuid() == 0
        if as_root:
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        try:
            yield Path(folder)
        finally:
            if as_root:
                os.seteuid(0)


def test_a_book_is_locked_until_its_store_is_closed(kept: Path) -> None:
    store, _ = BookStore.open(kept, clock=at_noon)

    problem = problem_of(lambda: BookStore.open(kept, clock=at_noon))

    assert problem is not None
    assert problem.kind is ProblemKind.LOCKED
    assert problem.holder is not None
    assert (problem.holder.process, problem.holder.since) == (os.getpid(), at_noon())
    store.close()
    BookStore.open(kept, clock=at_noon)[0].close()


def test_a_locked_book_can_be_looked_at(kept: Path, a_book: Book) -> None:
    store, _ = BookStore.open(kept, clock=at_noon)

    there = read_book(kept)

    assert (there.book, there.revision, there.saved) == (a_book, 1, NOON)
    store.close()


def test_a_missing_file_is_not_a_new_book(tmp_path: Path) -> None:
    missing = problem_of(lambda: BookStore.open(tmp_path / "no.lagkage", clock=at_noon))
    gone = problem_of(lambda: BookStore.open(tmp_path / "no" / "no.lagkage", clock=at_noon))

    assert missing is not None
    assert gone is not None
    assert (missing.kind, gone.kind) == (ProblemKind.MISSING, ProblemKind.FOLDER_GONE)
    assert list(tmp_path.iterdir()) == []


def test_a_new_book_takes_no_other_files_place(kept: Path, a_book: Book) -> None:
    before = kept.read_bytes()

    problem = problem_of(lambda: BookStore.create(kept, a_book, clock=at_noon))

    assert problem is not None
    assert problem.kind is ProblemKind.CHANGED_ON_DISK
    assert kept.read_bytes() == before


def test_a_new_book_does_not_hide_that_one_was_lost(kept: Path, a_book: Book) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    store.keep(book)
    store.close()
    kept.unlink()

    problem = problem_of(lambda: BookStore.create(kept, a_book, clock=at_noon))

    assert problem is not None
    assert problem.kind is ProblemKind.MISSING
    assert not kept.exists()


def test_a_new_book_makes_no_folder(tmp_path: Path, a_book: Book) -> None:
    path = tmp_path / "unplugged" / "mine.lagkage"

    problem = problem_of(lambda: BookStore.create(path, a_book, clock=at_noon))

    assert problem is not None
    assert problem.kind is ProblemKind.FOLDER_GONE
    assert not path.parent.exists()


def test_a_link_stays_a_link_and_its_target_is_replaced(kept: Path, tmp_path: Path) -> None:
    link = tmp_path / "desktop" / "mine"
    link.parent.mkdir()
    link.symlink_to(kept)
    store, book = BookStore.open(link, clock=at_noon)
    changed = book.with_plan(plan("meetings 37:00"))

    store.keep(changed)

    assert link.is_symlink()
    assert read_book(kept).book == changed
    assert list(link.parent.iterdir()) == [link]
    store.close()


def test_a_link_and_its_target_are_one_book_to_the_lock(kept: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(kept)
    store, _ = BookStore.open(link, clock=at_noon)

    problem = problem_of(lambda: BookStore.open(kept, clock=at_noon))

    assert problem is not None
    assert problem.kind is ProblemKind.LOCKED
    store.close()


def test_a_link_to_itself_is_a_problem_and_not_a_fault(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)

    problem = problem_of(lambda: BookStore.open(loop, clock=at_noon))

    assert problem is not None
    assert problem.kind is ProblemKind.IO


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_a_new_book_is_for_its_owner_alone_and_an_old_ones_rights_stay(
    path: Path, a_book: Book
) -> None:
    store = BookStore.create(path, a_book, clock=at_noon)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600

    path.chmod(0o640)
    store.keep(a_book)

    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert stat.S_IMODE(backups_folder(path).stat().st_mode) == 0o700
    store.close()


def test_a_file_without_rights_is_said_and_left_alone(nobodys: Path, a_book: Book) -> None:
    path = nobodys / "mine.lagkage"
    BookStore.create(path, a_book, clock=at_noon).close()
    path.chmod(0)

    problem = problem_of(lambda: BookStore.open(path, clock=at_noon))

    assert problem is not None
    assert problem.kind is ProblemKind.READ_ONLY


def test_a_folder_that_may_not_be_written_is_said(nobodys: Path, a_book: Book) -> None:
    path = nobodys / "mine.lagkage"
    store = BookStore.create(path, a_book, clock=at_noon)
    nobodys.chmod(0o500)

    problems = [
        problem_of(lambda: store.keep(a_book)),
        problem_of(lambda: BookStore.create(nobodys / "new", a_book, clock=at_noon)),
    ]

    nobodys.chmod(0o700)
    for problem in problems:
        assert problem is not None
        assert problem.kind is ProblemKind.READ_ONLY
    assert read_book(path).revision == 1
    store.close()


def test_unfinished_files_of_a_killed_program_are_removed_and_no_others(kept: Path) -> None:
    unfinished = kept.with_name(f".{kept.name}.0123456789abcdef.tmp")
    others = kept.with_name(f".{kept.name}.holiday.tmp")
    unfinished.touch()
    others.touch()

    BookStore.open(kept, clock=at_noon)[0].close()

    assert not unfinished.exists()
    assert others.exists()


def test_a_short_write_is_carried_on(path: Path, a_book: Book) -> None:
    class Sip(Disk):
        def write(self, file: int, content: memoryview) -> int:
            return super().write(file, content[:100])

    BookStore.create(path, a_book, clock=at_noon, disk=Sip()).close()

    assert read_book(path).book == a_book


def test_what_is_read_back_otherwise_than_written_is_not_saved(kept: Path) -> None:
    class Liar(Disk):
        def read(self, file: int, most: int) -> bytes:
            return super().read(file, most).replace(b"Key", b"key")

    store, book = BookStore.open(kept, clock=at_noon)
    store._file.disk = Liar()

    problem = problem_of(lambda: store.keep(book))

    assert problem is not None
    assert problem.detail == "what was read back is not what was written"
    store.close()


def test_a_book_is_written_in_pieces_and_is_the_same_file(
    path: Path, a_book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []

    class Counting(Disk):
        def write(self, file: int, content: memoryview) -> int:
            written.append(len(content))
            return super().write(file, content)

    many = a_book
    for number in range(1, 30):
        many = many.with_plan(plan(EMPLOYEE_WEEK, week=W48.plus(number), note="what was said"))
    whole = path.with_name("whole.lagkage")
    BookStore.create(whole, many, clock=at_noon).close()
    monkeypatch.setattr("planner.storage.envelope.PIECE", 1000)

    BookStore.create(path, many, clock=at_noon, disk=Counting()).close()

    assert path.read_bytes() == whole.read_bytes()
    assert len(written) > 5
    assert max(written) < 3000
    assert read_book(path).book == many
