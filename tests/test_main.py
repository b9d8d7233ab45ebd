"""The window's root: which book is opened, and what happens when it can't be."""

import gc
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from planner import serving
from planner import window as root
from planner.__main__ import main
from planner.app.commands.framework import BeginBook
from planner.core.book import Book
from planner.core.person import Person
from planner.core.problems import Problem, ProblemKind
from planner.core.profile import LEADER
from planner.i18n import Words
from planner.places import data_folder
from planner.storage import BookStore
from planner.ui import opening
from planner.ui.desktop import user_settings
from planner.ui.first_run.welcome import Welcome
from planner.ui.friday.opening import Fridays
from planner.ui.main_window import MainWindow
from planner.ui.recovery.choices import OpenOther
from planner.ui.settings import Settings
from planner.wording.profiles import category_names
from tests.builders import EMPLOYEE_WEEK, W48, book, hours_of, plan, time
from tests.ui.waiting import forget_that_it_ended

Run = Callable[..., int]
NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[Problem]:
    """What the user was told; the answer is to close."""
    told: list[Problem] = []

    def close(problem: Problem, *_: object) -> None:
        told.append(problem)

    monkeypatch.setattr(opening, "ask_what_to_do", close)
    return told


@pytest.fixture
def seen() -> list[MainWindow]:
    """The window that was shown, once `run` has returned."""
    return []


