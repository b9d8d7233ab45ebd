"""Which files are a book's own, so that nothing else is ever written over them."""

import os
from collections.abc import Iterable
from pathlib import Path

from planner.storage.backups import backups_folder
from planner.storage.copy_names import FOLDER as RESCUED
from planner.storage.copy_names import is_conflict
from planner.storage.known import LIST
from planner.storage.lock import side_file
from planner.storage.own_place import VERSIONS

_File = tuple[int, int]


def is_own(path: Path, book: Path, own: Path | None = None) -> bool:
    """Whether `path` leads to the book, to its lock, to a copy that was written at the same time, or into
    a folder of its backups, which in Lagkage's `own` folder are those of other books too: by its name,
    through links, or as another name of the same file. It may be anything, or nothing yet."""
    place, real = Path(os.path.realpath(path)), Path(os.path.realpath(book))
    files = [real, side_file(real)]
    folders = [backups_folder(real)]
    if own is not None:
        files.append(Path(os.path.realpath(own / LIST)))
        folders += [Path(os.path.realpath(own / name)) for name in (VERSIONS, RESCUED)]
    if place.parent == real.parent and is_conflict(place.name, real):
        return True
    return _is_one_of(place, files) or any(_is_in(place, folder) for folder in folders)


def _is_one_of(place: Path, files: Iterable[Path]) -> bool:
    file = _file(place)
    return any(place == each or (file is not None and file == _file(each)) for each in files)


def _is_in(place: Path, folder: Path) -> bool:
    if place == folder or folder in place.parents or _is_one_of(place, _inside(folder)):
        return True
    there = _file(folder)
    return there is not None and there in map(_file, place.parents)


def _file(path: Path) -> _File | None:
    """Which file that is, whatever it is called: names differ in case where the disk does not."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _inside(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []
