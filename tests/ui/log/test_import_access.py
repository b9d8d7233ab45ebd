"""The import for those who neither see nor point: names, and where the focus is."""

import pytest

from planner.core.import_facts import DateOrder
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.imports.dialog import ImportDialog
from tests.sources.reading_files import SAMPLES
from tests.ui.desk import WEDNESDAY, Desk
from tests.ui.log.importing import Importing, ReadHere
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
    dialog.begin("", DateOrder.DAY_FIRST)
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
