"""Ways back: versions are told, looked at and opened again, and nothing that was there is lost."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from planner.core.book import Book
from planner.core.marks import Mark
from planner.core.problems import ProblemKind
from planner.storage import BookStore, read_book
from planner.storage.archive import Archive
from planner.storage.backups import backups_folder
from planner.storage.envelope_reader import read_envelope
from planner.storage.files import Disk
from planner.storage.known import LIST
from planner.storage.own_place import seconds_of
from tests.builders import W48, book, plan, time
from tests.storage.conftest import NOON, at_noon
from tests.storage.disks import FailingDisk, WithoutLinks
from tests.storage.edited import edited
from tests.storage.problems import problem_of


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Lagkage's own folder."""
    return tmp_path / "own"


@pytest.fixture
def archive(own: Path) -> Archive:
    return Archive(at_noon, own)


@pytest.fixture
def changed(kept: Path, own: Path, a_book: Book) -> Path:
    """A book of three revisions, saved on three days; the second and third plan a week more each."""
    days = iter(NOON + timedelta(days=number) for number in range(10))
    store, _ = BookStore.open(kept, clock=lambda: next(days), own=own)
    for number in (1, 2):
        a_book = a_book.with_plan(plan("customers 10:00", week=W48.plus(number)))
        store.keep(a_book)
        store.tidy()
    store.close()
    return kept


def test_versions_are_told_newest_first_with_what_they_hold(
    archive: Archive, changed: Path
) -> None:
    versions = list(archive.versions(changed))

    assert [(each.revision, each.is_whole, each.is_second) for each in versions] == [
        (2, True, False),
        (1, True, False),
    ]
    newest = versions[0].contents
    assert newest is not None
    assert (newest.weeks, newest.last) == (2, W48.plus(1))
    assert newest.customer == time("23:30")
    assert [each.mark for each in versions] == [Mark.DAILY, Mark.DAILY]


def test_a_version_in_the_second_place_is_told_where_the_folder_of_the_book_is_lost(
    archive: Archive, changed: Path
) -> None:
    for each in backups_folder(changed).iterdir():
        each.unlink()

    (version, *_) = archive.versions(changed)

    assert version.is_second
    assert version.is_whole
    assert archive.look(version.path).revision == version.revision


def test_a_version_that_is_damaged_is_told_as_such_and_its_copy_in_the_second_place_too(
    archive: Archive, changed: Path
) -> None:
    newest = max(backups_folder(changed).iterdir())
    newest.write_bytes(newest.read_bytes()[:200])

    damaged, second, earlier = archive.versions(changed)

    assert (damaged.revision, damaged.is_whole) == (2, False)
    assert damaged.problem is not None
    assert "byte 200" in damaged.problem.detail
    assert (second.revision, second.is_whole, second.is_second) == (2, True, True)
    assert (earlier.revision, earlier.is_whole) == (1, True)


def test_looking_at_a_version_changes_nothing(archive: Archive, changed: Path) -> None:
    before = _all_there_is(changed.parent)

    for version in archive.versions(changed):
        assert archive.look(version.path, version.until).revision == version.revision

    assert _all_there_is(changed.parent) == before


def _all_there_is(folder: Path) -> dict[Path, tuple[int, ...]]:
    """Every file as it is; when it was read last is of no account."""
    stats = {each: each.stat() for each in folder.rglob("*")}
    return {
        each: (stat.st_ino, stat.st_mode, stat.st_size, stat.st_mtime_ns)
        for each, stat in stats.items()
    }


def test_a_version_takes_the_place_of_a_damaged_file_which_stays_beside_it(
    archive: Archive, changed: Path, a_book: Book
) -> None:
    changed.write_bytes(b"damaged")
    oldest = list(archive.versions(changed))[-1]

    restored = archive.restore(changed, oldest)

    assert read_book(changed).book == a_book
    assert read_book(changed).revision == restored.revision == 4
    assert restored.version == 1
    assert restored.kept == changed.with_name("mine (damaged 2026-11-23 120000).lagkage")
    assert restored.kept.read_bytes() == b"damaged"


def test_a_damaged_file_that_was_kept_before_is_never_overwritten(
    archive: Archive, changed: Path
) -> None:
    kept = []
    for content in (b"one", b"two"):
        changed.write_bytes(content)
        kept.append(archive.restore(changed, list(archive.versions(changed))[-1]).kept)

    assert [each.read_bytes() for each in kept if each] == [b"one", b"two"]


def test_a_restore_can_be_undone_and_done_again(archive: Archive, changed: Path) -> None:
    changed.write_bytes(b"damaged")
    restored = archive.restore(changed, list(archive.versions(changed))[-1])

    archive.undo(restored)

    assert changed.read_bytes() == b"damaged"
    assert archive.restore(changed, next(archive.versions(changed))).version == 4


def test_a_whole_book_that_a_version_took_the_place_of_is_a_version_itself(
    archive: Archive, changed: Path
) -> None:
    before = read_book(changed)
    oldest = list(archive.versions(changed))[-1]

    restored = archive.restore(changed, oldest)

    newest = next(archive.versions(changed))
    assert (newest.revision, newest.mark, newest.path) == (3, Mark.RESTORE, restored.kept)
    archive.undo(restored)
    assert read_book(changed).book == before.book
    assert read_book(changed).revision > restored.revision


