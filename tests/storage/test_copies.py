"""Copies of changes that could not be saved: found again, told apart, and never removed."""

from dataclasses import replace
from pathlib import Path

import pytest

from planner.core.book import Book
from planner.storage import BookStore, read_book
from planner.storage.archive import Archive
from planner.storage.copy_names import FOLDER, are_any_left, is_conflict
from tests.builders import plan
from tests.storage.conftest import at_noon
from tests.storage.problems import problem_of


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "own" / FOLDER).mkdir(parents=True)
    return tmp_path / "own"


@pytest.fixture
def archive(own: Path) -> Archive:
    return Archive(at_noon, own)


def changed(book: Book, hours: int = 30) -> Book:
    return book.with_plan(plan(f"meetings {hours}:00"))


def left_behind(path: Path, own: Path, *hours: int) -> Path:
    """The copy that a run has left that could not save, and was killed."""
    store, book = BookStore.open(path, clock=at_noon, own=own)
    copies = {store.rescue(changed(book, each), own / FOLDER) for each in hours or (30,)}
    store.close()
    return copies.pop()


def test_changes_that_could_not_be_saved_are_found_by_the_next_run(
    kept: Path, own: Path, archive: Archive
) -> None:
    copy = left_behind(kept, own)

    (found,) = archive.copies(kept)

    assert (found.path, found.revision, found.is_rescued) == (copy, 2, True)
    assert archive.look(found.path).book == changed(read_book(kept).book)


def test_what_is_in_the_book_meanwhile_is_no_news(kept: Path, own: Path, archive: Archive) -> None:
    copy = left_behind(kept, own)
    store, book = BookStore.open(kept, clock=at_noon, own=own)
    store.keep(changed(book))
    store.close()

    assert archive.copies(kept) == ()
    assert copy.exists()


def test_the_copies_of_two_runs_are_both_found_the_newest_first(
    kept: Path, own: Path, archive: Archive
) -> None:
    first = left_behind(kept, own)
    store, book = BookStore.open(kept, clock=at_noon, own=own)
    store.keep(changed(book, 20))
    store.close()
    second = left_behind(kept, own, 10)

    assert [each.path for each in archive.copies(kept)] == [second, first]


def test_no_copy_takes_the_place_of_one_that_another_run_left_at_that_second(
    kept: Path, own: Path
) -> None:
    first, second = left_behind(kept, own, 30), left_behind(kept, own, 20)

    assert first != second
    assert read_book(first).book != read_book(second).book


def test_a_copy_goes_once_its_own_run_has_saved_and_no_other_one_does(
    kept: Path, own: Path
) -> None:
    left = left_behind(kept, own)
    store, book = BookStore.open(kept, clock=at_noon, own=own)
    mine = store.rescue(changed(book, 20), own / FOLDER)

    store.keep(changed(book, 20))
    store.tidy()
    store.close()

    assert not mine.exists()
    assert left.exists()


def test_the_copy_of_somebody_elses_book_of_that_name_is_not_offered(
    kept: Path, own: Path, archive: Archive, tmp_path: Path, a_book: Book
) -> None:
    stranger = replace(a_book, person=replace(a_book.person, id="somebody else"))
    other = tmp_path / "elsewhere" / kept.name
    other.parent.mkdir()
    BookStore.create(other, stranger, clock=at_noon).close()
    left_behind(other, own)

    assert archive.copies(kept) == ()
    assert len(archive.copies(other)) == 1


def test_a_book_that_was_moved_finds_what_was_rescued_of_it(
    kept: Path, own: Path, archive: Archive
) -> None:
    left_behind(kept, own)
    moved = kept.rename(kept.with_name("moved.lagkage"))

    assert len(archive.copies(moved)) == 1


