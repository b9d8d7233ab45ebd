"""What somebody else wrote into the file is never overwritten unasked, and nothing of ours is lost."""

import shutil
from pathlib import Path

import pytest

from planner.app.commands.plan import MoveTime
from planner.core.marks import Mark
from planner.core.problems import ProblemKind
from planner.storage import BookStore, read_book
from planner.storage.archive import Archive
from planner.ui import unsaved
from planner.ui.keeping import NOT_SAVED
from planner.ui.program import Program
from planner.ui.unsaved import Closing
from tests.builders import W48, move, plan
from tests.ui.recovery.conftest import NOON
from tests.ui.recovery.running import Run, close, press, until
from tests.ui.waiting import PATIENCE

LATER = W48.plus(9)


def changed_by_somebody(path: Path) -> None:
    """As a sync program does: another file takes the place of ours."""
    copy = path.with_name("copy.lagkage")
    shutil.copy(path, copy)
    store, held = BookStore.open(copy, clock=lambda: NOON)
    store.keep(held.with_plan(plan("customers 37:00", week=LATER)))
    store.close()
    copy.replace(path)


def said(program: Program) -> str:
    bar = program.keeping.notices.bar(NOT_SAVED)
    return bar.text.text() if bar else ""


def change(program: Program) -> None:
    program.session.perform(MoveTime(W48, move("1:30 meetings > customers")))


def conflict(program: Program, path: Path) -> Path:
    """Somebody else's change meets ours; returns the copy of ours."""
    changed_by_somebody(path)
    change(program)
    until(lambda: said(program))
    assert said(program).startswith("Not saved: Somebody else changed the file.")
    (copy,) = path.parent.glob("mine (conflict *).lagkage")
    return copy


def test_keeping_mine_keeps_theirs_as_a_version(run: Run, kept: Path, own: Path) -> None:
    def go(program: Program) -> None:
        conflict(program, kept)
        press(program, NOT_SAVED, "Keep mine")
        until(lambda: not said(program))
        close(program)

    run.start(kept, go)

    mine = read_book(kept).book
    theirs = [v for v in Archive(lambda: NOON, own).versions(kept) if v.mark is Mark.THEIRS]
    assert mine.weeks[W48].moves
    assert LATER not in mine.weeks
    assert LATER in read_book(theirs[0].path).book.weeks
    assert not list(kept.parent.glob("mine (conflict *"))


def test_taking_theirs_is_a_step_that_can_be_undone_and_mine_stays_in_its_copy(
    run: Run,
    kept: Path,
) -> None:
    copies: list[Path] = []

    def go(program: Program) -> None:
        copies.append(conflict(program, kept))
        mine = program.session.book
        press(program, NOT_SAVED, "Take theirs")
        until(lambda: LATER in program.session.book.weeks)
        assert not said(program)
        program.window._actions["undo"].trigger()
        assert program.session.book is mine
        program.window._actions["redo"].trigger()
        close(program)

    run.start(kept, go)

    assert LATER in read_book(kept).book.weeks
    assert read_book(copies[0]).book.weeks[W48].moves


def test_both_can_be_kept_and_mine_goes_on_in_its_copy(run: Run, kept: Path) -> None:
    copies: list[Path] = []

    def go(program: Program) -> None:
        copies.append(conflict(program, kept))
        press(program, NOT_SAVED, "Keep both")
        until(lambda: program.keeping.on_disk.path == copies[0])
        assert not said(program)
        close(program)

    run.start(kept, go)

    assert LATER in read_book(kept).book.weeks
    assert read_book(copies[0]).book.weeks[W48].moves


def test_a_folder_that_is_gone_and_comes_back_is_written_again(run: Run, kept: Path) -> None:
    folder = kept.parent / "folder"
    folder.mkdir()
    path = folder / "mine.lagkage"
    shutil.copy(kept, path)

    def go(program: Program) -> None:
        folder.rename(folder.with_name("away"))
        change(program)
        until(lambda: said(program))
        assert said(program).startswith("Not saved: The folder is gone.")
        assert "Your work is safe in" in said(program)
        folder.with_name("away").rename(folder)
        press(program, NOT_SAVED, "Try again")
        until(lambda: not said(program))
        close(program)

    run.start(path, go)

    assert read_book(path).book.weeks[W48].moves


def test_closing_without_saving_leaves_the_copy_that_was_named(
    run: Run,
    kept: Path,
    own: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    named: list[Path | None] = []
    monkeypatch.setattr(
        unsaved,
        "ask_on_closing",
        lambda _parent, problem, _words: (named.append(problem.kept), Closing.LEAVE)[1],
    )

    def go(program: Program) -> None:
        kept.unlink()
        change(program)
        close(program)

    run.start(kept, go)

    assert named[0] is not None
    assert named[0].is_relative_to(own / "rescued")
    assert read_book(named[0]).book.weeks[W48].moves
    assert not kept.exists()


def test_a_disk_that_is_long_in_answering_does_not_hold_up_the_window(
    open_desk: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    from threading import Event

    desk = open_desk()  # type: ignore[operator]
    desk.shelf.trouble = ProblemKind.IO
    change(desk.program)
    desk.wait_for(lambda: desk.said_in_bar(NOT_SAVED))
    answers, keep, tried = Event(), desk.shelf.keep, []

    def keep_slowly(book: object) -> object:
        tried.append(book)
        assert answers.wait(PATIENCE)
        return keep(book)

    monkeypatch.setattr(desk.shelf, "keep", keep_slowly)
    desk.shelf.trouble = None
    desk.press_in_bar(NOT_SAVED, "Try again")
    desk.press_in_bar(NOT_SAVED, "Try again")
    desk.wait_for(lambda: tried)
    change(desk.program)
    said_meanwhile = desk.window.status._saved.text()
    answers.set()

    assert said_meanwhile == "Saving…"
    desk.wait_for(lambda: not desk.said_in_bar(NOT_SAVED))
