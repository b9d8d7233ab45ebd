"""What waits for the first paint of a window."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from planner.ui.first_paint import after_first_paint

TURNS = 20
"""Of the event loop: more than anything here waits for."""


@pytest.fixture
def window(app: QApplication) -> Iterator[QWidget]:
    window = QWidget()
    yield window
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def _turn(app: QApplication) -> None:
    for _ in range(TURNS):
        app.processEvents()


def test_what_waits_is_called_in_its_order_and_once(app: QApplication, window: QWidget) -> None:
    called: list[str] = []
    for name in ("one", "two"):
        after_first_paint(window, partial(called.append, name))
    _turn(app)
    before = list(called)

    window.show()
    _turn(app)
    window.repaint()
    _turn(app)

    assert (before, called) == ([], ["one", "two"])


def test_what_comes_while_others_are_called_is_called_too(
    app: QApplication, window: QWidget
) -> None:
    called: list[str] = []
    after_first_paint(window, lambda: after_first_paint(window, lambda: called.append("later")))
    after_first_paint(window, lambda: called.append("last"))

    window.show()
    _turn(app)

    assert called == ["last", "later"]


def test_what_came_in_goes_before_what_still_waits(app: QApplication, window: QWidget) -> None:
    heard: list[str] = []

    def work(name: str) -> None:
        heard.append(name)
        QTimer.singleShot(0, partial(heard.append, "a key"))

    for name in ("one", "two"):
        after_first_paint(window, partial(work, name))

    window.show()
    _turn(app)

    assert heard == ["one", "a key", "two", "a key"]


def test_nothing_is_called_for_a_window_that_is_gone(app: QApplication) -> None:
    window, called = QWidget(), list[str]()
    after_first_paint(window, lambda: called.append("too late"))
    window.show()
    window.repaint()

    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    _turn(app)

    assert called == []
