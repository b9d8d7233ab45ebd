"""The Log page of a program at its desk."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.core.book import Book
from planner.ui.log.grid import Grid
from planner.ui.log.model import Cell
from planner.ui.pages.log_page import LogPage
from tests.builders import DAYS, EMPLOYEE_WEEK, W48, book, hours_of, plan
from tests.ui.conftest import Open
from tests.ui.desk import Desk
from tests.ui.log.importing import Importing


class Logging:
    """Somebody who records at a desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        desk.window.open_page("log")
        desk.window.activateWindow()
        desk.settle()

    @property
    def page(self) -> LogPage:
        page = self.desk.window.pages.current
        assert isinstance(page, LogPage)
        return page

    @property
    def grid(self) -> Grid:
        return self.page.grid_card.grid

    @property
    def recorded(self) -> dict[str, str]:
        return hours_of(self.desk.session.book.log(self.desk.window.week).minutes)

    @property
    def remark(self) -> str:
        label = self.page.grid_card.remark
        return label.text() if label.isVisibleTo(label.window()) else ""

    def on(self, day: str) -> dict[str, str]:
        """What is recorded on a day; without one if that is empty."""
        return hours_of(self.desk.session.book.log(W48).on(day_of(day)))

    def go_to(self, category: str, day: str) -> None:
        self.grid.setFocus()
        self.grid.setCurrentIndex(self.grid._model.index_of(Cell(category, day_of(day))))

    def type(self, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
        """Type into the cell that is the current one, and end with `key`."""
        QTest.keyClicks(self.grid, text[:1])
        QTest.keyClicks(self.desk.focused, text[1:])
        self.desk.press(key)
        self.desk.settle()

    def shown(self, category: str, column: int) -> str:
        return self.grid._model.text(self.grid._model.index_of(Cell(category, None)).row(), column)


Log = Callable[..., Logging]


def day_of(day: str) -> date | None:
    return W48.days[DAYS.index(day)] if day else None


@pytest.fixture
def open_log(open_desk: Open) -> Log:
    def open_log(given: Book | None = None) -> Logging:
        return Logging(open_desk(given or book(EMPLOYEE_WEEK, plan())))

    return open_log


@pytest.fixture
def logging(open_log: Log) -> Logging:
    return open_log()


@pytest.fixture
def importing(open_desk: Open) -> Importing:
    return Importing(open_desk())
