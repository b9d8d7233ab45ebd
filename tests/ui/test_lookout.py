"""A disk that does not answer is told, and what is not saved lies in a copy, also when one closes."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from planner.app import saving
from planner.core.book import Book
from planner.core.saved import Saved
from planner.ui import unsaved
from planner.ui.keeping import NOT_SAVED
from planner.ui.unsaved import Closing
from tests.builders import EMPLOYEE_WEEK, book, plan
from tests.shelf import Shelf
from tests.ui.conftest import Open
from tests.ui.desk import Desk

PATIENCE = 10
"""Seconds until a test gives up."""


class Hanging:
    """In place of `Shelf.keep`: hangs until it `may_go_on`."""

    def __init__(self, shelf: Shelf) -> None:
        self._keep = shelf.keep
        self.may_go_on, self.hangs = threading.Event(), threading.Event()

    def __call__(self, book: Book) -> Saved:
        self.hangs.set()
        assert self.may_go_on.wait(PATIENCE)
        return self._keep(book)


@pytest.fixture
def desk(open_desk: Open) -> Desk:
    return open_desk(book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK)))


@pytest.fixture
def hanging(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hanging]:
    """A disk that has not answered for long, and a change that it was given."""
    hanging = Hanging(desk.shelf)
    monkeypatch.setattr(desk.shelf, "keep", hanging)
    monkeypatch.setattr(saving, "PATIENCE", -1.0)
    desk.type_hours("meetings", "7")
    assert hanging.hangs.wait(PATIENCE)
    yield hanging
    hanging.may_go_on.set()


def told(desk: Desk) -> str:
    desk.keeping._lookout.look()
    desk.keeping._lookout._jobs.wait()  # type: ignore[union-attr]  # made by the look
    QApplication.processEvents()
    bar = desk.keeping.notices.bar(NOT_SAVED)
    return bar.text.text() if bar is not None else ""


def test_a_disk_that_does_not_answer_is_told_with_where_the_copy_lies(
    desk: Desk, hanging: Hanging
) -> None:
    said = told(desk)

    assert said.startswith("Not saved: The disk does not answer.")
    assert "a copy" in said
    bar = desk.keeping.notices.bar(NOT_SAVED)
    assert bar is not None
    assert bar.buttons == []


def test_once_the_disk_answers_all_is_well(desk: Desk, hanging: Hanging) -> None:
    assert told(desk)

    hanging.may_go_on.set()
    desk.saver.flush()
    desk.settle()

    assert desk.keeping.notices.bar(NOT_SAVED) is None
    assert desk.shelf.kept[-1] is desk.session.book


def test_who_closes_need_not_wait_for_the_disk(
    desk: Desk, hanging: Hanging, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "quit", lambda *_: None)
    monkeypatch.setattr(unsaved, "ask_on_closing", lambda *_: Closing.LEAVE)
    assert told(desk)

    assert desk.window.close()

    assert desk.shelf.kept == []
