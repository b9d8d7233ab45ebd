"""The recovery dialogue: it tells what is damaged and what is whole, and changes nothing by itself."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton

from planner.core.problems import Problem, ProblemKind, StoreError
from planner.i18n import Words
from planner.palette import LIGHT
from planner.storage import read_book
from planner.storage.archive import Archive
from planner.ui.enter import EnterPresses
from planner.ui.recovery.choices import Choice, Look, OpenOther, OpenVersion, StartEmpty
from planner.ui.recovery.dialog import RecoveryDialog
from tests.ui.recovery.conftest import all_files, cut_short

Ask = Callable[..., RecoveryDialog]


@pytest.fixture
def ask(app: QApplication, archive: Archive) -> Ask:
    """Opens the dialogue on what is wrong with a book, and waits until it has looked at everything."""

    def ask(path: Path, words: Words | None = None) -> RecoveryDialog:
        dialog = RecoveryDialog(problem_with(path), archive, LIGHT, words or Words("en"))
        dialog.show()
        dialog._jobs.wait()
        QTest.qWait(0)
        return dialog

    return ask


def problem_with(path: Path) -> Problem:
    if not path.exists():
        return Problem(ProblemKind.MISSING, path)
    with pytest.raises(StoreError) as raised:
        read_book(path)
    return raised.value.problem


def versions_in(dialog: RecoveryDialog) -> list[list[str]]:
    rows = dialog.versions.topLevelItemCount()
    items = [dialog.versions.topLevelItem(row) for row in range(rows)]
    return [[item.text(column) for column in range(6)] for item in items if item]


def press(dialog: RecoveryDialog, button: QPushButton) -> Choice | None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    return dialog.choice


def test_it_says_what_is_damaged_and_where_and_lists_what_is_whole(ask: Ask, kept: Path) -> None:
    cut_short(kept)

    dialog = ask(kept)

    assert dialog._title.text() == "The file is damaged"
    assert dialog._what.text().startswith("The file stops at byte 1,000 of about ")
    assert "“mine (damaged …).lagkage”" in dialog._kept.text()
    assert dialog._about.text() == "3 backups are whole:"
    rows = versions_in(dialog)
    assert [row[0] for row in rows] == ["3", "2", "1"]
    assert rows[0][1].startswith("20 Nov 2026 ")
    assert rows[0][2] == "first change of a day"
    assert rows[0][3:] == ["3", "52:00", "–"]
    assert dialog.open_button.text() == "Open backup 3"


def test_in_danish_it_says_the_same(ask: Ask, kept: Path) -> None:
    cut_short(kept)

    dialog = ask(kept, Words("da"))

    assert "1.000" in dialog._what.text()
    assert dialog.open_button.text() == "Åbn sikkerhedskopi 3"


def test_up_and_down_choose_a_version_and_enter_opens_it(ask: Ask, kept: Path) -> None:
    cut_short(kept)
    dialog = ask(kept)

    assert dialog.focusWidget() is dialog.versions
    QTest.keyClick(dialog.versions, Qt.Key.Key_Down)
    said = dialog.open_button.text()
    QTest.keyClick(dialog.versions, Qt.Key.Key_Return)

    assert said == "Open backup 2"
    assert isinstance(dialog.choice, OpenVersion)
    assert dialog.choice.version.revision == 2


def test_a_screen_reader_says_each_version_whole(ask: Ask, kept: Path) -> None:
    cut_short(kept)
    item = ask(kept).versions.topLevelItem(0)

    assert item is not None
    said = item.data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Backup 3, saved 20 Nov 2026 ")
    assert said.endswith("weeks 3, customers 52:00, entries –. first change of a day")


def test_a_version_can_be_looked_at(ask: Ask, kept: Path) -> None:
    cut_short(kept)
    dialog = ask(kept)

    choice = press(dialog, dialog.look)

    assert isinstance(choice, Look)
    assert choice.version is not None


def test_closing_it_leaves_every_file_as_it_was(ask: Ask, kept: Path, tmp_path: Path) -> None:
    cut_short(kept)
    before = all_files(tmp_path)
    dialog = ask(kept)

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.choice is None
    assert not dialog.isVisible()
    assert all_files(tmp_path) == before


def test_another_file_can_be_chosen_and_not_choosing_one_goes_on_asking(
    ask: Ask, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_short(kept)
    dialog = ask(kept)
    answers = iter(["", "/there/other.lagkage"])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (next(answers), ""))

    assert press(dialog, dialog.other) is None
    assert dialog.isVisible()
    assert press(dialog, dialog.other) == OpenOther(Path("/there/other.lagkage"))


@pytest.mark.parametrize("is_sure", [True, False])
def test_starting_empty_asks_again(
    ask: Ask, kept: Path, monkeypatch: pytest.MonkeyPatch, is_sure: bool
) -> None:
    cut_short(kept)
    dialog = ask(kept)
    said: list[str] = []

    def answer(box: QMessageBox) -> int:
        said.append(box.text())
        text = "Begin an empty book" if is_sure else "Cancel"
        next(each for each in box.buttons() if each.text() == text).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)

    choice = press(dialog, dialog.empty)

    assert choice == (StartEmpty() if is_sure else None)
    assert "What lies there is kept" in said[0]


def test_a_book_that_is_gone_is_told_as_such_with_its_versions(ask: Ask, kept: Path) -> None:
    kept.unlink()

    dialog = ask(kept)

    assert dialog._title.text() == "The book is not there"
    assert dialog._what.text() == "There was a book in this place; now no file is there."
    assert "damaged" not in dialog._kept.text()
    assert len(versions_in(dialog)) == 3


def test_without_a_version_it_says_so_and_offers_what_is_left(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "junk.lagkage"
    path.write_text("milk, bread, eggs")

    dialog = ask(path)

    assert dialog._about.text() == "There is no whole backup of it."
    assert not dialog.open_button.isEnabled()
    assert not dialog.look.isEnabled()
    assert not dialog.versions.isVisible()
    assert dialog.focusWidget() is dialog.other


def test_versions_that_are_damaged_themselves_are_counted_and_not_offered(
    ask: Ask, kept: Path, own: Path
) -> None:
    shutil.rmtree(own / "versions")
    cut_short(kept)
    newest = max((kept.parent / "mine.lagkage.backups").iterdir())
    newest.write_bytes(newest.read_bytes()[:100])

    dialog = ask(kept)

    assert [row[0] for row in versions_in(dialog)] == ["2", "1"]
    assert dialog._about.text().startswith("One more is damaged itself")


def test_enter_on_a_button_does_what_it_says_and_opens_no_backup(
    app: QApplication, ask: Ask, kept: Path
) -> None:
    enter = EnterPresses(app)
    cut_short(kept)
    dialog = ask(kept)
    dialog.activateWindow()
    QTest.qWait(0)

    dialog.close_button.setFocus()
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Return)
    del enter

    assert dialog.choice is None
    assert not dialog.isVisible()
