"""Problems of the world: a disk that is full, a file that is damaged. Facts, worded where shown."""

import errno
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


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


@dataclass(frozen=True, slots=True)
class Problem:
    """What happened, to which file. `detail` is a fact in English for the curious (who holds the lock
    since when, at which byte the file stops); `kept` is where a copy of the work lies, if one does."""

    kind: ProblemKind
    path: Path
    detail: str = ""
    kept: Path | None = None

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
    }
)


class StoreError(Exception):
    """The store could not do what it was asked; `problem` says why. No file was harmed."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.kind}: {problem.path}: {problem.detail}")
        self.problem = problem


def kind_of(error: OSError) -> ProblemKind:
    """What went wrong with a file that could not be read or written."""
    return _KINDS.get(error.errno or 0, ProblemKind.IO)


_KINDS = {
    errno.ENOSPC: ProblemKind.NO_SPACE,
    errno.EDQUOT: ProblemKind.NO_SPACE,
    errno.EFBIG: ProblemKind.NO_SPACE,
    errno.EACCES: ProblemKind.READ_ONLY,
    errno.EPERM: ProblemKind.READ_ONLY,
    errno.EROFS: ProblemKind.READ_ONLY,
    errno.ENOTDIR: ProblemKind.FOLDER_GONE,
    errno.ENOENT: ProblemKind.FOLDER_GONE,
}
