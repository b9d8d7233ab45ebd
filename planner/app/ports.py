"""What the app needs of the outside, for others to fill in."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from planner.core.book import Book
from planner.core.marks import Mark
from planner.core.problems import Problem
from planner.core.saved import BookAsRead, Saved

if TYPE_CHECKING:  # the first window needs none of these
    from zoneinfo import ZoneInfo

    from planner.core.event import Event, Window
    from planner.core.import_facts import Answers, Fact
    from planner.core.versions import Diagnosis, KnownBook, Restored, Version

__all__ = ["Archive", "FileRead", "Saved", "Sources", "Store"]


class Store(Protocol):
    """Keeps one book on disk. Raises `StoreError` for a problem of the world."""

    @property
    def path(self) -> Path: ...

    @property
    def revision(self) -> int:
        """The revision that is on disk; 0 before the first."""
        ...

    def confirm(self) -> Saved:
        """Return when what was opened outlives a power cut, whoever wrote it. If that can't be had, it
        is to be kept anew."""
        ...

    def keep(self, book: Book) -> Saved:
        """Put `book` on disk as the next revision. Returns only when it is there."""
        ...

    def keep_elsewhere(self, book: Book, path: Path) -> Saved:
        """Put `book` into the file at `path`, and keep it there from now on. What lies there is kept as
        a version."""
        ...

    def move(self, book: Book, path: Path) -> Saved:
        """Put `book` into a new file at `path` with all its versions, keep it there from now on, and
        clear the old place."""
        ...

    def take_theirs(self) -> BookAsRead:
        """What somebody else has put into the file, to go on with from now on."""
        ...

    def mark(self, mark: Mark) -> None:
        """Keep what is on disk as a version that says why."""
        ...

    def rescue(self, book: Book, folder: Path) -> Path:
        """Put a copy of `book` into `folder`, because it can't be kept where it belongs, and say
        which file that is. The copy goes once the book is kept. Another thread may do it while one keeps
        a book, on a disk that does not answer."""
        ...

    def check(self) -> Problem | None:
        """The first value on disk that no book can hold: weeks are not looked into before."""
        ...

    def tidy(self) -> None:
        """Do what has time until a save is done: thin out and compress versions."""
        ...

    def close(self) -> None:
        """Let go of the file, so that another program may have it."""
        ...


class Archive(Protocol):
    """What lies around books that no store has open, and ways back to it. Raises `StoreError`.

    Looking locks nothing and writes nothing. Every way back keeps what was there.
    """

    def versions(self, path: Path) -> "Iterator[Version]":
        """The versions of the book at `path`, newest first. Each is opened and checked when it is its
        turn, which takes a while: ask off the main thread."""
        ...

    def copies(self, path: Path) -> "tuple[Version, ...]":
        """Of these, the changes that could not be saved then, or were written while somebody else wrote
        the book, and are not in it now."""
        ...

    def now(self, path: Path) -> "Version":
        """What lies at `path` itself, checked."""
        ...

    def look(self, path: Path, until: int | None = None) -> BookAsRead:
        """The book in any file, to look at: a version (`version.path, version.until`), a book that is
        open elsewhere, one that is too new if it can be understood."""
        ...

    def diagnose(self, path: Path) -> "Diagnosis":
        """What is the matter with the file at `path`."""
        ...

    def restore(self, path: Path, version: "Version") -> "Restored":
        """Put `version` in the place of the book at `path`, as its newest revision. What lay there stays:
        a damaged file as `NAME (damaged TIME)`, a whole one as a version."""
        ...

    def start_empty(self, path: Path, book: Book) -> "Restored":
        """Put a new `book` in the place of that at `path`; what lay there stays likewise."""
        ...

    def keep(self, path: Path, mark: Mark = Mark.BY_HAND) -> Path:
        """Keep what lies at `path` as a version, also while it is open elsewhere; say which file."""
        ...

    def undo(self, restored: "Restored") -> None:
        """Put back what lay there before. What was restored, and done since, stays as a version."""
        ...

    def known(self) -> "tuple[KnownBook, ...]":
        """The books that were open on this computer, the last one first."""
        ...

    def forget(self, path: Path) -> None:
        """Take a book from that list. Its files stay."""
        ...


class FileRead(Protocol):
    """What came of one file: events, facts, and how many things there were to read."""

    @property
    def name(self) -> str: ...

    @property
    def events(self) -> "tuple[Event, ...]": ...

    @property
    def facts(self) -> "tuple[Fact, ...]": ...

    @property
    def total(self) -> int: ...


class Sources(Protocol):
    """Reads what calendars and time trackers wrote, apart from this process."""

    def zone(self) -> "ZoneInfo":
        """The zone that this computer is in."""
        ...

    def read(
        self,
        paths: Sequence[Path],
        window: "Window",
        answers: "Answers",
        told: Callable[[str, int, int], None],
        wanted: Callable[[], bool],
    ) -> Sequence[FileRead] | None:
        """What stands in each file; what can't be read is a fact. `None` once nobody has `wanted` it.
        `told` hears of which file how much of how much is read. Takes long: ask off the main thread."""
        ...
