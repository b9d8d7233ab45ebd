"""Somebody else writes, moves or removes the file: theirs stays, and ours is not lost."""

from pathlib import Path

import pytest

from planner.core.book import Book
from planner.core.problems import ProblemKind
from planner.storage import BookStore, read_book
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
