"""A disk that does not answer for long, and a copy that is made meanwhile."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.storage import BookStore, read_book
from planner.storage.files import Disk
from tests.builders import plan
from tests.storage.conftest import at_noon

PATIENCE = 10
"""Seconds until a test gives up."""


class Hanging(Disk):
    """Hangs where a new file of `folder` is synced, until it `may_go_on`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: set[int] = set()
        self.may_go_on, self.hangs = threading.Event(), threading.Event()

    def create(self, path: Path, mode: int = 0o600) -> int:
        file = super().create(path, mode)
        if path.parent == self._folder:
            self._files.add(file)
        else:
            self._files.discard(file)
        return file

    def sync(self, file: int) -> None:
        if file in self._files:
            self.hangs.set()
            assert self.may_go_on.wait(PATIENCE)
        super().sync(file)


@pytest.fixture
def disk(kept: Path) -> Iterator[Hanging]:
    disk = Hanging(kept.parent)
    yield disk
    disk.may_go_on.set()


def test_while_a_disk_does_not_answer_a_copy_of_the_newest_is_made_elsewhere(
    kept: Path, disk: Hanging, tmp_path: Path
) -> None:
    folder = tmp_path / "rescued"
    folder.mkdir()
    store, book = BookStore.open(kept, clock=at_noon, disk=disk)
    first, newest = (book.with_plan(plan(f"meetings {hours}:00")) for hours in (10, 20))
    keeping = threading.Thread(target=lambda: store.keep(first))
    keeping.start()
    assert disk.hangs.wait(PATIENCE)

    copy = store.rescue(newest, folder)

    assert read_book(copy).book == newest
    assert read_book(kept).book == book
    disk.may_go_on.set()
    keeping.join(PATIENCE)
    assert read_book(kept).book == first
    assert not copy.exists()
    assert store.keep(newest).revision == 3
    assert read_book(kept).book == newest
    store.close()
