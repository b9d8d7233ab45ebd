"""Backups: the earlier revisions of a book, each a whole file in a folder beside it.

They are ordered by revision, never by a clock. A clock only says which days, weeks and months there
are among them, so that a clock that jumps makes more of them and removes none of the newest.
"""

import errno
import os
import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from planner.storage.files import Disk, read_whole, remove_if_there, write_new

NEWEST, DAYS, WEEKS, MONTHS = 10, 7, 8, 12
LEAST_CAP = 50 * 1024 * 1024
"""Bytes that backups may take in any case."""

BOOKS_IN_CAP = 20
"""…and as many times the book, where that is more."""

_BACKUPS = ".backups"
_TIME = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"rev (\d{8,12}) (\d{8}T\d{6}Z)(?: \d+)?\.lagkage", re.ASCII)
_NO_HARD_LINKS = (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV)


@dataclass(frozen=True, slots=True)
class Backup:
    """A revision that was kept when the next one took its place. `saved` is what its clock said."""

    revision: int
    saved: datetime
    path: Path
    size: int = 0


def backups_folder(book: Path) -> Path:
    return book.with_name(f"{book.name}{_BACKUPS}")


def is_among_backups(path: Path) -> bool:
    """Whether `path` lies where backups of some book do."""
    return path.parent.name.endswith(_BACKUPS)


def backups_of(disk: Disk, book: Path) -> list[Backup]:
    """The backups of `book`, newest first. They have not been opened. Raises `OSError`."""
    folder = backups_folder(book)
    try:
        names = disk.names(folder)
    except (FileNotFoundError, NotADirectoryError):
        return []
    found = (_found(disk, folder / name) for name in names)
    return sorted((each for each in found if each), key=_age, reverse=True)


def keep_backup(disk: Disk, book: Path, revision: int, saved: datetime) -> None:
    """Keep the file that lies at `book` as a backup, on the medium when this returns.

    Raises `OSError`.
    """
    folder = backups_folder(book)
    disk.make_folder(folder)
    for name in _names(revision, saved):
        if _keep_as(disk, book, folder / name):
            break
    disk.sync_folder(folder)


def thin_out(disk: Disk, book: Path) -> None:
    """Remove the backups that are not worth their room. The newest, which the store itself has just
    checked and kept, always stays."""
    try:
        backups = backups_of(disk, book)
        cap = max(LEAST_CAP, BOOKS_IN_CAP * disk.status(book).st_size)
    except OSError:
        return
    worth = worth_keeping(backups, cap)
    for backup in backups:
        if backup not in worth:
            remove_if_there(disk, backup.path)


def worth_keeping(backups: Sequence[Backup], cap: int) -> list[Backup]:
    """What of `backups` (newest first) to keep in `cap` bytes: the newest; the last one of each of
    the newest days, weeks and months; and the ten newest, which give way to those."""
    wanted = [
        *backups[:1],
        *_last_of_each(backups, lambda saved: saved.date(), DAYS),
        *_last_of_each(backups, lambda saved: saved.isocalendar()[:2], WEEKS),
        *_last_of_each(backups, lambda saved: (saved.year, saved.month), MONTHS),
        *backups[:NEWEST],
    ]
    kept: list[Backup] = []
    for backup in dict.fromkeys(wanted):
        cap -= backup.size
        if cap < 0 and kept:
            break
        kept.append(backup)
    return kept


def _last_of_each(
    backups: Sequence[Backup], period: Callable[[datetime], Hashable], most: int
) -> list[Backup]:
    newest: dict[Hashable, Backup] = {}
    for backup in backups:
        newest.setdefault(period(backup.saved), backup)
    return list(newest.values())[:most]


def _names(revision: int, saved: datetime) -> Iterator[str]:
    name = f"rev {revision:08} {saved.astimezone(UTC).strftime(_TIME)}"
    yield f"{name}.lagkage"
    yield from (f"{name} {number}.lagkage" for number in range(2, 1000))


def _keep_as(disk: Disk, book: Path, backup: Path) -> bool:
    """Whether `backup` is the file at `book` now. It is not if that name has another file."""
    try:
        disk.link(book, backup)
    except FileExistsError:
        return _is_same(disk, book, backup)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        return _copy_as(disk, book, backup)
    return True


def _copy_as(disk: Disk, book: Path, backup: Path) -> bool:
    try:
        return _is_same(disk, book, backup)
    except FileNotFoundError:
        unfinished = backup.with_name(f".{os.urandom(8).hex()}.tmp")
        write_new(disk, unfinished, read_whole(disk, book, disk.status(book).st_size))
        disk.replace(unfinished, backup)
        return True


def _is_same(disk: Disk, book: Path, backup: Path) -> bool:
    one, other = disk.status(book), disk.status(backup)
    if (one.st_dev, one.st_ino) == (other.st_dev, other.st_ino):
        return True
    if one.st_size != other.st_size:
        return False
    return read_whole(disk, book, one.st_size) == read_whole(disk, backup, one.st_size)


def _found(disk: Disk, path: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if not match:
        return None
    try:
        saved = datetime.strptime(match[2], _TIME).replace(tzinfo=UTC)
        return Backup(int(match[1]), saved, path, disk.status(path).st_size)
    except (ValueError, OSError):
        return None


def _age(backup: Backup) -> tuple[int, datetime, str]:
    return backup.revision, backup.saved, backup.path.name
