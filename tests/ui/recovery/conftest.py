"""Books on a real disk, some of which have come to harm."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from planner.storage import BookStore
from planner.storage.archive import Archive
from tests.builders import EMPLOYEE_WEEK, W48, book, plan

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own"


@pytest.fixture
def archive(own: Path) -> Archive:
    return Archive(lambda: NOON, own)


@pytest.fixture
def kept(tmp_path: Path, own: Path) -> Path:
    """A book of four revisions, saved on four days, each with a week more than the one before."""
    days = iter(NOON + timedelta(days=number) for number in range(-9, 9))
    path = tmp_path / "mine.lagkage"
    held = book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK))
    store = BookStore.create(path, held, clock=lambda: next(days), own=own)
    for number in (1, 2, 3):
        held = held.with_plan(plan("customers 20:00, meetings 17:00", week=W48.plus(number)))
        store.keep(held)
        store.tidy()
    store.close()
    return path


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:1000])


def all_files(folder: Path) -> dict[str, bytes]:
    """Every file below `folder`, by name: for saying that none has changed."""
    return {
        str(each.relative_to(folder)): each.read_bytes()
        for each in sorted(folder.rglob("*"))
        if each.is_file() and not each.name.endswith(".lock") and each.suffix != ".ini"
    }


Harm = Callable[[Path], None]
