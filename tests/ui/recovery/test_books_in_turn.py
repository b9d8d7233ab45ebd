"""One book after the other in one run: what is chosen stays, and each is known afterwards."""

import gc
import os
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from planner.places import door_of
from planner.storage import BookStore
from planner.storage.files import Disk
from planner.storage.known import known_books
from planner.ui.first_run.opening import PLACE
from planner.ui.jobs import Jobs
from planner.ui.program import Program
from planner.ui.recovery.choices import Look
from planner.ui.second_start import SecondStarts
from planner.ui.settings import LANGUAGE, Settings
from tests.ui.recovery.conftest import NOON
from tests.ui.recovery.running import Run, close, until


def qt_says_cancel() -> str:
    return QCoreApplication.translate("QPlatformTheme", "Cancel")


def test_a_language_that_was_chosen_stays_when_another_book_is_opened(
    run: Run, kept: Path, tmp_path: Path
) -> None:
    languages: list[str] = []

    def go(program: Program) -> None:
        languages.append(program.words.language)
        program.settings.choose(LANGUAGE, "da")
        program.renew()
        program.wishes.begin(tmp_path / "new.lagkage")

    def look(program: Program) -> None:
        languages.append(program.words.language)
        close(program)

    run.start(kept, go, look)

    assert languages == ["en", "da"]


def test_qt_s_own_words_go_with_the_window_that_had_them_said(
    run: Run, kept: Path, tmp_path: Path
) -> None:
    said: list[str] = []

    def go(program: Program) -> None:
        program.settings.choose(LANGUAGE, "da")
        program.renew()
        said.append(qt_says_cancel())
        program.wishes.begin(tmp_path / "new.lagkage")

    def back(program: Program) -> None:
        program.settings.choose(LANGUAGE, "en")
        program.renew()
        said.append(qt_says_cancel())
        close(program)

    run.start(kept, go, back)

    assert said == ["Annuller", "Cancel"]


def test_a_book_that_was_only_looked_into_is_known_too(
    run: Run, kept: Path, own: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new.lagkage"

    run.start(kept, lambda program: program.wishes.begin(new), close)

    assert {each.path for each in known_books(Disk(), own)} == {kept, new}


def test_a_first_run_does_not_go_on_in_a_book_that_is_only_looked_at(
    run: Run, kept: Path, tmp_path: Path
) -> None:
    store, held = BookStore.open(kept, clock=lambda: NOON)
    Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)).note(
        PLACE, f"{held.person.id} 2"
    )
    run.answers = [lambda _: Look()]
    goes_on: list[bool] = []

    def look(program: Program) -> None:
        goes_on.append(program.first_runs.is_on)
        close(program)

    run.start(kept, look)
    store.close()
    run.start(kept, look)

    assert goes_on == [False, True]


def test_each_book_in_turn_hears_of_a_second_start(run: Run, kept: Path, tmp_path: Path) -> None:
    doors: list[str] = []

    def knock(program: Program) -> None:
        until(lambda: program.findChild(SecondStarts))
        answering = program.findChild(SecondStarts)
        assert isinstance(answering, SecondStarts)
        doors.append(answering._server.fullServerName())

    def go(program: Program) -> None:
        knock(program)
        program.wishes.begin(tmp_path / "new.lagkage")

    def look(program: Program) -> None:
        knock(program)
        assert Path(doors[-1]).exists()
        close(program)

    run.start(kept, go, look)

    assert doors == [door_of(os.getpid())] * 2
    assert not Path(doors[0]).exists()


def test_the_title_names_the_book_unless_it_is_the_usual_one(
    run: Run, kept: Path, tmp_path: Path
) -> None:
    titles: list[str] = []

    def go(program: Program) -> None:
        titles.append(program.window.windowTitle())
        program.wishes.begin(tmp_path / "book.lagkage")

    def look(program: Program) -> None:
        titles.append(program.window.windowTitle())
        close(program)

    run.start(kept, go, look)

    assert titles == ["mine", "Lagkage"]


def test_a_book_that_is_kept_elsewhere_gives_its_new_name(
    run: Run, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDialog, "exec", lambda _: 0)
    titles: list[str] = []

    def go(program: Program) -> None:
        program.keeping.saver.save_elsewhere(tmp_path / "elsewhere.lagkage")  # type: ignore[union-attr]
        QCoreApplication.processEvents()
        titles.append(program.window.windowTitle())
        close(program)

    run.start(kept, go)

    assert titles == ["elsewhere"]


def test_a_book_that_is_left_goes_with_all_that_was_made_of_it(
    app: QApplication, run: Run, kept: Path, tmp_path: Path
) -> None:
    made: list[ref[object]] = []
    still: list[bool] = []

    def go(program: Program) -> None:
        until(lambda: program.findChild(SecondStarts))
        until(lambda: all(jobs.is_idle for jobs in app.findChildren(Jobs)))
        made.extend(map(ref, (program, program.session, program.window)))
        gc.freeze()  # as when modules were loaded ahead
        program.wishes.begin(tmp_path / "new.lagkage")

    def look(program: Program) -> None:
        still.extend(each() is not None for each in made)
        close(program)

    run.start(kept, go, look)

    assert still == [False] * 3


def test_enter_presses_the_button_that_has_the_focus(run: Run, kept: Path) -> None:
    pressed: list[str] = []

    def press(program: Program) -> None:
        window = program.window
        button = QPushButton("Change…", window)
        button.clicked.connect(lambda: pressed.append("change"))
        button.show()
        window.activateWindow()
        button.setFocus()
        until(button.hasFocus)
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
        close(program)

    run.start(kept, press)

    assert pressed == ["change"]
