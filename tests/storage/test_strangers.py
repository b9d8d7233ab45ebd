"""Somebody else writes, moves or removes the file: theirs stays, and ours is not lost."""

import errno
from pathlib import Path

import pytest

from planner.core.book import Book
from planner.core.marks import Mark
from planner.core.problems import ProblemKind
from planner.storage import BookStore, read_book
from planner.storage.backups import backups_of
from planner.storage.files import Disk
from tests.builders import plan
from tests.storage.conftest import at_noon
from tests.storage.problems import problem_of


@pytest.mark.parametrize(
    "strange", [b"", b"\0" * 4096, b"something else"], ids=["empty", "zeroed", "other"]
)
def test_a_file_that_somebody_else_changed_is_left_to_them_and_ours_goes_beside_it(
    strange: bytes, kept: Path
) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    kept.write_bytes(strange)
    ours = book.with_plan(plan("meetings 37:00"))

    problems = [problem_of(lambda: store.keep(ours)) for _ in range(2)]

    for problem in problems:
        assert problem is not None
        assert problem.kind is ProblemKind.CHANGED_ON_DISK
        assert problem.kept is not None
        assert "(conflict " in problem.kept.name
        assert problem.kept.name.endswith("rev 2).lagkage")
        assert read_book(problem.kept).book == ours
    assert kept.read_bytes() == strange
    assert len(list(kept.parent.glob("*conflict*.lagkage"))) == 1
    store.close()


