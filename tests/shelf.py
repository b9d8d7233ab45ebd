"""A store whose disk is a list, for whoever needs a book kept and no file."""

from datetime import UTC, datetime
from pathlib import Path

from planner.core.book import Book
from planner.core.marks import Mark
from planner.core.problems import Problem, ProblemKind, StoreError
from planner.core.saved import BookAsRead, Saved
from tests.builders import book


class Shelf:
    """Keeps what it is given. With a `trouble` set it can't keep anything."""

    at = datetime(2026, 11, 23, 12, tzinfo=UTC)
    """When it says that it kept something."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.revision = 1
        self.kept: list[Book] = []
        self.trouble: ProblemKind | None = None
        self.marked: list[tuple[Mark, int]] = []
        self.theirs = book()
        self.bad_value: Problem | None = None
        self.tidied = 0

    def confirm(self) -> Saved:
        return self.saved()

    def keep(self, book: Book) -> Saved:
        if self.trouble:
            raise StoreError(Problem(self.trouble, self.path))
        self.kept.append(book)
        self.revision += 1
        return self.saved()

    def keep_elsewhere(self, book: Book, path: Path) -> Saved:
        self.path, self.trouble = path, None
        return self.keep(book)

    def rescue(self, book: Book, folder: Path) -> Path:
        return folder / "a copy"

    def move(self, book: Book, path: Path) -> Saved:
        return self.keep_elsewhere(book, path)

    def take_theirs(self) -> BookAsRead:
        return BookAsRead(self.theirs, self.revision, self.at)

    def mark(self, mark: Mark) -> None:
        self.marked.append((mark, self.revision))

    def check(self) -> Problem | None:
        return self.bad_value

    def tidy(self) -> None:
        self.tidied += 1

    def close(self) -> None: ...

    def saved(self) -> Saved:
        return Saved(self.revision, self.at, self.path)
