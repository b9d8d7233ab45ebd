"""Zip files: unpacked in memory, within bounds, by content alone. No path in them is ever used."""

import io
import lzma
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from planner.core.import_facts import FactKind
from planner.sources.reading import NotRead

MOST_FILES = 50
LARGEST = 50 * 2**20
"""Bytes of all that is unpacked, as they come out: what an archive says of itself is not believed."""
_PIECE = 2**16
_RAISES = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    OSError,
    ValueError,
    EOFError,
    RuntimeError,
    LookupError,
)


class Member(NamedTuple):
    """A file of an archive: its name without folders, told apart from others of that name, and what it
    holds; or `why` that can't be had."""

    name: str
    content: bytes
    why: NotRead | None = None


def opened(content: bytes) -> zipfile.ZipFile:
    """Raises `NotRead` for what is no whole archive."""
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, LookupError) as error:
        raise NotRead(FactKind.DAMAGED, text=str(error)[:80]) from error


def names(archive: zipfile.ZipFile) -> list[str]:
    return [each.filename for each in _files(archive)]


def check_size(archive: zipfile.ZipFile, most_files: int = MOST_FILES) -> None:
    """Unpack it all into nothing. Raises `NotRead` if it is larger than it may be, or not whole."""
    left = LARGEST
    for each in _counted(archive, most_files):
        left -= len(_content(archive, each, left))


def members(content: bytes, wanted: Callable[[str], bool]) -> Iterator[Member]:
    """The files of an archive, in its order; of those that are not `wanted`, by their names, the names
    alone. One that is locked or damaged says so, and hinders no other. Raises `NotRead` if they are too
    many, or too large."""
    with opened(content) as archive:
        seen: Counter[str] = Counter()
        left = LARGEST
        for each in _counted(archive, MOST_FILES):
            name = _name(each)
            seen[name.casefold()] += 1
            times = seen[name.casefold()]
            stem, point, ending = name.rpartition(".")
            name = name if times == 1 else f"{stem} ({times}){point}{ending}"
            try:
                held = _content(archive, each, left) if wanted(name) else b""
            except NotRead as why:
                if why.kind is FactKind.UNPACKS_TOO_LARGE:
                    raise
                yield Member(name, b"", why)
                continue
            left -= len(held)
            yield Member(name, held)


def _counted(archive: zipfile.ZipFile, most_files: int) -> list[zipfile.ZipInfo]:
    files = _files(archive)
    if len(files) > most_files:
        raise NotRead(FactKind.TOO_MANY_FILES, limit=str(most_files))
    return files


def _name(member: zipfile.ZipInfo) -> str:
    return PurePosixPath(member.filename.replace("\\", "/")).name or "?"


def _files(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Those that somebody put there: a Mac adds a shadow of each."""
    return [
        each
        for each in archive.infolist()
        if not each.is_dir() and not _name(each).startswith(("._", ".DS_Store"))
    ]


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int) -> bytes:
    if member.flag_bits & 1:
        raise NotRead(FactKind.LOCKED_ARCHIVE)
    parts = []
    try:
        with archive.open(member) as file:
            while piece := file.read(_PIECE):
                left -= len(piece)
                if left < 0:
                    raise NotRead(FactKind.UNPACKS_TOO_LARGE, limit=str(LARGEST // 2**20))
                parts.append(piece)
    except _RAISES as error:
        raise NotRead(FactKind.DAMAGED, text=str(error)[:80]) from error
    return b"".join(parts)