def test_a_newer_revision_from_another_computer_is_not_overwritten(kept: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    there = kept.with_name("there.lagkage")
    there.write_bytes(kept.read_bytes())
    other, _ = BookStore.open(there, clock=at_noon)
    other.keep(book.with_plan(plan("admin 37:00")))
    other.close()
    there.replace(kept)

    problem = problem_of(lambda: store.keep(book.with_plan(plan("meetings 37:00"))))

    assert problem is not None
    assert (problem.kind, problem.detail) == (
        ProblemKind.CHANGED_ON_DISK,
        "it holds revision 2 now",
    )
    assert read_book(kept).book == book.with_plan(plan("admin 37:00"))
    store.close()


def test_a_file_that_was_only_copied_back_is_still_ours(kept: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    content = kept.read_bytes()
    kept.unlink()
    kept.write_bytes(content)

    assert store.keep(book).revision == 2
    store.close()


def test_a_file_that_went_missing_is_not_made_anew(kept: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    kept.unlink()

    problem = problem_of(lambda: store.keep(book))

    assert problem is not None
    assert problem.kind is ProblemKind.MISSING
    assert not kept.exists()
    store.close()


def test_a_folder_that_is_gone_is_said(tmp_path: Path, a_book: Book) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    store = BookStore.create(stick / "mine.lagkage", a_book, clock=at_noon)
    stick.rename(tmp_path / "unplugged")

    problem = problem_of(lambda: store.keep(a_book))

    assert problem is not None
    assert problem.kind is ProblemKind.FOLDER_GONE
    assert not stick.exists()
    store.close()


def test_a_folder_that_took_the_files_place_is_left_alone(kept: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    kept.unlink()
    kept.mkdir()

    problem = problem_of(lambda: store.keep(book))

    assert problem is not None
    assert problem.kind is ProblemKind.CHANGED_ON_DISK
    assert kept.is_dir()
    store.close()


def test_mine_can_be_kept_and_theirs_stays_as_a_version(kept: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    kept.write_bytes(b"theirs")
    ours = book.with_plan(plan("meetings 37:00"))
    problem = problem_of(lambda: store.keep(ours))

    store.keep_elsewhere(ours, kept)

    assert problem is not None
    assert problem.kept is not None
    assert not problem.kept.exists()
    assert read_book(kept).book == ours
    (theirs,) = [each for each in backups_of(Disk(), kept) if each.mark is Mark.THEIRS]
    assert theirs.path.read_bytes() == b"theirs"
    store.close()


def test_theirs_can_be_taken_and_mine_stays_beside_it(kept: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    theirs = changed_by_another(kept, book.with_plan(plan("admin 37:00")))
    ours = book.with_plan(plan("meetings 37:00"))
    problem = problem_of(lambda: store.keep(ours))

    taken = store.take_theirs()

    assert (taken.book, taken.revision) == (theirs, 2)
    assert problem is not None
    assert problem.kept is not None
    assert read_book(problem.kept).book == ours
    assert store.keep(taken.book.with_plan(plan("travel 37:00"))).revision == 3
    store.close()


def test_theirs_that_is_no_book_is_not_taken(kept: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    kept.write_bytes(b"theirs")

    assert problem_of(store.take_theirs) is not None
    store.keep_elsewhere(book, kept)
    assert read_book(kept).book == book
    store.close()


def test_both_can_be_kept(kept: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    theirs = changed_by_another(kept, book.with_plan(plan("admin 37:00")))
    ours = book.with_plan(plan("meetings 37:00"))
    problem = problem_of(lambda: store.keep(ours))
    assert problem is not None
    assert problem.kept is not None

    store.keep_elsewhere(ours, problem.kept)
    store.keep(ours)

    assert read_book(kept).book == theirs
    assert read_book(problem.kept).book == ours
    store.close()


def test_somebody_who_writes_while_ours_is_on_its_way_is_noticed(kept: Path) -> None:
    class Meddled(Disk):
        def link(self, path: Path, name: Path) -> None:
            super().link(path, name)
            path.unlink()
            path.write_bytes(b"theirs")

    store, book = BookStore.open(kept, clock=at_noon, disk=Meddled())

    problem = problem_of(lambda: store.keep(book))

    assert problem is not None
    assert problem.kind is ProblemKind.CHANGED_ON_DISK
    assert kept.read_bytes() == b"theirs"
    assert not list(kept.parent.glob(".*.tmp"))
    store.close()


def test_somebody_who_writes_at_the_very_last_moment_is_noticed(kept: Path) -> None:
    class Late(Disk):
        def exchange(self, path: Path, target: Path) -> None:
            if target.read_bytes() == before:
                target.unlink()
                target.write_bytes(b"theirs")
            super().exchange(path, target)

    before = kept.read_bytes()
    store, book = BookStore.open(kept, clock=at_noon, disk=Late())
    ours = book.with_plan(plan("meetings 37:00"))

    problems = [problem_of(lambda: store.keep(ours)) for _ in range(2)]

    for problem in problems:
        assert problem is not None
        assert problem.kind is ProblemKind.CHANGED_ON_DISK
        assert problem.kept is not None
        assert read_book(problem.kept).book == ours
    assert kept.read_bytes() == b"theirs"
    assert not list(kept.parent.glob(".*.tmp"))
    store.close()


def test_two_who_write_at_the_very_last_moment_both_keep_theirs(kept: Path) -> None:
    class Crowded(Disk):
        def exchange(self, path: Path, target: Path) -> None:
            target.unlink()
            target.write_bytes(next(others))
            super().exchange(path, target)

    others = iter([b"first", b"second"])
    store, book = BookStore.open(kept, clock=at_noon, disk=Crowded())

    problem = problem_of(lambda: store.keep(book))

    assert problem is not None
    assert problem.kind is ProblemKind.CHANGED_ON_DISK
    contents = [each.read_bytes() for each in kept.parent.glob("*.lagkage")]
    assert b"first" in contents
    assert b"second" in contents
    store.close()


def test_where_names_can_not_be_exchanged_one_takes_the_others_place(kept: Path) -> None:
    class Older(Disk):
        def exchange(self, path: Path, target: Path) -> None:
            raise OSError(errno.EINVAL, "Invalid argument")

    store, book = BookStore.open(kept, clock=at_noon, disk=Older())

    assert store.keep(book).revision == 2
    assert read_book(kept).revision == 2
    store.close()


def changed_by_another(path: Path, book: Book) -> Book:
    """Have another computer save `book` in the file at `path`."""
    there = path.with_name("there.lagkage")
    there.write_bytes(path.read_bytes())
    other, _ = BookStore.open(there, clock=at_noon)
    other.keep(book)
    other.close()
    there.replace(path)
    return book
