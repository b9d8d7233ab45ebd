"""Copies of a book that may hold what it does not: changes that could not be saved, in Lagkage's own
folder, and what was written in two places at once, beside the book. Each stays there for good once the
run is over that made it, and is a backup of its book like any other."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain
from pathlib import Path

from planner.core.problems import StoreError
from planner.core.versions import Version
from planner.storage.backups import backups_of
from planner.storage.book_in import book_in
from planner.storage.check import checked_file
from planner.storage.copy_names import FOLDER, is_conflict, rescue_names, rescued_stem
from planner.storage.files import Disk
from planner.storage.own_place import seconds_of
from planner.storage.reading import read_file


def free_name(disk: Disk, folder: Path, book: Path, now: datetime) -> Path:
    """What a copy of `book` may be called: nothing lies there, whatever else was rescued just now.
    Raises `OSError`."""
    taken = set(disk.names(folder))
    return folder / next(name for name in rescue_names(book, now) if name not in taken)


def copies_of(disk: Disk, own: Path | None, book: Path) -> list[Version]:
    """The copies of the book at `book`, newest first, each opened and checked."""
    rescued = _rescued(disk, own, book) if own is not None else []
    found = [
        *(replace(checked_file(disk, each), is_rescued=True) for each in rescued),
        *(replace(checked_file(disk, each), is_conflict=True) for each in _conflicts(disk, book)),
    ]
    return sorted(found, key=lambda each: (-each.revision, each.path.name))


def still_differing(disk: Disk, own: Path | None, book: Path) -> tuple[Version, ...]:
    """Of these, the whole ones that hold anything else than what lies at `book` now."""
    copies = [each for each in copies_of(disk, own, book) if each.is_whole]
    if not copies:
        return ()
    now = read_file(disk, book)[0].content
    return tuple(each for each in copies if read_file(disk, each.path)[0].content != now)


def _conflicts(disk: Disk, book: Path) -> list[Path]:
    names = _names(disk, book.parent)
    return [book.with_name(name) for name in names if is_conflict(name, book)]


def _rescued(disk: Disk, own: Path, book: Path) -> list[Path]:
    """Those of the person whose book it is, whatever it was called then. Where nobody can tell, its name
    has to do."""
    folder = own / FOLDER
    copies = [folder / name for name in _names(disk, folder) if rescued_stem(name) is not None]
    owner = _owner(disk, own, book) if copies else None
    return [each for each in copies if _is_of(disk, each, owner, book)]


def _names(disk: Disk, folder: Path) -> list[str]:
    try:
        return disk.names(folder)
    except OSError:
        return []


def _owner(disk: Disk, own: Path, book: Path) -> str | None:
    """Whose book it is, by the file itself, or else by the newest backup that says so."""
    return next(filter(None, (_person(disk, path) for path in _all_of(disk, own, book))), None)


def _all_of(disk: Disk, own: Path, book: Path) -> Iterator[Path]:
    try:
        beside = backups_of(disk, book)
    except OSError:
        beside = []
    yield book
    yield from (each.path for each in chain(beside, seconds_of(disk, own, book)))


def _person(disk: Disk, path: Path) -> str | None:
    try:
        return book_in(read_file(disk, path)[0], path).person.id
    except StoreError:
        return None


def _is_of(disk: Disk, copy: Path, owner: str | None, book: Path) -> bool:
    person = _person(disk, copy)
    if owner is not None and person is not None:
        return person == owner
    return rescued_stem(copy.name) == book.stem
