"""The store: keeps one book on disk, through TinyDB's tables, and never loses what it has kept."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from planner.core.book import Book
from planner.core.marks import Mark
from planner.core.problems import Problem, StoreError
from planner.core.saved import BookAsRead, Saved
from planner.storage.backups import backups_folder
from planner.storage.book_file import BookFile, is_same_day
from planner.storage.book_in import bad_values_of, book_in
from planner.storage.envelope import Envelope
from planner.storage.files import Disk, problems_of
from planner.storage.lock import Lock
from planner.storage.own_upkeep import OwnUpkeep
from planner.storage.reading import read_file
from planner.storage.rescuing import Rescuing
from planner.storage.tables import EnvelopeStorage, KeyedTables, WriteFile

Clock = Callable[[], datetime]
"""The time now, with its zone. It is written down and never compared."""


class BookStore:
    """One book's file, locked for this program until `close`.

    Made by `open` and `create`. One thread at a time may use it. With a folder of its own (`own`) it
    keeps a version a day there too, and a list of the books that are known on this computer.
    """

    def __init__(
        self,
        file: BookFile,
        lock: Lock,
        storage: EnvelopeStorage,
        book: Book,
        clock: Clock,
        own: Path | None = None,
    ) -> None:
        self._file = file
        self._lock = lock
        self._storage = storage
        self._held = storage.envelope, book
        self._clock = clock
        self._own = OwnUpkeep(file.disk, own, clock)
        self._rescuing = Rescuing(file.disk, clock)

    @classmethod
    def open(
        cls, path: Path, *, clock: Clock, disk: Disk | None = None, own: Path | None = None
    ) -> tuple["BookStore", Book]:
        """Lock the book at `path` and read it. Raises `StoreError`, and then nothing has changed.

        One of an older format is kept as a backup first, as it is.
        """
        file = BookFile(path, disk or Disk())
        file.check_there()
        lock = Lock.take(file.path, clock)
        try:
            file.remove_leftovers()
            envelope = file.read()
            book = book_in(envelope, file.path)
            _keep_before_migration(file, envelope)
        except StoreError:
            lock.release()
            raise
        storage = EnvelopeStorage(clock, file.follow, envelope)
        return cls(file, lock, storage, book, clock, own), book

    @classmethod
    def create(
        cls,
        path: Path,
        book: Book,
        *,
        clock: Clock,
        disk: Disk | None = None,
        own: Path | None = None,
    ) -> "BookStore":
        """Make a new file at `path` and keep `book` in it as revision 1.

        Raises `StoreError`: if anything lies there (`CHANGED_ON_DISK`), if there ever was such a book
        (`MISSING`: the file was lost, and is not to be replaced by a new one), if the folder does not
        exist (`FOLDER_GONE`).
        """
        file = BookFile(path, disk or Disk())
        file.check_free(own)
        lock = Lock.take(file.path, clock)
        storage = EnvelopeStorage(clock, file.begin)
        store = cls(file, lock, storage, Book(book.person, ()), clock, own)
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

    def confirm(self) -> Saved:
        """Have what was opened outlive a power cut, too: a save that was cut off at its very last step is
        seen, and may be gone again. Raises `StoreError` if the medium did not take it: `keep` it then.
        """
        self._file.make_last()
        self._own.opened(self.path, self._storage.envelope)
        return self._saved()

    def keep(self, book: Book) -> Saved:
        """Put `book` on disk as the next revision. Returns only when it is there.

        Raises `StoreError`. What was kept before is on disk all the same, or, if only the last step
        failed, `book` is but may not outlive a power cut: keep it again.
        """
        before = self._storage.envelope
        try:
            self._put(book, self._held[1], self._storage)
        finally:
            if self._storage.envelope is not before:
                self._held = self._storage.envelope, book
        self._rescuing.forget(self.path)
        if before.revision and not is_same_day(before, self._storage.envelope):
            self._own.day_ended_with(before)
        return self._saved()

    def keep_elsewhere(self, book: Book, path: Path) -> Saved:
        """Put `book` into the file at `path`, and keep it there from now on.

        A file that lies there is kept as a backup. Raises `StoreError`, and then the book is kept
        where it was.
        """
        file = BookFile(path, self._file.disk)
        file.check_may_be_book()
        if file.path == self.path:
            before = self._file
            saved = self._kept_at(file, self._lock, book, file.take_over)
            before.ours.forget()
            return saved
        old = self._lock
        saved = self._kept_there(file, book, file.take_over)
        old.release()
        return saved

    def move(self, book: Book, path: Path) -> Saved:
        """Put `book` into a new file at `path` with all its versions, keep it there from now on, and
        then clear the old place. Raises `StoreError`, and then the book is kept where it was."""
        file = BookFile(path, self._file.disk)
        file.check_free(None)
        old, old_lock, there = self._file, self._lock, self._storage.envelope
        saved = self._kept_there(file, book, file.begin)
        from planner.storage.moving import follow

        with suppress(OSError):  # what can't be carried along stays where it was
            follow(old, there, self.path, self._own.folder)
        old_lock.release()
        return saved

    def take_theirs(self) -> BookAsRead:
        """What somebody else has put into the file, to go on with from now on. Raises `StoreError` if
        that is no whole book, and then nothing has changed."""
        file = BookFile(self.path, self._file.disk)
        envelope = file.read()
        book = book_in(envelope, file.path)
        file.make_last()
        self._storage = EnvelopeStorage(self._clock, file.follow, envelope)
        self._file, self._held = file, (envelope, book)
        return BookAsRead(book, envelope.revision, envelope.saved)

    def mark(self, mark: Mark) -> None:
        """Keep what is on disk as a version that says why. Raises `StoreError`."""
        with problems_of(self.path):
            self._file.keep_backup(self._storage.envelope, mark)

    def rescue(self, book: Book, folder: Path) -> Path:
        """Put a copy of `book` into `folder`, because it can't be kept where it belongs.

        The copy is replaced by the next one and removed once the book is kept. Another thread may do it
        while one keeps a book, on a disk that does not answer. Raises `StoreError`.
        """
        there, held = self._held

        def write(file: BookFile) -> None:
            self._put(book, held, EnvelopeStorage(self._clock, file.put_copy, there))

        return self._rescuing.put(folder, self.path, write)

    def check(self) -> Problem | None:
        """The first value on disk that no book can hold: weeks are not looked into when it is opened.

        It only reads what stays as it is, so another thread may do it.
        """
        from planner.storage.check import first_bad_value

        return first_bad_value(self._storage.envelope, self.path)

    def tidy(self) -> None:
        """What has time until a save is done: old versions go or are compressed, a version a day goes
        to the second place. What can't be done now is done later."""
        from planner.storage.thinning import tidy

        tidy(self._file.disk, backups_folder(self.path), self.path)
        self._own.tidy(self.path, self._storage.envelope)

    def close(self) -> None:
        """Let go of the file. Saves nothing."""
        self._own.close(self.path, self._storage.envelope)
        self._lock.release()

    def _kept_there(self, file: BookFile, book: Book, write: WriteFile) -> Saved:
        """Keep `book` in another file from now on. The lock of the old one is still held."""
        lock = Lock.take(file.path, self._clock)
        try:
            return self._kept_at(file, lock, book, write)
        except StoreError:
            lock.release()
            raise

    def _kept_at(self, file: BookFile, lock: Lock, book: Book, write: WriteFile) -> Saved:
        storage = EnvelopeStorage(self._clock, write, self._storage.envelope)
        self._put(book, self._held[1], storage)
        storage.write_file = file.follow
        self._file, self._lock, self._storage = file, lock, storage
        self._held = storage.envelope, book
        self._own.place_changed()
        self._rescuing.forget(self.path)
        return self._saved()

    def _put(self, book: Book, held: Book, storage: EnvelopeStorage) -> None:
        """Write into `storage`, which has `held`, what is otherwise in `book`."""
        from planner.storage.changes import write_changes

        with bad_values_of(self.path), storage.together():
            write_changes(KeyedTables.over(storage), held, book)

    def _saved(self) -> Saved:
        return Saved(self.revision, self.saved, self.path)


def read_book(path: Path, *, disk: Disk | None = None) -> BookAsRead:
    """The book at `path`, to look at: without a lock, and nothing is written. Raises `StoreError`."""
    file = BookFile(path, disk or Disk())
    envelope, _ = read_file(file.disk, file.path)
    return BookAsRead(book_in(envelope, file.path), envelope.revision, envelope.saved)


def _keep_before_migration(file: BookFile, envelope: Envelope) -> None:
    if envelope.was_format != envelope.format:
        with problems_of(file.path):
            file.keep_backup(envelope, Mark.MIGRATION)
