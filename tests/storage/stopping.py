"""Stops a program at every single operation on the disk, and looks at what is left. Run as a script
with a folder.

A child is forked for each operation of a piece of work and killed (SIGKILL) in place of doing it. The
work is to save and tidy, to begin a book, to open a version in the place of a damaged book, and to move.
Prints a JSON object: how many stops there were by work, and what was lost.
"""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import orjson

from planner.core.problems import StoreError
from planner.storage import BookStore, read_book
from planner.storage.archive import Archive
from tests.builders import EMPLOYEE_WEEK, W48, book, move, plan
from tests.storage.disks import WatchedDisk

MORE_THAN_NEEDED = 400
BEFORE = book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, move("1:30 meetings > customers")))
AFTER = BEFORE.with_plan(plan("meetings 37:00", note="after"))
DAMAGED = b"damaged"

Work = Callable[[Path, WatchedDisk], None]


def now() -> datetime:
    return datetime(2026, 11, 23, 12, tzinfo=UTC)


class StoppedDisk(WatchedDisk):
    """Kills its own process in place of the operation number `at`, counted from 0."""

    def __init__(self, at: int) -> None:
        self._left = at
        super().__init__(self._stop)

    def _stop(self, _: str) -> None:
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        self._left -= 1


def prepare(path: Path) -> None:
    """A book of six revisions, the last of which plans the week in another way."""
    store = BookStore.create(path, AFTER, clock=now)
    for each in (BEFORE, AFTER, BEFORE, AFTER, BEFORE):
        store.keep(each)
        store.tidy()
    store.close()


def save(path: Path, disk: WatchedDisk) -> None:
    store, _ = BookStore.open(path, clock=now, disk=disk, own=path.parent / "own")
    store.keep(AFTER)
    store.tidy()
    store.close()


def begin(path: Path, disk: WatchedDisk) -> None:
    BookStore.create(path.with_name("new.lagkage"), AFTER, clock=now, disk=disk).close()


def restore(path: Path, disk: WatchedDisk) -> None:
    archive = Archive(now, path.parent / "own", disk)
    archive.restore(path, next(archive.versions(path)))


def relocate(path: Path, disk: WatchedDisk) -> None:
    store, there = BookStore.open(path, clock=now, disk=disk, own=path.parent / "own")
    store.move(there, path.with_name("new.lagkage"))
    store.close()


def lost_by_save(path: Path) -> str:
    there = read_book(path)
    if there.book != {6: BEFORE, 7: AFTER}.get(there.revision):
        return "another book"
    return _lost_versions(path, 5)


def lost_by_begin(path: Path) -> str:
    new = path.with_name("new.lagkage")
    return "half a book" if new.exists() and read_book(new).book != AFTER else ""


def lost_by_restore(path: Path) -> str:
    contents = [each.read_bytes() for each in path.parent.glob("*.lagkage")]
    if DAMAGED not in contents:
        return "the damaged file is gone"
    if path.read_bytes() != DAMAGED and read_book(path).book != AFTER:
        return "neither the one nor the other"
    return _lost_versions(path, 5)


def lost_by_relocate(path: Path) -> str:
    places = [place for place in (path, path.with_name("new.lagkage")) if place.exists()]
    if not places or any(read_book(place).book != BEFORE for place in places):
        return "the book is gone"
    versions = {v.revision for place in places for v in Archive(now).versions(place) if v.is_whole}
    alone = {read_book(place).revision for place in places}
    return "" if versions | alone >= set(range(1, 7)) else f"only {sorted(versions)} are there"


def _lost_versions(path: Path, up_to: int) -> str:
    there = {each.revision for each in Archive(now).versions(path) if each.is_whole}
    gone = set(range(1, up_to + 1)) - there
    return f"versions {sorted(gone)} are gone" if gone else ""


KINDS: dict[str, tuple[Work, Callable[[Path], str]]] = {
    "save": (save, lost_by_save),
    "begin": (begin, lost_by_begin),
    "restore": (restore, lost_by_restore),
    "move": (relocate, lost_by_relocate),
}


def stopped(work: Work, path: Path, at: int) -> bool:
    """Let a child do `work` up to the operation `at`; whether it was stopped before its end."""
    child = os.fork()
    if child == 0:
        try:
            work(path, StoppedDisk(at))
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def goes_on(path: Path) -> None:
    """After a stop the next program saves as ever."""
    store, there = BookStore.open(path, clock=now)
    store.keep(there)
    store.tidy()
    store.close()


def tried(kind: str, folder: Path) -> tuple[int, list[str]]:
    work, lost = KINDS[kind]
    losses = []
    before = folder / "before" / "mine.lagkage"
    before.parent.mkdir(parents=True)
    prepare(before)
    for at in range(MORE_THAN_NEEDED):
        path = folder / f"{at}" / before.name
        shutil.copytree(before.parent, path.parent)
        if kind == "restore":
            path.unlink()
            path.write_bytes(DAMAGED)
        if not stopped(work, path, at):
            return at, losses
        try:
            loss = lost(path)
            if kind == "save":
                goes_on(path)
        except StoreError as error:
            loss = str(error)
        if loss:
            losses.append(f"{kind} {at}: {loss}")
    return MORE_THAN_NEEDED, [*losses, f"{kind} never ended"]


def main(folder: Path) -> None:
    assert read_week_is_as_meant()
    found = {kind: tried(kind, folder / kind) for kind in KINDS}
    stops = {kind: count for kind, (count, _) in found.items()}
    losses = [loss for _, each in found.values() for loss in each]
    print(orjson.dumps({"stops": stops, "losses": losses}).decode())


def read_week_is_as_meant() -> bool:
    return BEFORE.plan(W48) != AFTER.plan(W48)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
