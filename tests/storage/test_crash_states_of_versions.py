"""A power cut while versions are tidied, or while one takes the place of a damaged book."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.core.book import Book
from planner.core.versions import Restored
from planner.storage import BookStore
from planner.storage.archive import Archive
from planner.storage.backups import backups_folder
from planner.storage.envelope_reader import Unusable, read_envelope
from tests.builders import plan
from tests.storage.conftest import at_noon
from tests.storage.crashes import Files, states_after_a_crash
from tests.storage.disks import RecordingDisk, WithoutFileSync, WithoutFolderSync

REVISIONS = 6
"""So many that some versions are compressed."""


def saved_on(disk: RecordingDisk, path: Path, a_book: Book) -> None:
    store = BookStore.create(path, a_book, clock=at_noon, disk=disk)
    disk.acknowledged(1)
    for number in range(2, REVISIONS + 1):
        book = a_book.with_plan(plan("meetings 37:00", note=f"{number}"))
        disk.acknowledged(store.keep(book).revision)
        store.tidy()
    store.close()


def revisions(files: Files) -> set[int]:
    """The revisions of which a whole one is among `files`."""
    found = set()
    for content in files.values():
        try:
            found.add(read_envelope(content).revision)
        except Unusable:
            continue
    return found


def losses_of(disk: RecordingDisk) -> Iterator[str]:
    """In which states after a crash a revision is gone that was acknowledged once."""
    for acknowledged, files in states_after_a_crash(disk.log):
        if gone := set(range(1, acknowledged + 1)) - revisions(files):
            yield f"{sorted(gone)} are gone"


def test_no_version_is_lost_by_a_power_cut_while_it_is_compressed(path: Path, a_book: Book) -> None:
    disk = RecordingDisk()
    saved_on(disk, path, a_book)

    assert any(what.path.name.endswith(".gz") or what.other for what in disk.log)
    assert any(name.name.endswith(".gz") for name in backups_folder(path).iterdir())
    assert list(losses_of(disk)) == []


@pytest.mark.parametrize("mutant", [WithoutFileSync, WithoutFolderSync])
def test_versions_that_are_not_synced_are_found_out(
    mutant: type[RecordingDisk], path: Path, a_book: Book
) -> None:
    disk = mutant()
    saved_on(disk, path, a_book)

    assert next(losses_of(disk))


@pytest.mark.parametrize("mutant", [RecordingDisk, WithoutFileSync, WithoutFolderSync])
def test_a_power_cut_during_a_restore_leaves_the_damaged_file_and_every_version(
    mutant: type[RecordingDisk], path: Path, a_book: Book
) -> None:
    saved_on(RecordingDisk(), path, a_book)
    path.write_bytes(b"damaged")
    before = {each: each.read_bytes() for each in path.parent.rglob("*") if each.is_file()}
    disk = mutant()
    archive = Archive(at_noon, None, disk)
    restored = archive.restore(path, next(archive.versions(path)))
    disk.acknowledged(restored.revision)

    losses = losses_of_restore(disk, before, restored)

    assert bool(next(losses, "")) == (mutant is not RecordingDisk)


def losses_of_restore(disk: RecordingDisk, before: Files, done: Restored) -> Iterator[str]:
    for acknowledged, files in states_after_a_crash(disk.log, before):
        there, book = revisions(files), files[done.path]
        if book != b"damaged" and revisions({done.path: book}) != {done.revision}:
            yield "neither the one nor the other"
        if b"damaged" not in files.values() or not set(range(1, REVISIONS)) <= there:
            yield "something that was there is gone"
        if acknowledged and acknowledged not in there:
            yield "gone after it was acknowledged"
