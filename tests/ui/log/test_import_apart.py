"""Importing with a real child process: it is given up, killed, kept waiting, and the window goes on."""

import multiprocessing
from pathlib import Path

import psutil
import pytest

from planner.app.import_rows import State
from planner.sources.reader_apart import ReaderApart
from planner.ui.importing import Importing as ImportFrom
from planner.ui.imports.dialog import ImportDialog
from tests.benchmarks.calendars import made_calendar
from tests.ui.conftest import Open
from tests.ui.desk import WEDNESDAY, Desk
from tests.ui.log.importing import Importing, calendar, rows


class ImportingApart(Importing):
    """Reads as the program does."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.importing = ImportFrom(desk.program, ReaderApart, desk.settings, lambda: WEDNESDAY)

    def begin(self, *paths: Path) -> tuple[ImportDialog, psutil.Process]:
        """The dialog while it reads, and the process that does it."""
        self.importing.import_files(paths)
        dialog = self.desk.window.findChildren(ImportDialog)[-1]
        self.desk.wait_for(lambda: bool(multiprocessing.active_children()))
        (child,) = multiprocessing.active_children()
        assert child.pid is not None
        return dialog, psutil.Process(child.pid)


@pytest.fixture
def importing(open_desk: Open) -> ImportingApart:
    return ImportingApart(open_desk())


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Ten thousand events; what is written beside it would be seen."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    file = tmp_path / "work.ics"
    file.write_bytes(made_calendar(10_000))
    return file


def sentences(dialog: ImportDialog) -> list[str]:
    model = dialog.preview.table.rows
    return [model.index(n, 6).data() for n in range(model.rowCount())]


def test_cancel_ends_the_process_and_leaves_nothing_behind(
    importing: ImportingApart, large: Path
) -> None:
    before = importing.desk.session.book
    dialog, child = importing.begin(large)

    dialog.reading.cancel.click()
    importing.desk.wait_for(lambda: not child.is_running())

    assert importing.desk.session.book is before
    assert [*(large.parent / "scratch").iterdir()] == []
    assert [*large.parent.glob("*.ics")] == [large]


def test_a_process_that_takes_nothing_is_given_up_all_the_same(
    importing: ImportingApart, large: Path
) -> None:
    dialog, child = importing.begin(large)
    child.suspend()

    dialog.reading.cancel.click()

    importing.desk.wait_for(lambda: not child.is_running())


def test_a_process_that_is_killed_ends_in_a_sentence_and_other_files_are_read(
    importing: ImportingApart, large: Path, tmp_path: Path
) -> None:
    (tmp_path / "more").mkdir()
    small = calendar(tmp_path / "more", "a 20261124T080000 Call")
    dialog, child = importing.begin(large, small)

    child.kill()
    importing.desk.wait_for(lambda: dialog.stage is dialog.preview)

    assert [row.event.title for row in rows(dialog) if row.event] == ["Call"]
    assert rows(dialog)[-1].state is State.NOT_READ
    assert (
        sentences(dialog)[-1] == "Reading broke off, and nothing of the file was taken. Try again."
    )


def test_thousands_of_events_are_looked_through_and_a_category_ticked(
    importing: ImportingApart, large: Path
) -> None:
    dialog = importing.open(large)

    assert len(rows(dialog)) > 10_000
    dialog.preview._sort([0], "meetings")
    assert dialog.preview.accept.text().startswith("Record 1 entry")
