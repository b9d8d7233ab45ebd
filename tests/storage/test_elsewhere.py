"""Another place for the book, for good or until it can be kept where it belongs."""

from pathlib import Path

import pytest

from planner.core.marks import Mark
from planner.core.problems import ProblemKind, StoreError
from planner.storage import BookStore, read_book
from planner.storage.backups import backups_folder
from planner.storage.lock import side_file
from tests.builders import plan
from tests.storage.conftest import at_noon
from tests.storage.problems import problem_of


def test_a_book_kept_elsewhere_is_kept_there_from_then_on(kept: Path, tmp_path: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    elsewhere = tmp_path / "elsewhere.lagkage"

    saved = store.keep_elsewhere(book.with_plan(plan("meetings 30:00")), elsewhere)
    store.keep(book.with_plan(plan("meetings 37:00")))

    assert (saved.path, saved.revision, store.path) == (elsewhere, 2, elsewhere)
    assert read_book(elsewhere).book == book.with_plan(plan("meetings 37:00"))
    assert read_book(kept).book == book
    BookStore.open(kept, clock=at_noon)[0].close()
    assert problem_of(lambda: BookStore.open(elsewhere, clock=at_noon)) is not None
    store.close()


def test_who_goes_on_in_the_very_copy_that_was_rescued_keeps_it(kept: Path, tmp_path: Path) -> None:
    folder = tmp_path / "rescued"
    folder.mkdir()
    store, book = BookStore.open(kept, clock=at_noon)
    changed = book.with_plan(plan("meetings 30:00"))
    copy = store.rescue(changed, folder)

    store.keep_elsewhere(changed, copy)
    store.keep(changed.with_plan(plan("meetings 20:00")))
    store.close()

    assert read_book(copy).book == changed.with_plan(plan("meetings 20:00"))


@pytest.mark.parametrize("way", ["keep_elsewhere", "move"])
def test_a_book_is_kept_neither_in_a_lock_nor_among_versions(way: str, kept: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    lock = side_file(kept)
    held = lock.read_bytes()
    store.mark(Mark.BY_HAND)

    for place in (lock, kept.with_name(".other.lagkage.lock"), backups_folder(kept) / "new"):
        problem = problem_of(lambda place=place: getattr(store, way)(book, place))
        assert problem is not None
        assert problem.kind in (ProblemKind.IS_LOCK, ProblemKind.IS_BACKUP)

    assert lock.read_bytes() == held
    assert store.path == kept
    store.close()


def test_what_lay_where_a_book_is_kept_instead_becomes_a_backup(kept: Path, tmp_path: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    elsewhere = tmp_path / "elsewhere.lagkage"
    elsewhere.write_bytes(b"a shopping list")

    store.keep_elsewhere(book, elsewhere)

    assert read_book(elsewhere).book == book
    assert [each.read_bytes() for each in backups_folder(elsewhere).iterdir()] == [
        b"a shopping list"
    ]
    store.close()


def test_a_book_can_be_put_back_over_what_somebody_else_made_of_it(kept: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    kept.write_bytes(b"")
    with pytest.raises(StoreError):
        store.keep(book)

    store.keep_elsewhere(book, kept)

    assert read_book(kept).book == book
    assert store.keep(book).revision == 3
    store.close()


def test_a_book_that_cannot_be_kept_elsewhere_stays_where_it_is(kept: Path, tmp_path: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)

    problem = problem_of(lambda: store.keep_elsewhere(book, tmp_path / "no" / "x.lagkage"))

    assert problem is not None
    assert problem.kind is ProblemKind.FOLDER_GONE
    assert store.path == kept
    assert store.keep(book).revision == 2
    store.close()


def test_a_rescued_copy_is_a_whole_book_and_goes_once_the_book_is_kept(
    kept: Path, tmp_path: Path
) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    changed = book.with_plan(plan("meetings 37:00"))

    copies = [store.rescue(each, tmp_path) for each in (book, changed)]

    assert copies[0] == copies[1]
    assert copies[0].name == "mine (rescued 2026-11-23 120000).lagkage"
    assert read_book(copies[0]).book == changed
    assert read_book(kept).book == book
    store.keep(changed)
    assert not copies[0].exists()
    store.close()
