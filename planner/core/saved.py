"""That a book is on disk, as values."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from planner.core.book import Book


class Saved(NamedTuple):
    """A book is on disk: written, synced, read back and compared. `at` is by the clock of the time."""

    revision: int
    at: datetime
    path: Path


class BookAsRead(NamedTuple):
    """A book as it lay on disk: its revision, and when it was saved by the clock of that time."""

    book: Book
    revision: int
    saved: datetime
