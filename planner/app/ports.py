"""What the app needs of the outside, for others to fill in."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from planner.core.book import Book


@dataclass(frozen=True, slots=True)
class Saved:
    """A book is on disk: written, synced, read back and compared."""

    revision: int
    at: datetime
    path: Path


class Store(Protocol):
    """Keeps one book on disk. Raises `StoreError` for a problem of the world."""

    @property
    def path(self) -> Path: ...

    @property
    def revision(self) -> int:
        """The revision that is on disk; 0 before the first."""
        ...

    def keep(self, book: Book) -> Saved:
        """Put `book` on disk as the next revision. Returns only when it is there."""
        ...

    def keep_elsewhere(self, book: Book, path: Path) -> Saved:
        """Put `book` into a new file, and keep it there from now on."""
        ...

    def close(self) -> None:
        """Let go of the file, so that another program may have it."""
        ...
