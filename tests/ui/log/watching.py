"""Somebody with a stopwatch on the Log page, and a clock that the tests turn."""

from datetime import timedelta

from PySide6.QtWidgets import QMenu

from planner.core.stopwatch import Running
from planner.ui.stopwatch.card import NowCard
from planner.ui.stopwatch.watch import StopwatchWatch
from tests.builders import time
from tests.ui.log.conftest import Logging


class Watching:
    """Starts, waits and stops."""

    def __init__(self, log: Logging) -> None:
        self.log, self.desk = log, log.desk

    @property
    def card(self) -> NowCard:
        return self.log.page.now_card

    @property
    def watch(self) -> StopwatchWatch:
        watch = self.desk.program._stopwatch
        assert watch is not None
        return watch

    @property
    def runs(self) -> Running | None:
        return self.desk.session.book.stopwatch

    @property
    def foot(self) -> str:
        return self.desk.window.status._running.text()

    def choose(self, name: str) -> None:
        """Start it for a category, or switch to it."""
        self._press(self.card.menu_of_categories(), name)

    def correct(self, text: str) -> None:
        self._press(self.card.menu_of_corrections(), text)

    def wait(self, text: str) -> None:
        """Let time pass in which nobody does anything."""
        self.desk.now += time(text)
        self.watch.tick()
        self.card.tick()

    def come_back(self) -> None:
        """Do anything at all with keys or mouse."""
        self.watch.notice_input()
        self.desk.settle()

    def work(self, text: str) -> None:
        """Let time pass in which somebody is there every five minutes."""
        for _ in range(time(text) // timedelta(minutes=5)):
            self.desk.now += timedelta(minutes=5)
            self.watch.notice_input()

    def _press(self, menu: QMenu, text: str) -> None:
        next(each for each in menu.actions() if each.text() == text).trigger()
        self.desk.settle()
