"""A new file: written, synced, read back and compared before anybody knows it by its name."""

import errno
from collections.abc import Iterable, Iterator
from pathlib import Path

from planner.core.problems import StoreError
from planner.storage.files import Disk, patiently, remove_if_there

PIECE = 256 * 1024
"""Bytes that are made, written and compared at once."""

_NO_MODES = (errno.EPERM, errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.ENOTSUP)
"""What a file system says that knows no rights, or not these; the book is worth more than they are."""


def write_new(disk: Disk, path: Path, pieces: Iterable[bytes], mode: int | None = None) -> None:
    """A new file that holds `pieces`: written, synced, read back and compared. Its name is not synced.
    On an error, which may come of the pieces too, nothing is left of it.

    Each piece is made when it is its turn. What runs beside it goes on while one is written: so a
    window does not wait for a whole book.
    """
    held = list[bytes]()
    file = disk.create(path)
    try:
        try:
            _fill(disk, file, pieces, mode, held)
        finally:
            disk.close(file)
        _read_back(disk, path, held)
    except (OSError, StoreError):
        remove_if_there(disk, path)
        raise


def in_pieces(content: bytes) -> Iterator[bytes]:
    """`content`, cut to be written."""
    return (content[place : place + PIECE] for place in range(0, len(content), PIECE))


def _fill(
    disk: Disk, file: int, pieces: Iterable[bytes], mode: int | None, held: list[bytes]
) -> None:
    """Write `pieces`, and have them in `held` then."""
    if mode is not None:
        _set_mode(disk, file, mode)
    for piece in pieces:
        held.append(piece)
        rest = memoryview(piece)
        while rest:
            rest = rest[disk.write(file, rest) :]
    disk.sync(file)


def _set_mode(disk: Disk, file: int, mode: int) -> None:
    try:
        disk.set_mode(file, mode)
    except OSError as error:
        if error.errno not in _NO_MODES:
            raise


def _read_back(disk: Disk, path: Path, pieces: Iterable[bytes]) -> None:
    """Compare what is in the file with `pieces`."""
    file = patiently(lambda: disk.open(path))
    try:
        is_same = all(_read(disk, file, len(piece)) == piece for piece in pieces)
        is_same = is_same and not disk.read(file, 1)
    finally:
        disk.close(file)
    if not is_same:
        raise OSError(errno.EIO, "what was read back is not what was written")


def _read(disk: Disk, file: int, size: int) -> bytes:
    """The next so many bytes; fewer where the file ends."""
    found = disk.read(file, size)
    while len(found) < size and (more := disk.read(file, size - len(found))):
        found += more
    return found
