"""A disk in memory that can fail at any operation, and lose what was not synced.

A power cut is as harsh as in `crashes`: until a file is synced its content may be missing, zero, cut in
half or whole; until a folder is synced, each change of a name in it may have happened or not.
"""

import errno
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from planner.storage.files import Disk

Choose = Callable[[int], int]
"""Picks one of so many: 0, 1, 2…"""


@dataclass(eq=False, slots=True)
class _File:
    number: int
    time: int
    mode: int = 0o600
    content: bytes = b""
    is_synced: bool = False


@dataclass(slots=True)
class _Open:
    file: _File
    place: int = 0


Names = dict[Path, _File | None]


@dataclass
class MemoryDisk(Disk):
    """`fail_in` operations from now one fails with the error `number`; 0 is the next one. The folder
    `not_synced` fails to be synced as long as it stands there."""

    now: dict[Path, _File] = field(default_factory=dict)
    fail_in: int | None = None
    not_synced: Path | None = None
    number: int = errno.EIO
    has_links: bool = True

    def __post_init__(self) -> None:
        self._synced: dict[Path, _File] = {}
        self._pending: list[Names] = []
        self._folders: set[Path] = set()
        self._open: dict[int, _Open] = {}
        self._numbers = count(1)

    # What tests ask

    def content(self, path: Path) -> bytes:
        return self.now[path].content

    def put(self, path: Path, content: bytes) -> None:
        """Have somebody else put a file there; it is on the medium at once."""
        number = next(self._numbers)
        self.now[path] = self._synced[path] = _File(number, number, content=content, is_synced=True)
        self._pending = [names for names in self._pending if path not in names]

    def cut_power(self, choose: Choose) -> None:
        """Leave a state that a power cut now could leave."""
        for names in self._pending:
            if choose(2):
                self._apply(self._synced, names)
        for file in set(self._synced.values()):
            file.content = self._left_of(file, choose)
            file.is_synced = True
        self.now = dict(self._synced)
        self._pending.clear()
        self._open.clear()
        self.fail_in = None

    # What the store asks

    def create(self, path: Path, mode: int = 0o600) -> int:
        self._step()
        if path in self.now:
            raise FileExistsError(errno.EEXIST, "there already", str(path))
        number = next(self._numbers)
        self._rename({path: _File(number, number, mode)})
        return self._opened(self.now[path])

    def set_mode(self, file: int, mode: int) -> None:
        self._step()
        self._open[file].file.mode = mode

    def write(self, file: int, content: memoryview) -> int:
        self._step()
        written = self._open[file].file
        written.content += bytes(content)
        written.is_synced = False
        return len(content)

    def sync(self, file: int) -> None:
        self._step()
        self._open[file].file.is_synced = True

    def close(self, file: int) -> None:
        del self._open[file]
        self._step()

    def open(self, path: Path) -> int:
        self._step()
        return self._opened(self._there(path))

    def open_to_sync(self, path: Path) -> int:
        return self.open(path)

    def read(self, file: int, most: int) -> bytes:
        self._step()
        place = self._open[file]
        piece = place.file.content[place.place : place.place + most]
        place.place += len(piece)
        return piece

    def status(self, path: Path) -> Any:
        self._step()
        file = self._there(path)
        return SimpleNamespace(
            st_mode=stat.S_IFREG | file.mode,
            st_dev=1,
            st_ino=file.number,
            st_size=len(file.content),
            st_mtime_ns=file.time,
        )

    def link(self, path: Path, name: Path) -> None:
        self._step()
        if not self.has_links:
            raise PermissionError(errno.EPERM, "no links here")
        if name in self.now:
            raise FileExistsError(errno.EEXIST, "there already", str(name))
        self._rename({name: self._there(path)})

    def replace(self, path: Path, target: Path) -> None:
        self._step()
        self._rename({target: self._there(path), path: None})

    def exchange(self, path: Path, target: Path) -> None:
        self._step()
        if not self.has_links:
            raise OSError(errno.EINVAL, "no exchange here")
        self._rename({target: self._there(path), path: self._there(target)})

    def remove(self, path: Path) -> None:
        self._step()
        self._there(path)
        self._rename({path: None})

    def make_folder(self, path: Path) -> None:
        self._step()
        self._folders.add(path)

    def make_folders(self, path: Path) -> None:
        self.make_folder(path)

    def sync_folder(self, path: Path) -> None:
        self._step()
        if path == self.not_synced:
            raise OSError(errno.EIO, "made to fail")
        for names in [names for names in self._pending if next(iter(names)).parent == path]:
            self._apply(self._synced, names)
            self._pending.remove(names)

    def names(self, folder: Path) -> list[str]:
        self._step()
        found = [path.name for path in self.now if path.parent == folder]
        if not found and folder not in self._folders:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(folder))
        return found

    def _step(self) -> None:
        if self.fail_in is None:
            return
        self.fail_in -= 1
        if self.fail_in < 0:
            self.fail_in = None
            raise OSError(self.number, "made to fail")

    def _opened(self, file: _File) -> int:
        number = next(self._numbers)
        self._open[number] = _Open(file)
        return number

    def _there(self, path: Path) -> _File:
        if path not in self.now:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
        return self.now[path]

    def _rename(self, names: Names) -> None:
        self._apply(self.now, names)
        self._pending.append(names)

    @staticmethod
    def _apply(files: dict[Path, _File], names: Names) -> None:
        for path, file in names.items():
            if file is None:
                files.pop(path, None)
            else:
                files[path] = file

    @staticmethod
    def _left_of(file: _File, choose: Choose) -> bytes:
        if file.is_synced:
            return file.content
        half = file.content[: len(file.content) // 2]
        return (b"", bytes(len(file.content)), half, file.content)[choose(4)]
