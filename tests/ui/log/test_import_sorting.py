"""Sorting what is unsure of an import: one press for each title, and the next that waits comes up."""

from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.app import import_alike
from planner.ui.imports.dialog import ImportDialog
from planner.ui.imports.fitting import level
from planner.ui.imports.model import Column
from planner.ui.theme import em
from tests.ui.log.importing import Importing, calendar, rows

LUNCHES = (
    "a 20261123T110000 Lunch",
    "b 20261123T130000 Status",
    "c 20261124T110000 lunch",
    "d 20261125T110000 Lunch",
)


@pytest.fixture
def lunches(importing: Importing, tmp_path: Path) -> ImportDialog:
    """A status meeting between three lunches."""
    return importing.open(calendar(tmp_path, *LUNCHES))


def sorted_rows(dialog: ImportDialog) -> list[str | None]:
    return [row.category for row in rows(dialog)]


def taken(dialog: ImportDialog) -> list[bool]:
    return [row.is_taken for row in rows(dialog)]


def test_one_press_sorts_all_of_a_title_and_the_next_that_waits_comes_up(
    lunches: ImportDialog,
) -> None:
    bar = lunches.preview.sort_bar
    assert bar.question.text() == "Lunch and 2 more of that title"

    bar.keys["improvement"].click()

    assert sorted_rows(lunches) == ["improvement", None, "improvement", "improvement"]
    assert bar.question.text() == "Status"
    bar.keys["meetings"].click()
    assert lunches.preview.accept.text() == "Record 4 entries"


def test_from_row_to_row_only_the_one_that_is_come_to_is_asked_for_its_title(
    lunches: ImportDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Mock(wraps=import_alike._title)
    monkeypatch.setattr(import_alike, "_title", asked)

    QTest.keyClick(lunches.preview.table, Qt.Key.Key_Down)

    assert lunches.preview.sort_bar.question.text() == "Status"
    assert asked.call_count == 1


def test_the_next_that_waits_comes_up_once_many_rows_have_changed(
    importing: Importing, lunches: ImportDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planner.ui.imports.preview_stage.AT_ONCE", 0)
    preview = lunches.preview
    QTest.keyClick(preview.table, Qt.Key.Key_1)
    importing.desk.wait_for(preview.isEnabled)

    QTest.keyClick(preview.table, Qt.Key.Key_Delete)
    importing.desk.wait_for(preview.isEnabled)

    assert sorted_rows(lunches) == ["customers", None, "customers", "customers"]
    assert taken(lunches) == [True, False, True, True]


def test_what_a_tracker_has_in_a_project_is_called_by_it_and_alike_there_alone(
    importing: Importing, tmp_path: Path
) -> None:
    head = "Project,Task,Description,Start date,Start time,Duration"
    file = tmp_path / "toggl.csv"
    lines = (
        f"{project},,{title},2026-11-23,{9 + n}:00:00,01:00:00"
        for n, (project, title) in enumerate(
            (("Atlas", "Call"), ("Bank", "Call"), ("Atlas", "Call"), ("Bank", ""), ("Bank", ""))
        )
    )
    file.write_text("\n".join((head, *lines)) + "\n")
    dialog = importing.open(file)
    model = dialog.preview.table.rows
    assert [model.text(n, Column.TITLE) for n in range(5)] == [
        *("Call · Atlas", "Call · Bank", "Call · Atlas"),
        *("Bank", "Bank"),
    ]

    for name in ("customers", "meetings", "travel"):
        dialog.preview.sort_bar.keys[name].click()

    assert sorted_rows(dialog) == ["customers", "meetings", "customers", "travel", "travel"]


def test_what_is_no_work_is_left_out_by_a_press_or_by_del(lunches: ImportDialog) -> None:
    lunches.preview.sort_bar.leave.click()
    assert taken(lunches) == [False, True, False, False]
    assert lunches.preview.table.rows.text(0, Column.WHY) == "left out by you"

    QTest.keyClick(lunches.preview.table, Qt.Key.Key_Delete)

    assert taken(lunches) == [False] * 4
    assert not lunches.preview.accept.isEnabled()


def test_below_the_last_that_waits_the_first_one_above_comes_up(lunches: ImportDialog) -> None:
    table = lunches.preview.table
    table.selectRow(3)

    QTest.keyClick(table, Qt.Key.Key_1)

    assert table.currentIndex().row() == 1


def test_the_bar_shows_the_category_of_the_row_and_the_keys_that_do_the_same(
    lunches: ImportDialog,
) -> None:
    bar, table = lunches.preview.sort_bar, lunches.preview.table
    QTest.keyClick(table, Qt.Key.Key_2)

    table.selectRow(0)

    assert [name for name, key in bar.keys.items() if key.isChecked()] == ["meetings"]
    assert bar.keys["meetings"].toolTip() == "Internal meetings (2)"
    assert bar.keys["meetings"].focusPolicy() is Qt.FocusPolicy.NoFocus


def test_where_nothing_is_new_there_is_nothing_to_sort_and_nothing_to_record(
    importing: Importing, lunches: ImportDialog, tmp_path: Path
) -> None:
    lunches.preview.sort_bar.keys["meetings"].click()
    importing.accept(lunches)

    again = importing.open(tmp_path / "work.ics")

    assert not again.preview.sort_bar.isVisible()
    assert again.preview.sort.isVisible()
    assert again.preview.accept.text() == "Nothing chosen"
    assert not again.preview.accept.isEnabled()


def test_where_the_categories_have_no_room_beside_each_other_there_is_a_menu(
    importing: Importing, lunches: ImportDialog
) -> None:
    preview = lunches.preview
    lunches.resize(round(72 * em()), round(48 * em()))
    importing.desk.settle()
    assert (preview.sort_bar.isVisible(), preview.sort.isVisible()) == (True, False)

    lunches.resize(round(44 * em()), round(48 * em()))
    importing.desk.settle()

    assert (preview.sort_bar.isVisible(), preview.sort.isVisible()) == (False, True)
    assert preview.sort.isEnabled()


@pytest.mark.parametrize(
    ("needs", "room", "most"),
    [([10, 20], 40, 20), ([10, 30, 30], 50, 20), ([30, 30], 40, 20), ([], 10, 0)],
)
def test_short_names_are_whole_and_long_ones_share_what_is_left(
    needs: list[int], room: int, most: int
) -> None:
    assert level(needs, room) == most
    assert sum(min(need, most) for need in needs) <= room
