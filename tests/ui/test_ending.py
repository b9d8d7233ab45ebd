"""A signal, the end of the session, closing: what is typed and not saved yet is saved first."""

import os
import signal
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from planner.ui.ending import Ending

UNHEARD = 10_000
"""Milliseconds until a test gives up that nobody ends."""


@pytest.fixture
def saved() -> list[str]:
    """What had been told each time when it was saved."""
    return []


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def ending(app: QApplication, saved: list[str], told: list[str]) -> Iterator[Ending]:
    ending = Ending(app, lambda: saved.append(" ".join(told)))
    yield ending
    ending.stop()


@pytest.fixture
def field(app: QApplication, told: list[str]) -> Iterator[QLineEdit]:
    """A field with the focus that tells what is typed once it is left."""
    field = QLineEdit()
    field.editingFinished.connect(lambda: told.append(field.text()))
    field.show()
    field.activateWindow()
    field.setFocus()
    QApplication.processEvents()
    assert field.hasFocus()
    QTest.keyClicks(field, "call Anna")
    yield field
    field.deleteLater()


def run_until_it_ends(app: QApplication) -> int:
    given_up = QTimer(singleShot=True, interval=UNHEARD)
    given_up.timeout.connect(lambda: app.exit(99))
    given_up.start()
    status = app.exec()
    given_up.stop()
    return status


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_saves_what_is_typed_and_ends(
    number: signal.Signals, app: QApplication, ending: Ending, field: QLineEdit, saved: list[str]
) -> None:
    QTimer.singleShot(0, lambda: os.kill(os.getpid(), number))

    assert run_until_it_ends(app) == 0
    assert saved == ["call Anna"]


def test_a_signal_ends_beneath_a_dialog_too(
    app: QApplication, ending: Ending, saved: list[str]
) -> None:
    of_a_dialog = QEventLoop()
    QTimer.singleShot(0, of_a_dialog.exec)
    QTimer.singleShot(0, lambda: os.kill(os.getpid(), signal.SIGTERM))

    assert run_until_it_ends(app) == 0
    assert saved == [""]
    assert not of_a_dialog.isRunning()


def test_when_the_session_ends_all_is_saved_and_the_program_goes_on(
    ending: Ending, field: QLineEdit, saved: list[str]
) -> None:
    ending._session_ends(None)  # type: ignore[arg-type]  # nobody else can make one

    assert saved == ["call Anna"]
    assert field.text() == "call Anna"


def test_who_no_longer_listens_leaves_the_signals_as_they_were(app: QApplication) -> None:
    numbers = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
    before = [signal.getsignal(number) for number in numbers]

    ending = Ending(app, lambda: None)
    during = [signal.getsignal(number) for number in numbers]
    ending.stop()
    ending.stop()

    assert [signal.getsignal(number) for number in numbers] == before
    assert all(one is not other for one, other in zip(before, during, strict=True))
    assert signal.set_wakeup_fd(-1) == -1
    assert threading.current_thread() is threading.main_thread()
