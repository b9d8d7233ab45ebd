"""Disks that fail, and disks that remember what was asked of them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planner.storage.files import Disk

OPERATIONS = (
    *("create", "set_mode", "write", "sync", "close", "open", "open_to_sync", "read", "status"),
    *("link", "replace", "exchange", "remove", "make_folder", "sync_folder", "names"),
)


class WatchedDisk(Disk):
    """Calls `before` with the name of each operation, which may raise in its place."""

    def __init__(self, before: Callable[[str], None]) -> None:
        for name in OPERATIONS:
            setattr(self, name, self._watched(name, getattr(super(), name), before))

    def _watched(
        self, name: str, real: Callable[..., Any], before: Callable[[str], None]
    ) -> Callable[..., Any]:
        def operation(*args: Any) -> Any:
            try:
                before(name)
            except OSError:
                if name == "close":
                    real(*args)
                raise
            return real(*args)

        return operation


class FailingDisk(WatchedDisk):
    """Fails at the operation number `at` (counted from 0 once `armed`) with the error `number`."""

    def __init__(self, at: int, number: int) -> None:
        super().__init__(self._count)
        self.armed = False
        self.failed_at = ""
        self._left = at
        self._number = number

    def _count(self, name: str) -> None:
        if not self.armed:
            return
        if self._left == 0:
            self.failed_at = name
            self._left -= 1
            raise OSError(self._number, "made to fail")
        self._left -= 1


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that was asked of a disk: the operation, the file or name, and what with it."""

    operation: str
    path: Path
    other: Path | None = None
    content: bytes = b""
    revision: int = 0


class RecordingDisk(Disk):
    """Does what is asked and writes it down."""

    def __init__(self) -> None:
        self.log: list[Happened] = []
        self._paths: dict[int, Path] = {}

    def create(self, path: Path, mode: int = 0o600) -> int:
        file = super().create(path, mode)
        self._paths[file] = path
        self.log.append(Happened("create", path))
        return file

    def open_to_sync(self, path: Path) -> int:
        file = super().open_to_sync(path)
        self._paths[file] = path
        return file

    def write(self, file: int, content: memoryview) -> int:
        written = super().write(file, content)
        self.log.append(Happened("write", self._paths[file], content=bytes(content[:written])))
        return written

    def sync(self, file: int) -> None:
        super().sync(file)
        self.log.append(Happened("sync", self._paths[file]))

    def link(self, path: Path, name: Path) -> None:
        super().link(path, name)
        self.log.append(Happened("link", path, name))

    def replace(self, path: Path, target: Path) -> None:
        super().replace(path, target)
        self.log.append(Happened("replace", path, target))

    def exchange(self, path: Path, target: Path) -> None:
        super().exchange(path, target)
        self.log.append(Happened("exchange", path, target))

    def remove(self, path: Path) -> None:
        super().remove(path)
        self.log.append(Happened("remove", path))

    def sync_folder(self, path: Path) -> None:
        super().sync_folder(path)
        self.log.append(Happened("sync_folder", path))

    def acknowledged(self, revision: int) -> None:
        self.log.append(Happened("acknowledged", Path(), revision=revision))


class WithoutFileSync(RecordingDisk):
    """A mutant: believes the system when it says that a file is written."""

    def sync(self, file: int) -> None:
        return


class WithoutFolderSync(RecordingDisk):
    """A mutant: believes that a new name is there to stay."""

    def sync_folder(self, path: Path) -> None:
        return


class WithoutLinks(Disk):
    """A file system such as those of USB sticks."""

    def link(self, path: Path, name: Path) -> None:
        raise PermissionError(1, "Operation not permitted")
