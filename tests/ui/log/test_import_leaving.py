"""An import that is given up, and what was done to its rows by then."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from shiboken6 import isValid

from planner.app.commands.entries import AddEntry
from planner.ui.imports.dialog import ImportDialog
from tests.builders import entry
from tests.house.strays import Strays
from tests.ui.log.importing import Importing, calendar, leave, question_on_leaving


@pytest.fixture
def dialog(importing: Importing, tmp_path: Path) -> ImportDialog:
    return importing.open(calendar(tmp_path, "a 20261123T080000 A", "b 20261124T080000 B"))


def test_who_only_looked_leaves_with_esc(dialog: ImportDialog) -> None:
    QTest.keyClick(dialog.preview.table, Qt.Key.Key_Escape)

    assert not dialog.isVisible()


def test_who_sorted_is_asked_before_that_is_lost(
    importing: Importing, dialog: ImportDialog
) -> None:
    QTest.keyClick(dialog.preview.table, Qt.Key.Key_1)
    QTest.keyClick(dialog.preview.table, Qt.Key.Key_Escape)

    box = question_on_leaving(dialog)
    assert "You sorted or left out one row." in box.text()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    importing.desk.settle()

    assert dialog.isVisible()
    assert dialog.findChildren(QMessageBox) == []
    importing.accept(dialog)
    assert ("A", "customers") in importing.recorded


def test_who_says_so_leaves_and_nothing_is_recorded(
    importing: Importing, dialog: ImportDialog
) -> None:
    dialog.preview._take([0, 1], is_taken=False)
    dialog.close()
    assert "2 rows" in question_on_leaving(dialog).text()

    leave(dialog)

    assert not dialog.isVisible()
    assert importing.recorded == []


def test_one_that_goes_with_its_window_hears_of_no_book_any_more(
    importing: Importing, dialog: ImportDialog, strays: Strays
) -> None:
    desk = importing.desk
    dialog.preview._take([0], is_taken=False)

    desk.program.renew()
    desk.settle()
    gone = not isValid(dialog)
    desk.session.perform(AddEntry(entry("tue 9:00 2:00 meetings", "next")))

    assert gone
    assert strays.left == []
