"""The card of the normal week's ring: the ring, and what can be done to the week as a whole."""

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton

from planner.core.book import Book
from planner.core.normal_week import NormalWeek
from planner.core.plan import Plan
from planner.core.working_hours import hours_of
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card
from planner.ui.elided_button import ElidedButton
from planner.ui.ring.scene import Centre
from planner.ui.ring.view import RingView
from planner.ui.text import tip
from planner.ui.theme import SPACE
from planner.wording.normal_weeks import centre_text


class NormalRingCard(Card):
    """The thin ring shows the normal week before this one."""

    hours_wanted = Signal()
    usual_hours_wanted = Signal()
    """The normal week is to be as long as the working hours."""

    date_wanted = Signal()
    done = Signal()

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self._words = words
        self.view = RingView(palette, words)
        self._menu_button = ElidedButton(opens=True)
        self._menu_button.show_text(words.text("Normal week"))
        self._menu_button.setMenu(self._menu())
        self._done = QPushButton(words.text("Done"))
        tip(self._done, words.text("Back to the plan (Esc)"))
        self._done.clicked.connect(self.done)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self._menu_button)
        top.addStretch(1)
        top.addWidget(self._done)
        self.box.addLayout(top)
        self.box.addWidget(self.view, 1)

    def show_week(
        self, book: Book, normal: NormalWeek, plan: Plan, former: Mapping[str, timedelta]
    ) -> None:
        """Show `normal`, which is laid out as `plan`; `former` are the hours of the thin ring."""
        usual = hours_of(plan.week, book.working_hours)
        self._usual.setText(
            self._words.text("As long as the working hours: {time}").format(
                time=self._words.time(usual)
            )
        )
        self._usual.setEnabled(usual != normal.total)
        self._date.setEnabled(bool(normal.id))
        centre = Centre(self._words.time(normal.total), centre_text(normal, self._words))
        self.view.show_plan(book, plan, former, False, centre)

    def _menu(self) -> QMenu:
        menu, text = QMenu(self), self._words.text
        menu.addAction(text("Hours of the normal week…")).triggered.connect(self.hours_wanted)
        self._usual = menu.addAction("")
        self._usual.triggered.connect(self.usual_hours_wanted)
        self._date = menu.addAction(text("Valid from…"))
        self._date.triggered.connect(self.date_wanted)
        return menu
