"""From an older format to ours: on a copy, the old file kept, and nothing lost. The older one is made
up: in format 0 weeks were called plans, and a note was called a remark."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from planner.core.book import Book
from planner.core.marks import Mark
from planner.core.problems import ProblemKind
from planner.storage import BookStore, envelope_reader, migrations, read_book
from planner.storage.archive import Archive
from planner.storage.backups import backups_of
from planner.storage.check import check_book
from planner.storage.envelope import Envelope, written_tables
from planner.storage.envelope_reader import read_envelope
from planner.storage.files import Disk
from planner.storage.migrations import Copied, Migration
from tests.builders import W48, plan
from tests.storage.conftest import at_noon
from tests.storage.disks import FailingDisk
from tests.storage.problems import problem_of

SAMPLE = Path(__file__).parents[1] / "data" / "books" / "made-up-format-0.lagkage"


def from_0(tables: Copied) -> Copied:
    weeks = tables.pop("plans")
    for week in weeks.values():
        week["note"] = week.pop("remark")
    return {**tables, "weeks": weeks}


def losing_a_week(tables: Copied) -> Copied:
    tables["plans"].popitem()
    return from_0(tables)


@pytest.fixture
def know_format_0(monkeypatch: pytest.MonkeyPatch) -> None:
    know(monkeypatch, from_0)


def know(monkeypatch: pytest.MonkeyPatch, change: object) -> None:
    """Have the reader know how format 0 becomes ours."""
    known: Mapping[int, Migration] = {0: Migration(change, {"plans": "weeks"})}  # type: ignore[arg-type]
    monkeypatch.setattr(migrations, "MIGRATIONS", known)
    monkeypatch.setattr(envelope_reader, "OLDEST", 0)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A book of format 0, to work with."""
    return Path(shutil.copy(SAMPLE, tmp_path / "mine.lagkage"))


def of_format_0(envelope: Envelope) -> bytes:
    """What `envelope` of our format was in format 0. The sample was made by this."""
    tables = {
        name: {key: dict(each) for key, each in table.items()}
        for name, table in envelope.tables.items()
    }
    tables["plans"] = tables.pop("weeks")
    for week in tables["plans"].values():
        week["remark"] = week.pop("note")
    return replace(envelope, tables=written_tables(tables), format=0).encoded()


@pytest.mark.usefixtures("know_format_0")
def test_a_book_of_an_older_format_says_what_it_said(old: Path) -> None:
    there = read_book(old)

    assert there.revision == 1
    assert there.book.plan(W48).note == "two lines\nof a note"
    assert len(there.book.weeks) == 4
    assert check_book(old).ok


@pytest.mark.usefixtures("know_format_0")
def test_opening_keeps_the_old_file_and_changes_nothing(old: Path) -> None:
    before = old.read_bytes()

    store, book = BookStore.open(old, clock=at_noon)

    assert old.read_bytes() == before
    (backup,) = backups_of(Disk(), old)
    assert (backup.mark, backup.path.read_bytes()) == (Mark.MIGRATION, before)
    store.keep(book)
    store.close()
    assert read_envelope(old.read_bytes()).was_format == 1
    (version,) = Archive(at_noon).versions(old)
    assert (version.mark, version.is_whole) == (Mark.MIGRATION, True)
    assert version.path.read_bytes() == before


@pytest.mark.usefixtures("know_format_0")
def test_a_book_can_go_back_to_how_it_was_before_the_new_format(old: Path) -> None:
    store, book = BookStore.open(old, clock=at_noon)
    store.keep(book.with_plan(plan("meetings 37:00")))
    store.close()

    archive = Archive(at_noon)
    archive.restore(old, next(archive.versions(old)))

    assert read_book(old).book == book


@pytest.mark.usefixtures("know_format_0")
def test_fields_that_nobody_knows_outlive_the_new_format(old: Path) -> None:
    store, book = BookStore.open(old, clock=at_noon)

    store.keep(book.with_plan(replace(book.plan(W48), note="new")))

    store.close()
    assert read_envelope(old.read_bytes()).tables["weeks"]["2026-W48"]["mood"] == "fine"


def test_a_migration_that_loses_a_document_is_refused_and_nothing_touched(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    know(monkeypatch, losing_a_week)
    before = old.read_bytes()

    problem = problem_of(lambda: BookStore.open(old, clock=at_noon))

    assert problem is not None
    assert problem.kind is ProblemKind.CORRUPT
    assert problem.detail == "weeks: 4 before and 3 after it was brought to the newer format"
    assert old.read_bytes() == before
    assert backups_of(Disk(), old) == []


@pytest.mark.usefixtures("know_format_0")
def test_what_can_not_be_kept_first_is_not_opened(old: Path, a_book: Book) -> None:
    before = old.read_bytes()
    refused = 0
    for at in range(40):
        disk = FailingDisk(at, 28)
        disk.armed = True
        problem = problem_of(
            lambda disk=disk: BookStore.open(old, clock=at_noon, disk=disk)[0].close()
        )
        refused += problem is not None
        assert old.read_bytes() == before

    assert 5 < refused < 40


def test_a_format_that_never_was_is_no_book(old: Path) -> None:
    problem = problem_of(lambda: BookStore.open(old, clock=at_noon))

    assert problem is not None
    assert (problem.kind, problem.detail) == (ProblemKind.CORRUPT, "there is no format 0")
