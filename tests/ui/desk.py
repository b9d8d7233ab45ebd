"""A whole program at a desk without a display: its windows, its session, and a shelf for a disk."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from planner.app.saving import Saver
from planner.app.session import Session
from planner.core.book import Book
from planner.ui.hours_card import HoursCard
from planner.ui.keeping import Announcer, Keeping
from planner.ui.main_window import MainWindow
from planner.ui.pages.normal_page import NormalPage
from planner.ui.pages.plan_page import PlanPage
from planner.ui.program import Program
from planner.ui.settings import LANGUAGE, Settings
from planner.ui.table.model import Column
from planner.ui.table.view import WeekTable
from tests.builders import hours_of
from tests.shelf import Shelf
from tests.ui.waiting import PATIENCE

WEDNESDAY = date(2026, 11, 25)
"""In week 48, which the builders' plans are of."""

TWO_O_CLOCK = datetime(2026, 11, 25, 14, tzinfo=UTC)
"""From this hour's minute 32 on, a minute passes with each step."""

LEFT = Qt.MouseButton.LeftButton
ROW_KEYS = {"shift": Qt.KeyboardModifier.ShiftModifier, "": Qt.KeyboardModifier.NoModifier}


class DeskShelf(Shelf):
    at = datetime(2026, 11, 25, 14, 32, tzinfo=UTC)


class Desk:
    """Opens a window on `book`; `shelf` is where it is kept. `close` it when done."""

    def __init__(self, book: Book, folder: Path, *, is_new: bool = False) -> None:
        self.shelf = DeskShelf(folder / "book.lagkage")
        self.settings = Settings(QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat))
        self.settings.ask_for(LANGUAGE, "en")
        self.now = TWO_O_CLOCK
        minutes = count(32)
        self.session = Session(book, lambda: TWO_O_CLOCK + timedelta(minutes=next(minutes)))
        news = Announcer()
        self.saver = Saver(self.shelf, book, news.told.emit, folder)
        self.session.listen(self.saver.changed)
        self.keeping = Keeping(self.saver, news, self.shelf.saved(), lambda: self.now)
        self.program = Program(
            self.session, self.keeping, self.settings, lambda: WEDNESDAY, lambda: self.now
        )
        self.program.open_window(is_new=is_new)
        self.saver.flush()  # so that what was opened is confirmed
        self.settle()

    @property
    def window(self) -> MainWindow:
        return self.program.window

    @property
    def card(self) -> HoursCard:
        """The card of hours on the page that is seen."""
        page = self.window.pages.current
        assert isinstance(page, PlanPage | NormalPage)
        return page.hours

    @property
    def table(self) -> WeekTable:
        return self.card.table

    @property
    def notice(self) -> str:
        """What the card of hours says is wrong; empty when nothing is shown."""
        label = self.card.remark
        return label.text() if label.isVisibleTo(label.window()) else ""

    @property
    def hours(self) -> dict[str, str]:
        """What each category has in the week that is shown."""
        return hours_of(self.session.book.plan(self.window.week).minutes)

    def settle(self) -> None:
        """Until nothing is left to do: shown, laid out, painted, and thrown away what is to go."""
        application = QApplication.instance()
        assert application is not None
        for _ in range(3):
            application.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def resize(self, width: int, height: int) -> None:
        self.window.resize(width, height)
        self.settle()

    # At the table

    def cell(self, category: str, column: Column) -> QPoint:
        """The middle of a cell, in pixels of the table's viewport."""
        place = self.table._model.place_of(category)
        return self.table.visualRect(self.table._model.index(place, column)).center()

    def click(self, category: str, column: Column, by: int = 0, keys: str = "") -> None:
        """Click a cell, so many pixels to the right of its middle."""
        at = self.cell(category, column) + QPoint(by, 0)
        QTest.mouseClick(self.table.viewport(), LEFT, ROW_KEYS[keys], at)
        self.settle()

    def press(self, key: Qt.Key, keys: str = "", times: int = 1) -> None:
        """Press a key where the focus is."""
        for _ in range(times):
            QTest.keyClick(self.focused, key, ROW_KEYS[keys])

    def type_hours(self, category: str, text: str) -> None:
        """Choose a row, type `text` and press Enter."""
        self.click(category, Column.NAME)
        QTest.keyClicks(self.table, text[:1])
        QTest.keyClicks(self.focused, text[1:])
        self.press(Qt.Key.Key_Return)
        self.settle()

    @property
    def focused(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    # What stands above the page

    def said_in_bar(self, notice: str) -> str:
        """What the bar says; empty when there is none."""
        bar = self.keeping.notices.bar(notice)
        return bar.text.text() if bar is not None else ""

    def press_in_bar(self, notice: str, button: str) -> None:
        """Press a button of the bar, once the bar is there."""
        self.wait_for(lambda: self.said_in_bar(notice))
        bar = self.keeping.notices.bar(notice)
        assert bar is not None
        next(each for each in bar.buttons if each.text() == button).click()
        self.settle()

    def wait_for(self, look: Callable[[], object]) -> None:
        """Work through events until `look` finds something true."""
        give_up = monotonic() + PATIENCE
        while not look():
            assert monotonic() < give_up, "nothing came"
            QTest.qWait(5)

    # The end

    def close(self) -> None:
        self.saver.give_up()
        self.program._own_words.end()  # what Qt says is the application's
        self.program.deleteLater()
        QGuiApplication.clipboard().clear()
        self.settle()