def test_a_missing_book_can_be_put_back_and_taken_away_again(
    archive: Archive, changed: Path
) -> None:
    changed.unlink()

    restored = archive.restore(changed, next(archive.versions(changed)))
    assert restored.kept is None
    assert read_book(changed).revision > 2

    archive.undo(restored)
    assert not changed.exists()


def test_starting_empty_keeps_everything(archive: Archive, changed: Path, a_book: Book) -> None:
    changed.write_bytes(b"damaged")
    before = len(list(archive.versions(changed)))

    restored = archive.start_empty(changed, book())

    assert read_book(changed).book == book()
    assert read_book(changed).revision > 2
    assert restored.kept is not None
    assert restored.kept.read_bytes() == b"damaged"
    assert len(list(archive.versions(changed))) == before


def test_no_version_is_opened_while_the_book_is_open(archive: Archive, changed: Path) -> None:
    version = next(archive.versions(changed))
    store, _ = BookStore.open(changed, clock=at_noon)

    problem = problem_of(lambda: archive.restore(changed, version))

    store.close()
    assert problem is not None
    assert problem.kind is ProblemKind.LOCKED


def test_a_damaged_version_is_not_opened(archive: Archive, changed: Path) -> None:
    version = next(archive.versions(changed))
    version.path.write_bytes(b"{}")
    before = changed.read_bytes()

    assert problem_of(lambda: archive.restore(changed, version)) is not None
    assert changed.read_bytes() == before


def test_a_disk_without_hard_links_gets_copies_of_what_is_set_aside(
    own: Path, changed: Path
) -> None:
    archive = Archive(at_noon, own, WithoutLinks())
    changed.write_bytes(b"damaged")

    restored = archive.restore(changed, next(archive.versions(changed)))

    assert restored.kept is not None
    assert restored.kept.read_bytes() == b"damaged"
    archive.undo(restored)
    assert changed.read_bytes() == b"damaged"


def test_a_whole_book_with_an_old_tail_is_offered_from_the_file_itself(
    archive: Archive, changed: Path
) -> None:
    whole = read_book(changed).book
    content = changed.read_bytes()
    changed.write_bytes(content + content[-300:])

    version = next(archive.versions(changed))

    assert (version.path, version.until, version.revision) == (changed, len(content) - 1, 3)
    archive.restore(changed, version)
    assert read_book(changed).book == whole


def test_a_list_of_books_that_cant_be_written_keeps_nothing_from_the_second_place(
    tmp_path: Path,
) -> None:
    path, own = tmp_path / "book.lagkage", tmp_path / "own"
    (own / LIST).mkdir(parents=True)

    store = BookStore.create(path, book(), clock=at_noon, own=own)
    store.tidy()
    store.close()

    assert [each.revision for each in seconds_of(Disk(), own, path)] == [1]


def test_the_books_of_this_computer_are_known_by_their_last_revision(
    archive: Archive, changed: Path
) -> None:
    (known,) = archive.known()

    assert (known.path, known.revision, known.is_there) == (changed, 3, True)
    changed.unlink()
    assert not archive.known()[0].is_there
    archive.forget(changed)
    assert archive.known() == ()


def test_versions_are_there_while_the_book_is_open_elsewhere(
    archive: Archive, changed: Path
) -> None:
    store, _ = BookStore.open(changed, clock=at_noon)

    assert len(list(archive.versions(changed))) == 2
    assert archive.look(changed).revision == 3
    store.close()


def test_a_restore_that_fails_at_any_operation_loses_nothing(
    archive: Archive, changed: Path, own: Path
) -> None:
    version = next(archive.versions(changed))
    failed = set()
    for at in range(80):
        for each in changed.parent.glob("mine*.lagkage"):
            each.unlink()
        changed.write_bytes(b"damaged")
        disk = FailingDisk(at, 5)
        disk.armed = True
        problem_of(lambda disk=disk: Archive(at_noon, own, disk).restore(changed, version))
        failed.add(disk.failed_at)
        contents = {each.read_bytes() for each in changed.parent.glob("mine*.lagkage")}
        assert b"damaged" in contents
        assert Disk().status(version.path).st_size == version.size
    assert "" in failed


def test_a_book_of_a_newer_format_is_looked_at_if_it_is_understood(
    archive: Archive, kept: Path, a_book: Book
) -> None:
    envelope = replace(read_envelope(kept.read_bytes()), format=2)
    kept.write_bytes(envelope.encoded())
    assert problem_of(lambda: read_book(kept)) is not None

    assert archive.look(kept).book == a_book


def test_a_newer_format_that_is_not_understood_stays_too_new(archive: Archive, kept: Path) -> None:
    with edited(kept) as data:
        data["weeks"]["2026-W48"]["moves"] = "none"
    kept.write_bytes(replace(read_envelope(kept.read_bytes()), format=2).encoded())

    problem = problem_of(lambda: archive.look(kept))

    assert problem is not None
    assert problem.kind is ProblemKind.TOO_NEW
    assert (problem.needs, problem.knows, problem.unseen) == (2, 1, "weeks 2026-W48")


def test_a_newer_format_that_is_laid_out_in_another_way_says_so(
    archive: Archive, kept: Path
) -> None:
    kept.write_bytes(kept.read_bytes().replace(b'"format":1', b'"format":2'))

    problem = problem_of(lambda: archive.look(kept))

    assert problem is not None
    assert (problem.kind, problem.needs, problem.unseen) == (ProblemKind.TOO_NEW, 2, "")
