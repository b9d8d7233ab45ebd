"""The page of backups in the settings, on real files."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog

from planner.app.commands.plan import MoveTime
from planner.core.marks import Mark
from planner.storage import BookStore, read_book
from planner.storage.archive import Archive
from planner.ui.book_list import BooksDialog
from planner.ui.book_wishes import RESTORED
from planner.ui.program import Program
from planner.ui.recovery.choices import Look
from planner.ui.settings_dialog import SettingsDialog
from planner.ui.settings_pages.backups import BackupsPage
from tests.builders import W48, move
from tests.ui.recovery.conftest import NOON
from tests.ui.recovery.running import Run, close, press, said_in, until

AtPage = Callable[[BackupsPage, Program], object]


@pytest.fixture
def at_page(run: Run, kept: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Opens the settings at the page of backups, does something there, and closes all of it."""

    def at_page(do: AtPage, then: Callable[[Program], object] = lambda _: None) -> None:
        def go(program: Program) -> None:
            def at_dialog(dialog: QDialog) -> int:
                if isinstance(dialog, SettingsDialog):
                    dialog.show()
                    dialog.turn_to("backups")
                    page = dialog._pages["backups"]
                    assert isinstance(page, BackupsPage)
                    until(page.versions.topLevelItemCount)
                    do(page, program)
                    dialog.hide()
                return 0

            monkeypatch.setattr(QDialog, "exec", at_dialog)
            program.window.settings_wanted.emit("general")
            then(program)
            close(program)

        run.start(kept, go)

    return at_page


def rows(tree: object) -> list[list[str]]:
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]  # type: ignore[attr-defined]
    return [[item.text(column) for column in range(tree.columnCount())] for item in items]  # type: ignore[attr-defined]


def test_the_versions_are_told_with_what_they_hold(at_page: Callable[..., None]) -> None:
    seen: list[object] = []

    at_page(lambda page, _: seen.extend((page.present.text(), rows(page.versions))))

    assert str(seen[0]).startswith("Now: revision 4, saved ")
    assert [row[0] for row in seen[1]] == ["3", "2", "1"]  # type: ignore[attr-defined]
    assert seen[1][0][3:5] == ["3", "52:00"]  # type: ignore[index]


def test_a_version_is_looked_at_beside_the_present(at_page: Callable[..., None]) -> None:
    seen: list[object] = []

    def compare(page: BackupsPage, _: Program) -> None:
        page.compare.click()
        until(page.difference.isVisible)
        seen.extend((page.about.text(), rows(page.difference)))

    at_page(compare)

    assert seen[0] == "Plans that differ between backup 3 and now:"
    assert seen[1] == [
        ["Week 51, 2026", "Customer contact", "–", "20:00", "+20:00"],
        ["Week 51, 2026", "Internal meetings", "–", "17:00", "+17:00"],
    ]


def test_opening_a_version_is_a_step_and_can_be_undone_from_the_bar(
    at_page: Callable[..., None], kept: Path, own: Path
) -> None:
    undo_names: list[str] = []

    def open_it(page: BackupsPage, program: Program) -> None:
        page.open_button.click()
        until(lambda: program.session.past)

    def look_and_undo(program: Program) -> None:
        assert len(program.session.book.weeks) == 3
        assert said_in(program) == "Opened backup 3."
        undo_names.append(program.window.bar._buttons["undo"].accessibleName())
        press(program, RESTORED, "Undo restore")
        assert len(program.session.book.weeks) == 4
        assert said_in(program) == ""

    at_page(open_it, look_and_undo)

    assert undo_names == ["Undo: open backup 3"]
    marks = [each.mark for each in Archive(lambda: NOON, own).versions(kept)]
    assert Mark.RESTORE in marks
    assert len(read_book(kept).book.weeks) == 4


def test_that_a_version_was_opened_is_said_no_more_once_it_is_undone(
    at_page: Callable[..., None], kept: Path
) -> None:
    def open_it(page: BackupsPage, program: Program) -> None:
        page.open_button.click()
        until(lambda: program.session.past)

    def undo_elsewhere(program: Program) -> None:
        program.session.perform(MoveTime(W48, move("0:30 meetings > customers")))
        program.session.undo()
        assert said_in(program) == "Opened backup 3."
        program.session.undo()
        assert said_in(program) == ""
        program.session.redo()

    at_page(open_it, undo_elsewhere)

    assert len(read_book(kept).book.weeks) == 3


