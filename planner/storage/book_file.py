"""One book's file: read whole, replaced whole, never written in place.

A save makes a new file beside the old one, syncs it, reads it back, keeps the old one as a backup and
takes its name. So at every moment one whole revision lies at the path, whatever is cut off.
"""

import os
import re
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from planner.core.problems import Problem, ProblemKind, StoreError
from planner.storage.backups import (
    backups_folder,
    backups_of,
    is_among_backups,
    keep_backup,
    thin_out,
)
from planner.storage.envelope import NOTHING, Envelope
from planner.storage.envelope_reader import LARGEST, Unusable, read_envelope
from planner.storage.files import (
    Disk,
    Identity,
    check_plain,
    identity,
    problems_of,
    read_whole,
    remove_if_there,
    replace_patiently,
    write_new,
)
from planner.storage.lock import host_name


class BookFile:
    """The file at `path`, and which revision was last seen in it."""

    def __init__(self, path: Path, disk: Disk) -> None:
        self.path = Path(os.path.realpath(path))
        self.disk = disk
        self._seen: Identity | None = None
        self._conflict: Path | None = None

    def read(self) -> Envelope:
        """What lies in the file now. Raises `StoreError`."""
        envelope, self._seen = read_file(self.disk, self.path)
        return envelope

    def remove_leftovers(self) -> None:
        """Remove the unfinished files of a program that was killed. Only under the lock."""
        leftover = re.compile(rf"\.{re.escape(self.path.name)}\.[0-9a-f]{{16}}\.tmp")
        with problems_of(self.path):
            for name in self.disk.names(self.path.parent):
                if leftover.fullmatch(name):
                    remove_if_there(self.disk, self.path.with_name(name))

    def check_may_be_book(self) -> None:
        """Raises `StoreError` for a backup: those are read, and copied, and stay as they are."""
        if is_among_backups(self.path):
            raise StoreError(Problem(ProblemKind.IS_BACKUP, self.path))

    def check_there(self) -> None:
        """Raises `StoreError` unless a file is there that may be a book. Touches nothing."""
        self.check_may_be_book()
        with problems_of(self.path):
            check_plain(self.disk, self.path)

    def check_free(self) -> None:
        """Raises `StoreError` unless a new file may be made. Touches nothing.

        It may not where something lies, nor where backups lie: there the file was lost, and a new one
        would hide that.
        """
        self.check_may_be_book()
        with problems_of(self.path):
            self._check_new()

    def begin(self, before: Envelope, content: bytes, replaced: Callable[[], None]) -> None:
        """Make the file. Raises `StoreError` like `check_free`, or if it can't be written."""
        with problems_of(self.path):
            self._check_new()
            try:
                self._put(content, None, replaced)
            except OSError:
                remove_if_there(self.disk, self.path)
                raise

    def follow(self, before: Envelope, content: bytes, replaced: Callable[[], None]) -> None:
        """Put `content` in the place of `before`, which is kept as a backup.

        `replaced` is called at the moment from which on the new content lies there: an error after
        that (`StoreError` like any other) means that it may not be on the medium yet.
        """
        self._check_unchanged(before, content)
        with problems_of(self.path):
            mode = stat.S_IMODE(self.disk.status(self.path).st_mode)
            self._put(content, mode, replaced, before)
        thin_out(self.disk, self.path)

    def take_over(self, before: Envelope, content: bytes, replaced: Callable[[], None]) -> None:
        """Put `content` at the path, because the user chose that file. What lies there, whatever it
        is, is kept as a backup. Raises `StoreError`."""
        with problems_of(self.path):
            try:
                self.disk.status(self.path)
            except FileNotFoundError:
                self._put(content, None, replaced)
            else:
                self._put(content, None, replaced, self._stranger(before))

    def put_copy(self, before: Envelope, content: bytes, replaced: Callable[[], None]) -> None:
        """Put `content` at the path, in place of an earlier copy. Raises `StoreError`."""
        with problems_of(self.path):
            self._put(content, None, replaced)

    def _check_new(self) -> None:
        if backups_of(self.disk, self.path):
            detail = "earlier versions of it are there"
            folder = backups_folder(self.path)
            raise StoreError(Problem(ProblemKind.MISSING, self.path, detail, backups=folder))
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
        content: bytes,
        mode: int | None,
        replaced: Callable[[], None],
        before: Envelope | None = None,
    ) -> None:
        new = self.path.with_name(f".{self.path.name}.{os.urandom(8).hex()}.tmp")
        write_new(self.disk, new, content, mode)
        try:
            if before is not None:
                keep_backup(self.disk, self.path, before.revision, before.saved)
            seen = identity(self.disk, new)
            replace_patiently(self.disk, new, self.path)
        except OSError:
            remove_if_there(self.disk, new)
            raise
        self._seen = seen
        replaced()
        self.disk.sync_folder(self.path.parent)

    def _check_unchanged(self, before: Envelope, content: bytes) -> None:
        with problems_of(self.path):
            if identity(self.disk, self.path) == self._seen:
                return
        try:
            now, seen = read_file(self.disk, self.path)
        except StoreError as error:
            if error.problem.kind in (ProblemKind.MISSING, ProblemKind.FOLDER_GONE):
                raise
            raise self._changed(before, content, error.problem.detail) from error
        if now.checksum != before.checksum:
            raise self._changed(before, content, f"it holds revision {now.revision} now")
        self._seen = seen

    def _changed(self, before: Envelope, content: bytes, detail: str) -> StoreError:
        """Somebody else wrote the file: theirs stays, ours goes beside it."""
        ours = self._conflict or self._conflict_name(before.revision + 1)
        with problems_of(ours):
            BookFile(ours, self.disk).put_copy(before, content, lambda: None)
        self._conflict = ours
        return StoreError(Problem(ProblemKind.CHANGED_ON_DISK, self.path, detail, ours))

    def _conflict_name(self, revision: int) -> Path:
        host = re.sub(r"[^\w.-]", "_", host_name()) or "here"
        stem, suffix = self.path.stem, self.path.suffix
        name = self.path.with_name(f"{stem} (conflict {host} rev {revision}){suffix}")
        if name.exists():
            return name.with_name(f"{name.stem} {os.urandom(3).hex()}{suffix}")
        return name


def read_file(disk: Disk, path: Path) -> tuple[Envelope, Identity]:
    """The envelope in the file at `path`, and which file that is. Raises `StoreError`."""
    with problems_of(path):
        seen = identity(disk, path)
        size = seen[2]
        if size > LARGEST:
            raise StoreError(Problem(ProblemKind.TOO_LARGE, path, f"{size:,} bytes"))
        content = read_whole(disk, path, LARGEST)
    try:
        return read_envelope(content), seen
    except Unusable as unusable:
        raise StoreError(damage(disk, path, unusable.kind, unusable.detail)) from unusable


def damage(disk: Disk, path: Path, kind: ProblemKind, detail: str) -> Problem:
    """What is wrong with the file at `path`, and where backups of it lie if there are any."""
    try:
        backups = backups_folder(path) if backups_of(disk, path) else None
    except OSError:
        backups = None
    return Problem(kind, path, detail, backups=backups)
