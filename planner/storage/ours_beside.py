"""Our book beside a file that somebody else wrote: theirs stays, and nothing of ours is lost."""

from collections.abc import Callable
from pathlib import Path

from planner.core.problems import Problem, ProblemKind, StoreError
from planner.storage.envelope import Envelope
from planner.storage.files import Disk, problems_of, remove_if_there
from planner.storage.lock import host_name

Put = Callable[[Path, Envelope], None]
"""Writes an envelope at a path, in place of an earlier one. Raises `StoreError`."""


class OursBeside:
    """The one copy of ours beside the file at `path`: made when it is noticed that somebody else wrote
    the file, written anew while that lasts, and gone once what it holds lies in the file."""

    def __init__(self, path: Path, disk: Disk, put: Put) -> None:
        self._path, self._disk, self._put = path, disk, put
        self._copy: Path | None = None

    def changed(self, ours: Envelope, detail: str) -> StoreError:
        """Keep `ours` beside the file, and say so: how it is known that somebody wrote it is `detail`."""
        with problems_of(self._path):
            copy = self._copy or self.free_name(ours.revision)
        with problems_of(copy):
            self._put(copy, ours)
        self._copy = copy
        return StoreError(Problem(ProblemKind.CHANGED_ON_DISK, self._path, detail, copy))

    def forget(self) -> None:
        """Remove the copy: what it holds lies in the file now."""
        if self._copy:
            remove_if_there(self._disk, self._copy)
            self._copy = None

    def free_name(self, revision: int) -> Path:
        """What a copy of `revision` is called that is not there yet."""
        from planner.storage.copy_names import conflict_name

        return conflict_name(self._path, host_name(), revision, self._is_there)

    def _is_there(self, path: Path) -> bool:
        try:
            self._disk.status(path)
        except FileNotFoundError:
            return False
        return True
