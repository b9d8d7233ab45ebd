"""The card of the ring: the ring itself, what its thin ring shows, and where the week begins."""

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu

from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.errors import Refusal
from planner.core.plan import Plan, StartKind
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card
from planner.ui.elided_button import ElidedButton
from planner.ui.elided_label import ElidedLabel
from planner.ui.ring.scene import Centre
from planner.ui.ring.view import RingView
from planner.ui.text import tip
from planner.ui.theme import SPACE

if TYPE_CHECKING:
    from planner.ui.holiday_bar import HolidayBar
    from planner.ui.holiday_look_up import HolidayLookUp
    from planner.ui.return_bar import ReturnBar

Reference = Mapping[str, timedelta] | None


class RingCard(Card):
    """The ring of a week, and the public holidays that are offered above it.

    The other signals say what of the week is to be asked for: its hours, absence, another beginning.
    """

    asked = Signal(object)
    """Emits a command."""
    begin_wanted = Signal(object)
    """Emits the kind of start to show first; `None` for whichever."""
    copy_wanted = Signal()
    template_wanted = Signal()
    normal_wanted = Signal()
    thin_chosen = Signal()
    """The thin ring shows something else, by the user's choice."""
    capacity_wanted = Signal()
    absence_wanted = Signal()

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self._words = words
        self.thin = "normal"
        """What the thin ring shows: `normal`, `actual` (what was recorded), `last` (week) or `none`."""
        self._week: Week | None = None
        self._shown: tuple[Book, Plan] | None = None
        self.view = RingView(palette, words)
        self._menu_button = ElidedButton(opens=True)
        self._menu_button.show_text(words.text("Hours and start"))
        self._menu_button.setMenu(self._week_menu())
        self._reference_button = ElidedButton(opens=True)
        self._reference_button.setMenu(self._reference_menu())
        self._standing = ElidedLabel(palette)
        self._holidays: HolidayBar | None = None
        self._return: ReturnBar | None = None
        self._lay_out()

    def show_week(self, book: Book, plan: Plan) -> None:
        """Show `plan`."""
        self._shown = book, plan
        suggested = not book.is_planned(plan.week)
        self._standing.show_text(self._standing_text(book, plan.week))
        may_change = not book.is_closed(plan.week)
        for action in self._changing:
            action.setEnabled(may_change)
        self._last.setEnabled(may_change and _last_week(book, plan) is not None)
        for action in (self._copy, self._save):
            action.setEnabled(not plan.is_off)
        self._reference_button.show_text(self._reference_text())
        reference, centre = self._reference(book, plan), self._centre(plan)
        self.view.show_plan(
            book, plan, reference, suggested, centre, refusal_if_closed(book, plan.week)
        )
        if self._holidays is not None:
            self._holidays.show_week(book, plan)

    def offer_holidays(self, look_up: "HolidayLookUp") -> None:
        """Offer public holidays above the ring, from now on."""
        from planner.ui.holiday_bar import HolidayBar

        self._holidays = HolidayBar(look_up, self.colours, self._words)
        self._holidays.asked.connect(self.asked)
        self._holidays.answered.connect(self.view.setFocus)
        self.box.insertWidget(1, self._holidays)
        if self._shown is not None:
            self._holidays.show_week(*self._shown)

    def offer_return(self, since: Week | None) -> None:
        """Offer a way back to who planned last in the week `since`; nobody else gets it (`None`)."""
        if since is not None and self._shown is not None:
            self._return_bar().show_since(since, self._shown[1].week)
        elif self._return is not None:
            self._return.hide()

    def _return_bar(self) -> "ReturnBar":
        from planner.ui.return_bar import ReturnBar

        if self._return is None:
            self._return = ReturnBar(self.colours, self._words)
            self._return.asked.connect(self.asked)
            self.box.insertWidget(1, self._return)
        return self._return

    def _standing_text(self, book: Book, week: Week) -> str:
        """What is to be known of a week before anything in it is tried."""
        if book.is_closed(week):
            return self._words.text("closed")
        suggested = self._words.text("suggested from the normal week")
        return suggested if not book.is_planned(week) else ""

    def _centre(self, plan: Plan) -> Centre:
        below = self._words.text("a week off") if plan.is_off else self._words.week(plan.week)
        return Centre(self._words.time(plan.capacity), below)

    # The thin ring

    def _reference(self, book: Book, plan: Plan) -> Reference:
        match self.thin:
            case "normal":
                return book.normal_in(plan).minutes
            case "actual":
                log = book.log(plan.week)
                return {**log.minutes, OPEN_ID: log.unaccounted(plan.capacity)}
            case "last":
                last = _last_week(book, plan)
                return last.minutes if last is not None else None
        return None

    def _reference_text(self) -> str:
        names = self._reference_names()
        return self._words.text("Thin ring: {what}").format(what=names[self.thin])

    def _reference_names(self) -> dict[str, str]:
        return {
            "normal": self._words.text("normal week"),
            "actual": self._words.text("what really happened"),
            "last": self._words.text("last week"),
            "none": self._words.text("nothing"),
        }

    def show_thin(self, thin: str) -> None:
        """Show on the thin ring what `thin` names."""
        self.thin = thin
        self._thin_actions[thin].setChecked(True)
        if self._shown is not None:
            self.show_week(*self._shown)

    def _choose_thin(self, thin: str) -> None:
        self.show_thin(thin)
        self.thin_chosen.emit()

    # Menus

    def _reference_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._thin_actions: dict[str, QAction] = {}
        for thin, name in self._reference_names().items():
            action = QAction(name, menu, checkable=True, checked=thin == self.thin)
            action.triggered.connect(lambda _, thin=thin: self._choose_thin(thin))
            group.addAction(action)
            self._thin_actions[thin] = action
            menu.addAction(action)
        return menu

    def _week_menu(self) -> QMenu:
        menu = QMenu(self)
        hours = menu.addAction(self._words.text("Hours of this week…"))
        hours.triggered.connect(self.capacity_wanted)
        absence = menu.addAction(self._words.text("Absence…"))
        absence.triggered.connect(self.absence_wanted)
        baseline = menu.addAction(self._words.text("Normal week…"))
        baseline.triggered.connect(self.normal_wanted)
        menu.addSeparator()
        anew = menu.addAction(self._words.text("New start…"))
        anew.triggered.connect(lambda: self.begin_wanted.emit(None))
        normal = menu.addAction(self._words.text("Begin from the normal week…"))
        normal.triggered.connect(lambda: self.begin_wanted.emit(StartKind.NORMAL))
        self._last = menu.addAction(self._words.text("Begin from last week…"))
        self._last.triggered.connect(lambda: self.begin_wanted.emit(StartKind.LAST))
        self._changing = hours, absence, anew, normal
        menu.addSeparator()
        self._copy = menu.addAction(self._words.text("Copy to the next weeks…"))
        self._copy.triggered.connect(self.copy_wanted)
        self._save = menu.addAction(self._words.text("Save as a template…"))
        self._save.triggered.connect(self.template_wanted)
        return menu

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        for button in (self._menu_button, self._reference_button):
            top.addWidget(button)
        tip(self._menu_button, self._words.text("Hours of this week, and what it begins as"))
        tip(self._reference_button, self._words.text("What the thin outer ring shows"))
        top.addWidget(self._standing, 1)
        self.box.addLayout(top)
        self.box.addWidget(self.view, 1)


def _last_week(book: Book, plan: Plan) -> Plan | None:
    """The plan of the week before; `None` if it has none, or the calendar no such week."""
    week = plan.week.neighbour(-1)
    return book.plan(week) if week is not None and book.is_planned(week) else None


def refusal_if_closed(book: Book, week: Week) -> Refusal | None:
    """Why nothing in `week` changes, if it is closed."""
    if not book.is_closed(week):
        return None
    from planner.core.entry_errors import WeekClosed

    return WeekClosed(week.year, week.number)
