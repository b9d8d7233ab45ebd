"""Books on a real disk, some of which have come to harm."""

import gc
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from planner import window as root
from planner.storage import BookStore
from planner.storage.archive import Archive
from planner.ui import opening
from planner.ui.program import Program
from planner.ui.settings import Settings
from tests.builders import EMPLOYEE_WEEK, W48, book, plan
from tests.ui.recovery.running import Run
from tests.ui.waiting import forget_that_it_ended

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


@pytest.fixture
def run(
    app: QApplication, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Run]:
    run = Run()
    settings = Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    monkeypatch.setattr(root, "made_application", lambda: app)
    monkeypatch.setattr(root, "user_settings", lambda _: settings)
    monkeypatch.setattr("planner.books.data_folder", lambda: own)
    monkeypatch.setattr("planner.serving.data_folder", lambda: own)
    monkeypatch.setattr("planner.places.data_folder", lambda: own)
    monkeypatch.setattr(root, "_now", lambda: NOON)
    monkeypatch.setattr(opening, "ask_what_to_do", run.answer)
    begun = root._Running._begun

    def and_begin(self: root._Running, program: Program, *rest: object) -> None:
        begun(self, program, *rest)  # type: ignore[arg-type]
        run.begin(program)

    monkeypatch.setattr(root._Running, "_begun", and_begin)
    quits_by_itself = app.quitOnLastWindowClosed()
    yield run
    app.setQuitOnLastWindowClosed(quits_by_itself)
    forget_that_it_ended(app)
    gc.unfreeze()
    gc.enable()


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:1000])


def all_files(folder: Path) -> dict[str, bytes]:
    """Every file below `folder`, by name: for saying that none has changed."""
    return {
        str(each.relative_to(folder)): each.read_bytes()
        for each in sorted(folder.rglob("*"))
        if each.is_file() and not each.name.endswith(".lock") and each.suffix != ".ini"
    }
