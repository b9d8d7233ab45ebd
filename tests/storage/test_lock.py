"""The lock file says who has the book, and is no trap when it says nonsense."""

import os
from pathlib import Path

import pytest

from planner.core.problems import Problem, ProblemKind, StoreError
from planner.storage.lock import Lock, side_file
from tests.storage.conftest import at_noon


def test_a_lock_that_was_given_back_can_be_taken(path: Path) -> None:
    first = Lock.take(path, at_noon)
    first.release()
    first.release()

    Lock.take(path, at_noon).release()


def test_a_lock_is_given_back_though_a_process_that_is_being_started_has_its_file_too(
    path: Path,
) -> None:
    first = Lock.take(path, at_noon)
    assert first._file is not None
    inherited = os.dup(first._file)

    first.release()

    Lock.take(path, at_noon).release()
    os.close(inherited)


@pytest.mark.parametrize(
    "content",
    [
        b"\xff",
        b"[]",
        b'{"user": "a"}',
        b'{"user": "a", "host": "b", "process": 1, "since": "0001-01-01T00:00:00+14:00"}',
        b'{"user": "a", "host": "b", "process": {}, "since": "2026-11-22"}',
    ],
)
def test_a_holder_that_can_not_be_read_is_unknown(path: Path, content: bytes) -> None:
    lock = Lock.take(path, at_noon)
    side_file(path).write_bytes(content)

    with pytest.raises(StoreError) as error:
        Lock.take(path, at_noon)
    lock.release()
    assert error.value.problem == Problem(ProblemKind.LOCKED, path)


def test_the_lock_tells_who_has_it_and_since_when(path: Path) -> None:
    lock = Lock.take(path, at_noon)

    with pytest.raises(StoreError) as error:
        Lock.take(path, at_noon)

    lock.release()
    holder = error.value.problem.holder
    assert holder is not None
    assert (holder.process, holder.since) == (os.getpid(), at_noon())


def test_a_side_file_that_was_left_behind_locks_nothing(path: Path) -> None:
    side_file(path).write_text('{"user": "somebody"}')

    Lock.take(path, at_noon).release()
