"""Kills a saving process again and again, and looks at what is left. Run as a script with a folder.

Each child is forked from here, so that nothing has to be imported anew, and killed (SIGKILL) in the
middle of a save that is drawn anew each time, however long saves take on this machine now. It saves
books that grow and shrink, and says each revision into a pipe once the store has acknowledged it. Prints
a JSON list of what was lost, and how often the kill came while a save was on its way.
"""

import os
import random
import signal
import struct
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import orjson

from planner.core.book import Book
from planner.core.problems import StoreError
from planner.storage import BookStore, read_book
from tests.builders import W48, book, plan
from tests.storage.sizes import sized

KILLS = sized(150, 500, 3000)
MOST_SAID = 3
"""A child is killed in the middle of what follows at most so many revisions: the one that it opens, and
what it saves."""

SMALL, LARGE = 4_000, 200_000
"""Bytes of a note, about: those of the files."""
REVISION = struct.Struct("<I")
"""As it is said into the pipe."""


def now() -> datetime:
    return datetime(2026, 11, 23, 12, tzinfo=UTC)


def book_of(revision: int) -> Book:
    """The book that is saved as `revision`; large ones and small ones alternate."""
    size = LARGE if revision % 3 == 0 else SMALL
    return book().with_plan(plan("meetings 37:00", note=f"{revision} " + "x" * size))


def save_until_killed(path: Path, pipe: int) -> None:
    store, _ = BookStore.open(path, clock=now)
    os.write(pipe, REVISION.pack(store.revision))
    while True:
        saved = store.keep(book_of(store.revision + 1))
        os.write(pipe, REVISION.pack(saved.revision))


def killed(path: Path, said: int, seconds: float) -> int:
    """Let a child save until it has `said` so many revisions, and so many seconds more. Returns the last
    revision that it acknowledged; 0 if none."""

    def kill(child: int) -> None:
        os.kill(child, signal.SIGKILL)

    return acknowledged_by_child(lambda pipe: save_until_killed(path, pipe), said, seconds, kill)


def acknowledged_by_child(
    save: Callable[[int], object], said: int, seconds: float, end: Callable[[int], object]
) -> int:
    """Let a child `save`, which says revisions into a pipe and never returns; once it has `said` so many,
    and so many seconds later, `end` it. Returns the last revision that it acknowledged; 0 if none."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        save(writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        revisions = pipe.read(said * REVISION.size)
        time.sleep(seconds)
        end(child)
        os.waitpid(child, 0)
        revisions += pipe.read()
    return max((number for (number,) in REVISION.iter_unpack(revisions)), default=0)


def lost(path: Path, acknowledged: int) -> str:
    """What is not as it should be; empty if nothing is."""
    try:
        there = read_book(path)
    except StoreError as error:
        return str(error)
    if there.revision not in (acknowledged, acknowledged + 1):
        return f"revision {there.revision} in place of {acknowledged}"
    if there.book.plan(W48).note != book_of(there.revision).plan(W48).note:
        return f"revision {there.revision} holds another book"
    return ""


def one_save(path: Path) -> float:
    """Seconds that opening and saving takes on this machine now."""
    return median(_timed_save(path) for _ in range(11))


def _timed_save(path: Path) -> float:
    begun = time.perf_counter()
    store, _ = BookStore.open(path, clock=now)
    store.keep(book_of(store.revision + 1))
    store.close()
    return time.perf_counter() - begun


def main(folder: Path) -> None:
    draw = random.Random(48)
    path = folder / "mine.lagkage"
    BookStore.create(path, book_of(1), clock=now).close()
    long = one_save(path)
    losses, midway = [], 0
    acknowledged = read_book(path).revision
    for _ in range(KILLS):
        said = killed(path, draw.randint(0, MOST_SAID), draw.uniform(0, long))
        acknowledged = max(said, acknowledged)
        midway += any(path.parent.glob(f".{path.name}.*.tmp"))
        if loss := lost(path, acknowledged):
            losses.append(loss)
        acknowledged = read_book(path).revision
    damaged = [
        name.name
        for name in path.with_name("mine.lagkage.backups").glob("rev*")
        if lost_backup(name)
    ]
    print(
        orjson.dumps({"losses": losses + damaged, "midway": midway, "saves": acknowledged}).decode()
    )


def lost_backup(path: Path) -> bool:
    try:
        return not read_book(path).revision
    except StoreError:
        return True


if __name__ == "__main__":
    main(Path(sys.argv[1]))
