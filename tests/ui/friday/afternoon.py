"""A desk on a Friday afternoon, with what opens the Friday close."""

from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from planner.app.friday import Part
from planner.core.book import Book
from planner.core.week import Week
from planner.ui.friday.opening import Fridays
from planner.ui.friday.part_card import PartCard
from planner.ui.text import PlainLabel
from tests.builders import EMPLOYEE_WEEK, W48, book, log, plan
from tests.ui.desk import Desk

W47, W49 = W48.plus(-1), W48.plus(1)
FRIDAY = W48.days[4]
RECORDED = ("mon 7:30 customers", "tue 9:30 meetings", "wed 4:00 admin")
Kind = TypeVar("Kind", bound=PartCard)


def lived(*texts: str, promise: str = "two visits") -> Book:
    made = book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, promise=promise))
    return made.with_log(log(*(texts or RECORDED)))


class Afternoon:
    """A desk on a day, with what opens the Friday close."""

    def __init__(self, desk: Desk, today: date = FRIDAY) -> None:
        self.desk = desk
        desk.program.today = lambda: today
        self.fridays = Fridays(desk.program)

    def open(self) -> "Afternoon":
        self.desk.window._actions["friday"].trigger()
        self.desk.settle()
        return self

    @property
    def book(self) -> Book:
        return self.desk.session.book

    @property
    def part(self) -> Part | None:
        return self.fridays.guide.part if self.fridays.guide else None

    @property
    def cards(self) -> list[PartCard]:
        found = self.desk.window.findChildren(PartCard)
        return [each for each in found if each.isVisibleTo(self.desk.window)]

    def card(self, kind: type[Kind]) -> Kind:
        (found,) = self.cards
        assert isinstance(found, kind)
        return found

    def said(self) -> str:
        return "\n".join(
            label.text() for label in self.cards[0].findChildren(PlainLabel) if not label.isHidden()
        )

    def press(self, *texts: str) -> None:
        for text in texts:
            (button,) = (
                b
                for b in self.cards[0].findChildren(QPushButton)
                if b.text() == text and b.isVisibleTo(self.cards[0])
            )
            button.click()
            self.desk.settle()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.desk.focused, key)
        self.desk.settle()

    def undo(self) -> None:
        self.desk.window.undo_wanted.emit()
        self.desk.settle()

    @property
    def where(self) -> tuple[str, Week]:
        return self.desk.window.pages.current_id, self.desk.window.week
