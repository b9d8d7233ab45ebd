"""Which files are a book's own, so that nothing else is ever written over them."""

import os
from pathlib import Path

from planner.storage.backups import backups_folder
from planner.storage.lock import side_file

_File = tuple[int, int]


def is_own(path: Path, book: Path) -> bool:
    """Whether `path` leads to the book, to its lock or into the folder of its backups: by its name,
    through links, or as another name of the same file. It may be anything, or nothing yet."""
    place, own = Path(os.path.realpath(path)), Path(os.path.realpath(book))
    folder = backups_folder(own)
    if place in (own, side_file(own), folder) or folder in place.parents:
        return True
    file = _file(place)
    if file is not None and file in map(_file, (own, side_file(own), *_inside(folder))):
        return True
    backups = _file(folder)
    return backups is not None and backups in map(_file, place.parents)


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
