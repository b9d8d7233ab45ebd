"""What lies around a book: versions, damage, and ways back. For books that no store has open.

Every way back keeps what was there: a damaged file stays beside the book as `NAME (damaged TIME)`, a
whole one among its versions. Raises `StoreError` (planner.core.problems) for what can't be done.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from heapq import merge
from pathlib import Path

from planner.core.book import Book
from planner.core.marks import Mark
from planner.core.problems import Problem, ProblemKind, StoreError
from planner.core.saved import BookAsRead
from planner.core.versions import Diagnosis, KnownBook, Restored, Version
from planner.storage.aside import lay, set_aside
from planner.storage.backups import (
    backup_names,
    backups_folder,
    backups_of,
    is_among_backups,
    put_whole,
)
from planner.storage.book_file import BookFile
from planner.storage.book_in import bad_values_of, book_in
from planner.storage.changes import write_changes
from planner.storage.check import checked_file, contents_of, versions_of
from planner.storage.copies import copies_of, still_differing
from planner.storage.diagnosis import diagnosis_of, whole_head
from planner.storage.envelope import FORMAT, Envelope
from planner.storage.envelope_reader import ANY_FORMAT, LARGEST, Unusable, read_envelope
from planner.storage.fields import BadValue
from planner.storage.files import Disk, problems_of, read_whole, real_path
from planner.storage.known import forget, known_books
from planner.storage.lock import Lock
from planner.storage.own_place import seconds_of
from planner.storage.reading import read_file
from planner.storage.tables import EnvelopeStorage, KeyedTables

_REVISION = re.compile(rb'"rev": ?(\d{1,12})\b')
_HEAD = 400
"""Bytes at the beginning of a file, where its revision stands."""


class Archive:
    """The versions of books, beside each and in the folder `own`."""

    def __init__(
        self, clock: Callable[[], datetime], own: Path | None = None, disk: Disk | None = None
    ) -> None:
        self._clock = clock
        self._own = own
        self._disk = disk or Disk()

    def versions(self, path: Path) -> Iterator[Version]:
        """The versions of the book at `path`, newest first, each checked when it is its turn; before
        them what is whole in a file that has something else behind it. Changes that could not be saved
        are among them, and what was written in two places at once."""
        real = real_path(path)
        yield from self._head_of(real)
        yield from merge(
            versions_of(self._disk, real, self._own),
            copies_of(self._disk, self._own, real),
            key=lambda version: -version.revision,
        )

    def copies(self, path: Path) -> tuple[Version, ...]:
        """Of the versions of the book at `path`, those that could not be saved then or were written at
        the same time, and hold anything else than it does now."""
        return still_differing(self._disk, self._own, real_path(path))

    def now(self, path: Path) -> Version:
        """What lies at `path` itself, checked."""
        return checked_file(self._disk, real_path(path))

    def look(self, path: Path, until: int | None = None) -> BookAsRead:
        """The book in any file, to look at: a version, or a book that is open elsewhere. Nothing is
        locked and nothing written."""
        real = real_path(path)
        try:
            envelope = self._read(real, until)
        except StoreError as error:
            if error.problem.kind is not ProblemKind.TOO_NEW:
                raise
            return self._understood(real, error)
        return BookAsRead(book_in(envelope, real), envelope.revision, envelope.saved)

    def _understood(self, path: Path, refused: StoreError) -> BookAsRead:
        """The book of a newer format at `path`, if all that is ours in it is as we know it."""
        try:
            envelope, _ = read_file(self._disk, path, ANY_FORMAT)
            contents_of(envelope.tables)
        except (StoreError, BadValue) as beyond_us:
            place = str(beyond_us).partition(": ")[0] if isinstance(beyond_us, BadValue) else ""
            raise StoreError(refused.problem._replace(unseen=place)) from beyond_us
        return BookAsRead(book_in(envelope, path), envelope.revision, envelope.saved)

    def diagnose(self, path: Path) -> Diagnosis:
        """What is the matter with the file at `path`."""
        real = real_path(path)
        kept = (each for each in self.versions(real) if each.is_whole and not each.is_copy)
        newest = next(kept, None)
        if newest is None:
            return diagnosis_of(self._disk, real)
        envelope = self._read(newest.path, newest.until)
        return diagnosis_of(self._disk, real, (envelope, len(envelope.encoded())))

    def restore(self, path: Path, version: Version) -> Restored:
        """Put `version` in the place of the book at `path`, as its newest revision."""
        envelope = self._read(version.path, version.until)
        book_in(envelope, version.path)
        return self._put(path, envelope)

    def start_empty(self, path: Path, book: Book) -> Restored:
        """Put a new `book` in the place of that at `path`. Its versions stay."""
        storage = EnvelopeStorage(self._clock, lambda _before, _after, replaced: replaced())
        with bad_values_of(path), storage.together():
            write_changes(KeyedTables.over(storage), Book(book.person, ()), book)
        return self._put(path, replace(storage.envelope, revision=0))

    def envelope(self, version: Version) -> Envelope:
        """What `version` holds, as it stands in its file."""
        return self._read(version.path, version.until)

    def keep(self, path: Path, mark: Mark = Mark.BY_HAND) -> Path:
        """Keep what lies at `path` as a version, also while it is open elsewhere; say which file."""
        real = real_path(path)
        envelope = self._read(real, None)
        folder = backups_folder(real)
        name = next(backup_names(envelope.revision, envelope.saved, mark))
        with problems_of(real):
            self._disk.make_folder(folder)
            put_whole(self._disk, folder / name, read_whole(self._disk, real, LARGEST))
            self._disk.sync_folder(folder)
        return folder / name

    def undo(self, restored: Restored) -> None:
        """Put back what lay there before. What was restored, and done since, stays as a version."""
        if restored.kept is not None and is_among_backups(restored.kept):
            envelope = self._read(restored.kept, None)
            self._put(restored.path, envelope)
            return
        with self._locked(restored.path) as file, problems_of(file.path):
            there, _ = read_file(self._disk, file.path)
            file.keep_backup(there, Mark.RESTORE)
            if restored.kept is None:
                self._disk.remove(file.path)
            else:
                lay(self._disk, restored.kept, file.path)
            self._disk.sync_folder(file.path.parent)

    def known(self) -> tuple[KnownBook, ...]:
        """The books that were open on this computer, the last one first."""
        return known_books(self._disk, self._own) if self._own else ()

    def forget(self, path: Path) -> None:
        """Take a book from that list. Its files stay."""
        if self._own:
            with problems_of(self._own):
                forget(self._disk, self._own, path)

    def _put(self, path: Path, envelope: Envelope) -> Restored:
        """Put `envelope` at `path` as the newest revision, and keep what lies there."""
        with self._locked(path) as file:
            with problems_of(file.path):
                kept = set_aside(file, self._clock())
            revision = max(self._newest_revision(file.path), envelope.revision) + 1
            after = replace(envelope, revision=revision, saved=self._clock(), was_format=FORMAT)
            file.put_restored(after)
        return Restored(file.path, envelope.revision, revision, kept)

    @contextmanager
    def _locked(self, path: Path) -> Iterator[BookFile]:
        file = BookFile(path, self._disk)
        file.check_may_be_book()
        lock = Lock.take(file.path, self._clock)
        try:
            yield file
        finally:
            lock.release()

    def _newest_revision(self, path: Path) -> int:
        """The highest that is known of the book at `path`, so that the next one is newer than all."""
        with problems_of(path):
            kept = [each.revision for each in backups_of(self._disk, path)]
        if self._own:
            kept += [each.revision for each in seconds_of(self._disk, self._own, path)]
            kept += [each.revision for each in self.known() if each.path == path]
        return max([self._revision_at(path), *kept])

    def _revision_at(self, path: Path) -> int:
        """The revision that the file at `path` says it is, even if it is damaged further on."""
        try:
            with problems_of(path):
                head = read_whole(self._disk, path, LARGEST)[:_HEAD]
        except StoreError:
            return 0
        match = _REVISION.search(head)
        return int(match[1]) if match else 0

    def _head_of(self, path: Path) -> Iterator[Version]:
        """What is whole in the file at `path`, if something else follows it."""
        try:
            with problems_of(path):
                content = read_whole(self._disk, path, LARGEST)
        except StoreError:
            return
        until = whole_head(content)
        if until is not None:
            envelope = read_envelope(content[:until])
            contents = contents_of(envelope.tables)
            yield Version(
                path,
                envelope.revision,
                envelope.saved,
                Mark.NONE,
                until,
                contents=contents,
                until=until,
            )

    def _read(self, path: Path, until: int | None) -> Envelope:
        if until is None:
            return read_file(self._disk, path)[0]
        with problems_of(path):
            content = read_whole(self._disk, path, LARGEST)
        try:
            return read_envelope(content[:until])
        except Unusable as unusable:
            raise StoreError(Problem(unusable.kind, path, unusable.detail)) from unusable