def test_what_was_done_before_is_saved_and_kept_before_a_version_is_opened(
    at_page: Callable[..., None], kept: Path, own: Path
) -> None:
    def change_and_open(page: BackupsPage, program: Program) -> None:
        program.session.perform(MoveTime(W48, move("1:30 meetings > customers")))
        page.open_button.click()
        until(lambda: len(program.session.past) > 1)

    at_page(change_and_open)

    versions = Archive(lambda: NOON, own).versions(kept)
    before = next(each for each in versions if each.mark is Mark.RESTORE)
    assert read_book(before.path).book.weeks[W48].moves
    assert len(read_book(kept).book.weeks) == 3


def test_what_is_saved_while_the_page_is_open_is_told_there(at_page: Callable[..., None]) -> None:
    def open_it(page: BackupsPage, program: Program) -> None:
        page.versions.setCurrentItem(page.versions.topLevelItem(1))
        page.open_button.setFocus()
        page.open_button.click()
        until(lambda: program.keeping.on_disk.revision == 5)
        until(lambda: page.present.text().startswith("Now: revision 5, "))
        until(lambda: rows(page.versions)[0][0] == "4")
        assert page.versions.chosen
        assert page.versions.chosen.revision == 2
        assert page.window().focusWidget() is page.open_button

    at_page(open_it)


def test_the_book_is_backed_up_by_hand(at_page: Callable[..., None]) -> None:
    seen: list[list[str]] = []

    def keep(page: BackupsPage, _: Program) -> None:
        page.keep.click()
        until(lambda: page.versions.topLevelItemCount() == 4)
        seen.append(rows(page.versions)[0])
        assert page.remark.text() == "The book as it is now is kept as a backup."

    at_page(keep)

    assert (seen[0][0], seen[0][2]) == ("4", "kept by hand")


def test_the_book_moves_with_its_versions(
    at_page: Callable[..., None], kept: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = kept.parent / "elsewhere"
    there.mkdir()
    target = there / "mine.lagkage"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    said: list[str] = []

    def go(page: BackupsPage, program: Program) -> None:
        page.move_button.click()
        until(lambda: program.keeping.on_disk.path == target)
        until(page.remark.text)
        said.append(page.present.text())

    at_page(go)

    assert str(target) in said[0]
    assert not kept.exists()
    assert read_book(target).book.weeks
    assert any(each.is_whole for each in Archive(lambda: NOON, own).versions(target))


def test_a_book_is_never_moved_over_another_file(
    at_page: Callable[..., None], kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    diary = kept.with_name("diary.txt")
    diary.write_text("dear diary")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(diary), ""))

    def go(page: BackupsPage, _: Program) -> None:
        page.move_button.click()
        until(page.remark.text)
        assert page.remark.isVisible()

    at_page(go)

    assert diary.read_text() == "dear diary"
    assert read_book(kept).revision == 4


def test_other_books_are_chosen_once_the_settings_are_closed(
    run: Run, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def go(program: Program) -> None:
        def at_dialog(dialog: QDialog) -> int:
            opened.append(type(dialog).__name__)
            if isinstance(dialog, SettingsDialog):
                dialog.turn_to("backups")
                page = dialog._pages["backups"]
                assert isinstance(page, BackupsPage)
                page.books.click()
            else:
                assert isinstance(dialog, BooksDialog)
            return 0

        monkeypatch.setattr(QDialog, "exec", at_dialog)
        program.window.settings_wanted.emit("general")
        close(program)

    run.start(kept, go)

    assert opened == ["SettingsDialog", "BooksDialog"]


def test_where_the_book_is_only_looked_at_nothing_is_kept_opened_or_moved(
    run: Run, at_page: Callable[..., None], kept: Path
) -> None:
    store, _ = BookStore.open(kept, clock=lambda: NOON)
    run.answers = [lambda _: Look()]
    seen: list[bool] = []

    def look(page: BackupsPage, _: Program) -> None:
        seen.extend(each.isEnabled() for each in (page.keep, page.open_button, page.move_button))
        assert page.compare.isEnabled()

    at_page(look)
    store.close()

    assert seen == [False, False, False]


def test_the_book_is_its_own_where_it_was_moved_to(
    at_page: Callable[..., None], kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = tmp_path / "elsewhere.lagkage"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(moved), ""))
    seen: list[bool] = []

    def move_it(page: BackupsPage, program: Program) -> None:
        page.move_button.click()
        until(lambda: program.keeping.on_disk.path == moved)
        seen.extend(map(program.is_own, (moved, tmp_path / "week.pdf", kept)))

    at_page(move_it)

    assert seen == [True, False, False]
