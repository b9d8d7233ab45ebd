"""From a start on a book that can't be opened as it is, to a window, and back again."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QMessageBox

from planner import window as root
from planner.app.commands.plan import MoveTime
from planner.core.problems import Problem, ProblemKind
from planner.i18n import Words
from planner.storage import BookStore, read_book
from planner.ui.book_list import BooksDialog
from planner.ui.book_wishes import RESTORED
from planner.ui.looking import LOOKING
from planner.ui.program import Program
from planner.ui.recovery.asking import ask_in_box
from planner.ui.recovery.choices import Choice, Look, OpenVersion, StartEmpty
from planner.ui.unsaved import Closing
from tests.builders import W48, move
from tests.ui.recovery.conftest import NOON, all_files, cut_short
from tests.ui.recovery.running import Run, close, press, said_in


def version(path: Path, own: Path, place: int = 0):
    from planner.storage.archive import Archive

    return list(Archive(lambda: NOON, own).versions(path))[place]


def test_an_earlier_version_is_opened_and_the_damaged_file_is_kept(
    run: Run, kept: Path, own: Path
) -> None:
    cut_short(kept)
    damaged = kept.read_bytes()
    run.answers = [lambda _: OpenVersion(version(kept, own, 1))]

    status = run.start(kept, close)

    assert (status, run.asked) == (0, [ProblemKind.CORRUPT])
    (copy,) = kept.parent.glob("mine (damaged *).lagkage")
    assert run.said == [f"Opened backup 2. What lay there is kept: {copy}"]
    assert copy.read_bytes() == damaged
    assert len(read_book(kept).book.weeks) == 2


def test_undoing_that_puts_the_damaged_file_back_and_asks_once_more(
    run: Run, kept: Path, own: Path
) -> None:
    cut_short(kept)
    damaged = kept.read_bytes()
    run.answers = [lambda _: OpenVersion(version(kept, own)), lambda _: None]

    run.start(kept, lambda program: press(program, RESTORED, "Undo restore"))

    assert run.asked == [ProblemKind.CORRUPT] * 2
    assert kept.read_bytes() == damaged


def test_what_was_done_before_the_undo_stays_as_a_version(run: Run, kept: Path, own: Path) -> None:
    cut_short(kept)
    run.answers = [lambda _: OpenVersion(version(kept, own)), lambda _: None]

    def work_and_undo(program: Program) -> None:
        program.session.perform(MoveTime(W48, move("1:30 meetings > customers")))
        press(program, RESTORED, "Undo restore")

    run.start(kept, work_and_undo)

    newest = read_book(version(kept, own).path).book
    assert len(newest.weeks[W48].moves) == 1


def test_an_empty_book_keeps_the_damaged_file_and_all_versions(
    run: Run, kept: Path, own: Path
) -> None:
    cut_short(kept)
    run.answers = [lambda _: StartEmpty()]

    run.start(kept, close)

    assert run.said[0].startswith("Began an empty book. What lay there is kept: ")
    assert not read_book(kept).book.weeks
    assert version(kept, own).revision == 3


def test_a_version_is_only_looked_at_and_no_file_changes(
    run: Run, kept: Path, own: Path, tmp_path: Path
) -> None:
    cut_short(kept)
    before = all_files(tmp_path)
    run.answers = [lambda _: Look(version(kept, own))]

    def try_to_change(program: Program) -> None:
        desk_says = []
        program.window.refuse = desk_says.append  # type: ignore[method-assign]
        from planner.ui.asked import Asked

        program.window.asked.emit(Asked(MoveTime(W48, move("1:30 meetings > customers"))))
        assert [type(each).__name__ for each in desk_says] == ["LookingOnly"]
        assert program.window.status._saved.text() == "Read-only"
        close(program)

    status = run.start(kept, try_to_change)

    assert status == 0
    assert run.said[0].startswith("You are looking at backup 3 of mine.lagkage, saved 20 Nov 2026")
    assert all_files(tmp_path) == before


def test_from_looking_at_a_version_one_can_choose_again(run: Run, kept: Path, own: Path) -> None:
    cut_short(kept)
    run.answers = [lambda _: Look(version(kept, own)), lambda _: OpenVersion(version(kept, own, 2))]

    run.start(kept, lambda program: press(program, LOOKING, "Choose again…"), close)

    assert run.said[1].startswith("Opened backup 1.")


def test_a_book_that_is_open_elsewhere_is_looked_at_until_it_comes_free(
    run: Run, kept: Path
) -> None:
    store, _ = BookStore.open(kept, clock=lambda: NOON)
    run.answers = [lambda _: Look()]
    said: list[str] = []

    def wait_for_it(program: Program) -> None:
        press(program, LOOKING, "Open for writing")
        said.append(said_in(program))
        store.close()
        press(program, LOOKING, "Open for writing")

    def write(program: Program) -> None:
        program.session.perform(MoveTime(W48, move("1:30 meetings > customers")))
        close(program)

    run.start(kept, wait_for_it, write)

    assert run.asked == [ProblemKind.LOCKED]
    assert "is open in another window or program since 25 Nov 2026" in run.said[0]
    assert said == run.said[:1]
    assert run.said[1] == ""
    assert read_book(kept).revision == 5


def test_a_backup_can_be_looked_at_and_stays_as_it_is(run: Run, kept: Path, own: Path) -> None:
    backup = version(kept, own).path
    before = backup.read_bytes()
    run.answers = [lambda _: Look()]

    run.start(backup, close)

    assert "It is a backup, which stays as it is." in run.said[0]
    assert backup.read_bytes() == before


def test_what_can_t_be_done_is_said_and_asked_again(run: Run, kept: Path, own: Path) -> None:
    cut_short(kept)
    gone = version(kept, own)
    run.answers = [lambda _: (gone.path.unlink(), OpenVersion(gone))[1], lambda _: None]

    status = run.start(kept)

    assert run.asked == [ProblemKind.CORRUPT, ProblemKind.MISSING]
    assert status == root.WORLD


# From one book to another


def test_another_book_takes_the_place_of_the_present_one(
    run: Run, kept: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.lagkage"
    run.start(other, close)

    def go(program: Program) -> None:
        program.session.perform(_some_move())
        program.wishes.open(kept)

    run.start(other, go, close)

    assert read_book(other).revision == 2
    BookStore.open(other, clock=lambda: NOON)[0].close()
    BookStore.open(kept, clock=lambda: NOON)[0].close()


def _some_move() -> MoveTime:
    return MoveTime(W48, move("1:30 meetings > customers"))


def test_a_book_that_can_t_be_opened_leaves_the_present_one_open(
    run: Run, kept: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.lagkage"
    bad.write_text("nothing")
    run.answers = [lambda _: None]

    def go(program: Program) -> None:
        program.wishes.open(bad)
        assert program.window.isVisible()
        close(program)

    run.start(kept, go)

    assert run.asked == [ProblemKind.CORRUPT]


def test_a_new_book_begins_where_it_was_wished(run: Run, kept: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.lagkage"

    run.start(kept, lambda program: program.wishes.begin(new), close)

    assert json.loads(new.read_bytes())["rev"] == 1
    assert read_book(kept).revision == 4


def test_a_new_book_never_takes_the_place_of_another(
    run: Run, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.lagkage"
    other.write_text("a diary")
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))

    def go(program: Program) -> None:
        program.wishes.begin(other)
        close(program)

    run.start(kept, go)

    assert "There is something at" in told[0]
    assert other.read_text() == "a diary"


def test_the_present_book_stays_where_it_can_t_be_closed(
    run: Run, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from planner.ui import unsaved

    other = tmp_path / "other.lagkage"
    run.start(other, close)
    answers = iter([Closing.STAY, Closing.LEAVE])
    monkeypatch.setattr(unsaved, "ask_on_closing", lambda *_: next(answers))

    def go(program: Program) -> None:
        program.session.perform(_some_move())
        other.unlink()
        program.wishes.open(kept)
        assert program.window.isVisible()
        BookStore.open(kept, clock=lambda: NOON)[0].close()  # it was let go
        close(program)

    run.start(other, go)


def test_the_books_of_this_computer_are_listed_and_the_present_one_is_named(
    run: Run, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.lagkage"
    run.start(other, lambda program: (program.session.perform(_some_move()), close(program)))
    seen: list[list[str]] = []

    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, BooksDialog)
        rows = range(dialog.list.topLevelItemCount())
        seen.append([dialog.list.topLevelItem(row).text(0) for row in rows])
        dialog.open_button.click()
        return 0

    monkeypatch.setattr(QDialog, "exec", choose)

    run.start(kept, lambda program: program.window._actions["books"].trigger(), close)

    assert seen == [["mine (open now)", "other"]] or seen == [["other", "mine (open now)"]]
    BookStore.open(kept, clock=lambda: NOON)[0].close()


def test_what_can_t_be_looked_at_either_says_why_and_offers_that_no_more(
    run: Run, kept: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kept.write_bytes(kept.read_bytes().replace(b'"format":1', b'"format":7'))
    before = all_files(tmp_path)
    boxes: list[tuple[str, list[str]]] = []

    def look_at(box: QMessageBox) -> int:
        boxes.append((box.text(), [button.text() for button in box.buttons()]))
        wanted = "Look at it read-only"
        box.done(0)
        click = next((each for each in box.buttons() if each.text() == wanted), None)
        (click or box.escapeButton()).click()
        return 0

    def ask(problem: Problem) -> Choice | None:
        return ask_in_box(problem, Words("en"), None)

    monkeypatch.setattr(QMessageBox, "exec", look_at)
    run.answers = [ask, ask]

    status = run.start(kept)

    (first, offered), (second, left) = boxes
    assert status == 4
    assert "needs a Lagkage that knows format 7; this one reads up to format 1." in first
    assert "It can't be looked at either: " in second
    assert "Install the newer Lagkage to open it, or choose another file." in second
    assert set(offered) - set(left) == {"Look at it read-only"}
    assert all_files(tmp_path) == before
