"""Copies of changes that could not be saved where they belong. They lie in Lagkage's own folder; one that
an earlier run has left stays there for good, and is a version of its book like any other."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from planner.core.problems import StoreError
from planner.core.versions import Version
from planner.storage.backups import backups_of
from planner.storage.book_in import book_in
from planner.storage.check import checked_file
from planner.storage.files import Disk, fitting
from planner.storage.own_place import seconds_of
from planner.storage.reading import read_file

FOLDER = "rescued"

_NAME = re.compile(r"(.+) \(rescued \d{4}-\d\d-\d\d \d{6}(?: \d+)?\)(?:\.[^.]+)?", re.DOTALL)


def free_name(disk: Disk, folder: Path, book: Path, now: datetime) -> Path:
    """What a copy of `book` may be called: nothing lies there, whatever else was rescued just now.
    Raises `OSError`."""
    taken = set(disk.names(folder))
    times = (f"{now:%Y-%m-%d %H%M%S}{number}" for number in chain([""], _numbers()))
    names = (fitting(book.stem, f" (rescued {time}){book.suffix}") for time in times)
    return folder / next(name for name in names if name not in taken)


def rescued_of(disk: Disk, own: Path, book: Path) -> list[Version]:
    """The copies of the book at `book`, newest first, each opened and checked: those of its person,
    whatever it was called then. Where nobody can tell, its name has to do."""
    copies = list(_copies(disk, own / FOLDER))
    owner = _owner(disk, own, book) if copies else None
    mine = [each for each in copies if _is_of(disk, each, owner, book)]
    found = [replace(checked_file(disk, each), is_rescued=True) for each in mine]
    return sorted(found, key=lambda each: (-each.revision, each.path.name))


def still_differing(disk: Disk, own: Path, book: Path) -> tuple[Version, ...]:
    """Of these, the whole ones that hold anything else than what lies at `book` now."""
    copies = [each for each in rescued_of(disk, own, book) if each.is_whole]
    if not copies:
        return ()
    now = read_file(disk, book)[0].content
    return tuple(each for each in copies if read_file(disk, each.path)[0].content != now)


def _numbers() -> Iterator[str]:
    return (f" {number}" for number in count(2))


def _copies(disk: Disk, folder: Path) -> Iterator[Path]:
    try:
        names = disk.names(folder)
    except OSError:
        return
    yield from (folder / name for name in names if _NAME.fullmatch(name))


def _owner(disk: Disk, own: Path, book: Path) -> str | None:
    """Whose book it is, by the file itself, or else by the newest version that says so."""
    try:
        beside = backups_of(disk, book)
    except OSError:
        beside = []
    kept = (each.path for each in chain(beside, seconds_of(disk, own, book)))
    return next(filter(None, (_person(disk, path) for path in chain([book], kept))), None)


def _person(disk: Disk, path: Path) -> str | None:
    try:
        return book_in(read_file(disk, path)[0], path).person.id
    except StoreError:
        return None


def _is_of(disk: Disk, copy: Path, owner: str | None, book: Path) -> bool:
    person = _person(disk, copy)
    if owner is not None and person is not None:
        return person == owner
    name = _NAME.fullmatch(copy.name)
    return name is not None and name[1] == book.stem
