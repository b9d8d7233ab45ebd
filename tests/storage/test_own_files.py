"""What is written beside a book never takes the place of what is the book's own."""

import os
from pathlib import Path

import pytest

from planner.storage.backups import backups_folder
from planner.storage.lock import side_file
from planner.storage.own_files import is_own


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A book with its lock and a backup."""
    book = tmp_path / "book.lagkage"
    backups_folder(book).mkdir()
    for file in (book, side_file(book), backups_folder(book) / "rev 1"):
        file.write_text(file.name)
    return book


def test_a_book_its_lock_and_its_backups_are_its_own(book: Path) -> None:
    folder = backups_folder(book)

    own = (book, side_file(book), folder, folder / "rev 1", folder / "new.pdf", folder / "a" / "b")
    assert [path for path in own if not is_own(path, book)] == []


def test_a_file_beside_the_book_is_not_its_own(book: Path) -> None:
    (book.parent / "there.pdf").write_text("a week")

    beside = ("there.pdf", "new.pdf", "book.pdf", "book.lagkage.backups.pdf", "gone/plan.pdf")
    assert [name for name in beside if is_own(book.parent / name, book)] == []


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_another_name_of_an_own_file_is_its_own(book: Path, link: object) -> None:
    assert callable(link)
    folder = backups_folder(book)

    for number, file in enumerate((book, side_file(book), folder / "rev 1")):
        other = book.parent / f"{number}.pdf"
        link(file, other)
        assert is_own(other, book)


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_a_link_is_followed_on_either_side(book: Path) -> None:
    (book.parent / "folder").symlink_to(backups_folder(book))
    (book.parent / "mine").symlink_to(book)

    assert is_own(book.parent / "folder" / "new.pdf", book)
    assert is_own(book, book.parent / "mine")
    assert is_own(side_file(book), book.parent / "mine")


def test_versions_in_the_second_place_and_copies_that_were_rescued_are_its_own(
    book: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    inside = ("versions/book 1/rev 1", "versions/new.pdf", "rescued/a.lagkage", "books.json")
    assert [name for name in inside if not is_own(own / name, book, own)] == []
    assert not is_own(own / "plan.pdf", book, own)
    assert not is_own(own / "books.json", book)


def test_where_no_book_lies_yet_its_place_is_its_own(tmp_path: Path) -> None:
    assert is_own(tmp_path / "x" / ".." / "book.lagkage", tmp_path / "book.lagkage")
    assert not is_own(tmp_path / "plan.pdf", tmp_path / "book.lagkage")
