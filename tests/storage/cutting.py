"""Cuts the power of a real disk while a book is saved on it, and looks at what is left. Run as a script
(as root, on Linux) with a folder, a number of cuts, and the store to try: `store`, or one of the mutants
`no-file-sync` and `no-folder-sync`.

The disk is an ext4 image behind a loop device. The cut is the file system's own shutdown, without its
journal being written first: what was not synced is gone, as after a power cut. Then the image is mounted
anew, and the journal replayed. Prints a JSON object: what was lost, and how many saves there were.
"""

import fcntl
import os
import random
import struct
import subprocess
import sys
from pathlib import Path

import orjson

from planner.storage import BookStore, read_book
from planner.storage.files import Disk
from tests.storage.disks import WithoutFileSync, WithoutFolderSync
from tests.storage.killing import REVISION, acknowledged_by_child, book_of, lost, now, one_save

SHUTDOWN, WITHOUT_JOURNAL = 0x8004587D, 2
"""EXT4_IOC_SHUTDOWN, and EXT4_GOING_FLAGS_NOLOGFLUSH."""

MEGABYTES = 48
MOST_SAVES = 12
"""There are at most so many before a cut, and then comes the one that is cut."""

DISKS: dict[str, type[Disk]] = {
    "store": Disk,
    "no-file-sync": WithoutFileSync,
    "no-folder-sync": WithoutFolderSync,
}


def run(*command: str | Path) -> None:
    subprocess.run([str(each) for each in command], check=True, capture_output=True)


def mount(image: Path, folder: Path) -> None:
    run("mount", "-o", "loop", image, folder)


def unmount(folder: Path) -> None:
    run("umount", folder)


def made_disk(image: Path, folder: Path) -> None:
    with image.open("wb") as file:
        file.truncate(MEGABYTES * 1024 * 1024)
    run("mkfs.ext4", "-q", "-F", image)
    folder.mkdir()
    mount(image, folder)


def cut_power(folder: Path) -> None:
    file = os.open(folder, os.O_RDONLY)
    try:
        fcntl.ioctl(file, SHUTDOWN, struct.pack("<I", WITHOUT_JOURNAL))
    finally:
        os.close(file)


def save_until_cut(path: Path, pipe: int, disk: Disk) -> None:
    """Say each revision into the pipe once the store has acknowledged it. Never returns."""
    try:
        store, _ = BookStore.open(path, clock=now, disk=disk)
        while True:
            saved = store.keep(book_of(store.revision + 1))
            os.write(pipe, REVISION.pack(saved.revision))
            store.tidy()
    finally:
        os._exit(0)


def saved_until_cut(path: Path, saves: int, seconds: float, disk: Disk) -> int:
    """The last revision that was acknowledged before the power was cut, so many seconds after so many
    saves; 0 if none was."""

    def save(pipe: int) -> None:
        save_until_cut(path, pipe, disk)

    return acknowledged_by_child(save, saves, seconds, lambda _: cut_power(path.parent))


def main(folder: Path, cuts: int, name: str) -> None:
    draw = random.Random(48)
    image, mounted = folder / "disk.img", folder / "disk"
    made_disk(image, mounted)
    path = mounted / "mine.lagkage"
    losses: list[str] = []
    try:
        BookStore.create(path, book_of(1), clock=now).close()
        long = one_save(path)
        acknowledged = read_book(path).revision
        for _ in range(cuts):
            saves, seconds = draw.randint(0, MOST_SAVES), draw.uniform(0, long)
            said = saved_until_cut(path, saves, seconds, DISKS[name]())
            acknowledged = max(said, acknowledged)
            unmount(mounted)
            mount(image, mounted)
            if found := lost(path, acknowledged):
                losses.append(found)
                break
            acknowledged = read_book(path).revision
    finally:
        unmount(mounted)
    print(orjson.dumps({"losses": losses, "saves": acknowledged}).decode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
