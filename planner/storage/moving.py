"""Moving a book to another place with its versions. The old place is cleared last, once all is there."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from planner.core.marks import Mark
from planner.storage.backups import Backup, backups_folder, backups_of, put_whole
from planner.storage.book_file import BookFile
from planner.storage.envelope import Envelope
from planner.storage.files import Disk, read_whole, remove_if_there
from planner.storage.known import remember_moved
from planner.storage.own_place import second_folder


def follow(old: BookFile, there: Envelope, new: Path, own: Path | None) -> None:
    """Carry along what belongs to the book that was `old`, in which `there` lies, and is at `new` by now;
    then clear the old place, if nobody else has written there. Raises `OSError`."""
    if not old.is_as_seen():
        return
    old.keep_backup(there, Mark.NONE)
    clear(old.disk, old.path, carry_along(old.disk, old.path, new))
    if own is not None:
        follow_in_own(old.disk, own, old.path, new)


def carry_along(disk: Disk, old: Path, new: Path) -> list[Backup]:
    """Copy the versions of the book at `old` to those of the book at `new`, and return the old ones.
    Raises `OSError`; they are all there still."""
    folder = backups_folder(new)
    disk.make_folder(folder)
    backups = backups_of(disk, old)
    for backup in backups:
        content = read_whole(disk, backup.path, backup.size)
        put_whole(disk, folder / backup.path.name, content)
    disk.sync_folder(folder)
    return backups


def clear(disk: Disk, old: Path, carried: Sequence[Backup]) -> None:
    """Remove the book at `old` and those of its versions that were carried elsewhere."""
    for backup in carried:
        remove_if_there(disk, backup.path)
    with suppress(OSError):
        backups_folder(old).rmdir()
    remove_if_there(disk, old)


def follow_in_own(disk: Disk, own: Path, old: Path, new: Path) -> None:
    """Have the second place and the list of books know the new place. Raises `OSError`."""
    remember_moved(disk, own, old, new)
    with suppress(FileNotFoundError):
        disk.replace(second_folder(own, old), second_folder(own, new))
