"""Where and when Python looks for garbage while there is a window."""

import gc
import weakref
from threading import Thread
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication, QElapsedTimer, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from planner.ui.sweeping import MUCH, SEARCHES, WORTH_IT, Sweeping, undisturbed

pytestmark = pytest.mark.usefixtures("app")


@pytest.fixture
def swept(sweeping: Sweeping, monkeypatch: pytest.MonkeyPatch) -> Sweeping:
    """It has just looked everywhere, and no button is held: an earlier test may have pressed one."""
    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.NoButton)
    sweeping._timer.stop()
    gc.collect()
    sweeping.sweep()
    return sweeping


def thrown_away() -> "ref[QWidget]":
    """A window that holds itself, and that nobody else does."""
    window = QWidget()
    window.itself = window  # type: ignore[attr-defined]
    return weakref.ref(window)


def made(number: int) -> list[list[int]]:
    return [[n] for n in range(number)]


def test_a_thread_that_makes_much_takes_no_window_apart(swept: Sweeping) -> None:
    window, kept = thrown_away(), []
    thread = Thread(target=lambda: kept.append(made(10 * WORTH_IT)))

    thread.start()
    thread.join()

    assert window() is not None


def test_windows_that_were_thrown_away_go_with_the_next_search(swept: Sweeping) -> None:
    window, kept = thrown_away(), made(WORTH_IT + 100)

    swept.sweep()

    assert window() is None
    assert kept


def test_little_is_not_worth_a_search(swept: Sweeping) -> None:
    window = thrown_away()

    swept.sweep()

    assert window() is not None


def test_what_is_being_made_is_searched_once_no_more_comes(swept: Sweeping) -> None:
    window, kept = thrown_away(), made(MUCH)

    swept.sweep()
    kept += made(MUCH)
    swept.sweep()
    assert window() is not None

    swept.sweep()
    assert window() is None


def test_what_is_older_goes_after_some_searches(swept: Sweeping) -> None:
    window = thrown_away()
    holder = window()
    gc.collect(1)
    del holder
    kept = []
    for _ in range(SEARCHES - 1):
        assert window() is not None
        kept += made(WORTH_IT + 100)
        swept.sweep()

    swept.sweep()

    assert window() is None


def test_all_is_not_searched_again_soon(swept: Sweeping) -> None:
    for _ in range(SEARCHES):
        gc.collect(1)
    kept = made(100_000)
    swept.sweep()
    assert gc.get_count()[2] == 0
    for _ in range(SEARCHES):
        gc.collect(1)

    swept.sweep()

    assert gc.get_count()[2] == SEARCHES
    assert kept


def test_while_something_is_undisturbed_nothing_is_searched(swept: Sweeping) -> None:
    with undisturbed():
        with undisturbed():
            window, kept = thrown_away(), made(WORTH_IT + 100)
        swept.sweep()
        assert window() is not None

    swept.sweep()
    assert window() is None
    assert kept


def test_nothing_is_searched_while_something_is_dragged(
    swept: Sweeping, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, kept = thrown_away(), made(WORTH_IT + 100)
    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)

    swept._turn()
    assert window() is not None

    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.NoButton)
    swept._turn()
    assert window() is None
    assert kept


def test_it_comes_by_itself(app: QApplication, swept: Sweeping) -> None:
    # Each older thing that goes in the meantime counts as one less that is new.
    window, kept = thrown_away(), made(MUCH // 2)
    swept._timer.start(10)
    clock = QElapsedTimer()
    clock.start()

    while window() is not None and clock.elapsed() < 5000:
        QCoreApplication.processEvents()

    assert window() is None
    assert kept


def test_python_searches_as_usual_afterwards(swept: Sweeping) -> None:
    assert gc.get_threshold()[0] == 0

    swept.end()

    assert gc.get_threshold()[0] > 0
