"""That a book is on disk, as values."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from planner.core.book import Book


@dataclass(frozen=True, slots=True)
class Saved:
    """A book is on disk: written, synced, read back and compared. `at` is by the clock of the time."""

    revision: int
    at: datetime
    path: Path


@dataclass(frozen=True, slots=True)
class BookAsRead:
    """A book as it lay on disk: its revision, and when it was saved by the clock of that time."""

    book: Book
    revision: int
    saved: datetime
