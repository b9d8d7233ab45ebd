"""A lock on a book, held on a file beside it, which says who has it.

The side file stays when the lock is given back: removing it would let two programs hold a lock each
on files of the same name. Locks do not reach across sync folders; the store notices strangers'
changes for that reason.
"""

import errno
import getpass
import os
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import orjson

from planner.core.problems import Holder, Problem, ProblemKind, StoreError
from planner.storage.files import problems_of

_FAR_BYTE = 1 << 30
"""Windows keeps others from reading what is locked, so a byte far behind the text is locked there."""

_NO_LOCKS_HERE = (errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS)
"""What a file system says that has no locks. The book can be used there all the same."""


class Lock:
    """The right to write one book, until `release` or the end of the process."""

    def __init__(self, path: Path, file: int) -> None:
        self._path = path
        self._file: int | None = file

    @classmethod
    def take(cls, book: Path, clock: Callable[[], datetime]) -> "Lock":
        """Lock `book`, which need not exist. Raises `StoreError`: `LOCKED`, with who has it."""
        path = side_file(book)
        with problems_of(book):
            file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
            try:
                _lock(file)
                _write(file, clock())
            except OSError as error:
                holder = _holder(file)
                os.close(file)
                if isinstance(error, BlockingIOError):
                    problem = Problem(ProblemKind.LOCKED, book, holder=holder)
                    raise StoreError(problem) from error
                raise
        return cls(path, file)

    def release(self) -> None:
        """Give the lock back. Twice is fine."""
        if self._file is not None:
            with suppress(OSError):
                _unlock(self._file)
            os.close(self._file)
            self._file = None


def side_file(book: Path) -> Path:
    return book.with_name(f".{book.name}.lock")


def is_side_file(path: Path) -> bool:
    """Whether `path` is called as the lock of some book is."""
    return re.fullmatch(r"\..+\.lock", path.name) is not None


def _lock(file: int) -> None:
    try:
        _lock_at_once(file)
    except OSError as error:
        if error.errno not in _NO_LOCKS_HERE:
            raise


if sys.platform == "win32":
    import msvcrt

    def host_name() -> str:
        return os.environ.get("COMPUTERNAME", "")

    def _lock_at_once(file: int) -> None:
        os.lseek(file, _FAR_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError(*error.args) from error
        finally:
            os.lseek(file, 0, os.SEEK_SET)

    def _unlock(file: int) -> None:
        """Windows does that when the file is closed."""

else:
    import fcntl

    def host_name() -> str:
        return os.uname().nodename

    def _lock_at_once(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(file: int) -> None:
        """To close the file is not enough: a process that is being started may have it too, for as long
        as that takes."""
        fcntl.flock(file, fcntl.LOCK_UN)


def _write(file: int, since: datetime) -> None:
    who = {
        "user": _user(),
        "host": host_name(),
        "process": os.getpid(),
        "since": since.isoformat(timespec="seconds"),
    }
    os.ftruncate(file, 0)
    os.lseek(file, 0, os.SEEK_SET)
    os.write(file, orjson.dumps(who))


def _holder(file: int) -> Holder | None:
    """Who wrote that they have the lock; `None` if it can't be read, or says something else."""
    try:
        os.lseek(file, 0, os.SEEK_SET)
        who = orjson.loads(os.read(file, 4096))
        since = datetime.fromisoformat(who["since"]).astimezone()
        return Holder(str(who["user"]), str(who["host"]), int(who["process"]), since)
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        return None


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"
