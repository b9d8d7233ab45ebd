"""Problems of the world: a disk that is full, a file that is damaged. Facts, worded where shown."""

import errno
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple


class ProblemKind(StrEnum):
    """What went wrong with a file. The values are what scripts are told."""

    LOCKED = "locked"
    NO_SPACE = "no-space"
    READ_ONLY = "read-only"
    IO = "io"
    FOLDER_GONE = "folder-gone"
    CHANGED_ON_DISK = "changed-on-disk"
    MISSING = "missing"
    CORRUPT = "corrupt"
    TOO_NEW = "too-new"
    TOO_LARGE = "too-large"
    BAD_VALUE = "bad-value"
    NOT_A_FILE = "not-a-file"
    IS_BACKUP = "is-backup"
    IS_LOCK = "is-lock"
    NO_ANSWER = "no-answer"


class Holder(NamedTuple):
    """Who has a book open, as they wrote into its lock. `since` is in the zone of this computer."""

    user: str
    host: str
    process: int
    since: datetime


class Problem(NamedTuple):
    """What happened, to which file. `detail` is a fact in English for the curious (at which byte the
    file stops); `kept` is where a copy of the work lies, if one does; `holder` has what is locked, if
    the lock says who; `backups` is the folder where backups lie of what is damaged or missing. What is
    too new `needs` a format, and this program `knows` no newer one. What could not even be looked at is
    `unseen`: the place in it that is not understood, or nothing where that can't be said."""

    kind: ProblemKind
    path: Path
    detail: str = ""
    kept: Path | None = None
    holder: Holder | None = None
    backups: Path | None = None
    needs: int = 0
    knows: int = 0
    unseen: str | None = None

    @property
    def is_of_the_book(self) -> bool:
        """Whether it is the book itself that can't be used, rather than the disk it lies on."""
        return self.kind in _OF_THE_BOOK


_OF_THE_BOOK = frozenset(
    {
        ProblemKind.LOCKED,
        ProblemKind.CORRUPT,
        ProblemKind.TOO_NEW,
        ProblemKind.TOO_LARGE,
        ProblemKind.BAD_VALUE,
        ProblemKind.IS_BACKUP,
        ProblemKind.IS_LOCK,
    }
)


class StoreError(Exception):
    """The store could not do what it was asked; `problem` says why. No file was harmed."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.kind}: {problem.path}: {problem.detail}")
        self.problem = problem


def kind_of(error: OSError, *, has_folder: bool) -> ProblemKind:
    """What went wrong with a file that could not be read or written; `has_folder` if that in which
    it should lie is there."""
    kind = _KINDS.get(error.errno or 0, ProblemKind.IO)
    if kind is ProblemKind.FOLDER_GONE and has_folder:
        return ProblemKind.MISSING if error.errno == errno.ENOENT else ProblemKind.IO
    return kind


_KINDS = {
    errno.ENOSPC: ProblemKind.NO_SPACE,
    errno.EDQUOT: ProblemKind.NO_SPACE,
    errno.EFBIG: ProblemKind.NO_SPACE,
    errno.EACCES: ProblemKind.READ_ONLY,
    errno.EPERM: ProblemKind.READ_ONLY,
    errno.EROFS: ProblemKind.READ_ONLY,
    errno.ENOTDIR: ProblemKind.FOLDER_GONE,
    errno.ENOENT: ProblemKind.FOLDER_GONE,
    errno.EISDIR: ProblemKind.NOT_A_FILE,
    errno.ENXIO: ProblemKind.NOT_A_FILE,
}
