"""The public holidays of a week, offered: "Thursday is a public holiday (Christmas Day): −7:30"."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal

from planner.app.commands.hours import AddAbsence, DeclineHoliday
from planner.app.ids import new_id
from planner.core.absence import Absence, AbsenceKind
from planner.core.book import Book
from planner.core.plan import Plan
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.holiday_look_up import HolidayLookUp, country_of
from planner.ui.strip import OfferRow, Strip
from planner.wording.absences import holiday_line


class Offer(NamedTuple):
    """A public holiday on a day that has hours; `text` offers it."""

    day: date
    name: str
    text: str


class HolidayBar(Strip):
    """Offers each public holiday that is neither taken off nor declined. `asked` emits a command."""

    asked = Signal(object)
    answered = Signal()
    """The last offer was answered, so the focus has to go elsewhere."""

    def __init__(self, look_up: HolidayLookUp, palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self._look_up, self._words = look_up, words
        self._shown: tuple[Book, Plan] | None = None
        self._offers: tuple[Offer, ...] = ()
        self._rows: list[_Row] = []
        look_up.found.connect(self._show)

    def show_week(self, book: Book, plan: Plan) -> None:
        self._shown = book, plan
        self._show()

    def _show(self) -> None:
        offers = self._offers_of(*self._shown) if self._shown is not None else ()
        if offers == self._offers:
            return
        had_focus = self.focusWidget() is not None and self.focusWidget().hasFocus()
        self._offers = offers
        self._show_rows()
        self.setVisible(bool(offers))
        if had_focus:
            self._pass_focus_on()

    def _offers_of(self, book: Book, plan: Plan) -> tuple[Offer, ...]:
        if plan.is_off:
            return ()
        country = country_of(book.public_holidays)
        days = self._look_up.in_week(country, plan.week, self._words.language)
        return tuple(
            Offer(day, name, holiday_line(day, name, book.hours_on(day), self._words))
            for day, name in days.items()
            if book.hours_on(day) and day not in book.public_holidays.worked
        )

    def _show_rows(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [_Row(offer, self._words) for offer in self._offers]
        for row in self._rows:
            row.asked.connect(self.asked)
            self.column.addWidget(row)

    def _pass_focus_on(self) -> None:
        if self._rows:
            self._rows[0].take_focus()
        else:
            self.answered.emit()


class _Row(OfferRow):
    """One holiday and its two answers."""

    asked = Signal(object)

    def __init__(self, offer: Offer, words: Words) -> None:
        super().__init__(offer.text)
        self._offer = offer
        self._off = self.add_button(words.text("Take off"))
        self._off.clicked.connect(lambda: self.asked.emit(AddAbsence((self._absence(),))))
        work = self.add_button(words.text("Work that day"))
        work.clicked.connect(lambda: self.asked.emit(DeclineHoliday(offer.day)))

    def take_focus(self) -> None:
        self._off.setFocus(Qt.FocusReason.OtherFocusReason)

    def _absence(self) -> Absence:
        offer = self._offer
        return Absence(new_id(), offer.day, None, AbsenceKind.PUBLIC_HOLIDAY, offer.name)
