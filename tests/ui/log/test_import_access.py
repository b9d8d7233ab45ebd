"""The import for those who neither see nor point: names, and where the focus is."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.imports.dialog import ImportDialog
from planner.ui.imports.usual import Usual
from tests.sources.reading_files import SAMPLES
from tests.ui.desk import WEDNESDAY, Desk
from tests.ui.log.importing import Importing, ReadHere, calendar
from tests.ui.test_access import focusable, kind, said, unmarked

CASES = {
    "looked through": ("toggl.csv", "days-off.ics"),
    "which order": ("clockify-ambiguous.csv",),
    "which columns": ("own-unknown.csv",),
}


def opened(desk: Desk, names: tuple[str, ...], words: Words) -> ImportDialog:
    held, paths = desk.session.book, [SAMPLES / name for name in names]
    dialog = ImportDialog(paths, ReadHere(), held, WEDNESDAY, LIGHT, words, desk.window)
    dialog.show()
    dialog.begin("", Usual())
    desk.wait_for(lambda: dialog.stage is not dialog.reading)
    desk.settle()
    return dialog


@pytest.mark.parametrize("names", CASES.values(), ids=CASES)
def test_all_that_takes_keys_has_a_name(
    importing: Importing, names: tuple[str, ...], words: Words
) -> None:
    dialog = opened(importing.desk, names, words)

    assert focusable(dialog)
    assert [kind(each) for each in focusable(dialog) if not said(each).strip()] == []


@pytest.mark.parametrize("names", [CASES["looked through"], CASES["which columns"]])
def test_the_focus_is_seen_wherever_tab_takes_it(
    importing: Importing, names: tuple[str, ...]
) -> None:
    dialog = opened(importing.desk, names, Words("en"))

    assert unmarked(dialog, focusable(dialog)[0]) == []


def test_what_there_is_to_look_at_is_offered_whole_below_what_is_chosen(
    importing: Importing, tmp_path: Path
) -> None:
    dialog = importing.open(calendar(tmp_path, "a 20261123T080000 A", "b 20261124T080000 B"))
    which = dialog.preview._which
    view = which.view()

    which.showPopup()
    importing.desk.settle()

    high = sum(view.sizeHintForRow(row) for row in range(which.count()))
    assert view.viewport().height() >= high > 0
    below = which.mapToGlobal(which.rect().bottomLeft()).y()
    assert view.mapToGlobal(QPoint()).y() >= below
    which.hidePopup()
