"""*Export everything…* in the settings, on a real book in the whole program."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QDialog, QMessageBox

from planner.storage import BookStore
from planner.ui import export_place
from planner.ui.exporting import EXPORTED
from planner.ui.program import Program
from planner.ui.recovery.choices import Look
from planner.ui.settings_dialog import SettingsDialog
from planner.ui.settings_pages.backups import BackupsPage
from planner.ui.settings_pages.export_all import FILES
from tests.ui.recovery.conftest import NOON
from tests.ui.recovery.running import Run, close, until

Export = Callable[[str, Path], str]


@pytest.fixture
def export(run: Run, kept: Path, monkeypatch: pytest.MonkeyPatch) -> Export:
    """Exports the book to a path by the menu of the button; gives what is said of it."""
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))

    def export(kind: str, path: Path) -> str:
        monkeypatch.setattr(export_place, "ask_place", lambda *_: path)

        def at_dialog(dialog: QDialog) -> int:
            assert isinstance(dialog, SettingsDialog)
            dialog.turn_to("backups")
            page = dialog._pages["backups"]
            assert isinstance(page, BackupsPage)
            actions = page.export.menu().actions()
            next(each for each in actions if each.data() == kind).trigger()
            return 0

        def go(program: Program) -> None:
            program.window.settings_wanted.emit("general")
            until(lambda: said or program.keeping.notices.bar(EXPORTED))
            if bar := program.keeping.notices.bar(EXPORTED):
                said.append(bar.text.text())
            close(program)

        monkeypatch.setattr(QDialog, "exec", at_dialog)
        run.start(kept, go)
        return said[0]

    return export


def test_each_kind_of_file_holds_the_book(export: Export, tmp_path: Path) -> None:
    path = tmp_path / "all.xlsx"

    assert export("xlsx", path) == f"Saved as {path}"
    weeks = [row[0] for row in load_workbook(path)["Weeks"].values]
    assert weeks == ["Week", "2026-W48", "2026-W49", "2026-W50", "2026-W51"]


@pytest.mark.parametrize(("kind", "begins"), [("csv", "Week,"), ("excel-da", "\ufeffWeek;")])
def test_the_hours_are_written_as_their_readers_want_them(
    export: Export, tmp_path: Path, kind: str, begins: str
) -> None:
    export(kind, tmp_path / "hours.csv")

    assert (tmp_path / "hours.csv").read_text(encoding="utf-8").startswith(begins)


def test_a_zip_holds_a_file_for_each_table(export: Export, tmp_path: Path) -> None:
    export("zip", tmp_path / "all.zip")

    with ZipFile(tmp_path / "all.zip") as file:
        assert file.read("weeks.csv").startswith(b"Week,Monday,")


@pytest.mark.parametrize("place", ["mine.lagkage", ".mine.lagkage.lock", "mine.lagkage.backups/x"])
def test_what_belongs_to_the_book_is_refused(export: Export, kept: Path, place: str) -> None:
    before = kept.read_bytes()

    assert "Choose another file" in export("xlsx", kept.parent / place)
    assert kept.read_bytes() == before


def test_a_folder_that_is_not_there_is_told(export: Export, tmp_path: Path) -> None:
    assert "Nothing was written." in export("csv", tmp_path / "gone" / "hours.csv")


def test_a_book_that_is_only_looked_at_is_exported_too(
    run: Run, export: Export, kept: Path, tmp_path: Path
) -> None:
    store, _ = BookStore.open(kept, clock=lambda: NOON)
    run.answers = [lambda _: Look()]

    assert export("csv", tmp_path / "hours.csv").startswith("Saved as ")
    store.close()


def test_the_command_line_and_the_window_know_the_same_kinds() -> None:
    from planner.cli.commands.exporting import FORMATS

    assert {f"--{kind}" for kind in FILES} - {"--zip"} == {*FORMATS} - {"--json"}
