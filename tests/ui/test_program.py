"""What outlives a window: closing, saving, and new windows for a new language or theme."""

import gc
import weakref
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu, QWidget

from planner.app.commands.closing import CloseWeek
from planner.app.commands.grid import FillAsPlanned
from planner.app.commands.plan import MoveTime
from planner.core.problems import Problem, ProblemKind
from planner.core.week import Week
from planner.ui import sweeping, unsaved
from planner.ui.keeping import NOT_SAVED, WRONG_VALUE
from planner.ui.main_window import MainWindow
from planner.ui.settings import LANGUAGE, THEME, Settings
from planner.ui.table.model import Column
from planner.ui.unsaved import Closing
from tests.builders import W48, book, move, time
from tests.ui.conftest import Open
from tests.ui.desk import Desk


@pytest.fixture(autouse=True)
def no_quitting(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The application lives on for the next test."""
    quits: list[str] = []
    monkeypatch.setattr(QApplication, "quit", lambda *_: quits.append("quit"))
    return quits


def turn(desk: Desk, choice: object, value: str) -> None:
    """What the settings' dialog does when a choice is made."""
    desk.settings.choose(choice, value)  # type: ignore[arg-type]
    desk.program.renew()
    desk.settle()


def system_changes(desk: Desk) -> None:
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    desk.settle()


def windows() -> list[QWidget]:
    return [
        w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()
    ]


# Another language, another theme


def test_text_of_another_size_is_that_of_the_whole_window(desk: Desk) -> None:
    application, before = QApplication.instance(), desk.window
    assert isinstance(application, QApplication)
    usual, larger = application.font(), application.font()
    larger.setPointSizeF(1.5 * usual.pointSizeF())
    desk.window.go_to(W48.plus(2))

    application.setFont(larger)
    desk.settle()
    grown = desk.window.bar._buttons["today"].font().pointSizeF()
    application.setFont(usual)
    desk.settle()

    assert grown == larger.pointSizeF()
    assert desk.window is not before
    assert desk.window.bar._buttons["today"].font().pointSizeF() == usual.pointSizeF()
    assert desk.window.week == W48.plus(2)
    assert len(windows()) == 1


def test_another_language_keeps_week_selection_and_what_can_be_undone(desk: Desk) -> None:
    desk.window.go_to(W48.plus(2))
    desk.type_hours("meetings", "7")
    desk.click("travel", Column.NAME)
    desk.window.page.both._choose_counterpart("travel", "admin")
    desk.window.page.ring.show_thin("none")

    turn(desk, LANGUAGE, "da")

    page = desk.window.page
    assert desk.window.week == W48.plus(2)
    assert desk.window.bar._week.text() == "Uge 50"
    assert (page.both._selected, page.ring.thin) == ("travel", "none")
    assert desk.table.currentIndex().row() == desk.table._model.place_of("travel")
    assert "Mail and administration" in page.hours.counterpart.text()
    assert desk.window.bar._buttons["undo"].isEnabled()
    assert windows() == [desk.window]


def test_windows_that_were_replaced_are_gone(desk: Desk) -> None:
    gone = []
    for value in ("dark", "light", "high-contrast", "light"):
        gone.append(weakref.ref(desk.window))
        turn(desk, THEME, value)

    gc.collect()

    assert [ref() for ref in gone] == [None] * 4
    assert len(desk.session._listeners) == 3  # who saves, who watches the stopwatch, and the window


@pytest.fixture
def set_aside() -> Iterator[None]:
    """All that there is is set aside, as once charts are loaded."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("set_aside")
def test_a_window_that_was_set_aside_is_gone_soon_after_it_was_replaced(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping, "EVERY", 1)
    gc.freeze()
    first = weakref.ref(desk.window)

    turn(desk, THEME, "dark")

    desk.wait_for(lambda: first() is None)
    assert gc.get_freeze_count()


def test_of_a_program_that_is_over_nothing_stays(app: QApplication, tmp_path: Path) -> None:
    desk = Desk(book(), tmp_path)
    program, window, session = map(weakref.ref, (desk.program, desk.window, desk.session))

    desk.program.end()
    desk.close()
    del desk
    gc.collect()

    assert (program(), window(), session()) == (None, None, None)


def test_a_new_window_stands_where_the_old_one_stood(desk: Desk) -> None:
    desk.resize(900, 650)

    turn(desk, THEME, "dark")

    assert (desk.window.width(), desk.window.height()) == (900, 650)


def test_what_is_half_typed_is_not_lost_with_its_window(desk: Desk) -> None:
    desk.click("meetings", Column.NAME)
    QTest.keyClicks(desk.table, "7")

    turn(desk, THEME, "dark")

    assert desk.hours["meetings"] == "7:00"
    row = desk.table._model.row(desk.table._model.place_of("meetings"))
    assert row.planned == time("7:00")


def test_the_system_s_colours_are_followed_only_where_no_theme_is_chosen(desk: Desk) -> None:
    first = desk.window
    system_changes(desk)
    second = desk.window
    turn(desk, THEME, "light")
    third = desk.window
    system_changes(desk)

    assert first is not second
    assert desk.window is third


def test_the_system_s_colours_wait_for_a_dialog_to_close(desk: Desk) -> None:
    first = desk.window
    dialog = QDialog(first.page)
    dialog.setModal(True)
    dialog.show()

    system_changes(desk)
    meanwhile = desk.window
    dialog.accept()
    desk.settle()

    assert meanwhile is first
    assert desk.window is not first


def test_the_system_s_colours_wait_for_a_menu_to_close(desk: Desk) -> None:
    first = desk.window
    menu = QMenu(first)
    menu.addAction("Lock")
    menu.popup(first.pos())

    system_changes(desk)
    meanwhile = desk.window
    menu.close()
    desk.settle()

    assert meanwhile is first
    assert desk.window is not first


def test_a_dialog_that_waits_survives_the_system_s_colours(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    desk.program._application = QApplication.instance  # type: ignore[method-assign]

    def meanwhile() -> None:
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        QTimer.singleShot(0, lambda: QApplication.activeModalWidget().reject())

    first = desk.window
    QTimer.singleShot(0, meanwhile)

    desk.window.page.move_time()
    desk.settle()

    assert desk.window is not first


# Undo


def test_undo_and_redo_are_named_and_go_to_the_week_they_change(desk: Desk) -> None:
    desk.type_hours("meetings", "6:30")
    desk.window.go_to(W48.plus(3))

    desk.window._actions["undo"].trigger()
    undone = desk.window.week
    desk.window.go_to(W48.plus(3))
    redo = desk.window.bar._buttons["redo"]
    name = redo.accessibleName()
    desk.window._actions["redo"].trigger()

    assert undone == desk.window.week == W48
    assert name == "Redo: move 1:30 from Internal meetings"
    assert not redo.isEnabled()
    assert "Undo: move 1:30 from Internal meetings" in desk.window.bar._buttons["undo"].toolTip()


def test_a_week_that_is_only_looked_at_is_not_planned(desk: Desk) -> None:
    for weeks in (1, 2, 52):
        desk.window.go_to(W48.plus(weeks))

    assert list(desk.session.book.weeks) == []
    assert desk.window.page.ring._standing.text() == "suggested from the normal week"


def test_a_week_that_is_closed_says_so_before_anybody_pulls_at_it(desk: Desk) -> None:
    desk.session.perform(FillAsPlanned(W48, "e"))
    desk.session.perform(CloseWeek(W48))

    assert desk.window.page.ring._standing.text() == "closed"


def test_a_theme_is_no_step(desk: Desk) -> None:
    turn(desk, THEME, "dark")

    assert desk.session.past == ()


# Saving


def test_the_foot_says_when_the_book_was_saved(desk: Desk) -> None:
    desk.type_hours("meetings", "7")
    desk.saver.flush()
    desk.settle()

    assert desk.window.status._saved.text().startswith("Saved ")
    assert not desk.window.status._tick.isHidden()
    assert desk.shelf.kept[-1] is desk.session.book


def test_the_foot_says_the_day_of_what_was_saved_on_another(desk: Desk) -> None:
    desk.now += timedelta(days=5)

    turn(desk, THEME, "dark")

    assert desk.window.status._saved.text() == "Saved Wed 25 Nov 14:32"


def test_what_is_not_saved_is_said_until_it_is(desk: Desk) -> None:
    desk.shelf.trouble = ProblemKind.NO_SPACE
    desk.type_hours("meetings", "7")
    desk.wait_for(lambda: desk.said_in_bar(NOT_SAVED))
    said = desk.said_in_bar(NOT_SAVED)

    desk.shelf.trouble = None
    desk.press_in_bar(NOT_SAVED, "Try again")

    desk.wait_for(lambda: not desk.said_in_bar(NOT_SAVED))
    assert said.startswith("Not saved: The disk is full.")
    assert desk.window.status._saved.text().startswith("Saved ")


def test_a_new_window_says_too_what_is_not_saved(desk: Desk) -> None:
    desk.shelf.trouble = ProblemKind.NO_SPACE
    desk.type_hours("meetings", "7")
    desk.wait_for(lambda: desk.said_in_bar(NOT_SAVED))

    turn(desk, THEME, "dark")

    assert desk.said_in_bar(NOT_SAVED).startswith("Not saved: The disk is full.")


def test_saved_elsewhere_it_is_kept_there_from_now_on(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.shelf.trouble = ProblemKind.NO_SPACE
    desk.type_hours("meetings", "7")
    monkeypatch.setattr(unsaved, "another_place", lambda *_: tmp_path / "there.lagkage")

    desk.press_in_bar(NOT_SAVED, "Save elsewhere…")

    desk.wait_for(lambda: not desk.said_in_bar(NOT_SAVED))
    assert desk.keeping.on_disk.path == tmp_path / "there.lagkage"


# Closing


def test_closing_saves_first(desk: Desk, no_quitting: list[str]) -> None:
    desk.type_hours("meetings", "7")

    assert desk.window.close()

    assert desk.shelf.kept[-1] is desk.session.book
    assert no_quitting == ["quit"]


def test_a_cell_that_is_being_typed_counts_when_the_window_closes(
    desk: Desk, no_quitting: list[str]
) -> None:
    desk.click("meetings", Column.NAME)
    QTest.keyClicks(desk.table, "7")

    assert desk.window.close()

    assert desk.hours["meetings"] == "7:00"
    assert desk.shelf.kept[-1] is desk.session.book


@pytest.mark.parametrize("answer", list(Closing))
def test_closing_is_refused_until_it_is_saved_or_given_up(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: Closing
) -> None:
    monkeypatch.setattr(unsaved, "ask_on_closing", lambda *_: answer)
    monkeypatch.setattr(unsaved, "another_place", lambda *_: tmp_path / "there.lagkage")
    desk.shelf.trouble = ProblemKind.NO_SPACE
    desk.type_hours("meetings", "7")

    closed = desk.window.close()

    assert closed is (answer is not Closing.STAY)
    assert bool(desk.shelf.kept) is (answer is Closing.ELSEWHERE)


def test_closing_twice_is_closing_once(desk: Desk) -> None:
    assert desk.window.close()
    again = QCloseEvent()

    desk.window.closeEvent(again)  # from the end of a session, say

    assert again.isAccepted()


def test_a_window_can_be_closed_while_the_ring_turns(desk: Desk) -> None:
    ring = desk.window.page.ring.view
    desk.session.perform(MoveTime(W48, move("6:00 meetings > customers")))
    assert ring._turning.parts is not None

    assert desk.window.close()
    desk.settle()

    assert not ring.isVisible()


# Settings


def test_the_place_of_the_window_is_remembered(desk: Desk, open_desk: Open) -> None:
    desk.resize(760, 640)
    desk.window.close()

    again = open_desk()

    assert (again.window.width(), again.window.height()) == (760, 640)


@pytest.mark.parametrize(
    "garbage",
    [
        "[General]\nlanguage=klingon\ntheme=1, 2\nwindow=@ByteArray(nonsense)\n",
        "window=@Variant(\\0\\0\\0)\nlanguage=@Invalid()",
        "\x00\x01[[[=",
    ],
)
def test_settings_that_make_no_sense_are_those_of_the_system(
    garbage: str, tmp_path: Path, open_desk: Open
) -> None:
    (tmp_path / "s.ini").write_text(garbage)

    desk = open_desk()

    settings = Settings(desk.settings._store)
    assert settings.value(LANGUAGE) == settings.value(THEME) == "system"
    assert desk.window.width() == 1280


def test_a_choice_is_there_the_next_time(desk: Desk, tmp_path: Path) -> None:
    desk.settings.choose(THEME, "dark")
    desk.settings._store.sync()

    again = Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))

    assert again.value(THEME) == "dark"


# Weeks


@pytest.mark.parametrize("week", [Week(1970, 1), Week(2100, 52), Week(2026, 53), Week(2020, 53)])
def test_every_week_of_the_calendar_can_be_shown_and_at_its_ends_it_goes_no_further(
    desk: Desk, week: Week
) -> None:
    desk.window.go_to(week)
    for action in ("earlier", "later", "later", "earlier"):
        desk.window._actions[action].trigger()
    desk.settle()

    assert str(week.number) in desk.window.bar._week.text() or desk.window.week != week
    buttons = desk.window.bar._buttons
    desk.window.go_to(week)
    assert buttons["earlier"].isEnabled() is (week.year > 1970)
    assert buttons["later"].isEnabled() is (week.year < 2100)
    desk.window._actions["today"].trigger()
    assert desk.window.week == W48


def test_a_week_that_was_chosen_counterparts_in_forgets_them_in_the_next(desk: Desk) -> None:
    desk.window.page.both._choose_counterpart("customers", "admin")

    desk.window.go_to(W48.plus(1))

    assert "Internal meetings" in desk.window.page.hours.counterpart.text()


# What the whole book holds


def test_a_wrong_value_somewhere_in_the_book_is_said_once_the_window_is_there(
    open_desk: Open,
) -> None:
    desk = open_desk()
    desk.shelf.bad_value = Problem(ProblemKind.BAD_VALUE, desk.shelf.path, "weeks 2026-W12: note")
    opened: list[str] = []
    desk.program.keeping.versions_wanted.disconnect()
    desk.program.keeping.versions_wanted.connect(lambda: opened.append("backups"))

    desk.program.keeping.look_into_all()
    desk.saver.flush()
    desk.settle()

    bar = desk.program.keeping.notices.bar(WRONG_VALUE)
    assert bar is not None
    assert bar.text.text().startswith("A value in the book is wrong.")
    next(b for b in bar.findChildren(QAbstractButton) if "backups" in b.text()).click()
    assert opened == ["backups"]


def test_a_book_that_is_right_says_nothing(desk: Desk) -> None:
    desk.program.keeping.look_into_all()
    desk.saver.flush()
    desk.settle()

    assert desk.program.keeping.notices.bar(WRONG_VALUE) is None
