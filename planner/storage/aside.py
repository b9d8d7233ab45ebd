"""Setting aside what lies in the place of a book, so that nothing that ever lay there is lost."""

import os
from collections.abc import Iterator
from datetime import datetime
from itertools import count
from pathlib import Path

from planner.core.marks import Mark
from planner.core.problems import ProblemKind, StoreError
from planner.storage.backups import NO_HARD_LINKS, put_whole
from planner.storage.book_file import BookFile
from planner.storage.files import Disk, check_plain, fitting, patiently, read_whole, remove_if_there
from planner.storage.reading import read_file


def set_aside(file: BookFile, now: datetime) -> Path | None:
    """Give what lies in `file` another name too, and say which: a whole book stays as a version,
    anything else beside it as `NAME (damaged TIME)`. `None` if nothing lies there.

    On the medium when this returns; no other file is overwritten. Raises `OSError`.
    """
    try:
        check_plain(file.disk, file.path)
    except FileNotFoundError:
        return None
    try:
        there, _ = read_file(file.disk, file.path)
    except StoreError as error:
        return _beside(file.disk, file.path, _word_for(error.problem.kind), now)
    return file.keep_backup(there, Mark.RESTORE)


def lay(disk: Disk, source: Path, target: Path) -> None:
    """Let the file `source` lie at `target` too, in the place of what lies there. Raises `OSError`."""
    new = target.with_name(fitting(f".{target.name}", f".{os.urandom(8).hex()}.tmp"))
    _named(disk, source, new)
    try:
        patiently(lambda: disk.replace(new, target))
    except OSError:
        remove_if_there(disk, new)
        raise


def _word_for(kind: ProblemKind) -> str:
    return "newer" if kind is ProblemKind.TOO_NEW else "damaged"


def _beside(disk: Disk, path: Path, word: str, now: datetime) -> Path:
    for name in _names(path, f"{word} {now:%Y-%m-%d %H%M%S}"):
        try:
            _named(disk, path, name)
        except FileExistsError:
            continue
        disk.sync_folder(path.parent)
        return name
    raise AssertionError("names never end")


def _names(path: Path, what: str) -> Iterator[Path]:
    yield path.with_name(fitting(path.stem, f" ({what}){path.suffix}"))
    for number in count(2):
        yield path.with_name(fitting(path.stem, f" ({what} {number}){path.suffix}"))


def _named(disk: Disk, path: Path, name: Path) -> None:
    """Give `path` a second name that nothing has; a copy where there are no second names."""
    try:
        patiently(lambda: disk.link(path, name))
    except OSError as error:
        if error.errno not in NO_HARD_LINKS:
            raise
        _copied(disk, path, name)


def _copied(disk: Disk, path: Path, name: Path) -> None:
    try:
        disk.status(name)
    except FileNotFoundError:
        put_whole(disk, name, read_whole(disk, path, disk.status(path).st_size))
        return
    raise FileExistsError(name)
