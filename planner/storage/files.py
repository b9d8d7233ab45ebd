"""The few things that the store asks of a file system, so that tests can record them and break them.

Every method raises `OSError` and nothing else.
"""

import errno
import os
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from planner.core.problems import Problem, StoreError, kind_of

_ONLY_OURS = 0o600
_PLAIN = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_BUSY_ON_WINDOWS = (5, 32, 33)
"""Denied, shared, locked: what a virus scanner or a sync program causes for a moment."""

Value = TypeVar("Value")

NO_EXCHANGE = (errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.EPERM)
"""What a system says that can't exchange names."""

_NO_SYNC = (errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EBADF)
"""What a file system says that has no such thing as to sync: a folder on some shares, most often."""

_MAY_NOT = (errno.EACCES, errno.EPERM, errno.EROFS)

_LONGEST_NAME = 255
"""Bytes in a name, almost everywhere."""

_PATIENCE = 2.5
_PAUSE = 0.05

Identity = tuple[int, int, int, int]
"""Device, inode, size and time of change: as long as they stay, so does the content."""


class Disk:
    """The file system as it is."""

    def create(self, path: Path, mode: int = _ONLY_OURS) -> int:
        """A new file, open for writing. Fails if there is anything at `path`, a link too."""
        flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | _NO_LINK | _PLAIN
        return os.open(path, flags, mode)

    def set_mode(self, file: int, mode: int) -> None:
        if hasattr(os, "fchmod"):
            os.fchmod(file, mode)

    def write(self, file: int, content: memoryview) -> int:
        """Write some of `content`; returns how many bytes it was."""
        return os.write(file, content)

    def sync(self, file: int) -> None:
        """Return when what was written is on the medium."""
        if sys.platform == "darwin":
            import fcntl

            with suppress(OSError):  # shares have no such thing; plain fsync is what they have
                fcntl.fcntl(file, fcntl.F_FULLFSYNC)
                return
        os.fsync(file)

    def close(self, file: int) -> None:
        os.close(file)

    def open(self, path: Path) -> int:
        """A file, open for reading."""
        return os.open(path, os.O_RDONLY | _PLAIN)

    def open_to_sync(self, path: Path) -> int:
        """A file that is there, open so that it can be synced; Windows syncs none that is only read."""
        way = os.O_RDWR if sys.platform == "win32" else os.O_RDONLY
        return os.open(path, way | _PLAIN)

    def read(self, file: int, most: int) -> bytes:
        return os.read(file, most)

    def status(self, path: Path) -> os.stat_result:
        return path.stat()

    def link(self, path: Path, name: Path) -> None:
        """Give a file a second name. Fails if there is anything at `name`."""
        os.link(path, name)

    def replace(self, path: Path, target: Path) -> None:
        path.replace(target)

    def exchange(self, path: Path, target: Path) -> None:
        """Give two files each other's names, at one moment. Fails with one of `NO_EXCHANGE` where that
        can't be done."""
        from planner.storage.exchange import exchange

        exchange(path, target)

    def remove(self, path: Path) -> None:
        path.unlink()

    def make_folder(self, path: Path) -> None:
        """A folder for its owner alone; fine if it is there."""
        path.mkdir(mode=0o700, exist_ok=True)

    def make_folders(self, path: Path) -> None:
        """The same, with all those that lead there: on a new account there may be none of them."""
        path.mkdir(mode=0o700, parents=True, exist_ok=True)

    def sync_folder(self, path: Path) -> None:
        """Return when the names in the folder are on the medium. Windows has no way to ask, nor have
        some shares."""
        if sys.platform == "win32":
            return
        folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY | _PLAIN)
        try:
            os.fsync(folder)
        except OSError as error:
            if error.errno not in _NO_SYNC:
                raise
        finally:
            os.close(folder)

    def names(self, folder: Path) -> list[str]:
        return [path.name for path in folder.iterdir()]


def real_path(path: Path) -> Path:
    """`path` once all links are followed; it need not exist. Links that lead nowhere stay."""
    return Path(os.path.realpath(path))


def identity(disk: Disk, path: Path) -> Identity:
    status = disk.status(path)
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def check_plain(disk: Disk, path: Path) -> None:
    """Raises `OSError` unless there is a plain file at `path`."""
    status = disk.status(path)
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "there is a folder in place of the file")
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.ENXIO, "it is not a plain file")


def read_whole(disk: Disk, path: Path, most: int) -> bytes:
    """A file's bytes, up to one more than `most`. Raises `OSError`, also if it is no plain file."""
    check_plain(disk, path)
    pieces: list[bytes] = []
    file = patiently(lambda: disk.open(path))
    try:
        while piece := disk.read(file, most + 1 - sum(map(len, pieces))):
            pieces.append(piece)
    finally:
        disk.close(file)
    return b"".join(pieces)


def fitting(stem: str, rest: str) -> str:
    """A name of `stem` and `rest`, with as much of `stem` as file systems take."""
    while stem and len(os.fsencode(stem + rest)) > _LONGEST_NAME:
        stem = stem[:-1]
    return stem + rest


def make_last(disk: Disk, path: Path) -> None:
    """Return when the file at `path` and its name outlive a power cut, whoever wrote it.

    Raises `OSError` if the medium did not take it: it is to be written anew then, since a second try
    may well say that all is fine. What may not be synced here, or can't be, is as safe as it gets.
    """
    with _as_far_as_it_goes():
        file = patiently(lambda: disk.open_to_sync(path))
        try:
            disk.sync(file)
        finally:
            disk.close(file)
    with _as_far_as_it_goes():
        disk.sync_folder(path.parent)


@contextmanager
def _as_far_as_it_goes() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno not in (*_NO_SYNC, *_MAY_NOT):
            raise


def patiently(work: Callable[[], Value], pause: Callable[[float], None] = time.sleep) -> Value:
    """Do `work`. On Windows another program that has the file open for a moment is waited for."""
    for _ in range(round(_PATIENCE / _PAUSE)):
        try:
            return work()
        except OSError as error:
            if getattr(error, "winerror", None) not in _BUSY_ON_WINDOWS:
                raise
        pause(_PAUSE)
    return work()


def remove_if_there(disk: Disk, path: Path) -> None:
    """Remove a file of ours that is no longer needed; that it stays does no harm."""
    try:
        disk.remove(path)
    except OSError:
        return


@contextmanager
def problems_of(path: Path) -> Iterator[None]:
    """Turn each `OSError` into the `StoreError` that a user can be told."""
    try:
        yield
    except OSError as error:
        raise problem_of(error, path) from error


def problem_of(error: OSError, path: Path) -> StoreError:
    kind = kind_of(error, has_folder=path.parent.is_dir())
    return StoreError(Problem(kind, path, error.strerror or str(error)))
