"""The living example: a typical week of the chosen kind, and what it is once the customers have more."""

from datetime import timedelta

from PySide6.QtCore import QTimer

from planner.app.commands.framework import BeginBook
from planner.core.book import Book
from planner.core.gap import gap_of
from planner.core.move import Move
from planner.core.person import Person
from planner.core.plan import Plan
from planner.core.profile import PROFILES
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card
from planner.ui.ring.scene import Centre
from planner.ui.ring.view import RingView
from planner.ui.stillness import wants_stillness
from planner.ui.theme import SPACE
from planner.wording.profiles import category_names

BEAT = 2600
"""Milliseconds from the normal week to the one with more customers, and back."""


class Example(Card):
    """A ring to look at. It turns between two weeks, or shows the normal one where the system asks for
    stillness."""

    def __init__(self, week: Week, palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self._week, self._words = week, words
        self._ring = RingView(palette, words)
        self._ring.setEnabled(False)
        self._book = Book(Person(""), ())
        self._weeks: tuple[Plan, ...] = ()
        self._shown = 0
        self._beat = QTimer(self, interval=BEAT)
        self._beat.timeout.connect(self._turn)
        self.box.setContentsMargins(SPACE, SPACE, SPACE, SPACE)  # the room is for the names
        self.box.addWidget(self._ring, 1)

    def show_example(self, profile: str, hours: timedelta) -> None:
        """Show the typical week of `profile` in `hours`."""
        names = category_names(PROFILES[profile], self._words)
        self._book = BeginBook(profile, hours, names, self._week, ("n", "g")).apply(self._book)
        normal = self._book.suggested(self._week)
        self._weeks = normal, normal.after(*_moves_to_the_goal(self._book, normal))
        self._shown = 0
        self._show()
        if wants_stillness(self):
            self._beat.stop()
        else:
            self._beat.start()

    def _turn(self) -> None:
        self._shown = 1 - self._shown
        self._show()

    def _show(self) -> None:
        normal, plan = self._weeks[0], self._weeks[self._shown]
        total = self._words.time(plan.capacity)
        self._ring.show_plan(
            self._book, plan, normal.minutes, centre=Centre(total, self._told(plan))
        )

    def _told(self, plan: Plan) -> str:
        if not self._shown:
            return self._words.text("an example")
        members = self._book.goals[0].categories(self._book.categories)
        time = sum(map(plan.planned, members), timedelta())
        return self._words.text("{time} with customers").format(time=self._words.time(time))


def _moves_to_the_goal(book: Book, plan: Plan) -> list[Move]:
    """What would be moved so that the goal is reached."""
    standing = book.main_standing(plan)
    gap = gap_of(book, plan, standing) if standing is not None else None
    if gap is None:
        return []
    taker = gap.takers[0]
    return [Move(giver, giver, taker, amount) for giver, amount in gap.gifts(plan).items()]
