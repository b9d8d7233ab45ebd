"""A book on disk for each test, and a clock that stands still."""

import os
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.core.book import Book
from planner.storage import BookStore
from tests.builders import EMPLOYEE_WEEK, book, move, plan

IN_MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
"""A folder on no disk, where there is one: much is tried there in a short time."""

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def at_noon() -> datetime:
    return NOON


@pytest.fixture
def quick_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory, where there is one: for what needs a file system and no medium."""
    if IN_MEMORY is None:
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=IN_MEMORY) as folder:
        yield Path(folder)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine.lagkage"


@pytest.fixture
def a_book() -> Book:
    return book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, move("1:30 meetings > customers")))


@pytest.fixture
def kept(path: Path, a_book: Book) -> Path:
    """Where a book of one planned week lies, closed."""
    BookStore.create(path, a_book, clock=at_noon).close()
    return path
