"""What an earlier run could not save is offered by the next one, and stays whatever is chosen."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.app.commands.plan import WriteNote
from planner.core.book import Book
from planner.core.problems import Problem, ProblemKind, StoreError
from planner.core.versions import Version
from planner.storage import BookStore, read_book
from planner.storage.archive import Archive
from planner.ui.asked import Asked
from planner.ui.book_wishes import RESTORED
from planner.ui.keeping import NOT_SAVED
from planner.ui.program import Program
from planner.ui.recovery.copies import COPIES, CopiesOffer
from planner.ui.recovery.copy_dialog import CopyDialog
from planner.ui.settings import LANGUAGE
from tests.builders import W48, plan
from tests.ui.recovery.conftest import NOON, all_files
from tests.ui.recovery.running import Run, close, press
from tests.ui.recovery.test_backups_page import rows, until


def changed(book: Book, hours: int = 30) -> Book:
    return book.with_plan(plan(f"customers {hours}:00, meetings 7:00"))


@pytest.fixture
def copy(kept: Path, own: Path) -> Path:
    """What a run has left that could not save."""
    (own / "rescued").mkdir()
    store, book = BookStore.open(kept, clock=lambda: NOON, own=own)
    copy = store.rescue(changed(book), own / "rescued")
    store.close()
    return copy


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many copies each look found, once what is to be offered is."""
    numbers: list[int] = []
    found = CopiesOffer._found

    def and_note(self: CopiesOffer, copies: tuple[Version, ...]) -> None:
        found(self, copies)
        numbers.append(len(copies))

    monkeypatch.setattr(CopiesOffer, "_found", and_note)
    return numbers


def said(program: Program) -> str:
    bar = program.keeping.notices.bar(COPIES)
    return bar.text.text() if bar is not None else ""


def test_what_could_not_be_saved_is_told_with_where_it_lies(
    run: Run, kept: Path, copy: Path, own: Path, tmp_path: Path
) -> None:
    before, told = all_files(tmp_path), list[str]()

    def look(program: Program) -> None:
        until(lambda: said(program))
        told.append(said(program))
        close(program)

    run.start(kept, look)

    assert str(copy) in told[0]
    assert "has not been saved since" in told[0]
    changed_files = {name for name, held in all_files(tmp_path).items() if before.get(name) != held}
    assert changed_files <= {"own/books.json"}


def test_opening_the_copy_is_a_step_that_can_be_undone_and_the_copy_stays(
    run: Run, kept: Path, copy: Path
) -> None:
    held = copy.read_bytes()
    before = read_book(kept).book
    seen: list[object] = []

    def open_it(program: Program) -> None:
        until(lambda: said(program))
        press(program, COPIES, "Open the copy")
        until(lambda: program.keeping.notices.bar(RESTORED))
        seen.append(program.session.book)
        step = program.session.next_undo
        assert step is not None
        seen.append(len(program.session.past))
        press(program, RESTORED, "Undo restore")
        seen.append(program.session.book)
        program.window.redo_wanted.emit()
        seen.append(said(program))
        close(program)

    run.start(kept, open_it)

    assert seen == [changed(before), 1, before, ""]
    assert read_book(kept).book == changed(before)
    assert copy.read_bytes() == held
    marks = [each.mark for each in Archive(lambda: NOON).versions(kept)]
    assert "before-restore" in marks


@pytest.mark.parametrize("button", ["Open the copy", "Leave it"])
def test_who_has_decided_is_asked_no_more_and_the_copy_stays(
    button: str, run: Run, kept: Path, copy: Path, looked: list[int]
) -> None:
    again: list[str] = []

    def decide(program: Program) -> None:
        until(lambda: said(program))
        press(program, COPIES, button)
        until(lambda: not said(program))
        if button == "Open the copy":
            until(lambda: program.session.past)
            program.window.undo_wanted.emit()
        close(program)

    def look(program: Program) -> None:
        until(lambda: looked)
        again.append(said(program))
        close(program)

    run.start(kept, decide)
    looked.clear()
    run.start(kept, look)

    assert again == [""]
    assert looked == [1]
    assert copy.exists()


def test_who_decides_nothing_is_asked_by_the_next_run(run: Run, kept: Path, copy: Path) -> None:
    told: list[bool] = []

    def look(program: Program) -> None:
        until(lambda: said(program))
        told.append(True)
        close(program)

    run.start(kept, look)
    run.start(kept, look)

    assert told == [True, True]


