"""A power cut at any moment of a save: every state that it can leave behind is opened."""

from pathlib import Path

import pytest

from planner.core.book import Book
from planner.storage import BookStore
from planner.storage.backups import backups_folder
from planner.storage.codec import read_book
from planner.storage.envelope_reader import Unusable, read_envelope
from tests.builders import plan
from tests.storage.conftest import at_noon
from tests.storage.crashes import Files, states_after_a_crash
from tests.storage.disks import RecordingDisk, WithoutFileSync, WithoutFolderSync

REVISIONS = 3


def test_whatever_a_power_cut_leaves_the_last_acknowledged_revision_is_there(
    path: Path, a_book: Book
) -> None:
    books = saved_on(RecordingDisk(), path, a_book)

    states, losses = tried(*books, path)

    assert states > 50
    assert losses == []


@pytest.mark.parametrize("mutant", [WithoutFileSync, WithoutFolderSync])
def test_a_store_that_does_not_sync_is_found_out(
    mutant: type[RecordingDisk], path: Path, a_book: Book
) -> None:
    books = saved_on(mutant(), path, a_book)

    _, losses = tried(*books, path)

    assert losses


def test_what_a_save_left_that_failed_at_its_last_step_stays_once_it_was_opened(
    path: Path, a_book: Book
) -> None:
    changed, disk = a_book.with_plan(plan("meetings 37:00")), RecordingDisk()
    store = BookStore.create(path, a_book, clock=at_noon, disk=disk)
    disk.acknowledged(1)
    store.keep(changed)
    store.close()
    while disk.log[-1].operation != "exchange":
        disk.log.pop()  # the folder of the book was not synced any more

    store, there = BookStore.open(path, clock=at_noon, disk=disk)
    disk.acknowledged(store.confirm().revision)
    store.close()

    assert there == changed
    _, losses = tried(disk, {1: a_book, 2: changed}, path)
    assert losses == []


def saved_on(
    disk: RecordingDisk, path: Path, a_book: Book
) -> tuple[RecordingDisk, dict[int, Book]]:
    """What happened on `disk` while some revisions were saved, which grow and shrink."""
    store = BookStore.create(path, a_book, clock=at_noon, disk=disk)
    disk.acknowledged(1)
    books = {1: a_book}
    for revision in range(2, REVISIONS + 1):
        books[revision] = a_book.with_plan(
            plan("meetings 37:00", note="long " * 50 * (revision % 2))
        )
        disk.acknowledged(store.keep(books[revision]).revision)
    store.close()
    return disk, books


def tried(disk: RecordingDisk, books: dict[int, Book], path: Path) -> tuple[int, list[str]]:
    """How many states there are, and in which of them something was lost."""
    losses, states = [], 0
    for acknowledged, files in states_after_a_crash(disk.log):
        states += 1
        if loss := lost(files, acknowledged, books, path):
            losses.append(loss)
    return states, losses


def lost(files: Files, acknowledged: int, books: dict[int, Book], path: Path) -> str:
    if path not in files:
        return f"revision {acknowledged} is gone" if acknowledged else ""
    try:
        envelope = read_envelope(files[path])
        for name in files:
            if name.parent == backups_folder(path):
                read_envelope(files[name])
    except Unusable as unusable:
        return unusable.detail
    if envelope.revision < acknowledged:
        return f"revision {envelope.revision} in place of {acknowledged}"
    return "" if read_book(envelope.tables) == books[envelope.revision] else "another book"