@pytest.fixture
def run(
    app: QApplication,
    tmp_path: Path,
    seen: list[MainWindow],
    told: list[Problem],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Run]:
    """Runs the program until its window has been shown, and closes it."""
    settings = Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    monkeypatch.setattr(root, "made_application", lambda: app)
    monkeypatch.setattr(root, "user_settings", lambda _: settings)
    quits_by_itself = app.quitOnLastWindowClosed()

    def close() -> None:
        open_now = [w for w in app.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
        seen.extend(open_now)
        for window in open_now:
            window.close()

    def run(*arguments: object) -> int:
        timer = QTimer(singleShot=True)
        timer.timeout.connect(close)
        timer.start(0)
        return main([*map(str, arguments), "--lang", "en"])

    yield run
    app.setQuitOnLastWindowClosed(quits_by_itself)
    forget_that_it_ended(app)
    gc.unfreeze()
    gc.enable()


def existing(path: Path) -> Path:
    given = book(EMPLOYEE_WEEK, plan("customers 20:00, meetings 17:00"))
    BookStore.create(path, given, clock=lambda: NOON).close()
    return path


def test_where_no_book_lies_a_new_one_begins_with_a_question(
    run: Run, tmp_path: Path, seen: list[MainWindow], told: list[Problem]
) -> None:
    path = tmp_path / "new.lagkage"

    status = run(path)

    assert (status, told) == (0, [])
    assert json.loads(path.read_bytes())["rev"] == 1
    assert seen[0].findChild(Welcome) is not None


def test_a_key_that_comes_before_the_window_is_painted_is_heard(
    app: QApplication, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(Fridays, "open_here", lambda _: heard.append("friday"))
    monkeypatch.setattr(serving, "after_first_paint", lambda *_: None)

    def press() -> None:
        for window in app.topLevelWidgets():
            if isinstance(window, MainWindow) and window.isVisible():
                window.friday_wanted.emit()

    QTimer.singleShot(0, press)
    run(existing(tmp_path / "mine.lagkage"))

    assert heard == ["friday"]


def test_without_a_name_the_book_lies_in_the_data_folder(run: Run, seen: list[MainWindow]) -> None:
    status = run()

    assert status == 0
    assert root.book_path().exists()
    assert data_folder().stat().st_mode & 0o077 == 0


def test_a_portable_program_keeps_all_it_remembers_in_one_folder_beside_it(
    run: Run, tmp_path: Path, seen: list[MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planner.places._program_folder", lambda: tmp_path)
    monkeypatch.setenv("LAGKAGE_FOLDER", "")
    made: list[Settings] = []
    monkeypatch.setattr(
        root, "user_settings", lambda file: made.append(user_settings(file)) or made[0]
    )
    before = data_folder()

    status = run("--portable")
    made[0]._store.sync()

    folder = tmp_path / "Lagkage-data"
    assert status == 0
    assert (folder / "book.lagkage").exists()
    assert "window=" in (folder / "settings.ini").read_text()
    assert data_folder() == folder != before


@pytest.mark.parametrize("option", [(), ("--data",)])
def test_a_book_that_is_there_is_opened_as_it_is(
    run: Run, tmp_path: Path, seen: list[MainWindow], option: tuple[str, ...]
) -> None:
    path = existing(tmp_path / "mine.lagkage")
    before = path.read_bytes()

    status = run(*option, path)

    assert status == 0
    assert seen[0].findChild(Welcome) is None
    held = hours_of(seen[0]._session.book.plan(plan().week).minutes)
    assert held["customers"] == "20:00"
    assert path.read_bytes() == before


def _damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-40])


def _newer(path: Path) -> None:
    held = json.loads(path.read_bytes())
    path.write_text(json.dumps({**held, "format": 99}))


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize(
    ("harm", "kind"),
    [
        (_damaged, ProblemKind.CORRUPT),
        (_emptied, ProblemKind.CORRUPT),
        (_newer, ProblemKind.TOO_NEW),
    ],
)
def test_a_book_that_can_not_be_opened_is_told_and_left_as_it_is(
    run: Run,
    tmp_path: Path,
    told: list[Problem],
    harm: Callable[[Path], None],
    kind: ProblemKind,
) -> None:
    path = existing(tmp_path / "mine.lagkage")
    harm(path)
    before = path.read_bytes()

    status = run(path)

    assert status == 4
    assert [problem.kind for problem in told] == [kind]
    assert path.read_bytes() == before


def test_a_book_that_is_open_elsewhere_is_told(
    run: Run, tmp_path: Path, told: list[Problem]
) -> None:
    path = existing(tmp_path / "mine.lagkage")
    other, _ = BookStore.open(path, clock=lambda: NOON)

    status = run(path)
    other.close()

    assert status == 4
    assert [problem.kind for problem in told] == [ProblemKind.LOCKED]


def test_a_backup_is_not_opened_as_the_book(run: Run, tmp_path: Path, told: list[Problem]) -> None:
    folder = tmp_path / "mine.lagkage.backups"
    folder.mkdir()
    backup = existing(tmp_path / "mine.lagkage").rename(folder / "rev 1.lagkage")
    before = backup.read_bytes()

    status = run(backup)

    assert status == 4
    assert [problem.kind for problem in told] == [ProblemKind.IS_BACKUP]
    assert [(file.name, file.read_bytes()) for file in folder.iterdir()] == [(backup.name, before)]


def test_the_book_is_free_again_when_the_window_is_closed(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "mine.lagkage"

    assert run(path) == run(path) == 0


def test_a_folder_that_is_not_there_is_no_place_for_a_new_book(
    run: Run, tmp_path: Path, told: list[Problem]
) -> None:
    status = run(tmp_path / "gone" / "mine.lagkage")

    assert status == 3
    assert [problem.kind for problem in told] == [ProblemKind.FOLDER_GONE]


def test_a_book_that_was_lost_is_not_replaced_by_a_new_one(
    run: Run, tmp_path: Path, told: list[Problem]
) -> None:
    path = existing(tmp_path / "mine.lagkage")
    store, held = BookStore.open(path, clock=lambda: NOON)
    store.keep(held.with_plan(plan("customers 37:00")))
    store.close()
    path.unlink()

    run(path)

    assert [problem.kind for problem in told] == [ProblemKind.MISSING]
    assert not path.exists()


def test_another_book_is_opened_instead_when_one_is_chosen(
    run: Run, tmp_path: Path, seen: list[MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged, good = existing(tmp_path / "bad.lagkage"), existing(tmp_path / "good.lagkage")
    _damaged(damaged)
    monkeypatch.setattr(opening, "ask_what_to_do", lambda *_: OpenOther(good))

    status = run(damaged)

    assert status == 0
    assert len(seen) == 1


def test_arguments_that_are_not_known_are_a_matter_of_usage(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run("--no-such-thing")

    assert ended.value.code == 2
    assert "--no-such-thing" in capsys.readouterr().err


@pytest.fixture
def asked(
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[..., tuple[Path | None, list[str]]]]:
    """Which book a line of arguments asks for, and the names of what it wants imported."""

    def asked(*arguments: object) -> tuple[Path | None, list[str]]:
        heard: list[tuple[Path | None, list[Path]]] = []

        def run(book: Path | None, *_: object, imported: list[Path], **__: object) -> int:
            heard.append((book, imported))
            return 0

        monkeypatch.setattr(root, "run", run)
        main([*map(str, arguments)])
        (book, imported) = heard[0]
        assert all(path.is_absolute() for path in imported)
        return book, [path.name for path in imported]

    yield asked
    gc.enable()


def test_several_files_are_imported_in_one_go_and_the_book_among_them_is_opened(
    asked: Callable[..., tuple[Path | None, list[str]]], tmp_path: Path
) -> None:
    book = tmp_path / "mine.lagkage"

    assert asked("work.ics", "hours.CSV", "work.ics") == (None, ["work.ics", "hours.CSV"])
    assert asked("work.ics", book, "hours.csv") == (book, ["work.ics", "hours.csv"])
    assert asked("work.ics", "--data", book) == (book, ["work.ics"])
    assert asked(book) == (book, [])


def test_of_a_folder_what_may_be_imported_is_imported(
    asked: Callable[..., tuple[Path | None, list[str]]], tmp_path: Path
) -> None:
    for name in ("b.ics", "a.csv", "photo.png"):
        (tmp_path / name).touch()

    assert asked(tmp_path) == (None, ["a.csv", "b.ics"])


def test_two_books_at_once_are_refused_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([str(tmp_path / "a.lagkage"), "--data", str(tmp_path / "b.lagkage")])

    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert "a.lagkage" in told
    assert "b.lagkage" in told


def test_a_book_that_somebody_began_is_not_asked_about(
    run: Run, tmp_path: Path, seen: list[MainWindow]
) -> None:
    path = tmp_path / "leader.lagkage"
    begin = BeginBook("leader", time("40:00"), category_names(LEADER, Words("en")), W48, ("n", "g"))
    BookStore.create(path, begin.apply(Book(Person("p"), ())), clock=lambda: NOON).close()

    run(path)

    assert seen[0].findChild(Welcome) is None


def test_a_book_that_nobody_began_is_asked_about_again(
    run: Run, tmp_path: Path, seen: list[MainWindow]
) -> None:
    path = tmp_path / "new.lagkage"
    run(path)

    run(path)

    assert seen[1].findChild(Welcome) is not None
