"""The store: keeps one book on disk, through TinyDB's tables, and never loses what it has kept."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from planner.core.book import Book
from planner.core.plan import Plan
from planner.core.problems import ProblemKind, StoreError
from planner.core.saved import Saved
from planner.core.week import Week
from planner.storage.book_file import BookFile, damage, read_file
from planner.storage.changes import write_changes
from planner.storage.codec import read_book as book_in
from planner.storage.fields import BadValue, Document
from planner.storage.files import Disk, remove_if_there
from planner.storage.lock import Lock
from planner.storage.tables import EnvelopeStorage, KeyedTables
from planner.storage.week_codec import read_plan

Clock = Callable[[], datetime]
"""The time now, with its zone. It is written down and never compared."""


@dataclass(frozen=True, slots=True)
class BookAsRead:
    """A book as it lay on disk: its revision, and when it was saved by the clock of that time."""

    book: Book
    revision: int
    saved: datetime


class BookStore:
    """One book's file, locked for this program until `close`.

    Made by `open` and `create`. One thread at a time may use it.
    """

    def __init__(
        self, file: BookFile, lock: Lock, storage: EnvelopeStorage, book: Book, clock: Clock
    ) -> None:
        self._file = file
        self._lock = lock
        self._storage = storage
        self._kept = book
        self._clock = clock
        self._rescued: Path | None = None

    @classmethod
    def open(
        cls, path: Path, *, clock: Clock, disk: Disk | None = None
    ) -> tuple["BookStore", Book]:
        """Lock the book at `path` and read it. Raises `StoreError`, and then nothing has changed."""
        file = BookFile(path, disk or Disk())
        file.check_there()
        lock = Lock.take(file.path, clock)
        try:
            file.remove_leftovers()
            storage = EnvelopeStorage(clock, file.follow, file.read())
            book = _book_of(KeyedTables.over(storage), file.path)
        except StoreError:
            lock.release()
            raise
        return cls(file, lock, storage, book, clock), book

    @classmethod
    def create(
        cls, path: Path, book: Book, *, clock: Clock, disk: Disk | None = None
    ) -> "BookStore":
        """Make a new file at `path` and keep `book` in it as revision 1.

        Raises `StoreError`: if anything lies there (`CHANGED_ON_DISK`), if backups of such a file do
        (`MISSING`: the file was lost, and is not to be replaced by a new one), if the folder does not
        exist (`FOLDER_GONE`).
        """
        file = BookFile(path, disk or Disk())
        file.check_free()
        lock = Lock.take(file.path, clock)
        storage = EnvelopeStorage(clock, file.begin)
        store = cls(file, lock, storage, Book(book.person, ()), clock)
        try:
            store.keep(book)
        except StoreError:
            lock.release()
            raise
        storage.write_file = file.follow
        return store

    @property
    def path(self) -> Path:
        return self._file.path

    @property
    def revision(self) -> int:
        return self._storage.envelope.revision

    @property
    def saved(self) -> datetime:
        """When the revision that is on disk was saved."""
        return self._storage.envelope.saved

    def keep(self, book: Book) -> Saved:
        """Put `book` on disk as the next revision. Returns only when it is there.

        Raises `StoreError`. What was kept before is on disk all the same, or, if only the last step
        failed, `book` is but may not outlive a power cut: keep it again.
        """
        before = self._storage.envelope
        try:
            self._put(book, self._storage)
        finally:
            if self._storage.envelope is not before:
                self._kept = book
        self._forget_rescued()
        return self._saved()

    def keep_elsewhere(self, book: Book, path: Path) -> Saved:
        """Put `book` into the file at `path`, and keep it there from now on.

        A file that lies there is kept as a backup. Raises `StoreError`, and then the book is kept
        where it was.
        """
        file = BookFile(path, self._file.disk)
        file.check_may_be_book()
        lock = self._lock if file.path == self.path else Lock.take(file.path, self._clock)
        storage = EnvelopeStorage(self._clock, file.take_over, self._storage.envelope)
        try:
            self._put(book, storage)
        except StoreError:
            if lock is not self._lock:
                lock.release()
            raise
        if lock is not self._lock:
            self._lock.release()
        storage.write_file = file.follow
        self._file, self._lock, self._storage, self._kept = file, lock, storage, book
        self._forget_rescued()
        return self._saved()

    def rescue(self, book: Book, folder: Path) -> Path:
        """Put a copy of `book` into `folder`, because it can't be kept where it belongs.

        The copy is replaced by the next one and removed once the book is kept. Raises `StoreError`.
        """
        copy = self._rescued or self._rescue_name(folder)
        file = BookFile(copy, self._file.disk)
        self._put(book, EnvelopeStorage(self._clock, file.put_copy, self._storage.envelope))
        self._rescued = copy
        return copy

    def close(self) -> None:
        """Let go of the file. Saves nothing."""
        self._lock.release()

    def _put(self, book: Book, storage: EnvelopeStorage) -> None:
        with _bad_values_of(self.path), storage.together():
            write_changes(KeyedTables.over(storage), self._kept, book)

    def _saved(self) -> Saved:
        return Saved(self.revision, self.saved, self.path)

    def _rescue_name(self, folder: Path) -> Path:
        time = f"{self._clock():%Y-%m-%d %H%M%S}"
        return folder / f"{self.path.stem} (rescued {time}){self.path.suffix}"

    def _forget_rescued(self) -> None:
        if self._rescued:
            remove_if_there(self._file.disk, self._rescued)
            self._rescued = None


def read_book(path: Path, *, disk: Disk | None = None) -> BookAsRead:
    """The book at `path`, to look at: without a lock, and nothing is written. Raises `StoreError`."""
    file = BookFile(path, disk or Disk())
    storage = EnvelopeStorage.to_read(read_file(file.disk, file.path)[0])
    book = _book_of(KeyedTables.over(storage), file.path)
    return BookAsRead(book, storage.envelope.revision, storage.envelope.saved)


def _book_of(tables: KeyedTables, path: Path) -> Book:
    def later(week: Week, document: Document) -> Plan:
        with _bad_values_of(path):
            return read_plan(week, document)

    with _bad_values_of(path):
        return book_in(tables.all_documents(), later)


@contextmanager
def _bad_values_of(path: Path) -> Iterator[None]:
    try:
        yield
    except BadValue as bad:
        raise StoreError(damage(Disk(), path, ProblemKind.BAD_VALUE, str(bad))) from bad
