"""Times without a zone: the dialog says in which one they were read, and reads them in another."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.ui.imports.dialog import ImportDialog
from planner.ui.imports.zone_choice import ZoneChoice
from tests.sources.reading_files import SAMPLES
from tests.ui.log.importing import Importing, calendar

HARBOUR = "America/New_York"


def choice(dialog: ImportDialog) -> ZoneChoice:
    return dialog.preview.zone


def choose(importing: Importing, dialog: ImportDialog, typed: str) -> None:
    field = choice(dialog).box.lineEdit()
    assert field is not None
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    importing.desk.wait_for(lambda: dialog.stage is dialog.preview)
    importing.desk.settle()


def clocks(dialog: ImportDialog) -> list[str]:
    model = dialog.preview.table.rows
    return [model.index(n, 2).data() for n in range(model.rowCount())]


def test_the_computer_s_zone_comes_first_and_is_taken(importing: Importing) -> None:
    dialog = importing.open(SAMPLES / "toggl.csv")
    box = choice(dialog).box

    assert not choice(dialog).isHidden()
    assert (box.currentText(), box.itemText(0)) == ("Europe/Copenhagen", "Europe/Copenhagen")
    assert box.findText(HARBOUR) > 0
    assert clocks(dialog)[0] == "09:00–09:45"


def test_another_zone_reads_the_times_again_and_is_remembered(importing: Importing) -> None:
    dialog = importing.open(SAMPLES / "toggl.csv")

    choose(importing, dialog, HARBOUR.lower())

    assert clocks(dialog)[0] == "15:00–15:45"
    assert importing.desk.settings.import_zone == HARBOUR
    dialog.reject()
    assert choice(importing.open(SAMPLES / "toggl.csv")).box.currentText() == HARBOUR


def test_the_computer_s_own_zone_is_remembered_as_none(importing: Importing) -> None:
    importing.desk.settings.remember_import_zone(HARBOUR)
    dialog = importing.open(SAMPLES / "toggl.csv")
    assert clocks(dialog)[0] == "15:00–15:45"

    choose(importing, dialog, "Europe/Copenhagen")

    assert clocks(dialog)[0] == "09:00–09:45"
    assert importing.desk.settings.import_zone == ""


def test_what_is_no_zone_is_taken_back(importing: Importing) -> None:
    dialog = importing.open(SAMPLES / "toggl.csv")

    choose(importing, dialog, "Atlantis")

    assert choice(dialog).box.currentText() == "Europe/Copenhagen"
    assert clocks(dialog)[0] == "09:00–09:45"


def test_a_part_of_a_name_finds_zones(importing: Importing) -> None:
    dialog = importing.open(SAMPLES / "toggl.csv")
    completer = choice(dialog).box.completer()
    assert completer is not None

    completer.setCompletionPrefix("new_y")

    assert completer.currentCompletion() == HARBOUR


def test_a_remembered_zone_that_is_none_is_forgotten(importing: Importing) -> None:
    importing.desk.settings.remember_import_zone("../../etc/passwd")

    dialog = importing.open(SAMPLES / "toggl.csv")

    assert choice(dialog).box.currentText() == "Europe/Copenhagen"


def test_where_every_time_has_a_zone_nothing_is_asked(importing: Importing, tmp_path: Path) -> None:
    dialog = importing.open(calendar(tmp_path, "a 20261124T080000 A"))

    assert choice(dialog).isHidden()
