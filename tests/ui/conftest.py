"""Windows on books of one's own, thrown away after each test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMessageBox, QWidget

from planner.core.book import Book
from planner.ui.first_size import USUAL
from tests.builders import book
from tests.ui.desk import Desk

Open = Callable[..., Desk]


@pytest.fixture(autouse=True)
def nothing_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dialog or a menu that waits for somebody fails the test, rather than wait for ever."""
    for kind in (QDialog, QMessageBox, QMenu):
        monkeypatch.setattr(kind, "exec", _refuse_to_wait)


def _refuse_to_wait(self: QWidget, *_: object) -> None:
    pytest.fail(f"waits for somebody: {type(self).__name__} {self.windowTitle()!r}")


@pytest.fixture(autouse=True)
def a_screen_with_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window is as large as usual, though the screen without a display is not."""
    monkeypatch.setattr("planner.ui.program.size_first", lambda window: window.resize(USUAL))


@pytest.fixture
def open_desk(app: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Opens the program on a book; that of an employee with customers unless told else."""
    desks: list[Desk] = []

    def open_desk(given: Book | None = None, **rest: bool) -> Desk:
        desks.append(Desk(given or book(), tmp_path, **rest))
        return desks[-1]

    yield open_desk
    for desk in desks:
        desk.close()


@pytest.fixture
def desk(open_desk: Open) -> Desk:
    return open_desk()
