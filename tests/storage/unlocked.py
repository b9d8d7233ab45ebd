"""One of two programs that save the same book and can't see each other's lock, as on two computers that
share a folder. Run as a script with a file and a name.

Says when it has the book open, waits for a line on its standard input, so that both begin at once,
and then saves a new note again and again. Where somebody else has changed the file, its own book lies
in a copy beside it, and it takes theirs and goes on. Prints which notes were acknowledged, and how often
it was not alone.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import orjson

from planner.core.book import Book
from planner.core.problems import Problem, ProblemKind, StoreError
from planner.storage import BookStore, lock
from tests.builders import plan
from tests.storage.sizes import sized

SAVES = sized(40, 150, 1000)


def now() -> datetime:
    return datetime(2026, 11, 23, 12, tzinfo=UTC)


def unlocked(_: int) -> None:
    """In place of the lock: nobody is seen."""


def opened(path: Path) -> tuple[BookStore, Book]:
    while True:
        try:
            return BookStore.open(path, clock=now)
        except StoreError as error:
            if error.problem.kind is not ProblemKind.LOCKED:
                raise


def taken(store: BookStore) -> Book:
    """Theirs, once they have been written whole."""
    return _patiently(lambda: store.take_theirs().book)


def _patiently(work: Callable[[], Book]) -> Book:
    for _ in range(1000):
        try:
            return work()
        except StoreError:
            continue
    raise AssertionError("never a whole file")


def saved(store: BookStore, book: Book) -> Problem | None:
    """Keep `book`; where somebody else has changed the file, what became of it. A save that is refused
    for another reason (they opened the book, and took our unfinished file for one that was left behind)
    is tried again, as the window does."""
    for _ in range(100):
        try:
            store.keep(book)
        except StoreError as error:
            if error.problem.kind is ProblemKind.CHANGED_ON_DISK:
                return error.problem
            continue
        return None
    raise AssertionError("never saved")


def main(path: Path, name: str) -> None:
    lock._lock_at_once = unlocked  # type: ignore[attr-defined]
    store, book = opened(path)
    print("open", flush=True)
    sys.stdin.readline()
    acknowledged, refused = [], 0
    for number in range(SAVES):
        note = f"{name} {number}"
        problem = saved(store, book.with_plan(plan("meetings 37:00", note=note)))
        if problem is not None:
            assert problem.kept is not None
            refused += 1
            book = taken(store)
        acknowledged.append(note)
    store.close()
    print(orjson.dumps({"acknowledged": acknowledged, "refused": refused}).decode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
