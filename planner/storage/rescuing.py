"""The copy of a book that can't be kept where it belongs: one a run, replaced by the next, gone once the
book is kept. What an earlier run has left is found by `copies`."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Lock

from planner.storage.book_file import BookFile
from planner.storage.files import Disk, problems_of, real_path, remove_if_there


class Rescuing:
    """The copy of one run, once there is one. Threads take turns: it may be made while the book is kept,
    on a disk that does not answer, and goes as soon as that has answered."""

    def __init__(self, disk: Disk, clock: Callable[[], datetime]) -> None:
        self._disk, self._clock = disk, clock
        self._copy: Path | None = None
        self._one_at_a_time = Lock()

    def put(self, folder: Path, book: Path, write: Callable[[BookFile], None]) -> Path:
        """Have `write` put a copy of the book at `book` into `folder`, and say where it lies. Raises
        `StoreError`."""
        with self._one_at_a_time:
            copy = self._copy or self._free_name(folder, book)
            write(BookFile(copy, self._disk))
            self._copy = copy
            return copy

    def forget(self, book: Path) -> None:
        """Remove the copy: what it holds is kept in the file `book`, which it may be itself by now."""
        with self._one_at_a_time:
            if self._copy and real_path(self._copy) != book:
                remove_if_there(self._disk, self._copy)
                self._copy = None

    def _free_name(self, folder: Path, book: Path) -> Path:
        from planner.storage.copies import free_name

        with problems_of(folder):
            return free_name(self._disk, folder, book, self._clock())
