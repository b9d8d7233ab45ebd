"""The lock file says who has the book, and is no trap when it says nonsense."""

from pathlib import Path

import pytest

from planner.core.problems import StoreError
from planner.storage.lock import Lock, side_file
from tests.storage.conftest import at_noon


def test_a_lock_that_was_given_back_can_be_taken(path: Path) -> None:
    first = Lock.take(path, at_noon)
    first.release()
    first.release()

    Lock.take(path, at_noon).release()


def test_a_holder_that_can_not_be_read_is_unknown(path: Path) -> None:
    lock = Lock.take(path, at_noon)
    side_file(path).write_bytes(b"\xff")

    with pytest.raises(StoreError, match="it does not say by whom"):
        Lock.take(path, at_noon)
    lock.release()


def test_a_side_file_that_was_left_behind_locks_nothing(path: Path) -> None:
    side_file(path).write_text('{"user": "somebody"}')

    Lock.take(path, at_noon).release()
