"""One book's file: read whole, replaced whole, never written in place.

A save makes a new file beside the old one, syncs it, reads it back, keeps the old one as a backup and
takes its name. So at every moment one whole revision lies at the path, whatever is cut off.
"""

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from planner.core.marks import Mark
from planner.core.problems import Problem, ProblemKind, StoreError
from planner.storage.backups import backups_folder, backups_of, is_among_backups, keep_backup
from planner.storage.envelope import NOTHING, Envelope
from planner.storage.envelope_reader import LARGEST
from planner.storage.files import (
    NO_EXCHANGE,
    Disk,
    Identity,
    check_plain,
    fitting,
    identity,
    make_last,
    patiently,
    problems_of,
    real_path,
    remove_if_there,
)
from planner.storage.lock import is_side_file
from planner.storage.new_file import write_new
from planner.storage.ours_beside import OursBeside
from planner.storage.reading import read_file


class BookFile:
    """The file at `path`, and which revision was last seen in it."""

    def __init__(self, path: Path, disk: Disk) -> None:
        self.path = real_path(path)
        self.disk = disk
        self._seen: Identity | None = None
        self.ours = OursBeside(self.path, disk, partial(_put_copy, disk=disk))
        """Where what is kept goes once somebody else has written the file."""

    def read(self) -> Envelope:
        """What lies in the file now. Raises `StoreError`."""
        envelope, self._seen = read_file(self.disk, self.path)
        return envelope

    def make_last(self) -> None:
        """Return when what lies in the file outlives a power cut. Raises `StoreError`."""
        with problems_of(self.path):
            make_last(self.disk, self.path)

    def remove_leftovers(self) -> None:
        """Remove the unfinished files of a program that was killed. Only under the lock."""
        ending = re.compile(r"\.([0-9a-f]{16})\.tmp")
        with problems_of(self.path):
            for name in self.disk.names(self.path.parent):
                mark = ending.search(name)
                if mark and name == self._unfinished(mark[1]):
                    remove_if_there(self.disk, self.path.with_name(name))

    def check_may_be_book(self) -> None:
        """Raises `StoreError` for a backup, which is read and copied and stays as it is, or a lock."""
        if is_among_backups(self.path):
            raise StoreError(Problem(ProblemKind.IS_BACKUP, self.path))
        if is_side_file(self.path):
            raise StoreError(Problem(ProblemKind.IS_LOCK, self.path))

    def check_there(self) -> None:
        """Raises `StoreError` unless a file is there that may be a book. Touches nothing."""
        self.check_may_be_book()
        with problems_of(self.path):
            check_plain(self.disk, self.path)

    def check_free(self, own: Path | None) -> None:
        """Raises `StoreError` unless a new file may be made. Touches nothing.

        It may not where something lies, nor where backups lie, beside it or in the folder `own`: there
        the file was lost, and a new one would hide that.
        """
        from planner.storage.own_place import place_of_seconds

        self.check_may_be_book()
        with problems_of(self.path):
            self._check_new()
        if own is not None and (folder := place_of_seconds(self.disk, own, self.path)):
            raise StoreError(_lost(self.path, folder))

    def begin(self, before: Envelope, after: Envelope, replaced: Callable[[], None]) -> None:
        """Make the file. Raises `StoreError` like `check_free`, or if it can't be written."""
        with problems_of(self.path):
            self._check_new()
            try:
                self._put(after, None, replaced)
            except OSError:
                remove_if_there(self.disk, self.path)
                raise

    def follow(self, before: Envelope, after: Envelope, replaced: Callable[[], None]) -> None:
        """Put `after` in the place of `before`, which is kept as a backup.

        `replaced` is called at the moment from which on the new content lies there: an error after
        that (`StoreError` like any other) means that it may not be on the medium yet.
        """
        self._check_unchanged(before, after)
        mark = Mark.NONE if is_same_day(before, after) else Mark.DAILY
        with problems_of(self.path):
            mode = self._mode()
            self._put(after, mode, replaced, lambda: self._keep_unchanged(before, after, mark))
        self.ours.forget()

    def take_over(self, before: Envelope, after: Envelope, replaced: Callable[[], None]) -> None:
        """Put `after` at the path, because the user chose that file. What lies there, whatever it
        is, is kept as a backup. Raises `StoreError`."""
        with problems_of(self.path):
            try:
                mode = self._mode()
            except FileNotFoundError:
                self._put(after, None, replaced)
            else:
                there = self._stranger(before)
                self._put(after, mode, replaced, lambda: self.keep_backup(there, Mark.THEIRS))

    def put_copy(self, before: Envelope, after: Envelope, replaced: Callable[[], None]) -> None:
        """Put `after` at the path, in place of an earlier copy. Raises `StoreError`."""
        with problems_of(self.path):
            self._put(after, None, replaced)

    def is_as_seen(self) -> bool:
        """Whether nobody else has touched the file. Raises `OSError`."""
        return identity(self.disk, self.path) == self._seen

    def put_restored(self, after: Envelope) -> None:
        """Put `after` at the path, once what lay there is kept. Raises `StoreError`."""
        with problems_of(self.path):
            try:
                mode = self._mode()
            except FileNotFoundError:
                mode = None
            self._put(after, mode, lambda: None)

    def keep_backup(self, there: Envelope, mark: Mark) -> Path:
        """Keep what lies in the file, which is `there`, as a backup. Raises `OSError`."""
        return keep_backup(self.disk, self.path, there.revision, there.saved, mark)

    def _keep_unchanged(self, before: Envelope, after: Envelope, mark: Mark) -> None:
        """Keep the file as a backup. Somebody may have written it while ours was being written: raises
        `StoreError` then, and only the rename is left to come between."""
        with problems_of(backups_folder(self.path)):
            self.keep_backup(before, mark)
        self._check_unchanged(before, after)

    def _mode(self) -> int:
        return stat.S_IMODE(self.disk.status(self.path).st_mode)

    def _check_new(self) -> None:
        if backups_of(self.disk, self.path):
            raise StoreError(_lost(self.path, backups_folder(self.path)))
        try:
            self.disk.status(self.path)
        except FileNotFoundError:
            return
        detail = "there is something of that name already"
        raise StoreError(Problem(ProblemKind.CHANGED_ON_DISK, self.path, detail))

    def _stranger(self, before: Envelope) -> Envelope:
        """What lies in the file, as far as it can be read; else as if it was older than all."""
        try:
            return read_file(self.disk, self.path)[0]
        except StoreError:
            return replace(NOTHING, saved=before.saved)

    def _put(
        self,
        after: Envelope,
        mode: int | None,
        replaced: Callable[[], None],
        keep: Callable[[], object] | None = None,
    ) -> None:
        """Write a new file, have `keep` keep the one there, and give the new one its name."""
        new = self.path.with_name(self._unfinished(os.urandom(8).hex()))
        write_new(self.disk, new, self._limited(after.pieces()), mode)
        try:
            if keep is not None:
                keep()
            before, seen = self._seen, identity(self.disk, new)
            is_exchanged = keep is not None and self._exchanged(new)
            if not is_exchanged:
                patiently(lambda: self.disk.replace(new, self.path))
        except (OSError, StoreError):
            remove_if_there(self.disk, new)
            raise
        self._seen = seen
        replaced()
        if is_exchanged:
            self._check_nobody_came(new, before, after)
        self.disk.sync_folder(self.path.parent)
        if is_exchanged:
            remove_if_there(self.disk, new)

    def _unfinished(self, mark: str) -> str:
        """What a save on its way is called."""
        return fitting(f".{self.path.name}", f".{mark}.tmp")

    def _limited(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """`pieces`, if a book may be that large: what is never read again is no book. Raises
        `StoreError`."""
        size = 0
        for piece in pieces:
            size += len(piece)
            if size > LARGEST:
                detail = f"more than {LARGEST:,} bytes"
                raise StoreError(Problem(ProblemKind.TOO_LARGE, self.path, detail))
            yield piece

    def _exchanged(self, new: Path) -> bool:
        """Whether `new` and the file have each other's names now, so that nothing that lay there at the
        last moment is gone unseen. Not every system can do it."""
        try:
            self.disk.exchange(new, self.path)
        except OSError as error:
            if error.errno not in NO_EXCHANGE:
                raise
            return False
        return True

    def _check_nobody_came(self, other: Path, before: Identity | None, after: Envelope) -> None:
        """Raises `StoreError` if what lay in the file, and is `other` now, is not what was there when
        it was looked at: somebody wrote it in the moment between. It is put back then."""
        if before is None or identity(self.disk, other) == before:
            return
        self.disk.exchange(other, self.path)
        if identity(self.disk, other) == self._seen:
            remove_if_there(self.disk, other)
        else:  # yet another one, just now: kept as well
            self.disk.replace(other, self.ours.free_name(after.revision))
        raise self.ours.changed(after, "somebody wrote it at the same time")

    def _check_unchanged(self, before: Envelope, after: Envelope) -> None:
        with problems_of(self.path):
            if self.is_as_seen():
                return
        try:
            now, seen = read_file(self.disk, self.path)
        except StoreError as error:
            if error.problem.kind in (ProblemKind.MISSING, ProblemKind.FOLDER_GONE):
                raise
            raise self.ours.changed(after, error.problem.detail) from error
        if now.checksum != before.checksum:
            raise self.ours.changed(after, f"it holds revision {now.revision} now")
        self._seen = seen


def _put_copy(path: Path, envelope: Envelope, disk: Disk) -> None:
    BookFile(path, disk).put_copy(envelope, envelope, lambda: None)


def is_same_day(before: Envelope, after: Envelope) -> bool:
    """Whether both were saved on one day, where `after` was."""
    zone = after.saved.tzinfo
    return before.saved.astimezone(zone).date() == after.saved.date()


def _lost(path: Path, backups: Path) -> Problem:
    return Problem(ProblemKind.MISSING, path, "backups of it are there", backups=backups)
