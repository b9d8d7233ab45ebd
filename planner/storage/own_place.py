"""The second place: in Lagkage's own folder on this computer lie versions of each book, a day apart,
for when the book's folder is gone. They are not worth failing a save for."""

import hashlib
import re
from pathlib import Path

from planner.core.marks import Mark
from planner.storage.backups import PACKED, Backup, backup_names, backups_in, put_whole
from planner.storage.envelope import Envelope
from planner.storage.files import Disk

VERSIONS = "versions"
"""In Lagkage's own folder: a folder of versions for each book."""


def second_folder(own: Path, book: Path) -> Path:
    """Where in the folder `own` versions of the book at `book` lie."""
    digest = hashlib.sha256(str(book).encode("utf-8", "surrogateescape")).hexdigest()[:12]
    stem = re.sub(r"[^\w-]", "_", book.stem, flags=re.ASCII)[:40]
    return own / VERSIONS / f"{stem} {digest}"


def place_of_seconds(disk: Disk, own: Path, book: Path) -> Path | None:
    """Where versions of `book` lie in `own`, if any do."""
    return second_folder(own, book) if seconds_of(disk, own, book) else None


def seconds_of(disk: Disk, own: Path, book: Path) -> list[Backup]:
    """The versions of `book` in the second place, newest first. They have not been opened."""
    try:
        return backups_in(disk, second_folder(own, book))
    except OSError:
        return []


def keep_second(disk: Disk, own: Path, book: Path, envelope: Envelope) -> None:
    """Keep `envelope` in the second place, compressed, and what is worth it there. Raises `OSError`."""
    from planner.storage.packing import packed
    from planner.storage.thinning import tidy

    folder = second_folder(own, book)
    disk.make_folders(own)
    for each in (folder.parent, folder):
        disk.make_folder(each)
    name = next(backup_names(envelope.revision, envelope.saved, Mark.DAILY))
    put_whole(disk, folder / f"{name}{PACKED}", packed(envelope.encoded()))
    disk.sync_folder(folder)
    tidy(disk, folder, book)
