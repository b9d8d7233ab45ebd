"""Backups: the earlier revisions of a book, each a whole file in a folder beside it.

They are ordered by revision, never by a clock. Why one was kept stands in its name.
"""

import errno
import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from planner.core.marks import Mark
from planner.storage.files import Disk, patiently, read_whole, remove_if_there
from planner.storage.new_file import in_pieces, write_new

PACKED = ".gz"
"""What the name of a compressed backup ends with."""

_BACKUPS = ".backups"
_TIME = "%Y%m%dT%H%M%SZ"
_MARKS = "|".join(mark for mark in Mark if mark)
_NAME = rf"(?a)rev (\d{{8,12}}) (\d{{8}}T\d{{6}}Z)(?: ({_MARKS}))?(?: \d+)?\.lagkage(\.gz)?"
"""Compiled when it is first used, which the start of the program is not."""
NO_HARD_LINKS = (
    *(errno.EPERM, errno.EACCES, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS),
    *(errno.EINVAL, errno.EMLINK, errno.EXDEV),
)
"""What file systems say that have no second names; `EINVAL` is what Windows says of a USB stick."""


class Backup(NamedTuple):
    """A revision that was kept when the next one took its place. `saved` is what its clock said."""

    revision: int
    saved: datetime
    path: Path
    size: int = 0
    mark: Mark = Mark.NONE

    @property
    def is_packed(self) -> bool:
        return self.path.name.endswith(PACKED)


def backups_folder(book: Path) -> Path:
    return book.with_name(f"{book.name}{_BACKUPS}")


def is_among_backups(path: Path) -> bool:
    """Whether `path` lies where backups of some book do."""
    return path.parent.name.endswith(_BACKUPS)


def backups_of(disk: Disk, book: Path) -> list[Backup]:
    """The backups of `book`, newest first. They have not been opened. Raises `OSError`."""
    return backups_in(disk, backups_folder(book))


def backups_in(disk: Disk, folder: Path) -> list[Backup]:
    """The backups in `folder`, newest first. They have not been opened. Raises `OSError`."""
    try:
        names = disk.names(folder)
    except (FileNotFoundError, NotADirectoryError):
        return []
    found = (_found(disk, folder / name) for name in names)
    return sorted((each for each in found if each), key=_age, reverse=True)


def keep_backup(
    disk: Disk, book: Path, revision: int, saved: datetime, mark: Mark = Mark.NONE
) -> Path:
    """Keep the file that lies at `book` as a backup, on the medium when this returns, and say which
    one. One that was kept already is enough, unless a mark is asked for that it has not.

    Raises `OSError`.
    """
    folder = backups_folder(book)
    disk.make_folder(folder)
    same = None if mark else _kept_already(disk, book, folder, revision)
    names = (folder / name for name in backup_names(revision, saved, mark))
    path = same or next(name for name in names if _keep_as(disk, book, name))
    disk.sync_folder(folder)
    return path


def backup_names(revision: int, saved: datetime, mark: Mark) -> Iterator[str]:
    """What a backup may be called, first the usual name, then those for when it is taken."""
    time = saved.astimezone(UTC).strftime(_TIME)
    name = " ".join(filter(None, (f"rev {revision:08}", time, mark)))
    yield f"{name}.lagkage"
    yield from (f"{name} {number}.lagkage" for number in range(2, 1000))


def _kept_already(disk: Disk, book: Path, folder: Path, revision: int) -> Path | None:
    """A backup that is the very file at `book`, by another name."""
    status = disk.status(book)
    for name in disk.names(folder):
        if name.startswith(f"rev {revision:08} ") and not name.endswith(PACKED):
            other = disk.status(folder / name)
            if (other.st_dev, other.st_ino) == (status.st_dev, status.st_ino):
                return folder / name
    return None


def _keep_as(disk: Disk, book: Path, backup: Path) -> bool:
    """Whether `backup` is the file at `book` now. It is not if that name has another file."""
    try:
        patiently(lambda: disk.link(book, backup))
    except FileExistsError:
        return _is_same(disk, book, backup)
    except OSError as error:
        if error.errno not in NO_HARD_LINKS:
            raise
        return _copy_as(disk, book, backup)
    return True


def _copy_as(disk: Disk, book: Path, backup: Path) -> bool:
    try:
        return _is_same(disk, book, backup)
    except FileNotFoundError:
        put_whole(disk, backup, read_whole(disk, book, disk.status(book).st_size))
        return True


def put_whole(disk: Disk, path: Path, content: bytes) -> None:
    """A file that is whole from the moment it is there; in the place of one of that name. Its name is
    not synced. Raises `OSError`, and then nothing is left of it."""
    unfinished = path.with_name(f".{os.urandom(8).hex()}.tmp")
    write_new(disk, unfinished, in_pieces(content))
    try:
        patiently(lambda: disk.replace(unfinished, path))
    except OSError:
        remove_if_there(disk, unfinished)
        raise


def _is_same(disk: Disk, book: Path, backup: Path) -> bool:
    one, other = disk.status(book), disk.status(backup)
    if (one.st_dev, one.st_ino) == (other.st_dev, other.st_ino):
        return True
    if one.st_size != other.st_size:
        return False
    return read_whole(disk, book, one.st_size) == read_whole(disk, backup, one.st_size)


def _found(disk: Disk, path: Path) -> Backup | None:
    match = re.fullmatch(_NAME, path.name)
    if not match:
        return None
    try:
        saved = datetime.strptime(match[2], _TIME).replace(tzinfo=UTC)
        return Backup(int(match[1]), saved, path, disk.status(path).st_size, Mark(match[3] or ""))
    except (ValueError, OSError):
        return None


def _age(backup: Backup) -> tuple[int, datetime, str]:
    return backup.revision, backup.saved, backup.path.name
