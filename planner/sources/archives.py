"""Zip files: unpacked in memory, within bounds, by content alone. No path in them is ever used."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from planner.core.import_facts import FactKind
from planner.sources.reading import NotRead

MOST_FILES = 50
LARGEST = 50 * 2**20
"""Bytes of all that is unpacked, as they come out: what an archive says of itself is not believed."""
_PIECE = 2**16


class Unpacked(NamedTuple):
    """A file of an archive: its name without folders, and what it holds."""

    name: str
    content: bytes


def is_zip(content: bytes) -> bool:
    return content.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def opened(content: bytes) -> zipfile.ZipFile:
    """Raises `NotRead` for what is no whole archive."""
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, LookupError) as error:
        raise NotRead(FactKind.DAMAGED, text=str(error)[:80]) from error


def names(archive: zipfile.ZipFile) -> list[str]:
    return [each.filename for each in _files(archive)]


def check_size(archive: zipfile.ZipFile, most_files: int = MOST_FILES) -> None:
    """Unpack it all into nothing. Raises `NotRead` if it is larger than it may be."""
    for _ in unpacked(archive, "", most_files):
        pass


def unpacked(
    archive: zipfile.ZipFile, suffix: str, most_files: int = MOST_FILES
) -> Iterator[Unpacked]:
    """The files whose names end in `suffix`, in the order of the archive. Raises `NotRead`."""
    files = _files(archive)
    if len(files) > most_files:
        raise NotRead(FactKind.TOO_MANY_FILES, limit=str(most_files))
    left = LARGEST
    for each in files:
        if each.filename.lower().endswith(suffix):
            content = _content(archive, each, left)
            left -= len(content)
            yield Unpacked(PurePosixPath(each.filename).name, content)


def _files(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Those that somebody put there: a Mac adds a shadow of each."""
    return [
        each
        for each in archive.infolist()
        if not each.is_dir() and not PurePosixPath(each.filename).name.startswith("._")
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
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, RuntimeError) as error:
        raise NotRead(FactKind.DAMAGED, text=str(error)[:80]) from error
    return b"".join(parts)
