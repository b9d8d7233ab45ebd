"""What is dropped on the window: files, folders, addresses."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from planner.ui.imports.dialog import ImportDialog
from planner.ui.imports.dropping import Dropped, files_of
from tests.sources.reading_files import SAMPLES
from tests.ui.log.importing import Importing


def holding(*what: Path | str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(e)) if isinstance(e, Path) else QUrl(e) for e in what])
    return data


def drop(importing: Importing, data: QMimeData) -> bool:
    """Whether it is taken."""
    window, copy = importing.desk.window, Qt.DropAction.CopyAction
    Dropped(window, importing.importing.import_files, importing.importing.refuse_address)
    held = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), copy, *held)
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy, *held))
    importing.desk.settle()
    return True


def test_several_files_are_read_at_once(importing: Importing) -> None:
    assert drop(importing, holding(SAMPLES / "toggl.csv", SAMPLES / "own.csv"))

    (dialog,) = importing.desk.window.findChildren(ImportDialog)
    assert [path.name for path in dialog._paths] == ["toggl.csv", "own.csv"]
    importing.desk.wait_for(lambda: dialog.stage is dialog.preview)


def test_of_a_folder_the_files_are_taken_that_can_be_imported(tmp_path: Path) -> None:
    for name in ("b.ics", "a.CSV", "photo.png"):
        (tmp_path / name).touch()
    (tmp_path / "empty").mkdir()

    assert files_of(holding(tmp_path)) == [tmp_path / "a.CSV", tmp_path / "b.ics"]
    assert files_of(holding(tmp_path / "empty")) == [tmp_path / "empty"]


def test_an_address_is_told_and_nothing_is_fetched(importing: Importing) -> None:
    assert drop(importing, holding("https://example.org/work.ics"))

    (box,) = importing.desk.window.findChildren(QMessageBox)
    assert box.text().startswith("That is an address of the network")
    assert importing.desk.window.findChildren(ImportDialog) == []
    box.close()


@pytest.mark.parametrize("what", [Path("/tmp/photo.png"), "mailto:pm@example.org"])
def test_what_can_t_be_imported_is_refused_at_the_pointer(
    importing: Importing, what: Path | str
) -> None:
    assert not drop(importing, holding(what))


def test_while_a_dialog_waits_nothing_is_taken(importing: Importing) -> None:
    dialog = importing.open(SAMPLES / "toggl.csv")

    assert not drop(importing, holding(SAMPLES / "own.csv"))

    assert importing.desk.window.findChildren(ImportDialog) == [dialog]