@pytest.mark.parametrize(
    ("keys", "is_opened", "is_asked"),
    [
        ([Qt.Key.Key_Return], True, False),
        ([Qt.Key.Key_Tab, Qt.Key.Key_Space], False, False),
        ([Qt.Key.Key_Escape], False, True),
    ],
    ids=["Enter opens", "Tab and Space leave", "Escape decides later"],
)
def test_what_differs_is_seen_and_decided_by_keys(
    keys: list[Qt.Key],
    is_opened: bool,
    is_asked: bool,
    run: Run,
    kept: Path,
    copy: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before, table = read_book(kept).book, list[list[str]]()

    def press_keys(dialog: CopyDialog) -> int:
        dialog.show()
        dialog.activateWindow()
        until(dialog.isActiveWindow)
        table.extend(rows(dialog.difference))
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, key)
        assert not dialog.isVisible()
        return 0

    def compare(program: Program) -> None:
        until(lambda: said(program))
        monkeypatch.setattr(CopyDialog, "exec", press_keys)
        press(program, COPIES, "See what differs…")
        until(lambda: table)
        if is_opened:
            until(lambda: program.session.past)
        assert bool(said(program)) == is_asked
        close(program)

    run.start(kept, compare)

    assert read_book(kept).book == (changed(before) if is_opened else before)
    assert [row[1:4] for row in table][:1] == [["Customer contact", "30:00", "12:00"]]
    assert copy.exists()


@pytest.fixture
def conflict(kept: Path, own: Path) -> Path:
    """Where a run that was killed has put its changes, since somebody else had written the book."""
    store, book = BookStore.open(kept, clock=lambda: NOON, own=own)
    somebody_writes(kept)
    with pytest.raises(StoreError) as raised:
        store.keep(changed(book))
    store.close()
    assert raised.value.problem.kept is not None
    return raised.value.problem.kept


def somebody_writes(path: Path) -> None:
    there = path.with_name("there.lagkage")
    there.write_bytes(path.read_bytes())
    other, book = BookStore.open(there, clock=lambda: NOON)
    other.keep(changed(book, 15))
    other.close()
    there.replace(path)


def test_what_was_written_in_two_places_is_offered_and_opened_as_a_step(
    run: Run, kept: Path, conflict: Path
) -> None:
    theirs, mine, held = read_book(kept).book, read_book(conflict).book, conflict.read_bytes()
    seen: list[object] = []

    def open_it(program: Program) -> None:
        until(lambda: said(program))
        seen.append(said(program))
        press(program, COPIES, "Open the copy")
        until(lambda: program.session.past)
        seen.append(program.session.book)
        program.window.undo_wanted.emit()
        seen.append(program.session.book)
        close(program)

    run.start(kept, open_it)

    assert "two places at once" in str(seen[0])
    assert str(conflict) in str(seen[0])
    assert seen[1:] == [mine, theirs]
    assert conflict.read_bytes() == held


@pytest.mark.parametrize("button", ["Take theirs", "Keep both"])
def test_who_has_chosen_between_two_is_not_asked_again_by_the_next_run(
    button: str, run: Run, kept: Path, looked: list[int]
) -> None:
    again: list[str] = []

    def choose(program: Program) -> None:
        somebody_writes(kept)
        program.perform(Asked(WriteNote(W48, "mine", "call")))
        until(lambda: program.keeping.notices.bar(NOT_SAVED))
        press(program, NOT_SAVED, button)
        until(lambda: not program.keeping.notices.bar(NOT_SAVED))
        close(program)

    def look(program: Program) -> None:
        until(lambda: looked)
        again.append(said(program))
        close(program)

    run.start(kept, choose)
    run.start(kept, look)

    assert again == [""]
    assert looked == [1]


def test_several_are_offered_one_after_the_other(
    run: Run, kept: Path, copy: Path, own: Path
) -> None:
    store, book = BookStore.open(kept, clock=lambda: NOON, own=own)
    later = store.rescue(changed(book, 20), own / "rescued")
    store.close()
    told: list[str] = []

    def decide(program: Program) -> None:
        for _ in range(2):
            until(lambda: said(program) not in ("", *told))
            told.append(said(program))
            press(program, COPIES, "Leave it")
        assert said(program) == ""
        close(program)

    run.start(kept, decide)

    assert all(sum(str(each) in line for line in told) == 1 for each in (copy, later))


def test_a_copy_that_cannot_be_opened_is_offered_again(
    run: Run, kept: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Archive, path: Path, until: int | None = None) -> None:
        raise StoreError(Problem(ProblemKind.IO, path))

    warned: list[str] = []

    def try_it(program: Program) -> None:
        until(lambda: said(program))
        monkeypatch.setattr(Archive, "look", fail)
        monkeypatch.setattr("planner.ui.unsaved.tell", lambda *_: warned.append("told"))
        press(program, COPIES, "Open the copy")
        until(lambda: warned)
        assert said(program)
        assert program.session.past == ()
        close(program)

    run.start(kept, try_it)

    assert warned == ["told"]


def test_the_offer_follows_the_language_of_the_window(run: Run, kept: Path, copy: Path) -> None:
    told: list[str] = []

    def turn(program: Program) -> None:
        until(lambda: said(program))
        program.settings.choose(LANGUAGE, "da")
        program.renew()
        told.append(said(program))
        program.settings.choose(LANGUAGE, "en")
        program.renew()
        close(program)

    run.start(kept, turn)

    assert "kunne ikke gemmes" in told[0]
    assert read_book(kept).book.plan(W48)
