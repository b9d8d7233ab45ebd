"""One of several programs that want the same book. Run as a script with a file and a name.

Opens the book, plans a week of its own, closes, ten times over; while another has the book it waits
for its turn. Prints how often it was refused, and by what.
"""

import sys
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import orjson

from planner.core.book import Book
from planner.core.problems import ProblemKind, StoreError
from planner.core.week import Week
from planner.storage import BookStore
from tests.builders import plan

TIMES = 10


def now() -> datetime:
    return datetime(2026, 11, 23, 12, tzinfo=UTC)


def opened(path: Path, refused: Counter[str]) -> tuple[BookStore, Book]:
    while True:
        try:
            return BookStore.open(path, clock=now)
        except StoreError as error:
            refused[error.problem.kind.value] += 1
            if error.problem.kind is not ProblemKind.LOCKED:
                raise
        time.sleep(0.001)


def main(path: Path, year: int) -> None:
    refused: Counter[str] = Counter()
    for number in range(1, TIMES + 1):
        store, book = opened(path, refused)
        store.keep(book.with_plan(plan("meetings 37:00", week=Week(year, number))))
        store.close()
    print(orjson.dumps(refused).decode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
