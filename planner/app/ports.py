"""What the app needs of the outside, for others to fill in."""

from pathlib import Path
from typing import Protocol

from planner.core.book import Book
from planner.core.saved import Saved

__all__ = ["Saved", "Store"]


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
        """Put `book` into the file at `path`, and keep it there from now on."""
        ...

    def rescue(self, book: Book, folder: Path) -> Path:
        """Put a copy of `book` into `folder`, because it can't be kept where it belongs, and say
        which file that is. The copy goes once the book is kept."""
        ...

    def close(self) -> None:
        """Let go of the file, so that another program may have it."""
        ...