@pytest.mark.parametrize("left", [b"", b"damaged"])
def test_where_the_book_is_damaged_the_copy_is_the_newest_version(
    left: bytes, kept: Path, own: Path, archive: Archive
) -> None:
    copy = left_behind(kept, own)
    kept.write_bytes(left)

    newest = next(each for each in archive.versions(kept) if each.is_whole)
    restored = archive.restore(kept, newest)

    assert newest.path == copy
    assert restored.revision > newest.revision
    assert read_book(kept).book == read_book(copy).book


def test_a_damaged_copy_is_told_and_stops_nothing(kept: Path, own: Path, archive: Archive) -> None:
    copy = left_behind(kept, own)
    copy.write_bytes(copy.read_bytes()[:500])
    (own / FOLDER / "no copy at all.txt").write_text("notes")

    assert archive.copies(kept) == ()
    assert [each.is_whole for each in archive.versions(kept)] == [False]


def test_a_copy_is_named_for_when_it_was_made(kept: Path, own: Path) -> None:
    copy = left_behind(kept, own)

    assert copy.name == "mine (rescued 2026-11-23 120000).lagkage"


def left_in_conflict(path: Path, own: Path) -> Path:
    """The copy that a run has left beside a book that somebody else had written, and was killed."""
    store, book = BookStore.open(path, clock=at_noon, own=own)
    there = path.with_name("there.lagkage")
    there.write_bytes(path.read_bytes())
    other, _ = BookStore.open(there, clock=at_noon)
    other.keep(changed(book, 20))
    other.close()
    there.replace(path)
    problem = problem_of(lambda: store.keep(changed(book)))
    store.close()
    assert problem is not None
    assert problem.kept is not None
    return problem.kept


def test_what_was_written_in_two_places_at_once_is_found_by_the_next_run(
    kept: Path, own: Path, archive: Archive
) -> None:
    before = read_book(kept).book
    copy = left_in_conflict(kept, own)

    (found,) = archive.copies(kept)

    assert (found.path, found.is_conflict, found.is_rescued) == (copy, True, False)
    assert archive.look(found.path).book == changed(before)
    assert copy in [each.path for each in archive.versions(kept)]
    assert are_any_left(own, kept)


def test_our_copy_is_found_whoever_the_file_belongs_to_now(
    kept: Path, own: Path, archive: Archive
) -> None:
    copy = left_in_conflict(kept, own)
    theirs, book = kept.with_name("colleague.lagkage"), read_book(kept).book
    stranger = replace(book, person=replace(book.person, id="somebody-else"))
    BookStore.create(theirs, stranger, clock=at_noon).close()
    theirs.replace(kept)

    assert [each.path for each in archive.copies(kept)] == [copy]


def test_once_the_book_holds_it_too_it_is_no_news(kept: Path, own: Path, archive: Archive) -> None:
    copy = left_in_conflict(kept, own)
    store, _ = BookStore.open(kept, clock=at_noon, own=own)
    store.keep(read_book(copy).book)
    store.close()

    assert archive.copies(kept) == ()
    assert copy.exists()


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("mine (conflict desk rev 12).lagkage", True),
        ("mine (conflict desk rev 12 a1b2c3).lagkage", True),
        ("mine (Front desk's conflicted copy 2026-11-26).lagkage", True),
        ("mine (conflicted copy 2026-11-26 101010).lagkage", True),
        ("mine.sync-conflict-20261126-101010-ABCDEFG.lagkage", True),
        ("mine (Annas modstridende kopi 2026-11-26).lagkage", True),
        ("mine (konflikt).lagkage", True),
        ("mine.lagkage", False),
        ("mine 2025.lagkage", False),
        ("mines (conflict desk rev 12).lagkage", False),
        ("yours (conflict desk rev 12).lagkage", False),
        ("mine (conflict desk rev 12).pdf", False),
        ("mineconflict.lagkage", False),
    ],
)
def test_a_copy_in_conflict_is_known_by_its_name(name: str, is_one: bool) -> None:
    assert is_conflict(name, Path("/somewhere/mine.lagkage")) is is_one
